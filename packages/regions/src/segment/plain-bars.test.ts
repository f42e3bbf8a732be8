import { expect, it, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findMenuBars } from "./menu-bars.ts";
import { segmentScreen } from "./scene.ts";

/** The titles of each bar, the open one in brackets, on a full screen. */
function bars(rows: readonly string[], runs: readonly StyledRun[] = []): string[] {
  const screen = screenFromText([...rows, ...Array(8).fill("")], { cols: 40, runs });
  return findMenuBars(segmentScreen({ ...screen, alternateScreen: true })).map(({ titles, open }) =>
    titles.map(({ name }, index) => (index === open ? `[${name}]` : name)).join(" "),
  );
}

const keys = (...cols: number[]): StyledRun[] =>
  cols.map((col) => ({ row: 0, col, length: 1, style: { fg: 3 } }));
const BOLD: StyledRun = { row: 0, col: 0, length: 40, style: { bold: true } };
const TITLES = " File  Edit  View  Help";

it("titles with a letter each in another look are a menu bar on whatever ground", () => {
  expect(bars([" File   Edit   Help", "", "text"], keys(1, 8, 15))).toEqual(["File Edit Help"]);
  expect(bars([" File   Edit   Help", "", "text"], keys(1, 8))).toEqual([]);
});

it("a rule below titles at one distance, or a look of their own, sets them off", () => {
  expect(bars([TITLES, "-".repeat(40), "text"])).toEqual(["File Edit View Help"]);
  expect(bars([TITLES, "", "text"], [BOLD])).toEqual(["File Edit View Help"]);
  expect(
    bars([
      `┌${"─".repeat(38)}┐`,
      `│${TITLES.padEnd(38)}│`,
      `├${"─".repeat(38)}┤`,
      `│${"text".padEnd(38)}│`,
      `└${"─".repeat(38)}┘`,
    ]),
  ).toEqual(["File Edit View Help"]);
});

it("a bar on a ground of its own may stand below a title", () => {
  const ground: StyledRun = { row: 2, col: 0, length: 40, style: { bg: 7 } };
  expect(bars(["  Program", "", TITLES, "text"], [ground])).toEqual(["File Edit View Help"]);
});

test.each([
  ["words on a plain ground", [TITLES, "", "text"], []],
  ["words in a text", [TITLES, "and so on", "text"], [BOLD]],
  ["headings above columns", [TITLES, "-".repeat(40), " a     b     c     d"], []],
  ["the lit row of a list", ["One", "Two", "The Big Sleep", "Four"], [lit(2)]],
])("no menu bar in %s", (_, rows, runs) => {
  expect(bars(rows, runs)).toEqual([]);
});

function lit(row: number): StyledRun {
  return { row, col: 0, length: 40, style: { bg: 4 } };
}

it("the title that a menu hangs on is open, also if it is not lit alone", () => {
  const rows = [TITLES, "      ┌──────┐", "      │ Undo │", "      │ Redo │", "      └──────┘"];
  const entry: StyledRun = { row: 2, col: 7, length: 6, style: { inverse: true } };
  const ragged: StyledRun[] = [
    { row: 0, col: 0, length: 6, style: { bg: 6 } },
    { row: 0, col: 6, length: 6, style: { bg: 7 } },
    { row: 0, col: 12, length: 6, style: { bg: 6 } },
    { row: 0, col: 30, length: 10, style: { bg: 6 } },
  ];
  expect(bars(rows, [...ragged, entry])).toEqual(["File [Edit] View Help"]);
  expect(bars(rows, ragged)).toEqual(["File Edit View Help"]);
});

it("panels side by side hang on nothing", () => {
  const rows = [
    TITLES,
    "┌────────────┐┌───────────┐",
    "│ a          ││ b         │",
    "└────────────┘└───────────┘",
  ];
  expect(bars(rows, [{ row: 0, col: 0, length: 40, style: { bg: 6 } }])).toEqual([
    "File Edit View Help",
  ]);
});
