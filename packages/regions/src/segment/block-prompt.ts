import type { Field } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists/list.ts";
import type { Scene } from "./scene.ts";

/** What stands before what is typed. */
const SIGNS: ReadonlySet<string> = new Set(">❯›▌");
/** A block to write in is so wide at the least, and its free rows go so far to the left. */
const MIN_WIDTH = 30;
const MAX_INDENT = 4;
/** Half rows above and below what is typed, in the ink of its ground. */
const UPPER = "▄";
const LOWER = "▀";
/** Rows of a block. */
const MAX_ROWS = 10;

/**
 * What is typed in a block of rows on a ground of its own, with a free row of it above, or half a row above and
 * below: the cursor stands behind the text, or at the start of what may be typed. Between half rows, it may also
 * stand in the text.
 */
export function blockPrompt({ grid, screen }: Scene, isFree: IsFree): Field | undefined {
  const { row, col, visible } = screen.cursor;
  const ground = grid.background(row, col);
  if (!visible || row === 0 || ground === grid.pageGround) return undefined;
  let left = col;
  while (left > 0 && grid.background(row, left - 1) === ground) left--;
  const right = grid.groundEnd(row, col);
  if (right - left < MIN_WIDTH) return undefined;
  const isHalved =
    isOf(grid, row - 1, left, right, UPPER) && isOf(grid, row + 1, left, right, LOWER);
  if (!isHalved) {
    if (!isRowOf(grid, row - 1, left, right) || !grid.isBlankRun(row - 1, left, right))
      return undefined;
    if (!isBlock(grid, row, left, right)) return undefined;
  }
  const text = grid.textStart(row, left, right);
  const first = isHalved && text === right ? col : text;
  if (first - left > MAX_INDENT) return undefined;
  const isSigned = SIGNS.has(grid.glyph(row, first)) && grid.isBlank(row, first + 1);
  const start = isSigned ? first + 2 : first;
  const end = grid.textEnd(row, start, right);
  if (first < right && end > start && /\S {3,}\S/.test(grid.text(row, start, end)))
    return undefined;
  // Behind the cursor may stand what the word can be completed to.
  const isTyped = col === end || col === end + 1 || (isHalved && col < end);
  const isOpen = col === start && (isSigned || isHalved || grid.ink(row, start) !== 0);
  if (col < start || !(isTyped || isOpen)) return undefined;
  return isFree(row, start, end)
    ? { row, start, end: Math.max(end, start + 1), name: "" }
    : undefined;
}

/** Nothing but one glyph in a stretch of a row. */
function isOf(grid: Grid, row: number, left: number, right: number, glyph: string): boolean {
  if (row >= grid.rows || !grid.hasText(row, glyph)) return false;
  for (let col = left; col < right; col++) if (grid.glyph(row, col) !== glyph) return false;
  return true;
}

/** On one ground from side to side, which ends there. */
function isRowOf(grid: Grid, row: number, left: number, right: number): boolean {
  const ground = grid.background(row, left);
  return (
    grid.groundEnd(row, left) === right && (left === 0 || grid.background(row, left - 1) !== ground)
  );
}

/** A few rows of the same ground and width, with a free one right below what is typed. */
function isBlock(grid: Grid, row: number, left: number, right: number): boolean {
  const ground = grid.background(row, left);
  const isAlike = (other: number): boolean =>
    other >= 0 &&
    other < grid.rows &&
    grid.background(other, left) === ground &&
    isRowOf(grid, other, left, right);
  if (!isAlike(row - 1) || isAlike(row - 2)) return false;
  let below = row + 1;
  while (below - row <= MAX_ROWS && isAlike(below)) below++;
  return below > row + 1 && below - row <= MAX_ROWS && grid.isBlankRun(row + 1, left, right);
}
