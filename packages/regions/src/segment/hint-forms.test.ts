import { describe, expect, it } from "vitest";
import { parseHint } from "./hint-forms.ts";

describe("a hint is read from", () => {
  it.each([
    ["q Quit", "q", "Quit"],
    ["q:Quit", "q", "Quit"],
    ["q - quit", "q", "quit"],
    ["q → quit", "q", "quit"],
    ["^W   -- write data to file", "Ctrl+W", "write data to file"],
    ["[q]: quit", "q", "quit"],
    ["(Esc) cancel", "Esc", "cancel"],
    ["'q' to quit", "q", "quit"],
    ["Press <enter> to confirm selection.", "Enter", "confirm selection"],
    ["^Q-Quit", "Ctrl+Q", "Quit"],
    ["F10Quit", "F10", "Quit"],
    ["C-x C-s save", "Ctrl+X Ctrl+S", "save"],
    ["space/enter: select", "Space", "select"],
    ["q, ESC quit", "q", "quit"],
    ["Quit (q)", "q", "Quit"],
    ["Quit: ^Q", "Ctrl+Q", "Quit"],
    ["[Cancel: ^C]", "Ctrl+C", "Cancel"],
    ["<C-a: Toggle focus>", "Ctrl+A", "Toggle focus"],
    ["<q: Quit>", "q", "Quit"],
    ["[Next field - TAB]", "Tab", "Next field"],
    ["↑/k up", "↑", "up"],
    ["A Text Search", "A", "Text Search"],
  ])("%s", (text, shortcut, name) => {
    const hint = parseHint(text);
    expect([hint?.shortcut.replace("Up", "↑"), hint?.name]).toEqual([shortcut, name]);
  });
});

describe("no hint is", () => {
  it.each([
    ["[x] Log"],
    ["file(s)"],
    ["C++ libraries"],
    ["C-b C-b"],
    ["i = j"],
    ["12 files"],
    ["Inventory"],
    ["<OK"],
    ["<key: value>"],
    ["A Shed of wood"],
  ])("%s", (text) => {
    expect(parseHint(text)).toBeUndefined();
  });
});
