import { WALL } from "../box-glyphs.ts";
import type { Grid } from "../grid.ts";

/** Columns of a row, `end` exclusive. */
export interface Bar {
  readonly start: number;
  readonly end: number;
}

/** The shortest bar, in cells. */
const MIN_BAR = 3;

/** Of the cells above and below a bar, the share that may lie on its ground; in the last row more. */
const MAX_SAME = 0.3;
const MAX_HINTS = 0.6;

const NONE: readonly Bar[] = [];
const BARS = new WeakMap<Grid, Map<number, readonly Bar[]>>();

/**
 * Runs of one background that differ from those above and below, with a word in them. They are
 * looked for once a row.
 */
export function barsIn(grid: Grid, row: number): readonly Bar[] {
  const isPlain = grid.background(row, 0) === grid.pageGround;
  if (isPlain && grid.groundEnd(row, 0) === grid.cols) return NONE;
  let rows = BARS.get(grid);
  if (rows === undefined) {
    rows = new Map();
    BARS.set(grid, rows);
  }
  let bars = rows.get(row);
  if (bars === undefined) {
    bars = findBars(grid, row);
    rows.set(row, bars);
  }
  return bars;
}

function findBars(grid: Grid, row: number): Bar[] {
  if (isLitAcross(grid, row)) return [{ start: 0, end: grid.cols }];
  const bars: Bar[] = [];
  for (let start = 0; start < grid.cols; ) {
    const background = grid.background(row, start);
    const end = grid.groundEnd(row, start);
    if (
      background !== grid.pageGround &&
      !grid.isBlankRun(row, start, end) &&
      end - start >= MIN_BAR &&
      standsOut(grid, row, start, end, background)
    )
      bars.push({ start, end });
    start = end;
  }
  return mixedBars(grid, row, bars);
}

/** On as many grounds a stretch may lie and be one bar. */
const MAX_GROUNDS = 8;

/** Bars on several grounds in place of their parts: the lit row of a list in which each part has its colour. */
function mixedBars(grid: Grid, row: number, bars: readonly Bar[]): Bar[] {
  const mixed = stretchesIn(grid, row).filter(({ start, end, grounds }) => {
    return grounds > 1 && grounds <= MAX_GROUNDS && isOnPage(grid, row, start, end);
  });
  if (mixed.length === 0) return [...bars];
  const others = bars.filter((bar) => !mixed.some((m) => m.start < bar.end && bar.start < m.end));
  return [...others, ...mixed].sort((a, b) => a.start - b.start);
}

/** A stretch that lies on some grounds, none of them the page's. */
interface Stretch extends Bar {
  readonly grounds: number;
}

/** Stretches of a row on other grounds than the page's with a glyph in them, without the sides of a frame. */
export function stretchesIn(grid: Grid, row: number): Stretch[] {
  const stretches: Stretch[] = [];
  if (grid.groundEnd(row, 0) === grid.cols && grid.background(row, 0) === grid.pageGround)
    return stretches;
  for (let col = 0; col < grid.cols; ) {
    if (grid.background(row, col) === grid.pageGround) {
      col = grid.groundEnd(row, col);
      continue;
    }
    let start = col;
    let grounds = 0;
    while (col < grid.cols && grid.background(row, col) !== grid.pageGround) {
      col = grid.groundEnd(row, col);
      grounds++;
    }
    let end = col;
    // The sides of a frame, which may have a ground of their own.
    while (start < end && (grid.box(row, start) & WALL) !== 0) start++;
    while (start < end && (grid.box(row, end - 1) & WALL) !== 0) end--;
    if (end - start >= MIN_BAR && !grid.isBlankRun(row, start, end))
      stretches.push({ start, end, grounds });
  }
  return stretches;
}

/** The rows above and below a stretch lie on the ground of the page there. */
function isOnPage(grid: Grid, row: number, start: number, end: number): boolean {
  for (const other of [row - 1, row + 1]) {
    if (other < 0 || other >= grid.rows) continue;
    let lit = 0;
    for (let col = start; col < end; col++)
      if (grid.background(other, col) !== grid.pageGround) lit++;
    if (lit > (end - start) * 0.3) return false;
  }
  return true;
}

/**
 * A row that is lit from side to side, on several grounds, between rows on that of the page: where
 * each column has its colour, inverse video gives each a ground.
 */
function isLitAcross(grid: Grid, row: number): boolean {
  if (row === 0 || row === grid.rows - 1 || grid.isBlankRun(row, 0, grid.cols)) return false;
  for (let col = 0; col < grid.cols; col++) {
    if (grid.background(row, col) === grid.pageGround) return false;
    if ([row - 1, row + 1].some((other) => grid.background(other, col) !== grid.pageGround))
      return false;
  }
  return true;
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
    // The hints in the last row may lie on the same ground, in parts.
    const most = other === grid.rows - 1 ? MAX_HINTS : MAX_SAME;
    if (same > (end - start) * most) return false;
  }
  return true;
}
