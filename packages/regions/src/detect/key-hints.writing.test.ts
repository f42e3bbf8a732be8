import { describe, expect, it } from "vitest";
import { hintsOn as hints, styledHints } from "../../test/hints-on.ts";
import type { StyledRun } from "../screen-from-text.ts";

describe("hints told by their writing", () => {
  const yellow = { fg: 3 } as const;

  it("a bar of several rows, with semicolons and keys in angle brackets", () => {
    const rows = [
      "text",
      "",
      "",
      "<TAB>=next unread; g,/=search pattern; c=catchup",
      "^N=line down; h=help; q=quit",
      "",
      "",
    ];
    const runs = [3, 4].map((row) => ({ row, col: 0, length: 48, style: yellow }));
    expect(styledHints(rows, runs).map(([name, key]) => [name, key])).toEqual([
      ["line down", "Ctrl+N"],
      ["help", "h"],
      ["quit", "q"],
      ["next unread", "Tab"],
      ["search pattern", "g"],
      ["catchup", "c"],
    ]);
  });

  it("SPC is the space bar, and two keys may do the same", () => {
    expect(
      styledHints(["", "i/o: Filter in  SPC: Disable  D: Delete"], []).map(([name, key]) => [
        name,
        key,
      ]),
    ).toEqual([
      ["Filter in", "i"],
      ["Disable", "Space"],
      ["Delete", "D"],
    ]);
  });

  it("a prompt with letters in parentheses, the last one of a word too, and a sentence", () => {
    const rows = ["", "(I)gnore (R)eplace Bloc(K) (^K H for help):"];
    expect(styledHints(rows, [])).toEqual([
      ["Ignore", "I", 0, 8],
      ["Replace", "R", 9, 9],
      ["Block", "K", 19, 7],
      ["help", "Ctrl+K H", 28, 13],
    ]);
  });

  it("a question in a shell, with the cursor behind it", () => {
    const rows = ["Lock file found", "", "[E]dit anyway, [Q]uit:", ""];
    const cursor = { row: 2, col: 23, visible: true };
    expect(styledHints(rows, [], { ...cursor, col: 22 })).toEqual([
      ["Edit anyway", "E", 0, 13],
      ["Quit", "Q", 15, 6],
    ]);
    expect(styledHints(rows, [], { ...cursor, row: 3, col: 0 })).toEqual([]);
  });

  it("one faint hint that is all of its row", () => {
    const cursor = { row: 0, col: 5, visible: true };
    const runs = [{ row: 1, col: 6, length: 18, style: { dim: true } }];
    expect(styledHints(["? Key ***", "ctrl+t toggle visibility"], runs, cursor)).toEqual([
      ["toggle visibility", "Ctrl+T", 0, 24],
    ]);
  });

  it.each([
    ["h=help", "help", "h"],
    ["?:View Help", "View Help", "?"],
    ["? - help", "help", "?"],
  ])("%s at the right edge of the first row", (hint, name, key) => {
    const row = hint.padStart(60);
    expect(styledHints([row, "", "text"], [])).toEqual([
      [name, key, 60 - hint.length, hint.length],
    ]);
  });

  it("keys below each other, whatever stands before them", () => {
    const rows = [
      "  Card: One                 F1:  Help",
      "  Chip: Two                 F2:  System information",
      "  Item: Main                Esc: Exit",
    ];
    expect(styledHints(rows, []).map(([name, key]) => [name, key])).toEqual([
      ["Help", "F1"],
      ["System information", "F2"],
      ["Exit", "Esc"],
    ]);
  });

  it("keys below each other may have one among them that is written otherwise", () => {
    const rows = [
      "    ↑/↓: Highlight option",
      "    ←/→/[space]: Toggle selection",
      "    [a,b,c]/delete: Filter choices",
      "    enter/return: Complete answer",
    ];
    const names = (shown: readonly string[]) =>
      styledHints(shown, [], { row: 5, col: 0, visible: false }).map(([name, key]) => [name, key]);
    expect(names([...rows, "", ""])).toContainEqual(["Complete answer", "Enter"]);
    expect(names(rows.with(2, "  and then some of these").concat("", ""))).not.toContainEqual([
      "Toggle selection",
      "Space",
    ]);
  });
});

describe("labels that are counted", () => {
  const HIDDEN = { row: 0, col: 0, visible: false };

  it("from one on, in the last row, are those of function keys", () => {
    expect(styledHints(["text", "1help  2save  3open  4edit  9view"], [], HIDDEN)).toEqual([]);
    expect(styledHints(["text", "1help  2save  3open  4edit  5view.6quit"], [], HIDDEN)).toEqual([
      ["help", "F1", 0, 5],
      ["save", "F2", 7, 5],
      ["open", "F3", 14, 5],
      ["edit", "F4", 21, 5],
      ["view.", "F5", 28, 6],
      ["quit", "F6", 34, 5],
    ]);
  });

  it("not in the text of a shell, nor in a row that holds something else", () => {
    const rows = ["text", "1help  2save  3open  4edit  5view"];
    expect(styledHints(rows, [], { row: 1, col: 33, visible: true })).toEqual([]);
    expect(styledHints(["text", `x ${rows[1]}`], [], HIDDEN)).toEqual([]);
  });
});

it("the last rows of a reference card are text, as those above", () => {
  const card = "abcdefgh"
    .split("")
    .map((key) => `  ${key}: do this        ${key.toUpperCase()}: do that`);
  expect(hints(card, [])).toEqual([]);
  expect(hints(["text", "more: text", ...card.slice(7)], [])).toHaveLength(2);
});

it("a key may be named behind the signs of a sentence, and a word behind its letter have a capital", () => {
  const rows = ["", "", "", ""];
  const text = 'Type "yes" or "no", or press ESC to leave.';
  expect(styledHints([...rows, text], [])).toEqual([["leave", "Esc", 23, 18]]);
  const choices = "[O]pen Read-Only, (E)dit anyway, (Q)uit:";
  expect(styledHints([...rows, choices], [])).toEqual([
    ["Open Read-Only", "O", 0, 16],
    ["Edit anyway", "E", 18, 13],
    ["Quit", "Q", 33, 6],
  ]);
  expect(styledHints([...rows, "[Y]es No"], [])).toEqual([]);
});

it("what is said of arrows and of typing between dots need not be explained", () => {
  const dim = (row: number, length: number): StyledRun[] => {
    return [{ row, col: 0, length, style: { dim: true } }];
  };
  const cursor = { row: 4, col: 0, visible: false };
  const row = "↑/↓ to select • Enter: confirm • Type: to search";
  const found = (text: string) =>
    styledHints(["", "", "", "", text], dim(4, text.length), cursor).map(([name]) => name);
  expect(found(row)).toContain("confirm");
  expect(found("↑/↓ to select • see: the manual • Type: to search")).toEqual([]);
  expect(found("It goes up, then down • Enter: confirm • and so on for ever")).toEqual([]);
});

it("a sentence may say when to press a key", () => {
  const names = (row: string) => styledHints(["text", row], []).map(([name, key]) => [name, key]);
  expect(names("HELP -- Press RETURN for more, or q when done")).toEqual([
    ["more", "Enter"],
    ["done", "q"],
  ]);
  expect(names("It was a quince when ripe")).toEqual([]);
});

it("in the midst of a frame, faint and in brackets between free rows", () => {
  const row = (text: string) => `│ ${text.padEnd(36)} │`;
  const inner = [
    "Pick a ferry",
    "",
    "",
    "(Use Enter to select)",
    "",
    "",
    "one",
    "two",
    "three",
    "four",
  ];
  const rows = [`┌${"─".repeat(38)}┐`, ...inner.map(row), `└${"─".repeat(38)}┘`];
  const faint = { row: 4, col: 2, length: 21, style: { dim: true } };
  expect(styledHints(rows, [faint])).toEqual([["select", "Enter", 3, 19]]);
  expect(styledHints(rows, [])).toEqual([]);
  expect(styledHints(rows.with(3, row("and a bus")), [faint])).toEqual([]);
});

it("a sign of two colons between names is no key", () => {
  const bar = { row: 0, col: 0, length: 40, style: { bg: 4 as const } };
  expect(styledHints(["Foo :: Bar :: Baz", "f x = x"], [bar])).toEqual([]);
});
