import { WALL } from "./box-glyphs.ts";
import type { Field } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists/list.ts";
import type { Scene } from "./scene.ts";

/** Free cells at the end of a field. */
const MIN_FREE = 3;
/** A sentence, or an invitation to press something: what a program says there itself. */
const MESSAGE = /[.!?…]$|^\p{L}+ \p{L}+ \p{L}/u;

/**
 * A field without a label in a bar at an edge of the screen: from the left on, on another ground than
 * the rest of the bar, with the cursor behind what was typed.
 */
export function fieldInBar({ grid, screen }: Scene, isFree: IsFree): Field | undefined {
  const { row, col, visible } = screen.cursor;
  if (!visible || !screen.alternateScreen || (row !== 0 && row !== grid.rows - 1)) return undefined;
  const end = grid.groundEnd(row, 0);
  const isOfBar = end < grid.cols && grid.background(row, end) !== grid.pageGround;
  if (!isOfBar || grid.background(row, 0) === grid.pageGround) return undefined;
  if (grid.textEnd(row, 0, end) !== col || end - col < MIN_FREE) return undefined;
  return isFree(row, 0, end) ? { row, start: 0, end, name: "" } : undefined;
}

/**
 * What is typed in the last row without a prompt: behind the wall of a column at the left, below a bar
 * that starts there.
 */
export function fieldBelowBar({ grid, screen }: Scene, isFree: IsFree): Field | undefined {
  const { row, col, visible } = screen.cursor;
  if (!visible || !screen.alternateScreen || row !== grid.rows - 1) return undefined;
  const wall = grid.nextBox(row, 0, grid.cols, WALL);
  const start = wall + 1;
  if (wall >= grid.cols || col < start || !isBar(grid, row - 1, start)) return undefined;
  const end = grid.textEnd(row, start, grid.cols);
  // Completed words have a blank behind them.
  const isBehind = col === Math.max(end, start) || (end > start && col === end + 1);
  if (!isBehind || (grid.box(row - 1, wall) & WALL) === 0) return undefined;
  if (MESSAGE.test(grid.text(row, start, end))) return undefined;
  return isFree(row, start, end)
    ? { row, start, end: Math.max(end, start + 1), name: "" }
    : undefined;
}

/** On other grounds than the page's from a column to the right edge. */
function isBar(grid: Grid, row: number, start: number): boolean {
  for (let col = start; col < grid.cols; col = grid.groundEnd(row, col))
    if (grid.background(row, col) === grid.pageGround) return false;
  return true;
}
