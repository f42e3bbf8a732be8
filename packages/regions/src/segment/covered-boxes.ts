import type { Bounds } from "@pilotty/protocol";
import {
  BOTTOM_LEFT,
  BOTTOM_RIGHT,
  HORIZONTAL,
  TOP_LEFT,
  TOP_RIGHT,
  VERTICAL,
} from "./box-glyphs.ts";
import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";

/** Upper corners; a box that hangs on a bar may have tees for them: `├────┐`. */
export const UPPER_LEFT: number = TOP_LEFT | VERTICAL;
const UPPER_RIGHT = TOP_RIGHT | VERTICAL;

/**
 * The box whose top left corner stands in a cell, where frames in front of it cover parts of its right
 * side: that of an open menu with its submenu. Its upper corners may be tees.
 */
export function coveredBox(
  grid: Grid,
  frames: readonly Frame[],
  y: number,
  x: number,
): Bounds | undefined {
  if ((grid.box(y, x) & UPPER_LEFT) === 0 || grid.box(y, x + 1) !== HORIZONTAL) return undefined;
  let right = x + 1;
  while (grid.box(y, right) === HORIZONTAL) right++;
  let bottom = y + 1;
  while (grid.box(bottom, x) === VERTICAL) bottom++;
  if ((grid.box(y, right) & UPPER_RIGHT) === 0) return undefined;
  if (grid.box(bottom, x) !== BOTTOM_LEFT) return undefined;
  if (grid.box(bottom, right) !== BOTTOM_RIGHT) return undefined;
  for (let row = y + 1; row < bottom; row++) {
    if (grid.box(row, right) !== VERTICAL && coverAt(frames, row, x, right) > right)
      return undefined;
  }
  return { x, y, width: right - x + 1, height: bottom - y + 1 };
}

/** The column at which the first frame starts that stands right of `x` in a row, up to `right`; else the one behind it. */
export function coverAt(frames: readonly Frame[], row: number, x: number, right: number): number {
  let cover = right + 1;
  for (const { bounds } of frames) {
    const isInRow = row >= bounds.y && row < bounds.y + bounds.height;
    if (isInRow && bounds.x > x && bounds.x <= right && bounds.x + bounds.width > right)
      cover = Math.min(cover, bounds.x);
  }
  return cover;
}
