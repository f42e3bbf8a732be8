import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { dropLists } from "./drop-lists.ts";

const FORM = [
  "┌────────────────────────────┐",
  "│ Berth  North               │",
  "│        North               │",
  "│ Mast   South               │",
  "│        Pier                │",
  "│ Water                      │",
  "└────────────────────────────┘",
];
const run = (row: number, col: number, length: number, bg: number): StyledRun => {
  return { row, col, length, style: { bg } };
};
/** A field, the block below it, and what is seen of the field behind that. */
const RUNS = [
  run(1, 9, 6, 12),
  run(2, 9, 6, 2),
  run(3, 9, 6, 15),
  run(3, 15, 9, 12),
  run(4, 9, 6, 2),
  run(5, 9, 15, 12),
];

/** The current row and the rows of what hangs on the control in row `taken`. */
function lists(runs: readonly StyledRun[], taken = 1): string[] {
  const screen = screenFromText(FORM, { cols: 40, runs });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return dropLists(scene, (row, start) => row !== taken || start < 9).map((list) => {
    return `${list.current}: ${list.rows.map(({ row }) => row).join()}`;
  });
}

test("a block of rows below a field, one of them lit, over another field", () => {
  expect(lists(RUNS)).toEqual(["3: 2,3,4"]);
});

test("no control above it, no row lit, or rows of other widths", () => {
  expect(lists(RUNS, 6)).toEqual([]);
  expect(lists(RUNS.with(2, run(3, 9, 6, 2)))).toEqual([]);
  expect(lists(RUNS.with(4, run(4, 9, 9, 2)))).toEqual([]);
});
