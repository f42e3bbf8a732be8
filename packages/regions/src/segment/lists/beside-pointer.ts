import type { Grid } from "../grid.ts";
import { DEFAULT_BACKGROUND } from "../looks.ts";
import { POINTERS } from "../pointers.ts";

/** Marks of one cell in front of a row: not to be had, marked, folded. */
const MARKS: ReadonlySet<string> = new Set("-*+•·✓✔×✗");

/** Beside a pointer other rows have a blank, or a mark of one cell (`- bun`). */
export function isBesidePointer(
  grid: Grid,
  { row: current, from }: { readonly row: number; readonly from: number },
  row: number,
  text: number,
): boolean {
  const pointer = grid.textStart(current, from, text);
  if (isGutter(grid, current, pointer, text)) {
    if (grid.background(row, pointer) !== grid.background(current, pointer)) return false;
  }
  const first = grid.textStart(row, from, text);
  if (first === text) return true;
  const glyph = grid.glyph(row, first);
  if (first === pointer && POINTERS.has(glyph)) return false;
  return grid.isBlankRun(row, first + 1, text) && (MARKS.has(glyph) || POINTERS.has(glyph));
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
