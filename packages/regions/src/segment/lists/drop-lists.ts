import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import { singles } from "../singles.ts";
import type { IsFree, List } from "./list.ts";
import { hasLine, hasWord } from "./row-kinds.ts";

/** The narrowest block, in cells. */
const MIN_WIDTH = 3;
/** As few rows tell the current one from the others. */
const MIN_ROWS = 3;

/**
 * What a field lets choose from: a block of rows without a frame that hangs on a control, from its first
 * column on. It lies over a form, so other grounds may touch it; the grounds of its rows change at its sides
 * all the same, and exactly one row is on another ground than the others.
 */
export function dropLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, isApplication } = scene;
  if (!isApplication) return [];
  const lists: List[] = [];
  for (let row = 1; row + MIN_ROWS <= grid.rows; row++) {
    if (grid.groundEnd(row, 0) === grid.cols) continue;
    for (let from = 0; from < grid.cols; from = grid.groundEnd(row, from)) {
      const to = grid.groundEnd(row, from);
      if (grid.background(row, from) === grid.pageGround || to - from < MIN_WIDTH) continue;
      if (isFree(row - 1, from, from + 1) || !startsAt(grid, row - 1, from)) continue;
      const list = blockBelow(grid, { row, from, to }, isFree);
      if (list !== undefined) lists.push(list);
    }
  }
  return lists;
}

/** Where the ground of a row changes. */
function startsAt(grid: Grid, row: number, col: number): boolean {
  return col === 0 || grid.background(row, col - 1) !== grid.background(row, col);
}

function blockBelow(
  grid: Grid,
  { row: first, from, to }: { row: number; from: number; to: number },
  isFree: IsFree,
): List | undefined {
  const rows: RowLayout[] = [];
  const grounds: number[] = [];
  for (let row = first; row < grid.rows; row++) {
    const ground = grid.background(row, from);
    if (ground === grid.pageGround || !startsAt(grid, row, from)) break;
    if (grid.groundEnd(row, from) !== to || !isFree(row, from, to)) break;
    const layout = layoutOf(grid, row, from, to);
    if (layout === undefined || !hasWord(grid, layout) || hasLine(grid, layout)) return undefined;
    if (layout.start !== (rows[0] ?? layout).start) return undefined;
    rows.push(layout);
    grounds.push(ground);
  }
  const odd = singles(grounds);
  if (rows.length < MIN_ROWS || odd.length !== 1 || new Set(grounds).size !== 2) return undefined;
  return { rows, current: rows[odd[0]!]!.row, from, to, by: "block" };
}
