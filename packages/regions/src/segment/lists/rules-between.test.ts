import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { findLists } from "./find-lists.ts";

const MENU = [
  "┌────────────────┐",
  "│ Watch          │",
  "│ Count          │",
  "│────────────────│",
  "│ Filters...     │",
  "│────────────────│",
  "│ Exit           │",
  "└────────────────┘",
];

/** Rows of the lists of a box, of which one row is lit and others have a hot letter. */
function rowsOf(current: number, hot: readonly number[]) {
  const runs: StyledRun[] = [
    { row: current, col: 1, length: 16, style: { inverse: true } },
    { row: current, col: 2, length: 1, style: { inverse: true, bold: true } },
    ...hot.map((row) => ({ row, col: 2, length: 1, style: { bold: true } })),
  ];
  const cursor = { row: 0, col: 0, visible: false };
  const screen = screenFromText(MENU, { cols: 40, cursor, runs });
  const lists = findLists(segmentScreen({ ...screen, alternateScreen: true }), () => true);
  return lists.flatMap(({ rows }) => rows.map(({ row }) => row));
}

it("a menu goes on behind a rule where each entry has a hot letter", () => {
  expect(rowsOf(1, [2, 4, 6])).toEqual([1, 2, 4, 6]);
  expect(rowsOf(4, [1, 2, 6])).toEqual([1, 2, 4, 6]);
});

it("behind a rule without hot letters stands something else", () => {
  expect(rowsOf(1, [2])).toEqual([1, 2]);
});
