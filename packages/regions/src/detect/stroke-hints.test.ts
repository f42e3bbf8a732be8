import { describe, expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { Found } from "./found.ts";
import { detectKeyHints } from "./key-hints.ts";

/** Hints as `shortcut name`, on a screen whose last row is a bar. */
function inBar(bar: string): string[] {
  const row: StyledRun = { row: 4, col: 0, length: 80, style: { inverse: true } };
  return hints(["text", "text", "text", "text", bar], [row]);
}

function hints(rows: readonly string[], runs: readonly StyledRun[], cursor = false): string[] {
  const screen = screenFromText(rows, { cols: 80, runs });
  const [row, last] = [rows.length - 1, rows.at(-1)!];
  const scene = segmentScreen(
    cursor ? { ...screen, cursor: { row, col: last.length, visible: true } } : screen,
  );
  return detectKeyHints(scene, new Found(scene.grid)).map(
    ({ name, shortcut }) => `${shortcut} ${name}`,
  );
}

describe("keys that are nothing but keys", () => {
  it("set hints off that are one blank apart", () => {
    expect(inBar(" ^Q Quit from the program ^S save file ^W wrap")).toEqual([
      "Ctrl+Q Quit from the program",
      "Ctrl+S save file",
      "Ctrl+W wrap",
    ]);
    expect(inBar("F3 View  F4 Edit ^CH Link ^CS Soft link")).toEqual([
      "F3 View",
      "F4 Edit",
      "Ctrl+C H Link",
      "Ctrl+C S Soft link",
    ]);
    expect(inBar("^V rebinds an item; ^R resets all bindings to default.")).toEqual([
      "Ctrl+V rebinds an item",
      "Ctrl+R resets all bindings to default",
    ]);
  });

  it("are enough in a bar that tells something else", () => {
    expect(inBar(" F1=help  alt-M=menu  |    The file manager            root@box")).toEqual([
      "F1 help",
      "Alt+M menu",
    ]);
    expect(inBar("  [F3] Multiline: OFF    Right-arrow to complete suggestion")).toEqual([
      "F3 Multiline: OFF",
      "Right complete suggestion",
    ]);
    expect(inBar("rotate.py (19,22) | ft:python | utf-8Alt-g: bindings, Ctrl-g: hel")).toEqual([
      "Alt+G bindings",
      "Ctrl+G hel",
    ]);
  });

  it("tell nothing in plain text, nor as the values of names", () => {
    const row = "F1=help  alt-M=menu  and a text that goes on and on behind it all";
    expect(hints(["text", "text", "text", row], [])).toEqual([]);
    expect(inBar("a=1 b=2 c = F1 and more of what stands in a line of a source file")).toEqual([]);
    expect(inBar("ABC-1: fix the frost guard, ABC-2: paint the gate")).toEqual([]);
  });
});

it("keys that are words have a colon, in one bar with letters", () => {
  expect(inBar("  sort:  r: asc  left: DISK READ  right: COMMAND  <home>: TID")).toEqual([
    "r asc",
    "Left DISK READ",
    "Right COMMAND",
    "Home TID",
  ]);
  expect(inBar("  left 3 rows  right 4 rows  end of list")).toEqual([]);
});

describe("sentences", () => {
  it("may name a second key, a key in quotes, or one with a modifier in brackets", () => {
    expect(inBar("00] press.log *Press F1/<CTRL>+<h> for help*      6KB")).toEqual(["F1 help"]);
    expect(inBar("1 error. 'e' to see")).toEqual(["e see"]);
    expect(inBar("from 'a' for x in rows")).toEqual([]);
  });

  it("in what a prompt says", () => {
    expect(hints(["text", "text", "Find (browse history with ^F): "], [], true)).toEqual([
      "Ctrl+F browse history",
    ]);
    expect(hints(["text", "text", "Which setting?  (Esc to exit)"], [], true)).toEqual([
      "Esc exit",
    ]);
    expect(hints(["text", "text", "(walked home with Esc)", "text"], [], true)).toEqual([]);
  });
});

it("a bar at the top goes on in the rows below it", () => {
  const rows = [
    "<a> Attach   <d> Describe   <l> Logs",
    "<e> Edit     <k> Kill       <s> Shell",
    "<y> Copy     <p> Previous   <x> Exec",
    "",
    "<u> in a text",
    ...Array<string>(9).fill("text"),
  ];
  const bar = { row: 13, col: 0, length: 80, style: { bg: 4 } };
  expect(hints(rows, [bar])).toHaveLength(9);
  expect(hints(["a text", "<i>", ...rows], [{ ...bar, row: 15 }])).toEqual([]);
});

describe("keys in the brackets of a question in the last row", () => {
  const bar: StyledRun = { row: 0, col: 0, length: 80, style: { inverse: true } };
  const ask = (question: string) => hints(["feeds", "", "", "", question], [bar], true);

  it("tell its answers", () => {
    expect(ask("Mark all feeds as read (y:Yes n:No)?")).toEqual(["y Yes", "n No"]);
    expect(ask("Replace it with pruned: (? for help)")).toEqual(["? help"]);
  });

  it("are none where the brackets hold something else", () => {
    expect(ask("Mark all (5 unread, y:Yes n:No)?")).toEqual([]);
    expect(ask("Replace it with pruned: (a for apple)")).toEqual([]);
    expect(ask("Replace it (see help)")).toEqual([]);
  });

  it("and what a sentence says of a key ends with the sentence", () => {
    const rows = ["│ Press Esc for menu. Help is in the book. │", "└──────────┘"];
    expect(hints(rows, [])).toEqual(["Esc menu"]);
  });
});

describe("a hint that stands among others", () => {
  const faint: StyledRun = { row: 4, col: 0, length: 3, style: { dim: true } };
  const below = (row: string) => hints(["pick", "", "", "", row], [faint]);

  it("movements and what filters are no text that it has to explain", () => {
    expect(below("↑/↓ to select • Enter: confirm • Type: to search")).toContain("Enter confirm");
    expect(below("a word or two • Enter: confirm • with many others")).toEqual([]);
  });

  it("one in brackets below a text, and in quotes as they are printed", () => {
    const rows = [
      "",
      "text",
      "",
      "   [Press Space for next page; Return to end.]",
      "0 shell  1 log",
    ];
    const bar: StyledRun = { row: 4, col: 0, length: 80, style: { inverse: true } };
    expect(hints(rows, [bar])).toEqual(["Space next page", "Enter end"]);
    expect(hints(rows.with(3, "   Press Space for next page; Return to end."), [bar])).toEqual([]);
    expect(inBar("Press `Q' to quit, '?' for help")).toEqual(["Q quit", "? help"]);
    expect(inBar("the book says `Esc` to open it, see below")).toEqual([]);
  });

  it("what is typed behind a key is none", () => {
    const key: StyledRun = { row: 4, col: 0, length: 3, style: { fg: 6 } };
    expect(hints(["text", "", "", "", "M-x sort-"], [key], true)).toEqual([]);
  });
});
