import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { findLists } from "./find-lists.ts";

/** How many rows the lists of a full screen have. */
function listed(rows: readonly string[], runs: readonly StyledRun[]): number[] {
  const screen = { ...screenFromText(rows, { cols: 30, runs }), alternateScreen: true };
  return findLists(segmentScreen(screen), () => true).map(({ rows: found }) => found.length);
}

const lit = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { inverse: true } };
};

it("a lit word above one line of a text is no list, two rows with nothing around them are", () => {
  const rows = ["", "", "WARNING", "Another program runs", "", "", ""];
  expect(listed(rows, [lit(2, 0, 7)])).toEqual([2]);
  const goesOn = rows.with(4, "    in this directory");
  expect(listed(goesOn, [lit(2, 0, 7)])).toEqual([]);
});

it("words that are lit alike are headings", () => {
  const rows = ["", "  Fruit", "  apple", "  pear", "  Trees", "  oak", "", ""];
  expect(listed(rows, [lit(1, 2, 5)])).toEqual([5]);
  expect(listed(rows, [lit(1, 2, 5), lit(4, 2, 5)])).toEqual([]);
});

it("the lit line of a text with numbers in front is where somebody writes", () => {
  const rows = ["", " 1 alpha", " 2 beta", " 3 gamma", "", ""];
  expect(listed(rows, [lit(2, 3, 27)])).toEqual([]);
  // Numbers of something else.
  expect(listed(rows.with(3, " 9 gamma"), [lit(2, 3, 27)])).toEqual([3]);
});
