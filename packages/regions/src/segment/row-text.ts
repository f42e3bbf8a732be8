import type { Grid } from "./grid.ts";

/** The text of a stretch of a row, with the column of each of its UTF-16 units. */
export interface RowText {
  readonly text: string;
  /** Counted when they are asked for: of most texts nobody does. */
  readonly cols: readonly number[];
  /** The column after the stretch. */
  readonly end: number;
}

/** Blanks are kept, so that a pattern can be matched against the layout of a row. */
export function rowText(grid: Grid, row: number, start: number, end: number): RowText {
  let cols: number[] | undefined;
  return {
    text: grid.wholeText(row, start, end).replaceAll("\u00a0", " "),
    get cols() {
      cols ??= columnsOfUnits(grid, row, start, end);
      return cols;
    },
    end,
  };
}

function columnsOfUnits(grid: Grid, row: number, start: number, end: number): number[] {
  const cols: number[] = [];
  for (let col = start; col < end; col++) {
    const units = grid.glyph(row, col).length;
    for (let unit = 0; unit < units; unit++) cols.push(col);
  }
  return cols;
}

/** The columns that the units from `from` to `to` (exclusive) of a text take. */
export function columnsOf(
  { cols, end }: RowText,
  from: number,
  to: number,
): { start: number; end: number } {
  return { start: cols[from] ?? end, end: to > 0 ? (cols[to] ?? end) : from };
}
