import type { Bounds } from "@pilotty/protocol";
import type { Grid } from "./grid.ts";

/** Whether the first row of a frame is a heading: it is lit from side to side, and the row below it is not. */
export function hasLitHeading(grid: Grid, { x, y, width }: Bounds): boolean {
  const [start, end] = [x + 1, x + width - 1];
  const from = grid.textStart(y + 1, start, end);
  const ground = grid.background(y + 1, from);
  if (from > start + 1 || grid.groundEnd(y + 1, from) < end - 1) return false;
  return ground !== grid.background(y, x) && ground !== grid.background(y + 2, from);
}
