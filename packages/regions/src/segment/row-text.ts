import type { Grid } from "./grid.ts";

/** The text of a stretch of a row, with the column of each of its UTF-16 units. */
export interface RowText {
  readonly text: string;
  readonly cols: readonly number[];
  /** The column after the stretch. */
  readonly end: number;
}

/** Blanks are kept, so that a pattern can be matched against the layout of a row. */
export function rowText(grid: Grid, row: number, start: number, end: number): RowText {
  let text = "";
  const cols: number[] = [];
  for (let col = start; col < end; col++) {
    const glyph = grid.isBlank(row, col) ? " " : grid.glyph(row, col);
    for (let unit = 0; unit < glyph.length; unit++) cols.push(col);
    text += glyph;
  }
  return { text, cols, end };
}

/** The columns that the units from `from` to `to` (exclusive) of a text take. */
export function columnsOf(
  { cols, end }: RowText,
  from: number,
  to: number,
): { start: number; end: number } {
  return { start: cols[from] ?? end, end: to > 0 ? (cols[to] ?? end) : from };
}
