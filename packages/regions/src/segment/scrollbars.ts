import type { Bounds } from "@pilotty/protocol";
import { VERTICAL } from "./box-glyphs.ts";
import type { Grid } from "./grid.ts";
import { RowText } from "./row-text.ts";

/** The shortest scrollbar, in rows. */
const MIN_ROWS = 3;
const TRACK: ReadonlySet<string> = new Set("▒░▓█▮▐■");
const TRACK_IN_TEXT = new RegExp(`[${[...TRACK].join("")}]`, "gu");
/** Blocks and shades, also those of a part of a cell. */
const BLOCK = /[\u2580-\u259f]/u;
const UP: ReadonlySet<string> = new Set("▲△↑▴⯅^");
const DOWN: ReadonlySet<string> = new Set("▼▽↓▾⯆v");
const ENDS: ReadonlySet<string> = new Set([...UP, ...DOWN, ..."│┃║"]);

/** Cells in front of a scrollbar in which no other column of blocks stands: no panel is as narrow. */
const MIN_PANEL = 8;
/** Of the rows of a scrollbar, the share behind which its panel ends. */
const MIN_LAST = 0.8;

/**
 * Scrollbars: columns of shades and blocks, perhaps with arrows at the ends, with nothing beside
 * them, at the right end of the screen or of a panel. Their cells become walls: what they stand behind
 * is not part of a text.
 */
export function takeScrollbars(grid: Grid): Bounds[] {
  const bars: Bounds[] = [];
  for (const col of trackColumns(grid)) {
    for (let row = 0; row + MIN_ROWS <= grid.rows; row++) {
      if (!isPart(grid, row, col) || isPart(grid, row - 1, col) || isTouched(grid, row - 1, col))
        continue;
      const height = heightAt(grid, row, col);
      let track = 0;
      for (let at = row; at < row + height; at++) if (isTrack(grid, at, col)) track++;
      let top = row;
      while (isThumb(grid, top - 1, col)) top--;
      const whole = height + row - top;
      row += height - 1;
      if (whole < MIN_ROWS || track === 0 || track * 2 < height) continue;
      const bar = upToArrows(grid, { x: col, y: top, width: 1, height: whole });
      if (!isOfDrawing(grid, bar) && isLastInPanel(grid, bar)) bars.push(bar);
    }
  }
  bars.sort((one, other) => one.y - other.y || one.x - other.x);
  for (const { x, y, height } of bars) {
    for (let row = y; row < y + height; row++) grid.setBox(row, x, VERTICAL);
  }
  return bars;
}

/** The rows of a bar from its first one on. */
function heightAt(grid: Grid, row: number, col: number): number {
  let end = row;
  while (isPart(grid, end, col) || isTouched(grid, end, col) || isThumb(grid, end, col)) end++;
  return end - row;
}

function isTrack(grid: Grid, row: number, col: number): boolean {
  return TRACK.has(grid.glyph(row, col)) || isThumb(grid, row, col);
}

/**
 * A blank on another ground than the cells beside it, in a row next to a part of a track or to a thumb:
 * where that is all the thumb is.
 */
function isThumb(grid: Grid, row: number, col: number): boolean {
  if (row < 0 || row >= grid.rows || !grid.isBlank(row, col)) return false;
  const ground = grid.background(row, col);
  return ground !== grid.pageGround && ground !== grid.background(row, col - 1);
}

/** Whether other columns of blocks stand close in front of it, or its ends go on in blocks: a chart, a wall. */
function isOfDrawing(grid: Grid, { x, y, height }: Bounds): boolean {
  if (BLOCK.test(grid.glyph(y - 1, x)) || BLOCK.test(grid.glyph(y + height, x))) return true;
  for (let row = y; row < y + height; row++) {
    for (let col = Math.max(0, x - MIN_PANEL); col < x; col++)
      if (BLOCK.test(grid.glyph(row, col))) return true;
  }
  return false;
}

/** A push button in brackets, and nothing else up to the side of its box. */
const BUTTON = /^ {1,4}(?:<[^<>]+>|\[[^[\]]+\]) {1,4}$/u;

/**
 * Whether nothing stands between it and the next wall, or the edge of the screen; a box in front may, and buttons
 * beside it.
 */
function isLastInPanel(grid: Grid, { x, y, height }: Bounds): boolean {
  let last = 0;
  for (let row = y; row < y + height; row++) {
    const next = grid.textStart(row, x + 1, grid.cols);
    if (next === grid.cols || grid.box(row, next) !== 0 || isButtonBeside(grid, row, x)) last++;
  }
  return last >= height * MIN_LAST;
}

function isButtonBeside(grid: Grid, row: number, col: number): boolean {
  const wall = grid.nextBox(row, col + 1, grid.cols, VERTICAL);
  return wall < grid.cols && BUTTON.test(grid.wholeText(row, col + 1, wall));
}

/** The columns with a part of a track in them, but for the first one, from left to right. */
function trackColumns(grid: Grid): number[] {
  const cols = new Set<number>();
  for (let row = 0; row < grid.rows; row++) {
    if (grid.isLined(row)) continue;
    const line = new RowText(grid, row, 0, grid.cols);
    TRACK_IN_TEXT.lastIndex = 0;
    while (TRACK_IN_TEXT.test(line.text)) cols.add(line.columnAt(TRACK_IN_TEXT.lastIndex - 1));
  }
  cols.delete(0);
  return [...cols].sort((a, b) => a - b);
}

/** With the part of its track that is blank, up to the arrows at its ends. */
function upToArrows(grid: Grid, { x, y, width, height }: Bounds): Bounds {
  let top = y - 1;
  while (top >= 0 && grid.glyph(top, x) === " ") top--;
  let bottom = y + height;
  while (bottom < grid.rows && grid.glyph(bottom, x) === " ") bottom++;
  // Below shades, the track may be drawn with bars.
  let end = y + height;
  while (grid.glyph(end, x) === "|" && isFree(grid, end, x - 1) && isFree(grid, end, x + 1)) end++;
  const first = UP.has(grid.glyph(top, x)) ? top : y;
  const last = DOWN.has(grid.glyph(bottom, x)) ? bottom : end - 1;
  return { x, y: first, width, height: last - first + 1 };
}

/** A part of a track that a line of text reaches, and the track goes on below it. */
function isTouched(grid: Grid, row: number, col: number): boolean {
  return (
    TRACK.has(grid.glyph(row, col)) && isFree(grid, row, col + 1) && isPart(grid, row + 1, col)
  );
}

/** A glyph of a scrollbar that stands free. */
function isPart(grid: Grid, row: number, col: number): boolean {
  const glyph = grid.glyph(row, col);
  if (glyph === " " || (!TRACK.has(glyph) && !ENDS.has(glyph))) return false;
  return isFree(grid, row, col - 1) && isFree(grid, row, col + 1);
}

function isFree(grid: Grid, row: number, col: number): boolean {
  return grid.isBlank(row, col) || grid.box(row, col) !== 0;
}
