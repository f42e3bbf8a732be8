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
  const lit = rows.filter((row) => isLitWord(grid, row));
  const own = lit.find(({ row }) => row === current);
  if (own === undefined) return false;
  const look = grid.look(own.row, own.start);
  return lit.filter(({ row, start }) => grid.look(row, start) === look).length > 1;
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
  const texts = rows.map(({ row }) => grid.text(row, from, to).trim());
  if (new Set(texts).size === rows.length) return false;
  return rows.every(({ row }) => hasCellBefore(grid, row, from));
}

/** The text of another column stands in front of a cell, without a wall between them. */
function hasCellBefore(grid: Grid, row: number, from: number): boolean {
  const end = grid.textEnd(row, 0, from);
  return end > 0 && grid.box(row, end - 1) === 0;
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
