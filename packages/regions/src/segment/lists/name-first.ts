import { isLaidOutAlike, layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import { PLAIN } from "../looks.ts";
import type { Scene } from "../scene.ts";
import { isPlainRow } from "./bars.ts";
import type { IsFree, List } from "./list.ts";
import { hasNames } from "./row-kinds.ts";

/** Columns in front of the name that the first entry has nothing in. */
const MIN_INDENT = 8;
/** As few rows of a table below it. */
const MIN_ROWS = 2;

/**
 * `        All quays` in the first row of a table of a full screen, above its rows: an entry that has a name and
 * nothing in the columns before that. Here it is the current one, in a bar across the screen; another one below the
 * table tells the state.
 */
export function nameFirstLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, screen, isApplication } = scene;
  const { cursor } = screen;
  const last = grid.rows - 1;
  if (!isApplication || !grid.isBar(0) || !grid.isBar(last - 1)) return [];
  if (grid.background(0, 0) === grid.background(last - 1, 0)) return [];
  if (cursor.visible && cursor.row !== last) return [];
  const first = nameAt(grid, 0);
  if (first === undefined || !isFree(0, 0, grid.cols)) return [];
  // Columns have looks of their own, blanks and all.
  const look = grid.look(1, first.start - 1);
  if (look === PLAIN) return [];
  const rows: RowLayout[] = [];
  for (let row = 1; row < last - 1; row++) {
    const layout = layoutOf(grid, row, 0, grid.cols);
    if (layout === undefined) break;
    if (!isFree(row, 0, grid.cols) || !hasWordAt(grid, layout, first.start)) return [];
    if (grid.look(row, first.start - 1) !== look || !isPlainRow(grid, row)) return [];
    if (rows.length > 0 && !isLaidOutAlike(rows[0]!, layout)) return [];
    rows.push(layout);
  }
  if (rows.length < MIN_ROWS || !hasNames(grid, rows)) return [];
  return [{ rows: [first, ...rows], current: 0, from: 0, to: grid.cols, by: "bar" }];
}

/** A list with such an entry above it that is not the current one: the columns that are free there have their looks. */
export function withNameFirst(grid: Grid, list: List, isFree: IsFree): List {
  const { by, rows, current, from, to } = list;
  if (by !== "bar" || rows[0]!.row !== 1 || from > 0 || to < grid.cols) return list;
  const first = nameAt(grid, 0);
  if (first === undefined || !isFree(0, 0, grid.cols)) return list;
  const { start } = first;
  const look = grid.look(0, start - 1);
  const isInColumn = rows.every(
    (layout) =>
      hasWordAt(grid, layout, start) &&
      (layout.row === current || grid.look(layout.row, start - 1) === look),
  );
  return look === PLAIN || !isInColumn ? list : { ...list, rows: [first, ...rows] };
}

function nameAt(grid: Grid, row: number): RowLayout | undefined {
  if (grid.textStart(row, 0, grid.cols) < MIN_INDENT) return undefined;
  const layout = layoutOf(grid, row, 0, grid.cols);
  return layout?.starts.length === 1 ? layout : undefined;
}

/** A word starts in a column, and others stand before it. */
function hasWordAt(grid: Grid, { row, start }: RowLayout, col: number): boolean {
  return start < col && !grid.isBlank(row, col) && grid.isBlank(row, col - 1);
}
