import type { Grid } from "./grid.ts";

/** A field that takes text. */
export interface Field {
  /** The first row. */
  readonly row: number;
  /** In rows; one if it is left off. */
  readonly height?: number;
  readonly start: number;
  /** The column after it. */
  readonly end: number;
  /** Its label, without the colon. */
  readonly name: string;
  readonly isMasked?: boolean;
  /** The cursor is drawn in it, not the terminal's. */
  readonly isFocused?: boolean;
}

export function withoutColon(label: string): string {
  return label.replace(/\s*:\s*$/, "").trim();
}

/** The words in the row above that start in the same column, without those behind a gap. */
export function labelOver(grid: Grid, row: number, col: number, end: number): string | undefined {
  const above = row - 1;
  const isStart = !grid.isBlank(above, col) && isGap(grid, above, col - 1);
  const [label = ""] = isStart ? grid.text(above, col, end).split(/ {2,}/) : [];
  // What can be ticked may be a label as well.
  const name = label.replace(/^\[.\] /, "");
  return name === "" ? undefined : name;
}

function isGap(grid: Grid, row: number, col: number): boolean {
  if (!grid.isBlank(row, col)) return grid.box(row, col) !== 0;
  return grid.isBlank(row, col - 1) || grid.box(row, col - 1) !== 0;
}
