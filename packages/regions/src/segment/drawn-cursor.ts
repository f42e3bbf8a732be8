import type { Grid } from "./grid.ts";

/** The columns from `from` on in which a single cell has another ground than those beside it. */
export function oddCells(grid: Grid, row: number, from: number): number[] {
  const cells: number[] = [];
  for (let col = Math.max(1, from); col < grid.cols - 1; col++) {
    const here = grid.background(row, col);
    if (here !== grid.background(row, col - 1) && here !== grid.background(row, col + 1))
      cells.push(col);
  }
  return cells;
}
