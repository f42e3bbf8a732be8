import type { Grid } from "./grid.ts";
import type { Scene } from "./scene.ts";

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

/**
 * The cursor that a program draws where the terminal's is hidden: the only cell of the whole screen on
 * another ground than those beside it.
 */
export function loneCell({
  grid,
  screen,
}: Pick<Scene, "grid" | "screen">): { readonly row: number; readonly col: number } | undefined {
  if (screen.cursor.visible) return undefined;
  let lone: { row: number; col: number } | undefined;
  for (let row = 0; row < grid.rows; row++) {
    for (let col = grid.groundEnd(row, 0); col < grid.cols; col = grid.groundEnd(row, col)) {
      if (grid.groundEnd(row, col) !== col + 1 || col === grid.cols - 1) continue;
      // A gap between lit words is none, nor is the edge between two grounds.
      if (grid.background(row, col) === grid.pageGround) continue;
      if (grid.background(row, col - 1) !== grid.background(row, col + 1)) continue;
      if (lone !== undefined) return undefined;
      lone = { row, col };
    }
  }
  return lone;
}

/** The cell ends the text; or it is its first one, and the rest is in one look, which is not the plain one. */
export function isCursorOf(
  grid: Grid,
  row: number,
  start: number,
  col: number,
  end: number,
): boolean {
  if (col < start) return false;
  if (grid.isBlankRun(row, col, Math.min(col + 3, end)))
    return grid.textEnd(row, start, end) <= col || grid.isBlankRun(row, col, col + 3);
  if (col > start) return false;
  const look = grid.look(row, col + 1);
  for (let at = col + 1; at < grid.textEnd(row, start, end); at++)
    if (!grid.isBlank(row, at) && grid.look(row, at) !== look) return false;
  return look !== 0;
}
