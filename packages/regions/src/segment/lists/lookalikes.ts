import type { Cursor } from "@pilotty/protocol";
import type { RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import { barsIn } from "./bars.ts";

/** What the columns of a list are, and the row that is lit. */
interface Place {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** `$5,500`, `12 %`, `80 kB`: a figure at the end of a row. */
const FIGURE = /(?:^|\s)[-+$€£]?\d[\d.,:]*(?: ?\p{L}{0,3}%?)$/u;
const LABEL = /^\p{Lu}[\p{L} .-]*:? /u;
const HEADING = /^\s*\p{Lu}[\p{L} ]*$/u;
/** As many words are a line of a text. */
const WORDS_OF_TEXT = 4;

/** Rows of which one is lit, but not as the current one of a list: figures, a line at work, rules, headings. */
export function isLookalike(
  grid: Grid,
  cursor: Cursor,
  rows: readonly RowLayout[],
  place: Place,
): boolean {
  return (
    isLineAtWork(grid, cursor, rows, place) ||
    isStatusRule(grid, rows, place) ||
    areFigures(grid, cursor, rows, place) ||
    isHeadOfFigures(grid, rows, place) ||
    isHeadOfText(grid, rows, place) ||
    isHeadAmongHeads(grid, rows, place)
  );
}

/** In an editor that lights the whole line in which the cursor is: in a word, or right behind the last one. */
function isLineAtWork(
  grid: Grid,
  { row, col, visible }: Cursor,
  rows: readonly RowLayout[],
  { row: current, to }: Place,
): boolean {
  const own = rows.find((other) => other.row === current);
  if (!visible || row !== current || own === undefined || to < grid.cols) return false;
  if (grid.groundEnd(current, own.start) < grid.cols) return false;
  const isInWord = col > own.start && col < own.end;
  if (!isInWord) return col === own.end && col < grid.cols - 1;
  return !grid.isBlank(row, col) && !grid.isBlank(row, col - 1);
}

/** `=== notes.txt ============ top ==`: what an editor draws below a text, lit from side to side. */
const RULE = /^([=_~─━═-])\1.*\1{8}/u;

function isStatusRule(grid: Grid, rows: readonly RowLayout[], { row: current }: Place): boolean {
  const own = rows.find(({ row }) => row === current);
  return own !== undefined && RULE.test(textOf(grid, own));
}

/** Labels with a figure each, of which one row is lit as far as its text goes: a state of things. */
function areFigures(
  grid: Grid,
  cursor: Cursor,
  rows: readonly RowLayout[],
  { row: current }: Place,
): boolean {
  const own = rows.find(({ row }) => row === current);
  if (own === undefined || !rows.every((row) => isFigure(grid, row))) return false;
  const isTight =
    own.start > 0 &&
    own.end < grid.cols &&
    grid.background(current, own.start - 1) !== grid.background(current, own.start) &&
    grid.background(current, own.end) !== grid.background(current, own.end - 1);
  const isElsewhere = cursor.visible && !rows.some(({ row }) => row === cursor.row);
  const hasColons = rows.every((row) => /\p{L}: /u.test(textOf(grid, row)));
  return isTight && (isElsewhere || hasColons);
}

/** A lit word above labels with figures, all of them with columns: their heading. */
function isHeadOfFigures(grid: Grid, rows: readonly RowLayout[], { row: current }: Place): boolean {
  const [first, ...others] = rows;
  if (first?.row !== current || first.starts.length > 1 || others.length < 2) return false;
  if (!HEADING.test(textOf(grid, first))) return false;
  return others.every((row) => row.starts.length > 1 && isFigure(grid, row));
}

function isFigure(grid: Grid, row: RowLayout): boolean {
  const text = textOf(grid, row);
  return LABEL.test(text) && FIGURE.test(text);
}

/** A lit word or two above the lines of a text. */
function isHeadOfText(
  grid: Grid,
  rows: readonly RowLayout[],
  { row: current, from }: Place,
): boolean {
  const [first, ...others] = rows;
  if (first?.row !== current || grid.groundEnd(current, first.start) !== first.end) return false;
  if (grid.background(current, from - 1) === grid.background(current, from)) return false;
  const lines = others.map((row) => textOf(grid, row));
  const isText = lines.some((line) => line.split(/\s+/).length >= WORDS_OF_TEXT);
  // A line that goes on starts with a small letter, the first one does not.
  const goesOn = lines.slice(1).some((line) => /^\p{Ll}/u.test(line));
  const isCapital = [textOf(grid, first), lines[0] ?? ""].every((line) => /^\p{Lu}/u.test(line));
  return isText && goesOn && isCapital;
}

/** Another row, or what stands right above all of them, is lit in the same columns on the same ground. */
function isHeadAmongHeads(
  grid: Grid,
  rows: readonly RowLayout[],
  { row: current, from, to }: Place,
): boolean {
  if (from === 0 && to >= grid.cols - 1) return false;
  const ground = grid.background(current, from);
  if (ground === grid.pageGround) return false;
  return [rows[0]!.row - 1, ...rows.map(({ row }) => row)].some((row) => {
    if (row < 0 || row === current || grid.background(row, from) !== ground) return false;
    if (![row, current].every((at) => HEADING.test(grid.text(at, from, to)))) return false;
    return barsIn(grid, row).some(({ start, end }) => start === from && end === to);
  });
}

function textOf(grid: Grid, { row, start, end }: RowLayout): string {
  return grid.text(row, start, end);
}
