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
  let ink = NONE;
  for (let col = 0; col < grid.cols; ) {
    const end = grid.groundEnd(row, col);
    const background = grid.background(row, col);
    const close = (at: number): void => {
      if (at === start) return;
      const text = grid.text(row, start, at);
      runs.push({ row, start, end: at, look: `${background} ${ink}`, text });
      start = at;
      ink = NONE;
    };
    for (col = grid.textStart(row, col, end); col < end; ) {
      const own = grid.ink(row, col);
      if (ink !== NONE && own !== ink) close(col);
      ink = own;
      col = grid.textStart(row, col + 1, end);
    }
    close(end);
  }
  return runs;
}
