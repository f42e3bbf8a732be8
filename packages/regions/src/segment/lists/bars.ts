import type { Grid } from "../grid.ts";

/** Columns of a row, `end` exclusive. */
export interface Bar {
  readonly start: number;
  readonly end: number;
}

const BARS = new WeakMap<Grid, Map<number, Bar[]>>();

/**
 * Runs of one background that differ from those above and below, with a word in them. They are
 * looked for once a row.
 */
export function barsIn(grid: Grid, row: number): readonly Bar[] {
  let rows = BARS.get(grid);
  if (rows === undefined) BARS.set(grid, (rows = new Map()));
  let bars = rows.get(row);
  if (bars === undefined) rows.set(row, (bars = findBars(grid, row)));
  return bars;
}

function findBars(grid: Grid, row: number): Bar[] {
  const bars: Bar[] = [];
  for (let start = 0; start < grid.cols; ) {
    const background = grid.background(row, start);
    let end = start + 1;
    while (end < grid.cols && grid.background(row, end) === background) end++;
    const text = grid.textStart(row, start, end);
    if (
      background !== grid.pageGround &&
      text < end &&
      end - start >= 3 &&
      standsOut(grid, row, start, end, background)
    )
      bars.push({ start, end });
    start = end;
  }
  return bars;
}

function standsOut(
  grid: Grid,
  row: number,
  start: number,
  end: number,
  background: number,
): boolean {
  for (const other of [row - 1, row + 1]) {
    if (other < 0 || other >= grid.rows) continue;
    let same = 0;
    for (let col = start; col < end; col++) if (grid.background(other, col) === background) same++;
    if (same > (end - start) * 0.3) return false;
  }
  return true;
}
