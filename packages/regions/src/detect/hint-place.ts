import type { Color } from "@pilotty/protocol";
import { WALL } from "../segment/box-glyphs.ts";
import type { Frame } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import { hasLitHeading } from "../segment/lit-headings.ts";
import type { Scene, Segment } from "../segment/scene.ts";
import { typedInBox } from "../segment/typed-in-box.ts";

/** Rows at the top and at the bottom of a screen or frame in which hints are written. */
export const TOP_ROWS = 2;
export const BOTTOM_ROWS = 3;

/** In the ramp of the 256 colours: from what is seen on black to what still is not white. */
const GREYS = { first: 237, last: 248 };
/** Of the parts of a colour, from 0 to 255: how far a grey may be off, and what is black or white. */
const MAX_TINT = 28;
const DARKEST = 0x40;
const BRIGHTEST = 0xb0;

/** True where programs write their hints: at an edge of the screen or of a frame, or in faint writing. */
export function isPlaceForHints(scene: Scene, segment: Segment): boolean {
  const { grid, lastRow } = scene;
  const { row, frame } = segment;
  // Where a shell scrolls, only what a program drew in a look of its own is a promise.
  if (!scene.isApplication && !isSetBack(scene, segment) && !isQuestion(scene, row)) return false;
  if (row < TOP_ROWS && scene.isEditor) return false;
  if (row < TOP_ROWS || row >= grid.rows - BOTTOM_ROWS || row > lastRow - BOTTOM_ROWS) {
    // Away from the very edge, plain writing is the text that somebody reads.
    return (
      row < TOP_ROWS ||
      row === lastRow ||
      frame !== undefined ||
      !isPlain(grid, segment) ||
      isInBrackets(grid, segment)
    );
  }
  if (isBelowPrompt(scene, segment)) return true;
  if (frame === undefined) return isRowOfHints(grid, segment) || isSetBack(scene, segment);
  const { y, height } = frame.bounds;
  if (row >= y + height - 1 - BOTTOM_ROWS || isBelowHeading(grid, segment, frame)) return true;
  if (isAboveTyped(scene, segment)) return true;
  return isAside(grid, segment) && isSetBack(scene, segment);
}

/** Between the heading of a frame, which is lit from side to side, and a free row. */
function isBelowHeading(grid: Grid, { row, start, end }: Segment, { bounds }: Frame): boolean {
  const { x, y, width } = bounds;
  if (row !== y + 2 || start !== x + 1 || end !== x + width - 1) return false;
  return hasLitHeading(grid, bounds) && grid.isBlankRun(row + 1, start, end);
}

/** `> `, `Take> gl`: what asks in the first row, and what is typed there. */
const PROMPT = /^(?:\p{L}[\p{L} ]{0,20})?[>❯›:](?: \S*)?$/u;
/** How many rows of a list are shown: `4/6`, `16/131 (1)`. */
const COUNT = /^\d+\/\d+(?: |$)/;

/**
 * Right below the prompt in the first row of the screen or frame, or below what it counts there, and above the rows
 * that it finds: words in one look that is not that of the page.
 */
export function isBelowPrompt(scene: Scene, segment: Segment): boolean {
  const { grid, screen } = scene;
  const { cursor } = screen;
  const { row, start, end, frame } = segment;
  const first = frame === undefined ? 0 : frame.bounds.y + 1;
  if (!cursor.visible || cursor.row !== first || cursor.col <= start || row > first + 2)
    return false;
  if (row <= first || grid.isPlain(row) || grid.isBlankRun(row + 1, start, end)) return false;
  const [from, to] = [grid.textStart(row, start, end), grid.textEnd(row, start, end)];
  const look = grid.look(row, from);
  if (look === 0 || grid.lookEnd(row, from) < to) return false;
  if (grid.look(row + 1, grid.textStart(row + 1, start, end)) === look) return false;
  if (row > first + 1 && !COUNT.test(grid.text(row - 1, start, end).trimStart())) return false;
  return PROMPT.test(grid.text(first, start, cursor.col).trimStart()) && !scene.isEditor;
}

/** Between free rows of a box, right above what is typed in it. */
function isAboveTyped(scene: Scene, { row, start, end }: Segment): boolean {
  const { grid, screen } = scene;
  if (screen.cursor.row !== row + 2 || screen.cursor.col <= start || screen.cursor.col >= end)
    return false;
  if (!grid.isBlankRun(row - 1, start, end)) return false;
  return typedInBox(scene) !== undefined;
}

/** In round brackets, with free rows around it: `(Use Enter to select)`. */
function isAside(grid: Grid, { row, start, end }: Segment): boolean {
  if (grid.glyph(row, grid.textStart(row, start, end)) !== "(") return false;
  if (grid.glyph(row, grid.textEnd(row, start, end) - 1) !== ")") return false;
  return grid.isBlankRun(row - 1, start, end) && grid.isBlankRun(row + 1, start, end);
}

/** As many hints two blanks apart are a bar wherever they stand. */
const BAR = /(?:\S:\p{L}[\p{L} -]*(?:\s{2,}|$)){5,}/u;

function isRowOfHints(grid: Grid, { row, start, end }: Segment): boolean {
  return grid.hasText(row, ":") && BAR.test(grid.text(row, start, end));
}

/** What asks for a key, with nothing in front of it but brackets and rules. */
const ASKED =
  /^[[(<>*=.: -]{0,6}(?:[Pp]lease )?(?:[Pp]ress|PRESS|[Hh]it|HIT|[Tt]ype|[Pp]ush|[Uu]se) /u;

/** Nothing stands from the cursor on, and at the most a blank before it. */
function isBehindAll(grid: Grid, row: number, col: number): boolean {
  return grid.textEnd(row, 0, grid.cols) >= col - 1 && grid.isBlankRun(row, col, grid.cols);
}

/**
 * The row in which a program asks: it has the cursor, and a mark in a look of its own, or the
 * cursor waits behind a colon or question mark.
 */
function isQuestion({ grid, screen: { cursor } }: Scene, row: number): boolean {
  if (cursor.visible && cursor.row === row + 1) return isBrokenOff(grid, row, cursor.col);
  if (cursor.row !== row) return false;
  if (grid.glyph(row, 0) === "?" && grid.look(row, 0) !== 0) return true;
  if (!cursor.visible) return false;
  if (ASKED.test(grid.text(row, 0, cursor.col)) && isBehindAll(grid, row, cursor.col)) return true;
  return (
    /(?:[:?](?: \w\/\w)?(?: *\([^()]*\))?|\) *\[[^[\]]*\])$/.test(grid.text(row, 0, cursor.col)) &&
    grid.isBlankRun(row, cursor.col, grid.nextBox(row, cursor.col, grid.cols, WALL))
  );
}

/** Cells of a question that stand at the start of the next row, or are left free before it. */
const MAX_BROKEN = 2;

/** A question that fills its row: the cursor has to wait in the next one. */
function isBrokenOff(grid: Grid, row: number, col: number): boolean {
  if (col > MAX_BROKEN || grid.textEnd(row, 0, grid.cols) < grid.cols - MAX_BROKEN) return false;
  const whole = grid.text(row, 0, grid.cols) + grid.text(row + 1, 0, grid.cols);
  return grid.textEnd(row + 1, 0, grid.cols) <= col && /[)\]] ?[>:?]$/.test(whole);
}

/** True if most of a stretch is faint, or on another ground than the page. */
export function isSetBack({ grid, screen }: Scene, { row, start, end }: Segment): boolean {
  const first = grid.textStart(row, start, end);
  const isOnPage = grid.background(row, first) === grid.pageGround;
  if (!isOnPage && grid.groundEnd(row, first) >= grid.textEnd(row, first, end)) return true;
  if (grid.isPlain(row)) return false;
  const cells = screen.lines[row]?.cells ?? [];
  let glyphs = 0;
  let faint = 0;
  for (let col = first; col < end; ) {
    const limit = Math.min(grid.lookEnd(row, col), end);
    const own = glyphsIn(grid, row, col, limit);
    const style = cells[col]?.style;
    const isFaint =
      own > 0 &&
      (style?.dim === true || grid.background(row, col) !== grid.pageGround || isGrey(style?.fg));
    glyphs += own;
    if (isFaint) faint += own;
    col = limit;
  }
  return faint * 2 >= glyphs;
}

/** How many cells of a stretch have a glyph in them. */
function glyphsIn(grid: Grid, row: number, start: number, end: number): number {
  let glyphs = 0;
  for (let col = grid.textStart(row, start, end); col < end; ) {
    const last = grid.wordEnd(row, col, end);
    glyphs += last - col;
    col = grid.textStart(row, last, end);
  }
  return glyphs;
}

/** Grey of the 16 colours, of the ramp of the 256, or of three parts that are about the same. */
function isGrey(color: Color | undefined): boolean {
  if (typeof color === "number")
    return color === 8 || (color >= GREYS.first && color <= GREYS.last);
  if (color === undefined || color === "default") return false;
  const parts = /^#(..)(..)(..)$/
    .exec(color)
    ?.slice(1)
    .map((part) => Number.parseInt(part, 16));
  if (parts === undefined) return false;
  const [least, most] = [Math.min(...parts), Math.max(...parts)];
  return most - least <= MAX_TINT && least >= DARKEST && most <= BRIGHTEST;
}

/** True if brackets are around all of a stretch: what the program says of the text above. */
function isInBrackets(grid: Grid, { row, start, end }: Segment): boolean {
  const last = grid.textEnd(row, start, end) - 1;
  return grid.glyph(row, grid.textStart(row, start, end)) === "[" && grid.glyph(row, last) === "]";
}

/** True if all of a stretch is in the look of the page. */
export function isPlain(grid: Grid, { row, start, end }: Segment): boolean {
  if (grid.isPlain(row)) return true;
  for (let col = start; col < end; col++) {
    if (!grid.isBlank(row, col) && grid.look(row, col) !== 0) return false;
  }
  return true;
}
