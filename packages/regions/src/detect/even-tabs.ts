import { wordsApart } from "../segment/choice-row.ts";
import type { Grid } from "../segment/grid.ts";
import { singles } from "../segment/singles.ts";
import type { Tab } from "./tab.ts";
import { NAME } from "./walled-tabs.ts";

/** Columns that a name stands off the middle of its share. */
const MAX_OFF = 1;
/** Blanks between two names: fewer are the gaps of a sentence or of a menu bar. */
const MIN_GAP = 4;

/**
 * `     Packages     |     Preferences     `: a row of the screen in equal shares, a name in the middle of each, and
 * one share on another ground than all the others.
 */
export function evenTabs(grid: Grid, row: number): Tab[] | undefined {
  if (grid.groundEnd(row, 0) === grid.cols) return undefined;
  const names = wordsApart(grid, row, MIN_GAP);
  const share = grid.cols / names.length;
  if (names.length < 2 || share < 2 * MIN_GAP) return undefined;
  const grounds: number[] = [];
  for (const [index, { start, end }] of names.entries()) {
    const from = Math.round(index * share);
    const to = Math.round((index + 1) * share);
    const isCentred = Math.abs(start + end - from - to) <= 2 * MAX_OFF + 1;
    const ground = grid.background(row, from);
    if (!isCentred || grid.groundEnd(row, from) < to) return undefined;
    if (!NAME.test(grid.text(row, start, end))) return undefined;
    grounds.push(ground);
  }
  const current = oddOne(grid, row, grounds);
  if (current === undefined) return undefined;
  return names.map(({ start, end }, index) => {
    return { start, end, name: grid.text(row, start, end), selected: index === current };
  });
}

/** The share that is on another ground than all others; of two, that in which the bar above does not go on. */
function oddOne(grid: Grid, row: number, grounds: readonly number[]): number | undefined {
  const bar = grid.background(row - 1, 0);
  const odd = singles(grounds).filter((index) => grounds.length > 2 || grounds[index] !== bar);
  return odd.length === 1 && new Set(grounds).size === 2 ? odd[0] : undefined;
}
