import { expect, it, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "./scene.ts";
import { waitingPrompt } from "./waiting-prompt.ts";

/** The prompt as `name@start-end` on a full screen, the cursor behind a row or in a column of it. */
function prompt(
  rows: readonly string[],
  row: number,
  { col = rows[row]!.length, runs = [] as readonly StyledRun[] } = {},
): string | undefined {
  const cursor = { row, col, visible: true };
  const screen = { ...screenFromText(rows, { cols: 60, cursor, runs }), alternateScreen: true };
  const field = waitingPrompt(segmentScreen(screen), () => true);
  return field && `${field.name}@${field.start}-${field.end}`;
}

const MENU = ["", "   1. Play", "   2. Rules", "", "   Choose: ", "", "Rank: 3"];

it("waits below choices with their keys, whatever stands below", () => {
  expect(prompt(MENU, 4)).toBe("Choose@11-12");
  expect(prompt(MENU.with(4, "   Choose: 2"), 4)).toBeUndefined();
  expect(prompt(MENU.with(4, "   Your choice: b"), 4)).toBe("Your choice@16-17");
});

it("is the last thing on the screen", () => {
  const rows = ["Trade", "", "  What's your name? Mina", "", ""];
  expect(prompt(rows, 2)).toBe("What's your name?@20-24");
  expect(prompt(rows.with(4, "~"), 2)).toBeUndefined();
  expect(prompt(rows.with(3, "next line"), 2)).toBeUndefined();
  expect(prompt(rows.with(1, "line before"), 2)).toBeUndefined();
});

it("has a value in a look of its own, in which the cursor may stand", () => {
  const runs: StyledRun[] = [{ row: 1, col: 13, length: 1, style: { inverse: true } }];
  expect(prompt(["", "  Your pick: 0", "", ""], 1, { col: 13, runs })).toBe("Your pick@13-14");
});

it("stands in a box", () => {
  const box = [
    "text of a page that goes on",
    "   ┌────────────────────┐",
    "   │ File name: box     │",
    "   └────────────────────┘",
    "more of it",
  ];
  expect(prompt(box, 2, { col: 19 })).toBe("File name@16-19");
  expect(prompt(box.with(2, "   │ > 12               │"), 2, { col: 9 })).toBe("@7-9");
  const list = ["   ├────────────────────┤", "   │  remove            │", box[3]!];
  const picker = box.with(2, "   │/ re           1/12 │").toSpliced(3, 1, ...list);
  expect(prompt(picker, 2, { col: 8 })).toBe("@6-8");
  expect(prompt(box.with(2, "   │ Count: 12          │"), 2, { col: 14 })).toBeUndefined();
});

const BOX = (line: string, next = "") => [
  "text of a page",
  "   ┌─ Rename ───────────┐",
  `   │ ${line.padEnd(19)}│`,
  `   │ ${next.padEnd(19)}│`,
  "   └────────────────────┘",
  "more of it",
];

it("is one word alone in a small box with a title", () => {
  expect(prompt(BOX("box.txt"), 2, { col: 12 })).toBe("Rename@5-12");
  expect(prompt(BOX("saving all"), 2, { col: 15 })).toBeUndefined();
  expect(prompt(BOX("saving..."), 2, { col: 14 })).toBeUndefined();
  expect(prompt(BOX("one", "two"), 2, { col: 8 })).toBeUndefined();
});

it("is below its question in the same column", () => {
  expect(prompt(BOX("New name:", "box"), 3, { col: 8 })).toBe("New name@5-8");
  expect(prompt(BOX("Renamed it", "box"), 3, { col: 8 })).toBeUndefined();
});

test.each([
  ["a value of a game", "  Score: 10"],
  ["two values of a game", "  Lives: 3   Score: 10"],
  ["a shell", "kim@box: "],
  ["a choice of letters", "  Go on? (y/n): "],
  ["a heading", "  Results:"],
  ["a sentence", "  This is the end."],
])("none in %s", (_, text) => {
  expect(prompt(["Title", "", text, "", ""], 2)).toBeUndefined();
});

it("has its answers in brackets behind a question, whatever stands below", () => {
  const rows = ["Disk", "", "", "  Write it to the disk? (yes or no): ", "", "  Warning!", ""];
  expect(prompt(rows, 3)).toBe("Write it to the disk? (yes or no)@37-38");
  expect(prompt(rows.with(3, "  What is written (yes or no): "), 3)).toBeUndefined();
  expect(prompt(rows.with(4, "  More of it"), 3)).toBeUndefined();
});

it("is the last thing of the screen with one line above it that says what is asked for", () => {
  const rows = [
    "1  recipes",
    "2  swap",
    "",
    "",
    "Its type is 8300",
    "Hex code (Enter = 8300): ",
    "",
  ];
  expect(prompt(rows, 5)).toBe("Hex code (Enter = 8300)@25-26");
  expect(prompt(rows.with(3, "It is a disk"), 5)).toBeUndefined();
  expect(prompt(rows.with(4, "  Its type is 8300"), 5)).toBeUndefined();
  expect(prompt(rows.with(6, "~"), 5)).toBeUndefined();
});

it("has a look of its own at the edge of a box, beside a rule that says something", () => {
  const box = [
    "╭──────────────────────────────╮",
    "│ apples                       │",
    "│ pears                        │",
    ...Array.from({ length: 10 }, () => "│ plums                        │"),
    "│   8/8 ────────────────────── │",
    "│ Switch to:                   │",
    "╰──────────────────────────────╯",
  ];
  const runs: StyledRun[] = [{ row: 14, col: 2, length: 10, style: { bold: true } }];
  expect(prompt(box, 14, { col: 13, runs })).toBe("Switch to@13-14");
  expect(prompt(box, 14, { col: 13 })).toBeUndefined();
  expect(prompt(box.with(13, box[1]!), 14, { col: 13, runs })).toBeUndefined();
});

it("has how many there are behind it, in a look of its own at the end of a box", () => {
  const box = [
    "╭──────────────────────────────╮",
    ...Array.from({ length: 13 }, () => "│   plums                      │"),
    "│ Kind: e  < 5/7 ───────────── │",
    "╰──────────────────────────────╯",
  ];
  const runs: StyledRun[] = [{ row: 14, col: 2, length: 5, style: { bold: true } }];
  expect(prompt(box, 14, { col: 9, runs })).toBe("Kind@8-9");
  expect(prompt(box, 14, { col: 9 })).toBeUndefined();
  const other = box.with(14, "│ Kind: e  of 5 or 7 plums     │");
  expect(prompt(other, 14, { col: 9, runs })).toBeUndefined();
});
