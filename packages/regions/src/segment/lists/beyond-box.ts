import type { Bounds } from "@pilotty/protocol";
import { countCommon, isRule, layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import type { IsFree, List } from "./list.ts";
import { hasLine, hasWord } from "./row-kinds.ts";

/** As many columns make a table, and as many of their sides stand in one column with those of another row. */
const MIN_COLUMNS = 3;
const MIN_COMMON = 3;

/**
 * A list that a box in front cuts in two goes on at the other side of the box: with the columns of a table, or
 * where the rows beside the box show that something goes on behind it.
 */
export function withRowsBeyondBox(scene: Scene, list: List, isFree: IsFree): List {
  const { frames, screen } = scene;
  const { by, current, rows, height = 1 } = list;
  if (frames.length === 0 || !screen.alternateScreen) return list;
  if (by !== "bar" || current === undefined || height > 1 || rows.length < 2) return list;
  const above = beyond(scene, list, -1, isFree);
  const below = beyond(scene, list, 1, isFree);
  if (above.length + below.length === 0) return list;
  return { ...list, rows: [...above.reverse(), ...rows, ...below] };
}

function beyond({ grid, frames }: Scene, list: List, step: 1 | -1, isFree: IsFree): RowLayout[] {
  const { rows, current, from, to } = list;
  const edge = (step < 0 ? rows[0]! : rows.at(-1)!).row + step;
  const box = frames.find(({ bounds: { x, y, width, height } }) => {
    const isNext = edge === (step < 0 ? y + height - 1 : y);
    return isNext && x < to && x + width > from && !(x < from && x + width > to);
  })?.bounds;
  if (box === undefined) return [];
  const model = rows.filter(({ row }) => row !== current);
  const ground = grid.background(model[0]!.row, from);
  const start = leftStart(rows);
  const isCut = start !== undefined && isCutBy(grid, box, start, from);
  const found: RowLayout[] = [];
  const first = step < 0 ? box.y - 1 : box.y + box.height;
  for (let row = first; row > 0 && row < grid.rows; row += step) {
    const layout = layoutOf(grid, row, from, to);
    if (layout === undefined || isRule(grid, layout) || !hasWord(grid, layout)) break;
    if (hasLine(grid, layout) || grid.background(row, from) !== ground) break;
    const isAlike =
      (isCut && layout.start === start) || model.some((other) => haveColumns(layout, other));
    if (!isAlike || !isFree(row, from, to)) break;
    found.push(layout);
  }
  return found;
}

function haveColumns(a: RowLayout, b: RowLayout): boolean {
  if (a.starts.length < MIN_COLUMNS || b.starts.length < MIN_COLUMNS) return false;
  return countCommon(a.starts, b.starts) + countCommon(a.ends, b.ends) >= MIN_COMMON;
}

/** Where all rows start, if they do so in one column. */
function leftStart([first, ...others]: readonly RowLayout[]): number | undefined {
  return others.every(({ start }) => start === first!.start) ? first!.start : undefined;
}

/** Beside each row of the box stands what is left of one that starts like those of the list. */
function isCutBy(grid: Grid, { x, y, height }: Bounds, start: number, from: number): boolean {
  if (start >= x) return false;
  for (let row = y; row < y + height; row++)
    if (grid.textStart(row, from, x) !== start) return false;
  return true;
}
