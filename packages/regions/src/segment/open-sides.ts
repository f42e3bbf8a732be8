import {
  BOTTOM_LEFT,
  BOTTOM_RIGHT,
  HORIZONTAL,
  TOP_LEFT,
  TOP_RIGHT,
  VERTICAL,
} from "./box-glyphs.ts";
import { boxesIn } from "./frames.ts";
import type { Grid } from "./grid.ts";
import { DEFAULT_BACKGROUND } from "./looks.ts";

/** The smallest box whose side is mended. */
const MIN_WIDTH = 8;
const MIN_HEIGHT = 4;

/** What says at the side of a box that there is more above or below. */
const MORE = /[▲▼△▽▴▾↑↓⇡⇣^v]/u;

/** Takes a sign at the end of a side, right above or below its corner, for a part of the line. */
function closeMarkedSides(grid: Grid): void {
  for (let row = 1; row + 2 < grid.rows; row++) {
    for (const col of boxesIn(grid, row - 1, TOP_RIGHT)) takeSign(grid, row, col, row + 1);
    for (const col of boxesIn(grid, row + 2, BOTTOM_RIGHT)) takeSign(grid, row + 1, col, row);
  }
}

function takeSign(grid: Grid, row: number, col: number, next: number): void {
  if (grid.box(row, col) !== 0 || grid.box(next, col) !== VERTICAL) return;
  if (MORE.test(grid.glyph(row, col))) grid.setBox(row, col, VERTICAL);
}

/**
 * Mends the right sides of boxes on a ground of their own over which a long text was written: where
 * the line is gone, the ground still ends where the corner says that the box does.
 */
export function closeOpenSides(grid: Grid): void {
  if (!grid.hasBox(TOP_LEFT)) return;
  closeMarkedSides(grid);
  for (let top = 0; top + MIN_HEIGHT <= grid.rows; top++) {
    for (const left of boxesIn(grid, top, TOP_LEFT)) {
      const right = cornerAfter(grid, top, left);
      if (right === undefined || right - left < MIN_WIDTH) continue;
      const bottom = footOf(grid, top, left);
      if (bottom === undefined || bottom - top + 1 < MIN_HEIGHT) continue;
      if (mayMend(grid, { top, left, bottom, right })) mend(grid, { top, left, bottom, right });
    }
  }
}

interface Sides {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The corner that ends the edge which starts in a cell. */
function cornerAfter(grid: Grid, row: number, left: number): number | undefined {
  const right = grid.nextBox(row, left + 1, grid.cols, TOP_LEFT | TOP_RIGHT);
  return grid.box(row, right) === TOP_RIGHT ? right : undefined;
}

/** The row of the corner that the line below a cell ends in. */
function footOf(grid: Grid, top: number, left: number): number | undefined {
  let row = top + 1;
  while (row < grid.rows && grid.box(row, left) === VERTICAL) row++;
  return grid.box(row, left) === BOTTOM_LEFT ? row : undefined;
}

/** In each row the ground of the box ends at its right side, in which a line or nothing stands. */
function mayMend(grid: Grid, { top, left, bottom, right }: Sides): boolean {
  const ground = grid.background(top, left);
  if (ground === DEFAULT_BACKGROUND || right + 1 >= grid.cols) return false;
  let lines = 0;
  for (let row = top + 1; row <= bottom; row++) {
    const box = grid.box(row, right);
    const kind = row === bottom ? BOTTOM_RIGHT : VERTICAL;
    if (box !== kind && !grid.isBlank(row, right)) return false;
    if (box === kind) lines++;
    if (grid.background(row, right) !== ground || grid.background(row, right + 1) === ground)
      return false;
  }
  return lines > 0 && lines < bottom - top && grid.box(bottom, left + 1) === HORIZONTAL;
}

function mend(grid: Grid, { top, bottom, right }: Sides): void {
  for (let row = top + 1; row < bottom; row++) grid.setBox(row, right, VERTICAL);
  grid.setBox(bottom, right, BOTTOM_RIGHT);
}
