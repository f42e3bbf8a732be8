import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";
import type { Segment } from "./scene.ts";

/** A one-cell mark in square brackets with text after it, as `[x] Log`. */
export interface Mark {
  readonly row: number;
  /** First column: that of the pointer before the mark (`> [x] Log`), else of the bracket. */
  readonly start: number;
  /** The column after the text. */
  readonly end: number;
  /** Column of the opening bracket. */
  readonly markCol: number;
  /** Column where the text starts. */
  readonly nameCol: number;
  /** The text, with runs of blanks as one. */
  readonly name: string;
  /** What stands in the brackets. */
  readonly glyph: string;
  /** Undefined for a glyph that no checkbox has: `[+]`, `[!]`, `[3]`. */
  readonly checked: boolean | undefined;
  readonly frame: Frame | undefined;
}

const CHECKED: ReadonlySet<string> = new Set("xX*✓✔√");
const POINTERS: ReadonlySet<string> = new Set(">❯›▸▶➤→");

/** The marks of a segment, from left to right. Those without a text do not count. */
export function marksOf(grid: Grid, segment: Segment): Mark[] {
  const { row, frame } = segment;
  const cols: number[] = [];
  for (let col = segment.start; col + 2 < segment.end; col++) {
    if (isMarkAt(grid, segment, col)) cols.push(col);
  }
  const marks: Mark[] = [];
  for (const [index, markCol] of cols.entries()) {
    const glyph = grid.glyph(row, markCol + 1);
    if (grid.glyph(row, markCol) !== "[") continue;
    let end = cols[index + 1] ?? segment.end;
    while (end > markCol + 3 && grid.isBlank(row, end - 1)) end--;
    let nameCol = markCol + 3;
    while (nameCol < end && grid.isBlank(row, nameCol)) nameCol++;
    const name = grid.text(row, nameCol, end).replace(/\s+/gu, " ");
    if (!/[\p{L}\p{N}]/u.test(name)) continue;
    const start = pointerBefore(grid, segment, markCol) ?? markCol;
    const checked = glyph === " " ? false : CHECKED.has(glyph) ? true : undefined;
    marks.push({ row, start, end, markCol, nameCol, name, glyph, checked, frame });
  }
  return marks;
}

/** A mark in square or round brackets (that of a radio button ends the text before it as well). */
function isMarkAt(grid: Grid, segment: Segment, col: number): boolean {
  const { row, start, end } = segment;
  const brackets = grid.glyph(row, col) + grid.glyph(row, col + 2);
  if (brackets !== "[]" && brackets !== "()") return false;
  if (col + 3 < end && !grid.isBlank(row, col + 3)) return false;
  if (col === start) return true;
  if (!grid.isBlank(row, col - 1)) return false;
  // One blank after a word is the middle of a sentence, or the bullet of a list: `- [x] done`.
  if (col - 1 === start || grid.isBlank(row, col - 2)) return true;
  return pointerBefore(grid, segment, col) !== undefined;
}

/** The column of a pointer that stands before a mark, if nothing else does. */
function pointerBefore(grid: Grid, { row, start }: Segment, markCol: number): number | undefined {
  const col = markCol - 2;
  if (col < start || !POINTERS.has(grid.glyph(row, col))) return undefined;
  return grid.isBlankRun(row, start, col) ? col : undefined;
}
