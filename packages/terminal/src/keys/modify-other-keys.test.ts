import { describe, expect, it } from "vitest";
import { DEFAULT_INPUT_MODES } from "../input-modes.ts";
import { encodeKey } from "./encode.ts";
import { parseKeys } from "./parse.ts";

function sent(keys: string, modifyOtherKeys: 1 | 2): string {
  const modes = { ...DEFAULT_INPUT_MODES, modifyOtherKeys };
  return parseKeys([keys])
    .map((chord) => encodeKey(chord, modes))
    .join("")
    .replaceAll("\x1b", "^[");
}

// What programs ask for the mode for; xterm-recorded.test.ts compares every key.
describe("modifyOtherKeys", () => {
  it.each([
    ["Shift+Enter", "^[[27;2;13~", "^[[27;2;13~"],
    ["Ctrl+Enter", "^[[27;5;13~", "^[[27;5;13~"],
    ["Alt+Enter", "^[\r", "^[[27;3;13~"],
    ["Ctrl+Tab", "^[[27;5;9~", "^[[27;5;9~"],
    ["Shift+Tab", "^[[Z", "^[[Z"],
    ["Ctrl+;", "^[[27;5;59~", "^[[27;5;59~"],
    ["Ctrl+1", "^[[27;5;49~", "^[[27;5;49~"],
    ["Ctrl++", "^[[27;6;43~", "^[[27;6;43~"],
    ["Ctrl+I", "\t", "^[[27;5;105~"],
    ["Ctrl+Shift+I", "\t", "^[[27;6;73~"],
    ["Alt+x", "^[x", "^[[27;3;120~"],
    ["Ctrl+Space", "\0", "^[[27;5;32~"],
    ["Backspace", "\x7f", "\x7f"],
    ["Escape", "^[", "^["],
    ["Ctrl+Up", "^[[1;5A", "^[[1;5A"],
    ["G", "G", "G"],
  ])("%s sends %j in level 1 and %j in level 2", (keys, level1, level2) => {
    expect(sent(keys, 1)).toBe(level1);
    expect(sent(keys, 2)).toBe(level2);
  });

  // xterm beeps where the keysym is none of Latin-1; there is a code all the same.
  it.each([
    ["Ctrl+é", "^[[27;5;233~", "^[[27;5;233~"],
    ["Alt+é", "^[é", "^[[27;3;233~"],
    ["Ctrl+Shift+é", "^[[27;6;201~", "^[[27;6;201~"],
    ["Ctrl+漢", "^[[27;5;28450~", "^[[27;5;28450~"],
    ["Alt+👍🏽", "^[👍🏽", "^[👍🏽"],
  ])("%s, of no US keyboard, sends %j in level 1 and %j in level 2", (keys, level1, level2) => {
    expect(sent(keys, 1)).toBe(level1);
    expect(sent(keys, 2)).toBe(level2);
  });

  it("gives way to the kitty keyboard protocol", () => {
    const modes = { ...DEFAULT_INPUT_MODES, modifyOtherKeys: 2, kittyFlags: 1 } as const;
    expect(encodeKey(parseKeys(["Ctrl+Enter"])[0]!, modes)).toBe("\x1b[13;5u");
    expect(encodeKey(parseKeys(["Shift+a"])[0]!, modes)).toBe("A");
  });
});
