import { WALL } from "../box-glyphs.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import type { IsFree } from "./list.ts";

/** As many digits below each other tell data: those of a date, and more than a page number has. */
const MIN_DIGITS = 4;
const ZERO = 0x30;
const NINE = 0x39;
/** The shortest prompt, in characters. */
const MIN_PROMPT = 2;

/**
 * The first row of a list below a title on the same ground: the cursor stands at it, seen or hidden, or waits in
 * a field in the last row, and digits stand below the digits of the row.
 */
export function rowBelowTitle(
  { grid, screen: { cursor } }: Scene,
  isFree: IsFree,
): number | undefined {
  const ground = grid.background(1, 0);
  if (ground === grid.pageGround || ground !== grid.background(0, 0)) return undefined;
  const isWhole = (at: number) => grid.groundEnd(at, 0) === grid.cols;
  if (!isWhole(0) || !isWhole(1) || grid.background(2, 0) === ground) return undefined;
  if (cursor.row === 1) return cursor.col === 0 ? 1 : undefined;
  const isInPrompt = cursor.visible && cursor.row === grid.rows - 1 && isInField(cursor, isFree);
  return isInPrompt && areNumbersBelow(grid, 1) ? 1 : undefined;
}

/**
 * A bar at the top is a row of data, not a title, where numbers go on below it. Where the cursor shows, it is at
 * work in a text, unless it waits in the last row: in a field, or behind words below a status.
 */
export function isOfNumbersBelow({ grid, screen: { cursor } }: Scene, isFree: IsFree): boolean {
  const isInPrompt =
    cursor.row === grid.rows - 1 && (isInField(cursor, isFree) || isBehindQuestion(grid, cursor));
  return (!cursor.visible || isInPrompt) && areNumbersBelow(grid, 0);
}

/** Right behind words of the last row, above which a bar tells the state from side to side. */
function isBehindQuestion(grid: Grid, { row, col }: Scene["screen"]["cursor"]): boolean {
  if (col < MIN_PROMPT || grid.isBlankRun(row, col - 2, col)) return false;
  const ground = grid.background(row - 1, 0);
  const isStatus = ground !== grid.pageGround && grid.groundEnd(row - 1, 0) === grid.cols;
  return isStatus && grid.isBlank(row, col) && ground !== grid.background(0, 0);
}

/** Digits stand below the digits of a row in the next two: a date, a number; or the rows are numbered. */
function areNumbersBelow(grid: Grid, first: number): boolean {
  let digits = 0;
  for (let col = 0; col < grid.cols; col++) {
    const isColumn = [first, first + 1, first + 2].every((row) => isDigit(grid, row, col));
    if (isColumn) digits++;
  }
  if (digits >= MIN_DIGITS) return true;
  const [own, next] = [first, first + 1].map(
    (row) => NUMBER.exec(grid.text(row, 0, grid.cols))?.groups,
  );
  if (own === undefined || next === undefined) return false;
  return own["sign"] === next["sign"] && Number(next["number"]) === Number(own["number"]) + 1;
}

/** `1.main` above `2.quay` in front of a wall. */
const COUNTED = /^\s*(?<number>\d{1,3})(?<sign>[.:)])\s?\p{L}/u;

/** The bar ends at a wall that goes on below it, and the rows in front of the wall are numbered. */
export function isOfColumn(grid: Grid, end: number): boolean {
  if ([0, 1, 2].some((row) => (grid.box(row, end) & WALL) === 0)) return false;
  const [first, second] = [0, 1].map((row) => COUNTED.exec(grid.text(row, 0, end))?.groups);
  if (first === undefined || second === undefined || first["sign"] !== second["sign"]) return false;
  return Number(second["number"]) === Number(first["number"]) + 1;
}

function isDigit(grid: Grid, row: number, col: number): boolean {
  const glyph = grid.glyph(row, col);
  const code = glyph.charCodeAt(0);
  return code >= ZERO && code <= NINE && glyph.length === 1;
}

/** `(0) office`, `1: office`, `[2] office`. */
const NUMBER = /^\s*[([]?(?<number>\d{1,3})(?<sign>[\])]|[.:)]) /u;

/** In a field, or behind what was typed in it. */
export function isInField({ row, col }: Scene["screen"]["cursor"], isFree: IsFree): boolean {
  return !isFree(row, Math.max(col - 1, 0), col + 1);
}
