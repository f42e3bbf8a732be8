import { WALL } from "./box-glyphs.ts";
import type { Grid } from "./grid.ts";

/** The text of one row in a range of columns, and how it is laid out. */
export interface RowLayout {
  readonly row: number;
  /** Column of the first glyph; walls of a table do not count. */
  readonly start: number;
  /** The column after the last glyph. */
  readonly end: number;
  /** Where the words start that stand behind a gap (two blanks, or a wall); the first one, too. */
  readonly starts: readonly number[];
  /** Where those before a gap end. */
  readonly ends: readonly number[];
}

/** How a row is laid out from column `from` to `to` (exclusive); undefined for an empty row. */
export function layoutOf(grid: Grid, row: number, from: number, to: number): RowLayout | undefined {
  const starts: number[] = [];
  const ends: number[] = [];
  const hasGauges = grid.hasText(row, "[");
  let wall = grid.nextBox(row, from, to, WALL);
  let last = -1;
  let isGap = true;
  for (let col = from; col < to; ) {
    const gauge = hasGauges ? gaugeEnd(grid, row, col, to) : undefined;
    if (gauge !== undefined) {
      if (last >= 0) ends.push(last + 1);
      starts.push(col);
      last = gauge - 1;
      col = gauge;
      isGap = true;
      continue;
    }
    if (wall < col) wall = grid.nextBox(row, col, to, WALL);
    if (col === wall) {
      isGap = true;
      col++;
      continue;
    }
    if (grid.isBlank(row, col)) {
      if (grid.isBlank(row, col + 1)) isGap = true;
      col = grid.textStart(row, col, wall);
      continue;
    }
    if (isGap) {
      if (last >= 0) ends.push(last + 1);
      starts.push(col);
      isGap = false;
    }
    col = hasGauges ? col + 1 : grid.wordEnd(row, col, wall);
    last = col - 1;
  }
  if (last < 0) return undefined;
  ends.push(last + 1);
  return { row, start: starts[0]!, end: last + 1, starts, ends };
}

/** The shortest gauge between its brackets, in cells. */
const MIN_GAUGE = 4;

/** The column after a gauge (`[###   ]`) that starts at `col`: a column of its own, whatever it shows. */
function gaugeEnd(grid: Grid, row: number, col: number, to: number): number | undefined {
  if (grid.glyph(row, col) !== "[") return undefined;
  let end = col + 1;
  while (end < to && /^[#=|*>-]$/.test(grid.glyph(row, end))) end++;
  while (end < to && /^[ .-]$/.test(grid.glyph(row, end))) end++;
  return grid.glyph(row, end) === "]" && end - col > MIN_GAUGE ? end + 1 : undefined;
}

/** Whether two rows could be rows of one list: they start alike, and share columns if they have some. */
export function isLaidOutAlike(a: RowLayout, b: RowLayout): boolean {
  const shared = countCommon(a.starts, b.starts) + countCommon(a.ends, b.ends);
  if (a.starts.length === 1 && b.starts.length === 1) return a.start === b.start;
  return a.start === b.start ? shared >= 2 || a.starts.length <= 2 : shared >= 1;
}

/** How many of the columns of one row are columns of another. */
export function countCommon(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (const value of a) if (b.includes(value)) count++;
  return count;
}

/** What rules are drawn with. */
const RULE_GLYPHS: ReadonlySet<string> = new Set("─━═┄┈╌-=_.·~*");

/** True for a row of nothing but lines, dashes or dots: `────`, `-----`, `=====`; not for `..`. */
export function isRule(grid: Grid, { row, start, end }: RowLayout): boolean {
  const first = grid.glyph(row, start);
  if (end - start < (first === "." ? 3 : 2)) return false;
  if (!RULE_GLYPHS.has(first.charAt(0))) return false;
  for (let col = start; col < end; col++) {
    const glyph = grid.glyph(row, col);
    if (glyph !== first && !grid.isBlank(row, col)) return false;
  }
  return true;
}
