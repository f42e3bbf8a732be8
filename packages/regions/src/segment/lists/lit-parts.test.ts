import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { findLists } from "./find-lists.ts";

/** The number of rows in lists below two free rows. */
function found(rows: readonly string[], ...runs: readonly StyledRun[]): number {
  const screen = screenFromText(["", "", ...rows, "", "", ""], {
    cols: 40,
    runs: runs.map((run) => ({ ...run, row: run.row + 2 })),
  });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return findLists(scene, () => true).reduce((sum, list) => sum + list.rows.length, 0);
}

const lit = (row: number, length = 40, col = 0): StyledRun => {
  return { row, col, length, style: { bg: 4 } };
};

test("words above columns are their heading, a name above names is none", () => {
  const table = [" up      one line up", " down    one line down", " pgup    one page up"];
  expect(found([" Movement", ...table], lit(0))).toBe(0);
  expect(found([" home    to the top", ...table], lit(0))).toBe(4);
  expect(found([" Movement", " Colours", " Sounds", " Keys"], lit(0))).toBe(4);
});

test("a word in each column above numbers is a heading", () => {
  const figures = [" 101   ada    10", " 102   bob    20", " 103   ada    30"];
  expect(found([" pid   user   mem", ...figures], lit(0))).toBe(0);
  expect(found([" 100   root   40", ...figures], lit(0))).toBe(4);
});

test("two headings that are lit alike", () => {
  const rows = [" Moving", " up", " down", " Editing", " del", " ins"];
  expect(found(rows, lit(0), lit(3))).toBe(0);
});

test("a lit part of lines behind their first words", () => {
  const rows = ["<ada> hello there", "<bob> ada: hi", "<ada> how are you"];
  expect(found(rows, lit(1, 7, 6))).toBe(0);
});

test("a lit line of a text that goes on", () => {
  const text = [
    " The quick brown fox jumps over",
    " the lazy dog and runs away to",
    " the far side of the bank.",
  ];
  expect(found(text, lit(1))).toBe(0);
  expect(found([" The fox jumps", " The dog runs", " The bank is far"], lit(1))).toBe(3);
});

test("lines of a log or of a state, one of them lit as far as it goes", () => {
  const frame = (texts: readonly string[]) => [
    "┌─ Log ────────────────┐",
    ...texts.map((text) => `│ ${text.padEnd(20)} │`),
    "└──────────────────────┘",
  ];
  const log = frame(["10:01 started", "10:02 failed", "10:03 stopped"]);
  expect(found(log, lit(2, 12, 2))).toBe(0);
  expect(found(log, lit(2, 22, 1))).toBe(3);
  expect(found(frame(["Fan: 1", "Alarm: none", "Heat: 3"]), lit(2, 11, 2))).toBe(0);
  expect(found(frame(["Fan", "Alarm", "Heat"]), lit(2, 5, 2))).toBe(3);
});

test("a lit line among lines of a text, unless they are numbered", () => {
  const lines = [
    "This line has more than five words",
    "Another line with many words in it",
    "Third",
  ];
  expect(
    found(
      lines.map((line) => ` ${line}`),
      lit(2, 5, 1),
    ),
  ).toBe(0);
  expect(
    found(
      lines.map((line, index) => ` ${index + 1}. ${line}`),
      lit(2, 8, 1),
    ),
  ).toBe(3);
});

test("a word above a row of blocks is no list", () => {
  expect(found(["   Quit ▄", " ▀▀▀▀▀▀▀▀▀▀"], lit(0, 9, 1))).toBe(0);
});

test("messages, one of them lit", () => {
  expect(found(["You hit the orc.", "The orc hits you!", "You miss the orc."], lit(1))).toBe(0);
  expect(found(["Open a file...", "Save it as...", "Send it to..."], lit(1))).toBe(3);
});

test("a lit cell in the first column of a table, or behind other words", () => {
  const keys = ["id", "nr", "to", "at"];
  const table = keys.map((name) => ` ${name}   what it is  and how it is used`);
  expect(found(table, lit(0, 2, 1))).toBe(0);
  // One is pointed at.
  const pointed = table.map((row, index) => `${index === 0 ? " >" : "  "}${row}`);
  expect(found(pointed, lit(0, 4, 1))).toBe(4);
  const cells = ["Ada   one of the first  who wrote it", "Bob   two of the others who read it"];
  expect(found(cells, lit(0, 30, 6))).toBe(0);
  expect(found(cells, lit(0, 34, 6))).toBe(2);
  expect(
    found(
      cells.map((row) => row.replace("   ", " │ ")),
      lit(0, 30, 6),
    ),
  ).toBe(2);
});
