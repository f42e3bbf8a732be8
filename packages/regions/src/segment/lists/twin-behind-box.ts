import { WALL } from "../box-glyphs.ts";
import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import type { IsFree, List } from "./list.ts";

/**
 * The rows of a table beside the one that a list is in, above a box in front that covers both: with walls
 * between the same columns, and side by side with it.
 */
export function twinBehindBox({ grid }: Scene, list: List, isFree: IsFree): List | undefined {
  const { by, rows, current, from } = list;
  const first = rows[0]!.row;
  if (by !== "bar" || current === undefined || !isWall(grid, first, from - 1)) return undefined;
  const edge = sharedEdge(grid, first, from);
  if (edge === undefined) return undefined;
  const shift = edge + 2 - from;
  const to = edge + shift;
  const twins: RowLayout[] = [];
  for (let row = first; row <= rows.at(-1)!.row && areTwins(grid, row, from, edge, shift); row++) {
    const layout = layoutOf(grid, row, from + shift, to);
    if (layout === undefined || !isFree(row, from + shift, to)) break;
    twins.push(layout);
  }
  if (twins.length === 0) return undefined;
  return { rows: twins, current: undefined, from: from + shift, to, by: "twin" };
}

/** The side that two tables share, of one wall each. */
function sharedEdge(grid: Grid, row: number, from: number): number | undefined {
  let col = grid.nextBox(row, from, grid.cols, WALL);
  while (col + 1 < grid.cols && !isWall(grid, row, col + 1))
    col = grid.nextBox(row, col + 1, grid.cols, WALL);
  return col + 1 < grid.cols ? col : undefined;
}

/** Both have walls in the same columns: one at their ends, and some between these. */
function areTwins(grid: Grid, row: number, from: number, edge: number, shift: number): boolean {
  let walls = 0;
  for (let col = from; col <= edge; col++) {
    const wall = isWall(grid, row, col);
    if (wall !== isWall(grid, row, col + shift)) return false;
    if (wall) walls++;
  }
  return walls > 1 && isWall(grid, row, from + shift - 1);
}

function isWall(grid: Grid, row: number, col: number): boolean {
  return (grid.box(row, col) & WALL) !== 0;
}
