import type { Bounds } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import { DEFAULT_BACKGROUND } from "../segment/looks.ts";
import type { CellRun } from "./focus.ts";

/** Columns that a button may stand beside the middle of its box. */
const MAX_OFF = 3;

/** In the middle of an own row of a box that lies on a ground of its own: `<Ok>` below a message. */
export function standsAlone(grid: Grid, box: Bounds, { row, start, end }: CellRun): boolean {
  const { x, y, width, height } = box;
  const isInMiddle = Math.abs(start - x - (x + width - end)) <= MAX_OFF;
  const isFree = [row - 1, row + 1].every((other) => {
    return other === y + height - 1 || grid.isBlankRun(other, x + 1, x + width - 1);
  });
  return isInMiddle && isFree && liesApart(grid, box);
}

/**
 * On a ground that is not that of the screen, with one other ground at both of its sides. At an edge of the
 * screen, the row above or below it stands for that side.
 */
function liesApart(grid: Grid, { x, y, width, height }: Bounds): boolean {
  const ground = grid.background(y, x);
  if (ground === DEFAULT_BACKGROUND) return false;
  const [left, right] = [x - 1, x + width];
  if (left < 0 && right >= grid.cols) return false;
  const beyond = y + height < grid.rows ? y + height : y - 1;
  if (beyond < 0 && (left < 0 || right >= grid.cols)) return false;
  const beside = left < 0 ? grid.background(beyond, x) : grid.background(y, left);
  const other = right >= grid.cols ? grid.background(beyond, right - 1) : grid.background(y, right);
  return beside !== ground && beside === other;
}
