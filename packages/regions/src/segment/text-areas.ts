import type { Bounds } from "@pilotty/protocol";
import { contains } from "./bounds.ts";
import type { Field } from "./field.ts";
import { frameTitle } from "./frame-title.ts";
import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists/list.ts";
import type { Scene } from "./scene.ts";

/** The smallest area for lines of text, with its frame. */
const MIN_HEIGHT = 4;
const MIN_WIDTH = 16;

/**
 * Boxes in a dialog in which a text is edited: the cursor stands in a line, and the lines lie from side
 * to side on a ground that is not the dialog's. In a list only one row does.
 */
export function textAreas({ grid, frames, screen: { cursor } }: Scene, isFree: IsFree): Field[] {
  if (!cursor.visible || frames.length < 2) return [];
  const at = { x: cursor.col, y: cursor.row, width: 1, height: 1 };
  return frames.flatMap((frame): Field[] => {
    const { x, y, width, height } = frame.bounds;
    if (height < MIN_HEIGHT || width < MIN_WIDTH || !contains(inside(frame), at)) return [];
    const outer = frames.findLast(
      (other) => other !== frame && contains(other.bounds, frame.bounds),
    );
    if (outer === undefined || !holdsLines(grid, frame, outer, cursor.row)) return [];
    for (let row = y + 1; row < y + height - 1; row++)
      if (!isFree(row, x + 1, x + width - 1)) return [];
    const name = frameTitle(grid, frame) || frameTitle(grid, outer);
    return [{ row: y + 1, height: height - 2, start: x + 1, end: x + width - 1, name }];
  });
}

function inside({ bounds: { x, y, width, height } }: Frame): Bounds {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}

/** All rows with a text but that of the cursor lie on one ground, and there are some. */
function holdsLines(grid: Grid, frame: Frame, outer: Frame, current: number): boolean {
  const { x, y, width, height } = inside(frame);
  const around = grid.background(outer.bounds.y, outer.bounds.x);
  const grounds = new Set<number>();
  for (let row = y; row < y + height; row++) {
    if (row === current || grid.isBlankRun(row, x, x + width)) continue;
    if (grid.groundEnd(row, x) < x + width) return false;
    grounds.add(grid.background(row, x));
  }
  return grounds.size === 1 && !grounds.has(around);
}
