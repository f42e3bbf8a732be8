import {
  BOTTOM_LEFT,
  BOTTOM_RIGHT,
  HORIZONTAL,
  TOP_LEFT,
  TOP_RIGHT,
  VERTICAL,
  WALL,
} from "../segment/box-glyphs.ts";
import type { Frame } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";

/** Cells from the corner of a frame in which a line may be the side of another one. */
const CORNER = 1;
const CORNERS = TOP_LEFT | TOP_RIGHT | BOTTOM_LEFT | BOTTOM_RIGHT;

/**
 * Whether a line ends at the edge of a frame and goes on at the opposite one, and is none of the frame's:
 * no tee joins them. The frame lies in front of it.
 */
export function cutsLines(grid: Grid, { bounds }: Frame): boolean {
  return cutsAcross(grid, bounds) || cutsDown(grid, bounds) || cutsSide(grid, bounds);
}

function cutsDown(grid: Grid, { x, y, width, height }: Frame["bounds"]): boolean {
  const [above, below] = [y - 1, y + height];
  if (above < 0 || below >= grid.rows || !grid.hasBoxIn(above, VERTICAL)) return false;
  for (let col = x + 1 + CORNER; col < x + width - 1 - CORNER; col++) {
    const isCut = (grid.box(above, col) & VERTICAL) !== 0 && isWall(grid, below, col);
    if (!isCut) continue;
    if (isPlainEdge(grid, y, col) && isPlainEdge(grid, below - 1, col)) return true;
  }
  return false;
}

/** Shorter lines lead from box to box. */
const MIN_SIDE = 3;

/** The side of a panel ends at a corner of a frame from outside, and goes on below the lower one. */
function cutsSide(grid: Grid, { x, y, width, height }: Frame["bounds"]): boolean {
  const below = y + height;
  return [x, x + width - 1].some((col) => {
    for (let step = 0; step < MIN_SIDE; step++)
      for (const row of [y - 1 - step, below + step])
        if (grid.box(row, col) !== VERTICAL) return false;
    return [y, below - 1].every((row) => (grid.box(row, col) & CORNERS) !== 0);
  });
}

/** A line, or the title in it. */
function isPlainEdge(grid: Grid, row: number, col: number): boolean {
  return grid.box(row, col) === HORIZONTAL || /^[\p{L}\p{N} ]$/u.test(grid.glyph(row, col));
}

function isWall(grid: Grid, row: number, col: number): boolean {
  return (grid.box(row, col) & WALL) !== 0 && grid.box(row, col) !== HORIZONTAL;
}

function cutsAcross(grid: Grid, { x, y, width, height }: Frame["bounds"]): boolean {
  const [left, right] = [x - 1, x + width];
  if (left < 0 || right >= grid.cols) return false;
  for (let row = y + 1 + CORNER; row < y + height - 1; row++) {
    if (grid.box(row, left) !== HORIZONTAL || grid.box(row, right) !== HORIZONTAL) continue;
    if (grid.box(row, x) === VERTICAL && isPlainSide(grid, row, x, right - 1)) return true;
  }
  return false;
}

/** Sides of a frame without arms: `├` and `┤` are joints, with a line inside. */
function isPlainSide(grid: Grid, row: number, left: number, right: number): boolean {
  return [left + 1, right - 1].every((col) => grid.box(row, col) !== HORIZONTAL);
}
