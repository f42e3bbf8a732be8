import type { Bounds, Cursor } from "@pilotty/protocol";
import {
  BOTTOM_LEFT,
  BOTTOM_RIGHT,
  HORIZONTAL,
  TOP_LEFT,
  TOP_RIGHT,
  VERTICAL,
} from "./box-glyphs.ts";
import { isLive } from "./frames.ts";
import type { Grid } from "./grid.ts";

const MIN_WIDTH = 8;
const MIN_HEIGHT = 3;
/** Of the cells of a lower edge, the share that are dashes: a note may stand in it. */
const MIN_DASHES = 0.6;

/**
 * Makes frames of `+`, `-` and `|` frames like any other, where an application is at work in them.
 * In a text they are drawings, and tables (with a `+` in the middle of an edge) are none.
 */
export function takeAsciiFrames(grid: Grid, cursor: Cursor): void {
  for (let row = 0; row + MIN_HEIGHT <= grid.rows; row++) {
    // Corners may be drawn by the terminal where the sides are not: `┌---┐`.
    const isMixed = grid.hasBoxIn(row, TOP_LEFT);
    const mayStart = grid.hasText(row, "+") && (grid.hasText(row, "+-") || grid.hasText(row, "+="));
    if (!mayStart && !isMixed) continue;
    for (let col = 0; col + MIN_WIDTH <= grid.cols; col++) {
      const isCorner = isMixed && grid.box(row, col) === TOP_LEFT;
      if (!isCorner && grid.glyph(row, col) !== "+") continue;
      if (!isDash(grid.glyph(row, col + 1))) continue;
      // The end of a rule across a frame.
      if (!isCorner && grid.box(row, col) !== 0) continue;
      const bounds = boundsAt(grid, row, col);
      if (bounds === undefined || isOfTable(grid, bounds)) continue;
      if (isLive(grid, { bounds }, cursor)) mark(grid, bounds);
      col = bounds.x + bounds.width - 1;
    }
  }
}

function boundsAt(grid: Grid, y: number, x: number): Bounds | undefined {
  let right = x + 1;
  while (right < grid.cols && !isEnd(grid, y, right, TOP_RIGHT)) right++;
  if (right === grid.cols || right - x + 1 < MIN_WIDTH || !isDash(grid.glyph(y, right - 1)))
    return undefined;
  const hasSides = (row: number) => isSide(grid.glyph(row, x)) && isSide(grid.glyph(row, right));
  let bottom = y + 1;
  // A rule across the frame has corners at its ends like an edge.
  while (
    hasSides(bottom) ||
    (hasSides(bottom + 1) && dashesIn(grid, bottom, x, right) === right - x - 1)
  )
    bottom++;
  if (bottom - y + 1 < MIN_HEIGHT) return undefined;
  if (dashesIn(grid, bottom, x, right) < (right - x - 1) * MIN_DASHES) return undefined;
  return { x, y, width: right - x + 1, height: bottom - y + 1 };
}

/** The dashes between two corners; none if there are no corners. */
function dashesIn(grid: Grid, row: number, left: number, right: number): number {
  // Many programs leave the last cell of the screen alone: writing there would scroll it.
  const isLastCell = row === grid.rows - 1 && right === grid.cols - 1;
  if (!isEnd(grid, row, left, BOTTOM_LEFT)) return 0;
  if (!isEnd(grid, row, right, BOTTOM_RIGHT) && !(isLastCell && grid.isBlank(row, right))) return 0;
  let dashes = 0;
  for (let col = left + 1; col < right; col++) if (isDash(grid.glyph(row, col))) dashes++;
  return dashes;
}

/** Lines that go on at its sides: a cell of a table. */
function isOfTable(grid: Grid, { x, y, width }: Bounds): boolean {
  return isDash(grid.glyph(y, x - 1)) || isDash(grid.glyph(y, x + width));
}

/** The end of an edge: `+`, or a corner of lines. */
function isEnd(grid: Grid, row: number, col: number, corner: number): boolean {
  return grid.glyph(row, col) === "+" || grid.box(row, col) === corner;
}

function isDash(glyph: string): boolean {
  return glyph === "-" || glyph === "=";
}

function isSide(glyph: string): boolean {
  return glyph === "|";
}

function mark(grid: Grid, { x, y, width, height }: Bounds): void {
  const [right, bottom] = [x + width - 1, y + height - 1];
  for (let col = x + 1; col < right; col++) {
    for (const row of [y, bottom])
      if (isDash(grid.glyph(row, col))) grid.setBox(row, col, HORIZONTAL);
  }
  for (let row = y + 1; row < bottom; row++) {
    for (const col of [x, right]) grid.setBox(row, col, VERTICAL);
  }
  grid.setBox(y, x, TOP_LEFT);
  grid.setBox(y, right, TOP_RIGHT);
  grid.setBox(bottom, x, BOTTOM_LEFT);
  grid.setBox(bottom, right, BOTTOM_RIGHT);
}
