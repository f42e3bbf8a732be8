import { HORIZONTAL } from "../segment/box-glyphs.ts";
import type { Scene } from "../segment/scene.ts";
import type { Strip } from "./tab.ts";

/** Rows at the top and at the bottom of a screen in which words are a strip. */
const HEAD_ROWS = 6;
const BOTTOM_ROWS = 2;
/** The height of a frame that has a strip in its first rows, and of one round a strip alone. */
const MIN_FRAME = 5;
const STRIP_FRAME = 3;

/** A row in which names alone are a strip. */
export interface WordStrip extends Strip {
  /** Where other rows of words stand as well, one name has to be on a ground of its own. */
  readonly mustBeLit: boolean;
}

/** At the edges of what a program shows, above blank rows and rules, and in and above its frames. */
export function wordStripsOf({ grid, frames, screen }: Scene): WordStrip[] {
  if (!screen.alternateScreen && screen.cursor.visible) return [];
  const strips = new Map<number, WordStrip>();
  const add = (row: number, start: number, end: number, mustBeLit = false) => {
    const at = row * (grid.cols + 1) + start;
    if (row < 0 || row >= grid.rows || strips.has(at)) return;
    strips.set(at, { row, start, end, mustBeLit });
  };
  // How many rows above each one have text; behind the last one, how many all.
  const above = [0];
  for (let row = 0; row < grid.rows; row++)
    above.push(above[row]! + (grid.isBlankRun(row, 0, grid.cols) ? 0 : 1));
  const isHead = (row: number): boolean =>
    above[grid.rows]! - above[row + 1]! >= Math.max(row === 0 ? 0 : 1, above[row]!);
  for (let row = 0; row < Math.min(HEAD_ROWS, grid.rows); row++)
    if (isHead(row)) add(row, 0, grid.cols);
  for (const { bounds } of frames) {
    const { x, y, width, height } = bounds;
    if (height < STRIP_FRAME) continue;
    const [start, end] = [x + 1, x + width - 1];
    if (y > HEAD_ROWS) add(y - 1, x, end + 1, true);
    add(y, start, end);
    if (y >= HEAD_ROWS || width < grid.cols || height === STRIP_FRAME) add(y + 1, start, end);
    if (height >= MIN_FRAME && grid.isBlankRun(y + 1, start, end)) add(y + 2, start, end);
  }
  for (let row = HEAD_ROWS; row < grid.rows / 2; row++) {
    const isSetApart =
      grid.isBlankRun(row + 1, 0, grid.cols) || grid.box(row + 1, 0) === HORIZONTAL;
    if (isSetApart && isHead(row)) add(row, 0, grid.cols, true);
  }
  for (let row = grid.rows - BOTTOM_ROWS; row < grid.rows; row++) add(row, 0, grid.cols, true);
  return [...strips.values()];
}
