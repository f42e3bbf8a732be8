import { layoutOf } from "../columns.ts";
import type { Grid } from "../grid.ts";
import { POINTERS } from "../pointers.ts";
import type { Scene } from "../scene.ts";
import { type Bar, barsIn, rowsWithBars } from "./bars.ts";
import type { IsFree, List } from "./list.ts";
import { rowBelowHints } from "./row-below-hints.ts";
import { hasLine, hasWord } from "./row-kinds.ts";
import { rowBelowTitle } from "./top-bars.ts";

/** Rows at the top and at the bottom in which bars are titles and statuses. */
const MARGIN = 3;
/** A heading and its entry take as much of the width. */
const MIN_WIDTH = 0.7;

/**
 * The only entry of a list: what is left of it while somebody types in a field at an edge of the screen;
 * or lit with the pointer in front of it, or right below a heading on another ground. Nothing stands
 * below it, and nobody types elsewhere but in answer to a question in the last row. Or it has a number, right
 * below a title on its ground.
 */
export function loneRows(scene: Scene, isFree: IsFree): List[] {
  const { grid, screen, isApplication } = scene;
  const lists: List[] = [];
  if (!isApplication) return lists;
  const isFiltered = isAsking(scene, isFree);
  const below = isFiltered ? rowBelowHints(scene, isFree) : undefined;
  const only = below === undefined ? undefined : layoutOf(grid, below, 0, grid.cols);
  if (only !== undefined && hasWord(grid, only) && grid.isBlankRun(only.row + 1, 0, grid.cols))
    return [{ rows: [only], current: only.row, from: 0, to: grid.cols, by: "bar" }];
  const isElsewhere =
    screen.cursor.visible && !isFiltered && !isAsked(scene) && !isAskedBelow(scene, isFree);
  const titled = belowTitle(scene, isFree);
  if (titled !== undefined) lists.push(titled);
  for (const row of rowsWithBars(grid)) {
    if (row < (isFiltered ? 1 : MARGIN) || row >= grid.rows - MARGIN) continue;
    if (isElsewhere && screen.cursor.row !== row) continue;
    for (const bar of barsIn(grid, row)) {
      const layout = layoutOf(grid, row, bar.start, bar.end);
      if (layout === undefined || !hasWord(grid, layout) || hasLine(grid, layout)) continue;
      if (!grid.isBlankRun(row + 1, 0, grid.cols) || !isFree(row, bar.start, bar.end)) continue;
      const isPointed = isWholeRow(grid, row, bar) && hasPointer(grid, row, bar);
      const isLeft = isFiltered && layout.starts.length > 1 && isWholeRow(grid, row, bar);
      if (!isLeft && !isPointed && !(isBelowHeading(grid, row, bar) && layout.starts.length > 1))
        continue;
      const { start: from, end: to } = bar;
      lists.push({ rows: [layout], current: row, from, to, by: "bar" });
    }
  }
  return lists.length === 1 ? lists : [];
}

/** An entry has its number in front. */
const NUMBERED = /^\d{1,3}[.):]? +\S/u;

/**
 * On the ground of the title right above it, with a number, and the cursor at its start; only a bar of keys stands
 * below, at the bottom.
 */
function belowTitle(scene: Scene, isFree: IsFree): List | undefined {
  const { grid } = scene;
  const row = rowBelowTitle(scene, isFree);
  const layout = row === undefined ? undefined : layoutOf(grid, row, 0, grid.cols);
  if (row === undefined || layout === undefined || layout.start === 0) return undefined;
  if (!NUMBERED.test(grid.text(row, layout.start, layout.end)) || !isFree(row, 0, grid.cols))
    return undefined;
  let last = grid.rows - 1;
  while (last > row && (grid.isBlankRun(last, 0, grid.cols) || grid.isBar(last))) last--;
  return last === row
    ? { rows: [layout], current: row, from: 0, to: grid.cols, by: "bar" }
    : undefined;
}

/** The cursor waits behind a question in the last row. */
function isAsked({ grid, screen: { cursor } }: Scene): boolean {
  return cursor.row === grid.rows - 1 && /[?:]$/.test(grid.text(cursor.row, 0, cursor.col).trim());
}

/** Rows at the bottom in which a question is asked above what is said of its answers. */
const QUESTION_ROWS = 5;

/** The cursor is in a field behind a label, close to the last row. */
function isAskedBelow({ grid, screen: { cursor } }: Scene, isFree: IsFree): boolean {
  const { row, col } = cursor;
  if (row < grid.rows - QUESTION_ROWS || isFree(row, Math.max(col - 1, 0), col + 1)) return false;
  return /^\s*\p{L}[\p{L} ]*: \S*$/u.test(grid.wholeText(row, 0, col));
}

/** The cursor is in a field at an edge of the screen. */
function isAsking({ grid, screen: { cursor } }: Scene, isFree: IsFree): boolean {
  if (!cursor.visible || (cursor.row !== 0 && cursor.row !== grid.rows - 1)) return false;
  return !isFree(cursor.row, Math.max(cursor.col - 1, 0), cursor.col + 1);
}

function isWholeRow(grid: Grid, row: number, { start, end }: Bar): boolean {
  return grid.isBlankRun(row, 0, start) && grid.isBlankRun(row, end, grid.cols);
}

/** A pointer in front of words, not of buttons. */
function hasPointer(grid: Grid, row: number, { start, end }: Bar): boolean {
  const pointer = grid.textStart(row, start, end);
  if (!POINTERS.has(grid.glyph(row, pointer)) || grid.hasText(row, "[")) return false;
  if (grid.isBlankRun(row - 1, 0, grid.cols) || /:$/.test(textOf(grid, row - 1))) return true;
  return isTableHead(grid, row - 1) && grid.isBlankRun(row - 2, 0, grid.cols);
}

/** As many words, far apart and without a figure, are the head of a table. */
const MIN_HEADS = 4;

function isTableHead(grid: Grid, row: number): boolean {
  const head = layoutOf(grid, row, 0, grid.cols);
  return head !== undefined && head.starts.length >= MIN_HEADS && !/\d/.test(textOf(grid, row));
}

function textOf(grid: Grid, row: number): string {
  return grid.text(row, 0, grid.cols);
}

function isBelowHeading(grid: Grid, row: number, { start, end }: Bar): boolean {
  if (end - start < grid.cols * MIN_WIDTH || !grid.isBlankRun(row + 2, 0, grid.cols)) return false;
  return barsIn(grid, row - 1).some(
    (other) =>
      other.end - other.start >= grid.cols * MIN_WIDTH &&
      grid.background(row - 1, other.start) !== grid.background(row, start),
  );
}
