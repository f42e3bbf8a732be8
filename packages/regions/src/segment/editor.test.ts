import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { isEditor } from "./editor.ts";
import { segmentScreen } from "./scene.ts";

const FILLER = Array<string>(14).fill("~");

function screenOf(rows: readonly string[], row: number, col: number, runs: StyledRun[] = []) {
  const screen = screenFromText(rows, { cols: 60, cursor: { row, col, visible: true }, runs });
  return { ...screen, alternateScreen: true };
}

const found = (...args: Parameters<typeof screenOf>) =>
  detectRegions(screenOf(...args)).map(({ role, name }) => `${role} ${name}`);

test("a text above its filler, or above a row that tells where the cursor is", () => {
  const isWriting = (rows: readonly string[]) => isEditor(segmentScreen(screenOf(rows, 0, 2)));
  expect(isWriting(["one", ...FILLER])).toBe(true);
  for (const status of [
    "a.txt    12,1   All",
    " NOR  a.txt  3:4 ",
    "-- a.txt  L12 (Text)",
    "(3,4) a.c",
    "a.txt  12:03",
  ])
    expect(isWriting(["one", "", "", "", status, ""])).toBe(true);
  for (const status of ["0:shell*   12:30", "1,234 rows", "at 0:05 of 9:30", "a.txt"])
    expect(isWriting(["one", "", "", "", status, ""])).toBe(false);
});

test("what is to be done, in a text that somebody writes, is no box to tick", () => {
  const rows = ["# Todo", "", "[ ] write the docs", "[x] write the code"];
  expect(found([...rows, ...FILLER], 2, 1)).toEqual([]);
  const runs = [2, 3].map((row) => ({ row, col: 0, length: 3, style: { fg: 3 as const } }));
  expect(found([...rows, ...FILLER], 2, 8, runs)).toEqual([]);
});

test("remarks at the top of a text are no hints", () => {
  const runs = [{ row: 1, col: 0, length: 32, style: { fg: 8 as const } }];
  expect(
    found(["title:", "# Ctrl-C to stop, Enter to start", "a: b", ...FILLER], 0, 6, runs),
  ).toEqual([]);
  const quote = [
    "> Enter",
    "> esc to quit, q to leave",
    "more of it",
    "",
    "",
    "",
    "mail  3,4  All",
  ];
  expect(found(quote, 0, 7, [{ row: 1, col: 0, length: 25, style: { fg: 2 } }])).not.toContain(
    "button quit",
  );
});

test("keys in a look of their own in a text that tells of them are no hints", () => {
  const rows = ["", "", "", "Press 'a' to add, 'b' to bold,", "'c' to copy, or 'd' to delete.", ""];
  const runs = [
    [3, 7],
    [3, 19],
    [4, 1],
    [4, 17],
  ].map(([row, col]) => ({ row: row!, col: col!, length: 1, style: { fg: 2 as const } }));
  expect(found([...rows, ...FILLER], 5, 0, runs)).toEqual([]);
});

test("a line in a box of a text is no field", () => {
  const rows = [
    "  ┌──────────────────────────┐",
    "  │ Overview                 │",
    "  │                          │",
    "  │ some text                │",
    "  └──────────────────────────┘",
  ];
  const runs = [{ row: 1, col: 4, length: 8, style: { bold: true } }];
  expect(found([...rows, ...FILLER], 3, 13, runs)).toEqual([]);
});

test("choices in a text are no list, and a drawn box no field to search in", () => {
  const quiz = ["1. Which?", "a) one    a) red", "b) two    b) blue", "c) three  c) green", ""];
  const bold = [
    { row: 2, col: 10, length: 7, style: { bold: true } },
    { row: 3, col: 0, length: 8, style: { bold: true } },
  ];
  expect(found([...quiz, ...FILLER], 4, 0, bold)).toEqual([]);
  const box = ["fn", "┌ Search ─────────┐", "│                 │", "└─────────────────┘"];
  expect(found([...box, ...FILLER], 0, 2)).not.toContain("textbox Search");
});

test("what an editor tells of its text below it is no strip of tabs", () => {
  const rows = ["text", ...FILLER, `[utf-8] [unix]${" ".repeat(46)}`, ""];
  const runs = [
    { row: 15, col: 0, length: 60, style: { bg: 4 as const } },
    { row: 15, col: 8, length: 6, style: { bg: 6 as const } },
  ];
  expect(found(rows, 0, 2, runs)).toEqual([]);
  // Where something is typed below it, it is.
  const chat = [...Array<string>(15).fill("said"), ...rows.slice(15)];
  expect(found(chat, 16, 0, runs)).toContain("tab utf-8");
});
