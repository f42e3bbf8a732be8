import type { RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import { hasWord } from "./row-kinds.ts";

/** What the columns of a list are, and the row that is lit. */
interface Place {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** As many rows in the same columns are a table, which the first one heads. */
const MIN_ROWS = 3;
/** Words alone, the first one with a capital. */
const HEADING = /^\p{Lu}[\p{L}-]+(?: [\p{L}-]+)*:?$/u;
/** As many words make a line that goes on in the next one. */
const WORDS_OF_LINE = 5;
/** As many glyphs in front of a part of a row are a word of it, no number or mark. */
const MIN_WORD = 4;

/** Rows of which one is lit that are no list: drawings, headings, and parts of a text. */
export function isLitPart(grid: Grid, rows: readonly RowLayout[], place: Place): boolean {
  return (
    !haveWords(grid, rows) ||
    isHeadOfColumns(grid, rows, place) ||
    hasBarAlike(grid, rows, place) ||
    isHeadOfNumbers(grid, rows, place) ||
    areLines(grid, rows, place) ||
    areOfText(grid, rows, place) ||
    isCellOfTable(grid, rows, place) ||
    isColumnOfTable(grid, rows, place) ||
    isBehindWords(grid, rows, place) ||
    goesOn(grid, rows) ||
    areSaid(grid, rows)
  );
}

/** Two rows or more have a word. */
function haveWords(grid: Grid, rows: readonly RowLayout[]): boolean {
  const first = rows.findIndex((row) => hasWord(grid, row));
  return first >= 0 && rows.some((row, index) => index > first && hasWord(grid, row));
}

/** The first row, words alone, above rows that all have a second column at the same place. */
function isHeadOfColumns(grid: Grid, rows: readonly RowLayout[], { row: current }: Place): boolean {
  const [first, second, ...others] = rows;
  if (first?.row !== current || second === undefined || rows.length <= MIN_ROWS) return false;
  const column = second.starts[1];
  if (first.starts.length > 1 || column === undefined) return false;
  if (!HEADING.test(grid.text(current, first.start, first.end))) return false;
  return others.every(({ starts }) => starts[1] === column);
}

/** As many columns of numbers make a table. */
const MIN_NUMBERS = 2;

/** The first row, a word in each column, above rows that have numbers in the same columns. */
function isHeadOfNumbers(grid: Grid, rows: readonly RowLayout[], { row: current }: Place): boolean {
  const [first, ...others] = rows;
  if (first?.row !== current || first.starts.length < MIN_ROWS || others.length < 2) return false;
  if (!first.starts.every((col) => /\p{L}/u.test(grid.glyph(current, col)))) return false;
  if (/\d/.test(grid.text(current, first.start, first.end))) return false;
  const numbers = first.starts.filter((col) =>
    others.every(({ row }) => /[\d.+-]/.test(grid.glyph(row, col))),
  );
  return numbers.length >= MIN_NUMBERS;
}

/** What lines of a log or of a state start with: a time of the day, or a label: `10:31 started`, `Fan: 0`. */
const LINE = /^(?:[[(]?\d\d?:\d\d(?::\d\d)?[\])]? |[\p{L}*][\p{L} .#*-]{0,20}: \S)/u;
const MOST = 0.75;

/**
 * Lines of a log, or labels with what they say, of which one is lit as far as its text goes: that tells
 * something of the line.
 */
function areLines(grid: Grid, rows: readonly RowLayout[], { row, from, to }: Place): boolean {
  const own = rows.find((other) => other.row === row);
  if (own === undefined || rows.length < MIN_ROWS || own.end >= to - 1) return false;
  return litBeyond(grid, own, from) === 0 && readAsLines(grid, rows);
}

/** How many cells are lit at the sides of the text of a row, or no number where the ground goes on. */
function litBeyond(grid: Grid, { row, start, end }: RowLayout, from: number): number {
  const ground = grid.background(row, start);
  let left = start;
  while (left > from && grid.background(row, left - 1) === ground) left--;
  const right = grid.groundEnd(row, start);
  if (right >= grid.cols || right < end) return Number.NaN;
  return start - left + (right - end);
}

/** As many words in one stretch make a row a line of a text. */
const WORDS_OF_TEXT = 6;
/** Of the rows, the share that are such lines, and how many there are at the least. */
const MIN_TEXT = 0.25;
const MIN_LINES = 2;
/** What rows of lists start with: a number, a pointer. */
const LEAD = /^(?:[[(]?\d{1,3}[\]).:]* |[>❯›»▶►▸*-]{1,2} ?)/u;

/**
 * Some rows are lines of a text, long and without columns, and the lit one is lit as far as it goes. Rows of
 * a list are numbered, pointed at, or have walls between their columns.
 */
function areOfText(grid: Grid, rows: readonly RowLayout[], { row, from }: Place): boolean {
  const own = rows.find((other) => other.row === row);
  if (own === undefined || !(litBeyond(grid, own, from) <= MAX_BEYOND)) return false;
  if (LEAD.test(grid.text(row, own.start, own.end))) return false;
  const lines = rows.filter((other) => isLong(grid, other));
  return lines.length >= MIN_LINES && lines.length >= rows.length * MIN_TEXT;
}

/** Columns of a table. */
const MIN_TABLE = 3;

/**
 * Only the first of several columns is lit, among rows with columns and many words: a cell of a table, or the
 * heading in front of what is said about it.
 */
function isCellOfTable(grid: Grid, rows: readonly RowLayout[], { row }: Place): boolean {
  const own = rows.find((other) => other.row === row);
  const second = own?.starts[1];
  if (own === undefined || second === undefined) return false;
  const ground = grid.background(row, own.start);
  if (ground === grid.pageGround || grid.groundEnd(row, own.start) > second - 1) return false;
  if (LEAD.test(grid.text(row, own.start, own.end))) return false;
  // A name and what is said about it are an entry.
  const columned = rows.filter(({ starts }) => starts.length >= MIN_TABLE);
  const isTable = columned.length > MIN_ROWS && columned.length >= rows.length * MOST;
  return isTable && rows.some((other) => isWordy(grid, other));
}

/**
 * A part of a row is lit behind other words of it, and the rows above and below go on alike, with many words:
 * something in a table. Lists beside a panel have a wall in front, or go on to the edge of the screen.
 */
function isColumnOfTable(grid: Grid, rows: readonly RowLayout[], { row, from }: Place): boolean {
  const ground = grid.background(row, from);
  if (from === 0 || ground === grid.pageGround || grid.groundEnd(row, from) >= grid.cols - 1)
    return false;
  const own = rows.find((other) => other.row === row);
  if (own === undefined || grid.groundEnd(row, from) > own.end + 1) return false;
  if (!rows.some((other) => isWordy(grid, other))) return false;
  const behind = rows.filter((other) => {
    const end = grid.textEnd(other.row, 0, from);
    return end > 0 && grid.box(other.row, end - 1) === 0;
  });
  return behind.length * 2 >= rows.length;
}

function isWordy(grid: Grid, { row, start, end }: RowLayout): boolean {
  return grid.text(row, start, end).split(/\s+/).length >= WORDS_OF_TEXT;
}

/** Cells that are lit beyond a text, at both sides together. */
const MAX_BEYOND = 2;

/** What stands behind a name is said about it. */
function isLong(grid: Grid, { row, start, ends }: RowLayout): boolean {
  const words = grid.text(row, start, ends[0]!).split(/\s+/);
  return words.filter((word) => /\p{L}{2}/u.test(word)).length >= WORDS_OF_TEXT;
}

/** Most rows start with a time, or say something of what they start with. */
export function readAsLines(grid: Grid, rows: readonly RowLayout[]): boolean {
  const lines = rows.filter(({ row, start, end }) => LINE.test(grid.text(row, start, end)));
  return lines.length >= rows.length * MOST;
}

/** Another row is lit alike from side to side, words alone as well: both are headings. */
function hasBarAlike(grid: Grid, rows: readonly RowLayout[], { row, from, to }: Place): boolean {
  const ground = grid.background(row, from);
  if (ground === grid.pageGround || grid.groundEnd(row, from) < to) return false;
  const alike = rows.filter((other) => {
    if (grid.background(other.row, from) !== ground || grid.groundEnd(other.row, from) < to)
      return false;
    return HEADING.test(grid.text(other.row, other.start, other.end));
  });
  // Most rows are lit: what is not is the current one.
  return alike.length > 1 && alike.length * 2 <= rows.length;
}

/** A word stands one blank in front of what is lit, and of each row above and below it. */
function isBehindWords(grid: Grid, rows: readonly RowLayout[], { from }: Place): boolean {
  if (from < MIN_WORD + 1) return false;
  return rows.every(({ row }) => {
    if (!grid.isBlank(row, from - 1) || grid.isBlank(row, from - 2)) return false;
    let start = from - 2;
    while (start > 0 && !grid.isBlank(row, start - 1)) start--;
    return /^[^\s│┃|]*\p{L}{2}[^\s│┃|]*$/u.test(grid.text(row, start, from - 1));
  });
}

/** Lines of a text: most of them go on in the next one, which starts with a small letter. */
function goesOn(grid: Grid, rows: readonly RowLayout[]): boolean {
  if (rows.length < MIN_ROWS) return false;
  const textOf = ({ row, start, end }: RowLayout) => grid.text(row, start, end);
  const going = rows.filter((own, index) => {
    const last = rows[index - 1];
    if (last === undefined || own.starts.length > 1 || last.row !== own.row - 1) return false;
    if (!/^\p{Ll}/u.test(grid.glyph(own.row, own.start))) return false;
    const before = textOf(last);
    return !/[.:!?]$/.test(before) && before.split(" ").length >= WORDS_OF_LINE;
  });
  return going.length * 2 >= rows.length - 1 && /^\p{Lu}.*|^.*[.,;]/u.test(textOf(rows[0]!));
}

/** As many words make a message. */
const WORDS_OF_MESSAGE = 3;
const MESSAGE_END = /[^.][.!?]["')]?$/u;

/** What a program has said, a sentence in each row. An entry may end with three dots. */
function areSaid(grid: Grid, rows: readonly RowLayout[]): boolean {
  if (rows.length < MIN_ROWS) return false;
  const said = rows.filter(({ row, start, end, starts }) => {
    if (starts.length > 1) return false;
    const text = grid.text(row, start, end);
    if (!MESSAGE_END.test(text)) return false;
    return text.split(" ").length >= WORDS_OF_MESSAGE;
  });
  return said.length >= rows.length * MOST;
}
