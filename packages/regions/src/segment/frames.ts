import type { Bounds, Cursor } from "@pilotty/protocol";
import { takeAsciiFrames } from "./ascii-frames.ts";
import {
  BOTTOM_LEFT,
  BOTTOM_RIGHT,
  HORIZONTAL,
  TEE_DOWN,
  TOP_LEFT,
  TOP_RIGHT,
  VERTICAL,
} from "./box-glyphs.ts";
import type { Grid } from "./grid.ts";
import { DEFAULT_BACKGROUND } from "./looks.ts";
import { closeOpenSides } from "./open-sides.ts";

/**
 * A rectangle of box-drawing lines, or one on a ground of its own with a free cell at each side; `bounds`
 * include the lines and the free cells.
 */
export interface Frame {
  readonly bounds: Bounds;
}

/** The smallest frame that can hold something: one row of two cells. */
const MIN_WIDTH = 4;
const MIN_HEIGHT = 3;

/** Frames that are looked at; a screen with more is a drawing. */
export const MAX_FRAMES = 200;

/** Corners in one row that are looked at to find the right side of a frame; a bound on the work. */
const MAX_CORNERS = 16;

/**
 * Traces the frames of a screen: four corners, unbroken sides, and edges that are lines but for
 * a title. A frame that another one covers in part is not found, nor is a table (its top edge
 * has lines going down). Takes time in proportion to the number of cells, whatever they show.
 */
export function traceFrames(grid: Grid, cursor: Cursor): Frame[] {
  takeAsciiFrames(grid, cursor);
  closeOpenSides(grid);
  if (!grid.hasBox(TOP_LEFT)) return [];
  const feet = feetOfLines(grid);
  const lines = countsOf(grid, HORIZONTAL);
  // A title may stand between tees: `┌┤ Boot ├─┐`.
  const linesAndTees = countsOf(grid, HORIZONTAL | VERTICAL);
  const tees = countsOf(grid, TEE_DOWN);
  const ends = cornersOf(grid);
  const frames: Frame[] = [];
  for (let top = 0; top + MIN_HEIGHT <= grid.rows; top++) {
    if (!grid.hasBoxIn(top, TOP_LEFT)) continue;
    const corners: number[] = [];
    for (let left = grid.cols - 1; left >= 0; left--) {
      const box = grid.box(top, left);
      if (box === TOP_RIGHT) corners.push(left);
      if (box !== TOP_LEFT) continue;
      const bottom = feet[(top + 1) * grid.cols + left] ?? -1;
      if (bottom - top + 1 < MIN_HEIGHT || grid.box(bottom, left) !== BOTTOM_LEFT) continue;
      const right = corners.slice(-MAX_CORNERS).findLast((corner) => {
        const width = corner - left + 1;
        return (
          width >= MIN_WIDTH &&
          feet[(top + 1) * grid.cols + corner] === bottom &&
          grid.box(bottom, corner) === BOTTOM_RIGHT &&
          tees(top, left, corner) === 0 &&
          // Two frames side by side, one of them behind something, are not one.
          ends(top, bottom, left + 1, corner) === 0 &&
          // A title or a note may take nearly all of an edge.
          linesAndTees(top, left, corner) >= 2 &&
          lines(bottom, left, corner) >= 2
        );
      });
      if (right === undefined) continue;
      const bounds = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
      frames.push({ bounds });
    }
  }
  if (frames.length > MAX_FRAMES) return [];
  return frames.sort((a, b) => a.bounds.y - b.bounds.y || a.bounds.x - b.bounds.x);
}

/** For each cell (row by row): the row of the lower corner that its vertical line ends in, or -1. */
function feetOfLines(grid: Grid): Int32Array {
  const feet = new Int32Array(grid.rows * grid.cols).fill(-1);
  for (let row = grid.rows - 1; row >= 0; row--) {
    for (const col of boxesIn(grid, row, BOTTOM_LEFT | BOTTOM_RIGHT | VERTICAL)) {
      const box = grid.box(row, col);
      const index = row * grid.cols + col;
      if ((box & (BOTTOM_LEFT | BOTTOM_RIGHT)) !== 0) feet[index] = row;
      else if (box === VERTICAL) feet[index] = feet[index + grid.cols] ?? -1;
    }
  }
  return feet;
}

/** The columns of a row with a cell of some kind, from left to right. */
export function boxesIn(grid: Grid, row: number, kinds: number): number[] {
  const cols: number[] = [];
  for (let col = grid.nextBox(row, 0, grid.cols, kinds); col < grid.cols; ) {
    cols.push(col);
    col = grid.nextBox(row, col + 1, grid.cols, kinds);
  }
  return cols;
}

/**
 * How many corners the top row of a frame has between two columns from which a line goes down, or
 * where two frames meet in the bottom row as well, unless something covers it there.
 */
function cornersOf(
  grid: Grid,
): (top: number, bottom: number, start: number, end: number) => number {
  const meet = (row: number, col: number, left: number, right: number): boolean =>
    (grid.box(row, col) & left) !== 0 && (grid.box(row, col + 1) & right) !== 0;
  return (top, bottom, start, end) => {
    let count = 0;
    for (let col = start; col < end; col++) {
      if ((grid.box(top, col) & (TOP_LEFT | TOP_RIGHT)) === 0) continue;
      const goesDown = (grid.box(top + 1, col) & VERTICAL) !== 0;
      const isCovered = ((grid.box(bottom, col) | grid.box(bottom, col + 1)) & HORIZONTAL) === 0;
      const areTwo =
        meet(top, col, TOP_RIGHT, TOP_LEFT) &&
        (isCovered || meet(bottom, col, BOTTOM_RIGHT, BOTTOM_LEFT));
      if (goesDown || areTwo) count++;
    }
    return count;
  };
}

/**
 * How many cells of some kind a row has from column `start` to `end` (exclusive), in one step but for
 * the first time that a row is asked for.
 */
function countsOf(grid: Grid, kinds: number): (row: number, start: number, end: number) => number {
  const counted: (Int32Array | undefined)[] = [];
  return (row, start, end) => {
    if (!grid.hasBoxIn(row, kinds)) return 0;
    counted[row] ??= countUpTo(grid, row, kinds);
    const before = counted[row];
    return before[end]! - before[start]!;
  };
}

function countUpTo(grid: Grid, row: number, kinds: number): Int32Array {
  const before = new Int32Array(grid.cols + 1);
  for (let col = 0; col < grid.cols; col++) {
    before[col + 1] = before[col]! + ((grid.box(row, col) & kinds) !== 0 ? 1 : 0);
  }
  return before;
}

/**
 * False for a frame that is probably a picture in a text (a mock-up in a README): nothing in it
 * has a background, and the terminal's cursor waits somewhere else.
 */
export function isLive(grid: Grid, { bounds }: Frame, cursor: Cursor): boolean {
  if (!cursor.visible) return true;
  const { x, y, width, height } = bounds;
  if (cursor.col > x && cursor.col < x + width - 1 && cursor.row > y && cursor.row < y + height - 1)
    return true;
  if (isInPage(grid, bounds, cursor)) return false;
  for (let row = y; row < y + height; row++) {
    if (grid.background(row, x) !== DEFAULT_BACKGROUND) return true;
    if (grid.groundEnd(row, x) < x + width) return true;
  }
  return false;
}

/** Of the width of a screen, what a drawing takes at the most. */
const MAX_DRAWING = 0.7;

/**
 * On the ground of a page that has one, with nothing beside it, and the cursor waits elsewhere: a drawing in what
 * a browser shows.
 */
function isInPage(grid: Grid, { x, y, width, height }: Bounds, cursor: Cursor): boolean {
  if (width > grid.cols * MAX_DRAWING) return false;
  if (cursor.row >= y && cursor.row < y + height) return false;
  const ground = grid.pageGround;
  for (let row = y; row < y + height; row++) {
    if (grid.background(row, 0) !== ground || grid.groundEnd(row, 0) < grid.cols) return false;
    if (grid.textStart(row, 0, grid.cols) < x) return false;
    if (grid.textEnd(row, x, grid.cols) > x + width) return false;
  }
  return true;
}
