import { VERTICAL } from "./box-glyphs.ts";
import type { Grid } from "./grid.ts";

/** Rows of a screen in which a line between two panels may be broken, by something in front. */
const MAX_BROKEN = 2;

/**
 * Columns of `|` from the top of the screen to its bottom, which divide it as a drawn line would. Their cells
 * become walls.
 */
export function takePlainWalls(grid: Grid): void {
  // Text has no bar in every row: where a few rows have none, nothing is looked at any further.
  const rows: number[] = [];
  for (let row = 0; row < grid.rows; row++) {
    if (grid.hasText(row, "|")) rows.push(row);
    else if (row - rows.length >= MAX_BROKEN) return;
  }
  if (rows.length === 0) return;
  const middle = rows[rows.length >> 1]!;
  for (let col = 1; col < grid.cols - 1; col++) {
    if (grid.glyph(middle, col) !== "|") continue;
    const own = rows.filter((row) => grid.glyph(row, col) === "|");
    if (own.length < grid.rows - MAX_BROKEN) continue;
    for (const row of own) grid.setBox(row, col, VERTICAL);
  }
}
