import { layoutOf } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import type { IsFree, List } from "./list.ts";

/** Rows at the top in which the letters of the columns stand. */
const HEAD_ROWS = 6;
/** The letters of a sheet, from some column on. */
const LETTERS = /^\s*[A-Z]{1,2}(?:\s+[A-Z]{1,2}){3,}\s*$/;

/**
 * The current cell of a sheet: the letters of the columns and the numbers of the rows lie on a ground of their own,
 * but for its letter and its number, and where these meet, the cell is lit.
 */
export function sheetCells({ grid, screen }: Scene, isFree: IsFree): List[] {
  if (!screen.alternateScreen) return [];
  for (let row = 0; row < Math.min(HEAD_ROWS, grid.rows); row++) {
    if (grid.isPlain(row) || !LETTERS.test(grid.wholeText(row, 0, grid.cols))) continue;
    if (!areInOrder(grid.text(row, 0, grid.cols).trim().split(/\s+/))) continue;
    const hole = holeIn(grid, row);
    const current = hole === undefined ? undefined : currentRow(grid, row, hole);
    if (hole === undefined || current === undefined) return [];
    const { start: from, end: to } = hole;
    const cell = layoutOf(grid, current, from, to);
    if (cell === undefined || !isFree(current, from, to)) return [];
    return [{ rows: [cell], current, from, to, by: "bar" }];
  }
  return [];
}

function areInOrder(letters: readonly string[]): boolean {
  const numbers = letters.map((letter) =>
    [...letter].reduce((sum, glyph) => sum * 26 + glyph.charCodeAt(0) - 64, 0),
  );
  return numbers.every((number, index) => number === numbers[0]! + index);
}

interface Hole {
  readonly start: number;
  readonly end: number;
}

/** The only stretch of a row on the ground of the page, with a letter in it. */
function holeIn(grid: Grid, row: number): Hole | undefined {
  const holes: Hole[] = [];
  for (let start = 0; start < grid.cols; start = grid.groundEnd(row, start)) {
    const end = grid.groundEnd(row, start);
    if (grid.background(row, start) === grid.pageGround && !grid.isBlankRun(row, start, end))
      holes.push({ start, end });
  }
  const [hole, ...others] = holes;
  return others.length === 0 && hole !== undefined && hole.start > 0 ? hole : undefined;
}

/** The only row below whose number is not lit, while the cell below the letter is. */
function currentRow(grid: Grid, head: number, { start, end }: Hole): number | undefined {
  let current: number | undefined;
  for (let row = head + 1; row < grid.rows; row++) {
    if (!/^\s*\d/.test(grid.wholeText(row, 0, start))) break;
    const isLit = grid.background(row, 0) !== grid.pageGround;
    const isCell =
      grid.background(row, start) !== grid.pageGround &&
      grid.background(row, start - 1) === grid.pageGround &&
      grid.groundEnd(row, start) === end;
    if (isLit === isCell || (isCell && current !== undefined)) return undefined;
    if (isCell) current = row;
  }
  return current;
}
