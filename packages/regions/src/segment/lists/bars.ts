import { WALL } from "../box-glyphs.ts";
import type { Grid } from "../grid.ts";
import { ofLast } from "../of-last.ts";

/** Columns of a row, `end` exclusive. */
export interface Bar {
  readonly start: number;
  readonly end: number;
}

/** A stretch that lies on some grounds, none of them the page's. */
export interface Stretch extends Bar {
  readonly grounds: number;
}

/** What of the rows of a screen is lit. Looked for once. */
interface Lit {
  /** By row. */
  readonly stretches: readonly (readonly Stretch[])[];
  readonly bars: readonly (readonly Bar[])[];
  /** The rows that have a bar, from top to bottom. */
  readonly rows: readonly number[];
}

/** The shortest bar, in cells. */
const MIN_BAR = 3;

/** Of the cells above and below a bar, the share that may lie on its ground; in the last row more. */
const MAX_SAME = 0.3;
const MAX_HINTS = 0.6;

const NONE: readonly Stretch[] = [];

const litIn = ofLast(findLit);

function findLit(grid: Grid): Lit {
  const stretches: (readonly Stretch[])[] = [];
  const bars: (readonly Bar[])[] = [];
  const rows: number[] = [];
  for (let row = 0; row < grid.rows; row++) {
    if (isPlainRow(grid, row)) {
      stretches.push(NONE);
      bars.push(NONE);
      continue;
    }
    const own = findStretches(grid, row);
    const found = findBars(grid, row, own);
    stretches.push(own);
    bars.push(found);
    if (found.length > 0) rows.push(row);
  }
  return { stretches, bars, rows };
}

/** Runs of one background that differ from those above and below, with a word in them. */
export function barsIn(grid: Grid, row: number): readonly Bar[] {
  return litIn(grid).bars[row] ?? NONE;
}

/** The rows that have such runs, from top to bottom. */
export function rowsWithBars(grid: Grid): readonly number[] {
  return litIn(grid).rows;
}

/** By row, stretches on other grounds than the page's with a glyph in them, without the sides of a frame. */
export function stretchesOf(grid: Grid): readonly (readonly Stretch[])[] {
  return litIn(grid).stretches;
}

function findBars(grid: Grid, row: number, stretches: readonly Stretch[]): readonly Bar[] {
  if (isLitAcross(grid, row)) return [{ start: 0, end: grid.cols }];
  const bars: Bar[] = [];
  for (let col = 0; col < grid.cols; ) {
    let start = col;
    const background = grid.background(row, start);
    const end = grid.groundEnd(row, start);
    col = end;
    if (background !== grid.pageGround) start = wholeStart(grid, row, start, end) ?? start;
    if (
      background !== grid.pageGround &&
      end - start >= MIN_BAR &&
      !grid.isBlankRun(row, start, end) &&
      standsOut(grid, row, start, end, background)
    ) {
      while (bars.length > 0 && bars.at(-1)!.start >= start) bars.pop();
      bars.push({ start, end });
    }
  }
  return mixedBars(grid, row, bars, stretches);
}

/**
 * Where a bar starts in which a part of the first word is not lit, as that is found: the bar begins again in the
 * midst of the word and goes on behind the text.
 */
function wholeStart(grid: Grid, row: number, start: number, end: number): number | undefined {
  if (start < 2 || grid.isBlank(row, start - 1) || !grid.isBlank(row, end - 1)) return undefined;
  if (grid.background(row, start - 1) !== grid.pageGround) return undefined;
  if ((grid.box(row, start - 1) & WALL) !== 0) return undefined;
  const ground = grid.background(row, start);
  let col = start - 1;
  while (col > 0 && !grid.isBlank(row, col) && grid.background(row, col) === grid.pageGround) col--;
  if (grid.background(row, col) !== ground) return undefined;
  while (col > 0 && grid.background(row, col - 1) === ground) col--;
  return col;
}

/** On as many grounds a stretch may lie and be one bar. */
const MAX_GROUNDS = 8;

/** Bars on several grounds in place of their parts: the lit row of a list in which each part has its colour. */
function mixedBars(
  grid: Grid,
  row: number,
  bars: readonly Bar[],
  stretches: readonly Stretch[],
): readonly Bar[] {
  const mixed: Stretch[] = [];
  for (const stretch of stretches) {
    const { grounds } = stretch;
    if (grounds > 1 && grounds <= MAX_GROUNDS && isOnPage(grid, row, stretch)) mixed.push(stretch);
  }
  if (mixed.length === 0) return bars;
  const others = bars.filter((bar) => !mixed.some((m) => m.start < bar.end && bar.start < m.end));
  return [...others, ...mixed].sort((a, b) => a.start - b.start);
}

function findStretches(grid: Grid, row: number): Stretch[] {
  const stretches: Stretch[] = [];
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

/** How many cells of a stretch lie on a ground. */
function countOn(grid: Grid, row: number, start: number, end: number, ground: number): number {
  let count = 0;
  for (let col = start; col < end; ) {
    const next = Math.min(grid.groundEnd(row, col), end);
    if (grid.background(row, col) === ground) count += next - col;
    col = next;
  }
  return count;
}

/** The rows above and below a stretch lie on the ground of the page there. */
function isOnPage(grid: Grid, row: number, { start, end }: Stretch): boolean {
  const width = end - start;
  for (let other = row - 1; other <= row + 1; other += 2) {
    if (other < 0 || other >= grid.rows) continue;
    const lit = width - countOn(grid, other, start, end, grid.pageGround);
    if (lit > width * MAX_SAME) return false;
  }
  return true;
}

/**
 * A row that is lit from side to side, on several grounds, between rows on that of the page: where
 * each column has its colour, inverse video gives each a ground.
 */
function isLitAcross(grid: Grid, row: number): boolean {
  if (row === 0 || row === grid.rows - 1 || grid.isBlankRun(row, 0, grid.cols)) return false;
  if (!isPlainRow(grid, row - 1) || !isPlainRow(grid, row + 1)) return false;
  for (let col = 0; col < grid.cols; col = grid.groundEnd(row, col)) {
    if (grid.background(row, col) === grid.pageGround) return false;
  }
  return true;
}

/** On the ground of the page from side to side. */
export function isPlainRow(grid: Grid, row: number): boolean {
  return grid.groundEnd(row, 0) === grid.cols && grid.background(row, 0) === grid.pageGround;
}

function standsOut(
  grid: Grid,
  row: number,
  start: number,
  end: number,
  background: number,
): boolean {
  for (let other = row - 1; other <= row + 1; other += 2) {
    if (other < 0 || other >= grid.rows) continue;
    // A title over the whole width of the screen is no part of what begins below it.
    if (other === 0 && end < grid.cols && grid.groundEnd(0, 0) === grid.cols) continue;
    // The hints in the last row may lie on the same ground, in parts.
    const most = other === grid.rows - 1 ? MAX_HINTS : MAX_SAME;
    if (countOn(grid, other, start, end, background) > (end - start) * most) return false;
  }
  return true;
}
