import type { Grid } from "../grid.ts";
import { DEFAULT_BACKGROUND } from "../looks.ts";
import { POINTERS } from "../pointers.ts";

/** Marks of one cell in front of a row: not to be had, marked, folded, and that others follow out of sight. */
const MARKS: ReadonlySet<string> = new Set("-*+•·✓✔×✗↑↓");

/** Beside a pointer other rows have a blank, or a mark of one cell (`- bun`). */
export function isBesidePointer(
  grid: Grid,
  { row: current, from }: { readonly row: number; readonly from: number },
  row: number,
  text: number,
): boolean {
  const pointer = grid.textStart(current, from, text);
  const first = grid.textStart(row, from, text);
  if (first === text) return true;
  const glyph = grid.glyph(row, first);
  if (first === pointer && POINTERS.has(glyph)) return false;
  return grid.isBlankRun(row, first + 1, text) && (MARKS.has(glyph) || POINTERS.has(glyph));
}

/**
 * True for the rest of a row that had no room for its next word: from the left edge on, below a row of a list whose
 * names start further right.
 */
export function isBroken(grid: Grid, row: number, text: number): boolean {
  if (row < 1 || grid.isBlank(row, 0) || !grid.isBlankRun(row - 1, 0, text)) return false;
  const word = grid.wordEnd(row, 0, grid.cols);
  const end = grid.textEnd(row - 1, text, grid.cols);
  return end > text && end + 1 + word > grid.cols;
}

/** A column of pointers on a ground of its own, and where the names start behind it. */
export interface Gutter {
  readonly ground: number;
  readonly col: number;
  readonly text: number;
}

/** The gutter in which the pointer of a row stands; its text may be lit as well. */
export function gutterAt(grid: Grid, row: number, from: number, to: number): Gutter | undefined {
  const col = grid.textStart(row, from, to);
  const ground = grid.background(row, col);
  if (ground === DEFAULT_BACKGROUND || !POINTERS.has(grid.glyph(row, col))) return undefined;
  const text = nameStart(grid, row, col, to);
  return isGutter(grid, row, col, text) ? { ground, col, text } : undefined;
}

/** Where the text of a row starts whose mark stands right behind its pointer, both in a gutter: `>+north`. */
export function behindMark(grid: Grid, row: number, pointer: number): number | undefined {
  const mark = pointer + 1;
  const name = mark + 1;
  if (!MARKS.has(grid.glyph(row, mark)) || grid.isBlank(row, name)) return undefined;
  const ground = grid.background(row, pointer);
  const isOnGround = grid.background(row, mark) === ground && ground !== DEFAULT_BACKGROUND;
  return isOnGround && isGutter(grid, row, pointer, name) ? name : undefined;
}

/** Whether the name of a row starts behind a gutter, with or without marks in it. */
export function isBehindGutter(grid: Grid, row: number, { col, text }: Gutter): boolean {
  return nameStart(grid, row, col, text) === text && !grid.isBlank(row, text);
}

/** Behind pointers and blanks. */
function nameStart(grid: Grid, row: number, from: number, to: number): number {
  let col = from;
  while (col < to && (grid.isBlank(row, col) || POINTERS.has(grid.glyph(row, col)))) col++;
  return col;
}

/**
 * A gutter has one ground from top to bottom, the text beside it another; what lights only the
 * pointer, or the current row, is none.
 */
function isGutter(grid: Grid, row: number, pointer: number, text: number): boolean {
  const ground = grid.background(row, pointer);
  if (ground === DEFAULT_BACKGROUND) return false;
  return [row - 1, row + 1].some(
    (other) =>
      grid.background(other, pointer) === ground && grid.background(other, text) !== ground,
  );
}
