import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type ScreenFromTextOptions, type StyledRun, screenFromText } from "../screen-from-text.ts";

/** The buttons of a screen of 12 rows, the focused one with a `*`. */
function buttons(row: string, options: ScreenFromTextOptions, alternateScreen = true): string[] {
  const page = [" Tide gauge", "", "", "   Keeper: box", "", row, "", "", "", "", "", ""];
  const screen = screenFromText(page, { cols: 50, ...options });
  return detectRegions({ ...screen, alternateScreen })
    .filter(({ role }) => role === "button")
    .map(({ name, bounds, focused }) => `${name}@${bounds.x}+${bounds.width}${focused ? "*" : ""}`);
}

const BOLD = { bold: true } as const;
const LIT = { inverse: true } as const;
const ROW = "      Log in        Clear        Leave";
const RUNS = [
  { row: 5, col: 4, length: 10, style: LIT },
  { row: 5, col: 18, length: 9, style: BOLD },
  { row: 5, col: 31, length: 9, style: BOLD },
];

test("padded words in looks of their own, one of them lit", () => {
  expect(buttons(ROW, { runs: RUNS })).toEqual(["Log in@4+10*", "Clear@18+9", "Leave@31+9"]);
});

test("on grounds of their own, whatever the ink, from the left edge on", () => {
  const row = "    Stop        Restart       Remove   ";
  const runs = [
    { row: 5, col: 0, length: 12, style: { bg: 15 } },
    { row: 5, col: 4, length: 4, style: { bg: 15, fg: 12 } },
    { row: 5, col: 14, length: 12, style: { bg: 12 } },
    { row: 5, col: 16, length: 7, style: { bg: 12, fg: 15 } },
    { row: 5, col: 28, length: 12, style: { bg: 12 } },
  ];
  expect(buttons(row, { runs })).toEqual(["Stop@0+12*", "Restart@14+12", "Remove@28+12"]);
  expect(buttons(row, { runs: runs.slice(2) })).toEqual([]);
});

test("none is lit, or one is not padded, or text stands beside them", () => {
  expect(buttons(ROW, { runs: RUNS.map((run) => ({ ...run, style: BOLD })) })).toEqual([]);
  const tight = [RUNS[0]!, { ...RUNS[1]!, col: 20, length: 5 }, RUNS[2]!];
  expect(buttons(ROW, { runs: tight })).toEqual([]);
  expect(buttons("Go".padEnd(6) + ROW.slice(6), { runs: RUNS })).toEqual([]);
});

test("words in a text that goes on below them, or on a screen that scrolls", () => {
  const runs = [...RUNS, { row: 6, col: 0, length: 1, style: BOLD }];
  const rows = [" Gauge", "", "", "", "", ROW, "and below it text goes on", "", "", "", "", ""];
  const screen = screenFromText(rows, { cols: 50, runs });
  const regions = detectRegions({ ...screen, alternateScreen: true });
  expect(regions.filter(({ role }) => role === "button")).toEqual([]);
  expect(buttons(ROW, { runs: RUNS }, false)).toEqual([]);
});

test("in a frame, where grounds tell as well, each is found once", () => {
  const inside = [
    "  Keeper: box",
    "",
    "  Tide:   low",
    "",
    "",
    "        Save      Discard      Reset",
    "",
  ];
  const rows = [
    `  ┌${"─".repeat(42)}┐`,
    ...inside.map((line) => `  │${line.padEnd(42)}│`),
    `  └${"─".repeat(42)}┘`,
    ...["", "", "", ""],
  ];
  const runs = [
    { row: 6, col: 9, length: 8, style: { bg: 2 } },
    { row: 6, col: 19, length: 11, style: { bg: 7 } },
    { row: 6, col: 32, length: 9, style: { bg: 7 } },
  ];
  const screen = screenFromText(rows, { cols: 60, runs });
  const names = detectRegions({ ...screen, alternateScreen: true })
    .filter(({ role }) => role === "button")
    .map(({ name }) => name);
  expect(names).toEqual(["Save", "Discard", "Reset"]);
});

test("words of a bar below everything, one of them on the ground of the page with its padding", () => {
  const bar = (rows: readonly string[], runs: StyledRun[], visible = false) => {
    const cursor = { row: 0, col: 0, visible };
    return detectRegions(screenFromText(rows, { cols: 50, cursor, runs }))
      .filter(({ role }) => role === "button")
      .map(({ name, focused }) => (focused ? `${name}*` : name));
  };
  const rows = [" Tide gauge", "", "", "", "", "", "    Dial    Find    Add    Remove", "", "low"];
  const lit = (col: number, length: number): StyledRun => ({ row: 6, col, length, style: LIT });
  const hole = [lit(2, 8), lit(18, 32)];
  expect(bar(rows, hole)).toEqual(["Dial", "Find*", "Add", "Remove"]);
  expect(bar(rows, hole, true)).toEqual([]);
  expect(bar(rows, [lit(2, 48)])).toEqual([]);
  expect(bar(rows, [lit(2, 10), lit(16, 34)])).toEqual([]);
  expect(bar(rows, [lit(10, 8)])).toEqual([]);
  expect(bar(rows.with(6, "    12.5    13.0    Sum    Remove"), hole)).toEqual([]);
});
