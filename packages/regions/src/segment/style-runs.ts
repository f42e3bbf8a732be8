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

/** No glyph, no ink. */
const NONE = -1;

/** The runs of a row, from left to right. Blanks have no ink: they belong to what is before them. */
export function styleRuns(grid: Grid, row: number): StyleRun[] {
  const runs: StyleRun[] = [];
  let start = 0;
  let background = -1;
  let ink = NONE;
  const close = (end: number): void => {
    if (end === start) return;
    const look = `${background} ${ink}`;
    runs.push({ row, start, end, look, text: grid.text(row, start, end) });
    start = end;
  };
  for (let col = 0; col < grid.cols; col++) {
    const behind = grid.background(row, col);
    const own = grid.isBlank(row, col) ? NONE : grid.ink(row, col);
    if (col > start && (behind !== background || (own !== NONE && ink !== NONE && own !== ink))) {
      close(col);
      ink = NONE;
    }
    background = behind;
    if (own !== NONE) ink = own;
  }
  close(grid.cols);
  return runs;
}
