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

/** On a ground that is not that of the screen, with one other ground at both of its sides. */
function liesApart(grid: Grid, { x, y, width }: Bounds): boolean {
  const ground = grid.background(y, x);
  const around = grid.background(y, x - 1);
  return (
    ground !== DEFAULT_BACKGROUND && around !== ground && around === grid.background(y, x + width)
  );
}
