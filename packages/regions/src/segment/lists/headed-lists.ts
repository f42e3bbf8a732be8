import type { Cursor } from "@pilotty/protocol";
import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import type { IsFree, List } from "./list.ts";
import { isSourceCode } from "./row-kinds.ts";

/**
 * As few rows below headings are a table, and as few headings make it one. Fewer are one where the cursor stands
 * in front of a row, and gaps are between its columns.
 */
const MIN_ROWS = 3;
const MIN_ROWS_APART = 2;
const MIN_HEADINGS = 3;
/** Of the headings, so many have a word right below them in each row. */
const MIN_BELOW = 2;

/**
 * Tables of a full screen in which the cursor stands and nothing is lit: a bar with headings, and rows
 * whose words start where the headings do.
 */
export function headedLists({ grid, screen }: Scene, isFree: IsFree): List[] {
  const { cursor, alternateScreen } = screen;
  if (!cursor.visible || !alternateScreen || isEmpty(grid, cursor.row)) return [];
  if (isPrompt(grid, cursor)) return [];
  // Where it waits in a field, the row asks for something.
  if (!isFree(cursor.row, Math.max(cursor.col - 1, 0), cursor.col + 1)) return [];
  let top = cursor.row;
  while (top > 0 && !grid.isBar(top) && !isEmpty(grid, top)) top--;
  if (!grid.isBar(top) || top === cursor.row) return [];
  const headings = wordsIn(grid, top);
  if (headings.length < MIN_HEADINGS) return [];
  const rows: RowLayout[] = [];
  for (let row = top + 1; row < grid.rows && !isEmpty(grid, row) && !grid.isBar(row); row++) {
    const below = headings.filter((col) => isWordStart(grid, row, col));
    const layout = layoutOf(grid, row, 0, grid.cols);
    if (below.length < MIN_BELOW || layout === undefined) return [];
    if (!isFree(row, layout.start, layout.end)) return [];
    rows.push(layout);
  }
  const areApart = rows.every(
    ({ starts }) => starts.filter((col) => headings.includes(col)).length >= MIN_BELOW,
  );
  if (isSourceCode(grid, rows)) return [];
  if (rows.length < (cursor.col === 0 && areApart ? MIN_ROWS_APART : MIN_ROWS)) return [];
  return [{ rows, current: cursor.row, from: 0, to: grid.cols, by: "pointer" }];
}

/** The cursor waits behind a question: somebody types there. */
function isPrompt(grid: Grid, { row, col }: Cursor): boolean {
  return grid.textEnd(row, 0, grid.cols) <= col && /[:?>]$/.test(grid.text(row, 0, col));
}

function isEmpty(grid: Grid, row: number): boolean {
  return grid.isBlankRun(row, 0, grid.cols);
}

/** The columns in which the words of a row start. */
function wordsIn(grid: Grid, row: number): number[] {
  const cols: number[] = [];
  for (let col = grid.textStart(row, 0, grid.cols); col < grid.cols; ) {
    cols.push(col);
    col = grid.textStart(row, grid.wordEnd(row, col, grid.cols), grid.cols);
  }
  return cols;
}

function isWordStart(grid: Grid, row: number, col: number): boolean {
  return !grid.isBlank(row, col) && grid.isBlank(row, col - 1);
}
