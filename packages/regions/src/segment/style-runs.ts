import type { Grid } from "./grid.ts";

/** Cells of one row that look alike, from `start` to `end` (exclusive). */
export interface StyleRun {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  /** Background and ink; equal for runs that look alike. */
  readonly look: string;
  /** What stands in it, without blanks at its end. */
  readonly text: string;
}

/** The runs of a row, from left to right. Blanks have no ink: they belong to what is before them. */
export function styleRuns(grid: Grid, row: number): StyleRun[] {
  const runs: StyleRun[] = [];
  let start = 0;
  let background = "";
  let ink = "";
  const close = (end: number): void => {
    if (end === start) return;
    const look = `${background} ${ink}`;
    runs.push({ row, start, end, look, text: grid.text(row, start, end) });
    start = end;
  };
  for (let col = 0; col < grid.cols; col++) {
    const behind = grid.background(row, col);
    const own = grid.isBlank(row, col) ? "" : grid.ink(row, col);
    if (col > start && (behind !== background || (own !== "" && ink !== "" && own !== ink))) {
      close(col);
      ink = "";
    }
    background = behind;
    if (own !== "") ink = own;
  }
  close(grid.cols);
  return runs;
}
