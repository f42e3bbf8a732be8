import { contains } from "./bounds.ts";
import { type Field, withoutColon } from "./field.ts";
import { frameTitle } from "./frame-title.ts";
import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists/list.ts";
import { LETTER_CHOICE } from "./question.ts";
import type { Scene } from "./scene.ts";

const MAX_LABEL = 70;
/** The longest one behind which nothing is typed yet. */
const MAX_OPEN_LABEL = 78;
/** A label or a question, blanks, and what is typed behind it; `Sure? (yes or no): ` has a mark within. */
const PROMPT =
  /^(?<label>\p{L}(?:[^:?]|[:?](?=\S)|\?(?= \())*[\p{L}\p{N})\]"'’>](?:\s?[:?]|\s?>{1,3}))(?<gap> {0,2})(?<value>(?:\S.*)?)$/u;
/** A sign of its own before what is typed. */
const SIGNED = /^(?<sign>[>❯›/])(?: (?<value>\S{0,40}))?$/u;
/** How a shell or an interpreter asks. */
const SHELL = /^(?:[\w.-]+@|~|\/|\w+ \[\d+\]:)|[$#%]$/;
const WORDS = /\p{L}\S* +\S*\p{L}/u;
const NUMBER = /^[-+$€]?\d/u;
/** How many there are of what is searched for, behind a gap: `  < 5/7 ─────`. */
const COUNT = /^(?:\s{1,3}[<|]? ?\d+\/\d+(?: \(\d+\))?[\s─━]*|\s{4,}\d+\/\d+ ?)$/u;
/** The highest frame that is a box with a question, not a window with a text. */
const MAX_BOX = 14;
/** The rows between the edges of a box that has one row of text. */
const MAX_ALONE = 6;
/** Rows above a prompt in which what it asks for is listed. */
const MAX_ROWS_UP = 24;
/** `1. Options`, `[a] All`, `q - Quit`. */
const KEYED = /^\s*[([]?(?:\d{1,2}|[A-Za-z])(?:[.):\]]| -) {1,3}\S/u;
const MIN_KEYED = 2;

/** Where the prompt may stand: a box, or the screen. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
  readonly box: Frame | undefined;
}

/**
 * `Choose: `, `What's your name? Mina`: a label anywhere on a full screen, in a row that stands free, and
 * the cursor behind it. A line of a text that somebody edits looks alike, and so does a value behind which
 * the cursor was left: the prompt is the last thing on the screen, is in a small box, or has choices with
 * their keys above it.
 */
export function waitingPrompt(scene: Scene, isFree: IsFree): Field | undefined {
  const { grid, screen } = scene;
  const { row, col, visible } = screen.cursor;
  if (!visible || !scene.isApplication || col < 2) return undefined;
  // There, what stands in a bar is told apart.
  if (row === grid.rows - 1) return undefined;
  const place = placeOf(scene);
  const from = startOfPrompt(grid, row, place.start, col);
  const isCounted = COUNT.test(grid.text(row, col, place.end));
  const end = isCounted ? col : place.end;
  const typedEnd = grid.textEnd(row, from, endOfTyped(grid, row, col, end));
  const text = grid.text(row, from, typedEnd).padEnd(col - from);
  if (!grid.isBlankRun(row, typedEnd, end) || col > typedEnd + 2) return undefined;
  if (place.box !== undefined) {
    const signed = signedPrompt(grid, { ...place, end }, { row, col, from, text });
    const alone = signed ?? aloneInBox(grid, place, place.box, { row, col, from, text });
    if (alone !== undefined) return isFree(row, alone.start, alone.end) ? alone : undefined;
  }
  const below = belowQuestion(scene, isFree, place, { row, col, from, text });
  if (below !== undefined) return below;
  const match = PROMPT.exec(text);
  const { label = "", gap = "", value = "" } = match?.groups ?? {};
  const longest = value === "" ? MAX_OPEN_LABEL : MAX_LABEL;
  if (match === null || label.length > longest || SHELL.test(text.trimEnd())) return undefined;
  if (LETTER_CHOICE.test(text.trimEnd())) return undefined;
  const start = Math.min(from + label.length + gap.length, grid.cols - 1);
  const isOwnLook = grid.look(row, from) !== grid.look(row, start);
  // A cursor right behind a colon was left there.
  if (value === "" && gap === "" && !isOwnLook) return undefined;
  const isTyped = typedEnd <= col || isOwnLook;
  if (col < start || !isTyped) return undefined;
  const isNoted = value === "" && isBelowNote(grid, row, from, place);
  const isRuled = isOwnLook && (isCounted || isBesideRule(grid, row, place));
  if (!isNoted && !isRuled && !standsFree(grid, row, place)) return undefined;
  if (value !== "" && !isAnswer(label, value, isOwnLook)) return undefined;
  const isAsked =
    (/\?$|\? \(/.test(label) && gap !== "" && value === "") ||
    isRuled ||
    isInBox(grid, place) ||
    isLast(scene, isFree, row, place) ||
    isCutOut(grid, row, from, place) ||
    hasKeys(grid, row, from, place);
  if (!isAsked || !isFree(row, start, start + 1)) return undefined;
  const name = withoutColon(label.replace(/\s?>+$/, ""));
  return { row, start, end: Math.max(typedEnd, start + 1), name };
}

function placeOf({ grid, frames, screen: { cursor } }: Scene): Place {
  const at = { x: cursor.col, y: cursor.row, width: 1, height: 1 };
  let box: Frame | undefined;
  for (const frame of frames) {
    if (!contains(frame.bounds, at)) continue;
    if (box === undefined || frame.bounds.width <= box.bounds.width) box = frame;
  }
  if (box === undefined) return { start: 0, end: grid.cols, top: -1, bottom: grid.rows, box };
  const { x, y, width, height } = box.bounds;
  return { start: x + 1, end: x + width - 1, top: y, bottom: y + height - 1, box };
}

/** The first column of the words that stand before the cursor without a wide gap. */
function startOfPrompt(grid: Grid, row: number, start: number, col: number): number {
  let from = grid.textEnd(row, start, col);
  while (from > start && !grid.isBlankRun(row, from - 4, from)) from--;
  return grid.textStart(row, from, col);
}

/** What is typed may go on behind the cursor, in the look that it has there. */
function endOfTyped(grid: Grid, row: number, col: number, end: number): number {
  const look = grid.look(row, col);
  if (grid.isBlank(row, col)) return end;
  let to = col;
  while (to < end && grid.look(row, to) === look) to++;
  return to;
}

/** `> 12` in a box: nothing else of the box stands right above or below, but rules. */
function signedPrompt(
  grid: Grid,
  { start, end, top, bottom }: Place,
  { row, col, from, text }: { row: number; col: number; from: number; text: string },
): Field | undefined {
  const match = SIGNED.exec(text.trimEnd());
  if (match === null || from - start > 4 || col < from + 2) return undefined;
  const isAlone = [row - 1, row + 1].every(
    (other) =>
      other <= top || other >= bottom || !/[^─━═]/u.test(grid.text(other, start, end).trim()),
  );
  const value = from + 2;
  if (!isAlone || col !== Math.max(grid.textEnd(row, value, end), value)) return undefined;
  return { row, start: value, end: Math.max(col, value + 1), name: "" };
}

interface Typed {
  readonly row: number;
  readonly col: number;
  /** The first column of the text before the cursor. */
  readonly from: number;
  readonly text: string;
}

/** One word, with the cursor behind it, is all that a small box has; its title names it. */
function aloneInBox(
  grid: Grid,
  { start, end, top, bottom }: Place,
  box: Frame,
  { row, col, from, text }: Typed,
): Field | undefined {
  const title = frameTitle(grid, box);
  if (title === "" || bottom - top > MAX_ALONE || end - start > grid.cols / 2 + end / 4)
    return undefined;
  if (!/^[^\s:?>]+$/.test(text) || /(?:\.\.\.|[…!])$/.test(text)) return undefined;
  if (from - start > 2 || col !== from + text.length) return undefined;
  for (let other = top + 1; other < bottom; other++)
    if (other !== row && !grid.isBlankRun(other, start, end)) return undefined;
  return { row, start: from, end: col, name: withoutColon(title) };
}

/** What is typed in the row below a question or a label with a colon, in the same column. */
function belowQuestion(
  { grid, ...scene }: Scene,
  isFree: IsFree,
  place: Place,
  { row, col, from, text }: Typed,
): Field | undefined {
  const { start, end, top } = place;
  if (row - 1 <= top || text === "" || from + text.length !== col) return undefined;
  if (
    !standsFree(grid, row, { ...place, top: row - 1 }) ||
    !standsFree(grid, row - 1, { ...place, bottom: row })
  )
    return undefined;
  const label = grid.text(row - 1, start, end).trim();
  if (grid.textStart(row - 1, start, end) !== from || label.length > MAX_LABEL) return undefined;
  if (!/^\p{L}[^:?]*[\p{L}\p{N})\]"'’][:?]$/u.test(label) || /[:?.!]$/.test(text)) return undefined;
  const isAsked =
    isInBox(grid, place) || (from > 0 && isLast({ grid, ...scene }, isFree, row, place));
  if (!isAsked || !isFree(row, from, col)) return undefined;
  return { row, start: from, end: col, name: withoutColon(label) };
}

/** Blank rows, edges or rules above and below; of a list of choices, the row above may be one. */
function standsFree(grid: Grid, row: number, { start, end, top, bottom }: Place): boolean {
  const isEdge = (other: number): boolean =>
    other <= top || other >= bottom || !/[\p{L}\p{N}]/u.test(grid.text(other, start, end));
  const isOtherGround = grid.background(row - 1, start) !== grid.background(row, start);
  const isChoice = KEYED.test(grid.text(row - 1, start, end));
  return isEdge(row + 1) && (isEdge(row - 1) || isOtherGround || isChoice);
}

/** Right below one line that starts where it does, which itself is far below what else there is. */
function isBelowNote(grid: Grid, row: number, from: number, { start, end, top }: Place): boolean {
  if (row - 4 <= top || grid.textStart(row - 1, start, end) !== from) return false;
  const isFarBelow = [row - 2, row - 3].every((other) => grid.isBlankRun(other, start, end));
  return isFarBelow && grid.isBlankRun(row + 1, start, end);
}

/** At an edge of a box, and at its other side a line that says something: `8/8 ─────────`. */
function isBesideRule(grid: Grid, row: number, { start, end, top, bottom, box }: Place): boolean {
  if (box === undefined || (row - 1 !== top && row + 1 !== bottom)) return false;
  const text = grid.text(row - 1 === top ? row + 1 : row - 1, start, end);
  return text.replace(/[^─━]/gu, "").length * 2 > end - start;
}

/** A value may be left there by a program that counts; what somebody typed follows a question or words. */
function isAnswer(label: string, value: string, isOwnLook: boolean): boolean {
  if (/ {3,}/.test(value)) return false;
  if (label.endsWith("?") || isOwnLook || /^[*•●]+$/u.test(value)) return true;
  // It says what may be typed: `Rows (1-10): 5`.
  if (/[)\]]\s?[:>]$/.test(label)) return true;
  return WORDS.test(label) && !NUMBER.test(value);
}

/** A small box, not one that is a window of an editor. */
function isInBox(grid: Grid, { start, end, top, bottom, box }: Place): boolean {
  if (box === undefined || bottom - top + 1 > MAX_BOX) return false;
  return end - start < grid.cols - 2 || bottom - top < 6;
}

/** Nothing below it but what was found to be keys, and lines. */
function isLast(
  { grid }: Scene,
  isFree: IsFree,
  row: number,
  { start, end, bottom }: Place,
): boolean {
  for (let other = row + 1; other < bottom; other++) {
    const col = grid.textStart(other, start, end);
    if (col < end && isFree(other, col, col + 1) && /[^─━═_-]/u.test(grid.text(other, col, end)))
      return false;
  }
  return true;
}

/** In the middle of rows that were cleared for it: text from the left on stands above and below these. */
function isCutOut(
  grid: Grid,
  row: number,
  from: number,
  { start, end, top, bottom }: Place,
): boolean {
  if (from - start < (end - start) / 4 || row - 2 <= top || row + 2 >= bottom) return false;
  if (!grid.isBlankRun(row, start, from)) return false;
  return [-1, 1].every(
    (step) =>
      grid.isBlankRun(row + step, start, end) &&
      grid.textStart(row + 2 * step, start, end) <= start + 1 &&
      grid.textEnd(row + 2 * step, start, end) > from,
  );
}

/** Choices with a key each stand above it, in one column. */
function hasKeys(grid: Grid, row: number, from: number, { start, end, top }: Place): boolean {
  let keyed = 0;
  let column = -1;
  for (let other = row - 1; other > Math.max(top, row - MAX_ROWS_UP); other--) {
    const col = grid.textStart(other, start, end);
    if (col === end || !KEYED.test(grid.text(other, col, end))) continue;
    if (keyed > 0 && Math.abs(col - column) > 1) return false;
    column = col;
    keyed++;
  }
  return keyed >= MIN_KEYED && Math.abs(column - from) <= 8;
}
