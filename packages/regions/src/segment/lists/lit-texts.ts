import type { RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";

/** What the columns of a list are, and the row that is lit. */
interface Place {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Rows that have no frame, one of them lit, and are a text all the same. */
export function isLitText(grid: Grid, rows: readonly RowLayout[], place: Place): boolean {
  return (
    isFirstLine(grid, rows, place) ||
    areHeadings(grid, rows, place) ||
    areStates(grid, rows, place.from, place.to) ||
    isSectionHead(grid, rows, place) ||
    areSentences(grid, rows) ||
    areMessages(grid, rows) ||
    isNumbered(grid, rows, place)
  );
}

/** A lit word and one row that starts below it, with text above or below that starts elsewhere. */
function isFirstLine(grid: Grid, rows: readonly RowLayout[], { from, to }: Place): boolean {
  const [first, second, third] = rows;
  if (first === undefined || second === undefined || third !== undefined) return false;
  if (!isLitWord(grid, first) && !isLitWord(grid, second)) return false;
  return [first.row - 1, second.row + 1].some((row) => !grid.isBlankRun(row, from, to));
}

/** Words in several rows that are lit alike: each is the heading of what stands below it. */
function areHeadings(grid: Grid, rows: readonly RowLayout[], { row: current }: Place): boolean {
  const own = rows.find(({ row }) => row === current);
  if (own === undefined || !isLitWord(grid, own)) return false;
  const lit = rows.filter((row) => isLitWord(grid, row));
  const look = grid.look(own.row, own.start);
  if (lit.filter(({ row, start }) => grid.look(row, start) === look).length > 1) return true;
  return isFirst(rows, own) && isLitFurtherDown(grid, rows, own);
}

function isFirst(rows: readonly RowLayout[], { row }: RowLayout): boolean {
  return rows[0]?.row === row;
}

/** Above or below a stretch of rows, another one begins with a word that is lit alike. */
function isLitFurtherDown(grid: Grid, rows: readonly RowLayout[], own: RowLayout): boolean {
  const look = grid.look(own.row, own.start);
  for (let row = 0; row < grid.rows; row++) {
    if (rows.some((other) => other.row === row) || grid.look(row, own.start) !== look) continue;
    const end = grid.groundEnd(row, own.start);
    if (grid.isBlank(row, own.start) || !grid.isBlankRun(row - 1, own.start, end)) continue;
    if (isLitWord(grid, { ...own, row, end })) return true;
  }
  return false;
}

/**
 * A column of a table, between what else stands in its rows, in which some rows say the same: states of
 * things (` active `, ` failed `). Choices say different things.
 */
export function areStates(
  grid: Grid,
  rows: readonly RowLayout[],
  from: number,
  to: number,
): boolean {
  if (!rows.every(({ row }) => hasCellBefore(grid, row, from))) return false;
  const texts = rows.map(({ row }) => grid.text(row, from, to).trim());
  return new Set(texts).size < rows.length;
}

/** The text of another column stands in front of a cell, without a wall between them. */
function hasCellBefore(grid: Grid, row: number, from: number): boolean {
  const end = grid.textEnd(row, 0, from);
  return end > 0 && grid.box(row, end - 1) === 0;
}

/** As few rows of figures have a heading. */
const MIN_FIGURES = 2;
/** Blanks around a lit heading. */
const MAX_PADDING = 2;

/**
 * The first row is the heading of the figures below it: a few lit words without a number, above rows that
 * have numbers behind their names; or it lies on a bar like that of another section further up or down.
 */
function isSectionHead(grid: Grid, rows: readonly RowLayout[], { row, from, to }: Place): boolean {
  const [head, ...others] = rows;
  if (head === undefined || head.row !== row || others.length < MIN_FIGURES) return false;
  if (head.starts.length > 1 || /\d/.test(grid.text(row, head.start, head.end))) return false;
  const isOfFigures = others.every((other) =>
    /^\s*\p{L}\S*(?: \S+)* {2,}.*\d/u.test(grid.text(other.row, from, grid.cols)),
  );
  if (!isOfFigures) return false;
  const end = grid.groundEnd(row, head.start);
  return end - head.end <= MAX_PADDING || hasBarAlike(grid, rows, { row, from, to });
}

/** Another bar of the same extent and look above the last rows of the screen, outside of the list. */
function hasBarAlike(grid: Grid, rows: readonly RowLayout[], { row, from }: Place): boolean {
  const look = grid.look(row, from);
  const end = grid.groundEnd(row, from);
  const last = rows.at(-1)!.row;
  for (let other = 0; other < grid.rows - 2; other++) {
    if (other >= row && other <= last) continue;
    const isAlike = grid.look(other, from) === look && grid.groundEnd(other, from) === end;
    if (isAlike && !grid.isBlankRun(other, from, end)) return true;
  }
  return false;
}

/** `10:31 <ada> hello`: when, who, and what. */
const MESSAGE = /^[[(]?\d\d:\d\d(?::\d\d)?[\])]?\s{1,2}<[^<>\s]+> +\S/u;

/** The lines of a conversation. */
function areMessages(grid: Grid, rows: readonly RowLayout[]): boolean {
  const messages = rows.filter(({ row, start, end }) => MESSAGE.test(grid.text(row, start, end)));
  return messages.length >= MIN_FIGURES && messages.length >= rows.length * MIN_READING;
}

/** As many rows, and words in a row, make a text; and such a share of its rows reads like one. */
const MIN_SENTENCES = 4;
const MIN_WORDS = 6;
const MIN_READING = 0.7;

/** Lines of prose: whole lines of words that end as sentences and their parts do, or go on in the next one. */
function areSentences(grid: Grid, rows: readonly RowLayout[]): boolean {
  if (rows.length < MIN_SENTENCES) return false;
  const reading = rows.filter(({ row, start, end, starts }) => {
    if (starts.length > 1) return false;
    const text = grid.text(row, start, end);
    if (!/[.,;!?]["')]?$/.test(text) && !/^\p{Ll}+ /u.test(text)) return false;
    return text.split(" ").length >= MIN_WORDS;
  });
  return reading.length >= rows.length * MIN_READING;
}

/** Lit from its first to its last glyph, and not beyond. */
function isLitWord(grid: Grid, { row, start, end }: RowLayout): boolean {
  const ground = grid.background(row, start);
  return (
    ground !== grid.pageGround &&
    grid.groundEnd(row, start) === end &&
    grid.background(row, start - 1) !== ground
  );
}

/** The lit line of a text with the numbers of its lines in front of them. */
function isNumbered(
  grid: Grid,
  rows: readonly RowLayout[],
  { row: current, from, to }: Place,
): boolean {
  if (from === 0 || to < grid.cols) return false;
  const [first = 0, ...others] = rows.map(({ row }) => {
    const number = /^\s*(\d+)\s*$/.exec(grid.text(row, 0, from))?.[1];
    return number === undefined ? Number.NaN : Number(number) - row;
  });
  return grid.groundEnd(current, from) === grid.cols && others.every((other) => other === first);
}
