import { ANY } from "./box-glyphs.ts";
import { type Field, labelBefore, labelOver, MAX_GAP, withoutColon } from "./field.ts";
import { frameTitle } from "./frame-title.ts";
import type { Grid } from "./grid.ts";
import type { Scene, Segment } from "./scene.ts";

/** The shortest field, in cells. */
const MIN_FIELD = 3;
/** A label on the ground of the field itself. */
const CAPTION = /^\s?(\p{L}[\p{L} ]*): +/u;
/** A label without a colon. */
const FORM_LABEL = /^\p{Lu}[\p{L} -]{1,24}$/u;
/** The shortest field without a label beside it. */
const MIN_FREE_FIELD = 10;
/** Rows above a field in which its label may stand. */
const MAX_ROWS_ABOVE = 4;

/** A run of another ground than around it, with a label in front of it or above it. */
export function labelledRun(
  { grid, screen }: Scene,
  segment: Segment,
  from: number,
  to: number,
): Field | undefined {
  const { row, start, end, frame } = segment;
  if (to - from < MIN_FIELD) return undefined;
  const ground = grid.background(row, from);
  const isWhole = from === start && to === end;
  if (isWhole && frame === undefined) return undefined;
  if (isWhole && [row - 1, row + 1].some((other) => grid.background(other, from) === ground))
    return undefined;
  const around = isWhole
    ? grid.background(frame!.bounds.y, frame!.bounds.x)
    : grid.background(row, from > start ? start : end - 1);
  if (around === ground) return undefined;
  if (from > start && grid.background(row, from - 1) !== around) return undefined;
  // In a frame of one row a button may follow right behind it.
  const isBeforeButton = frame?.bounds.height === 3 && /[[<]/.test(grid.glyph(row, to));
  if (to < end && grid.background(row, to) !== around && !isBeforeButton) return undefined;
  // On the ground of the frame: what stands beside it is lit, not this.
  if (!isWhole && frame !== undefined && grid.background(frame.bounds.y, frame.bounds.x) === ground)
    return undefined;
  if (frame !== undefined && isBesideLit(grid, row, start, from, to)) return undefined;
  const text = grid.text(row, from, to);
  const { cursor } = screen;
  const hasCursor = cursor.visible && cursor.row === row && cursor.col >= from && cursor.col <= to;
  // What is as long as its text is a word that is lit, unless one can write in it.
  const isPadded = text.replace(/_+$/, "").trimEnd().length < to - from;
  if (!isPadded && !hasCursor && !/_$/.test(text)) return undefined;
  // What is lit in front of free cells up to the edge is selected.
  if (!hasCursor && ground === grid.pageGround && frame === undefined && to === grid.cols)
    return undefined;
  // A lit label in front of figures in columns.
  if (!hasCursor && ground === grid.pageGround && /\S {3,}\S.* {3,}\S/.test(text)) return undefined;
  // A blank on each side is the margin of a word that is lit.
  if (!hasCursor && /^ \S/.test(text) && text.length === to - from - 1) return undefined;
  if (!hasCursor && isShadow(grid, row, from, to)) return undefined;
  if (!hasCursor && frame === undefined && isGaugeOrBadge(grid, row, from, to)) return undefined;
  const caption = text.includes(": ") ? CAPTION.exec(text) : null;
  const standsFree = grid.isBlankRun(row - 1, from, to) && grid.isBlankRun(row + 1, from, to);
  if (
    caption !== null &&
    frame !== undefined &&
    isPadded &&
    standsFree &&
    to - from >= MIN_FREE_FIELD
  )
    return { row, start: from + caption[0].length, end: to, name: caption[1]! };
  if (caption !== null && isPadded && areCaptioned(grid, row, from, to, caption[0].length))
    return { row, start: from + caption[0].length, end: to, name: caption[1]! };
  const label = labelBefore(grid, row, start, from);
  if (label !== undefined && !hasCursor && isFirstOfRows(grid, row, start, from, to))
    return undefined;
  const isOnPage = grid.background(row, grid.textEnd(row, start, from) - 1) === around;
  if (label !== undefined && isOnPage && FORM_LABEL.test(label) && isInForm(grid, row, from, to))
    return { row, start: from, end: to, name: withoutColon(label) };
  if (
    label !== undefined &&
    isOnPage &&
    (label.endsWith(":") || (frame !== undefined && isApart(grid, row, from)))
  )
    return { row, start: from, end: to, name: withoutColon(label) };
  const over = frame === undefined || isWhole ? undefined : labelOver(grid, row, from, end);
  if (isPadded && over?.endsWith(":"))
    return { row, start: from, end: to, name: withoutColon(over) };
  if (frame === undefined || !grid.isBlankRun(row, start, from)) return undefined;
  const above = grid.text(row - 1, start, end).trim();
  // A bar with text right below it is the current row of a list.
  const isListRow =
    isWhole && !hasCursor && !grid.isBlank(row + 1, grid.textStart(row, start, end));
  if (above.endsWith(":") && !isListRow)
    return { row, start: from, end: to, name: withoutColon(above) };
  const isUnderscored = /_$/.test(text) && standsFree;
  if (!(hasCursor || isUnderscored) || !isPadded || to - from < MIN_FREE_FIELD) return undefined;
  const isAmongRows = [row - 1, row + 1].every(
    (other) => grid.textStart(other, start, end) === grid.textStart(row, from, to),
  );
  // The cursor waits behind what is typed, but at the start of the current row of a list. That has no
  // line below its blanks.
  const isLined = (screen.lines[row]?.cells[to - 1]?.style.underline ?? false) !== false;
  const isTyped = text.trim() !== "" && !/_$/.test(text) && !isLined;
  const isAtStart = hasCursor && isTyped && cursor.col === grid.textStart(row, from, to);
  if (isAmongRows || isAtStart) return undefined;
  for (let other = row - 1; other > frame.bounds.y && other >= row - MAX_ROWS_ABOVE; other--) {
    const text = grid.text(other, start, end).trim();
    // Other fields beside this one have labels above them, too.
    const own = other === row - 1 ? labelOver(grid, row, from, end) : undefined;
    if (text !== "") return { row, start: from, end: to, name: withoutColon(own ?? text) };
  }
  return { row, start: from, end: to, name: frameTitle(grid, frame) };
}

/** As many rows right below a run that start where it does are a list, of which it is the current one. */
const MIN_ROWS_BELOW = 3;

function isFirstOfRows(grid: Grid, row: number, start: number, from: number, to: number): boolean {
  const text = grid.textStart(row, from, to);
  if (text === to) return false;
  for (let at = row + 1; at <= row + MIN_ROWS_BELOW; at++) {
    if (at >= grid.rows || grid.textStart(at, start, to) !== text) return false;
    if (grid.background(at, from) !== grid.background(row, from - 1)) return false;
  }
  return true;
}

/** The ground of the page, and of the row above or below from the label on: the label is lit, not this. */
function isBesideLit(grid: Grid, row: number, start: number, from: number, to: number): boolean {
  const ground = grid.background(row, from);
  if (ground !== grid.pageGround || from === start) return false;
  return [row - 1, row + 1].some(
    (other) => grid.background(other, start) === ground && grid.groundEnd(other, start) >= to,
  );
}

/**
 * Whether the row above or below has a run of the same ground and extent, with a label of its own and
 * what is written behind it in the same column.
 */
function areCaptioned(grid: Grid, row: number, from: number, to: number, width: number): boolean {
  const ground = grid.background(row, from);
  const labels = [row - 1, row + 1].filter((other) => {
    if (grid.background(other, from) !== ground || grid.groundEnd(other, from) !== to) return false;
    if (grid.background(other, from - 1) === ground) return false;
    return /^\s?\p{L}[\p{L} ]*: +$/u.test(grid.wholeText(other, from, from + width));
  });
  return labels.length > 0 && from > 0 && to < grid.cols;
}

/** What a box throws on the row below it goes on upwards at its right end, in two columns. */
function isShadow(grid: Grid, row: number, from: number, to: number): boolean {
  const ground = grid.background(row, from);
  if (row < 2 || grid.background(row - 1, from) === ground) return false;
  return [row - 1, row - 2].every(
    (other) =>
      grid.background(other, to - 1) === ground && grid.background(other, to - 2) === ground,
  );
}

/** A share behind a run: it shows how much there is. */
const SHARE = /^\s{0,2}\d{1,3}(?:\.\d+)? ?%/u;
/** As many blanks stand around a word that is set in the middle. */
const MAX_PADDING = 3;

/** `CPU: ████ 40%` in a ground alone, or a word in the middle of a short run: a state that is lit. */
function isGaugeOrBadge(grid: Grid, row: number, from: number, to: number): boolean {
  const next = grid.text(row, to, to + 8);
  // A piece of a colour, and behind it what the colour stands for.
  const isLegend = grid.isBlankRun(row, from, to) && /^ ?\p{L}{2}/u.test(next);
  if (SHARE.test(next) || isLegend) return true;
  const before = grid.textStart(row, from, to) - from;
  const behind = to - grid.textEnd(row, from, to);
  return before > 0 && before <= MAX_PADDING && Math.abs(before - behind) <= 1;
}

/** Whether a blank stands at a change of ground: it does not go through a word. */
function isApart(grid: Grid, row: number, col: number): boolean {
  return grid.isBlank(row, col - 1) || grid.isBlank(row, col);
}

/** Whether a run of the same extent and ground, without a line in it, stands in the row above or below. */
function isInForm(grid: Grid, row: number, from: number, to: number): boolean {
  const ground = grid.background(row, from);
  if (ground === grid.pageGround || from === 0) return false;
  return [row - 1, row + 1].some(
    (other) =>
      grid.background(other, from) === ground &&
      grid.background(other, to - 1) === ground &&
      grid.background(other, from - 1) !== ground &&
      grid.background(other, to) !== ground &&
      grid.nextBox(other, from, to, ANY) >= to &&
      !grid.isBlankRun(other, Math.max(0, from - MAX_GAP), from),
  );
}
