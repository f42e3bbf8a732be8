import type { Bounds } from "@pilotty/protocol";
import { WALL } from "../box-glyphs.ts";
import { layoutOf, type RowLayout } from "../columns.ts";
import type { Frame } from "../frames.ts";
import type { Grid } from "../grid.ts";
import { crosses } from "./framed-lists.ts";

/** Columns on the ground of a box that stand outside of its lines. */
const MAX_MARGIN = 2;

/** The box in front that the current row ends at, or the free row above or below it. */
export function coverBeside(
  frames: readonly Frame[],
  current: number,
  to: number,
): Frame | undefined {
  return frames.find(
    ({ bounds }) =>
      bounds.x >= to && bounds.x <= to + MAX_MARGIN && crosses(withMargin(bounds), current),
  );
}

/** A box with the free rows above and below it. */
export function withMargin({ x, y, width, height }: Bounds): Bounds {
  return { x, y: y - 1, width, height: height + 2 };
}

/** A row above or below the box in front goes on to the side of the panel that the list is in. */
export function uncovered(
  grid: Grid,
  row: RowLayout,
  from: number,
  { bounds: { x, y, height } }: Frame,
): RowLayout {
  if (row.row >= y && row.row < y + height) return row;
  // Right above and below it the ground of the box may go on.
  const isBeside = row.row === y - 1 || row.row === y + height;
  if (isBeside && grid.background(row.row, x) === grid.background(y, x)) return row;
  let wall = grid.nextBox(row.row, from, grid.cols, WALL);
  // The sides of two panels meet there, or it is the edge of the screen.
  while (wall < grid.cols - 1 && (grid.box(row.row, wall + 1) & WALL) === 0)
    wall = grid.nextBox(row.row, wall + 1, grid.cols, WALL);
  const isEdge = wall < grid.cols || from === 0;
  return (isEdge ? layoutOf(grid, row.row, from, wall) : undefined) ?? row;
}
