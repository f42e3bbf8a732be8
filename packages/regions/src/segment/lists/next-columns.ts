import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import type { IsFree, List } from "./list.ts";
import { hasOneLook } from "./row-kinds.ts";

/** As many rows of two parts, and more, tell that they are laid out alike. */
const MIN_ROWS = 4;
/** Of them, the share that has both parts. */
const MIN_ALIKE = 0.8;

/**
 * The column in which a list goes on: its bar ends before it, and its rows have two parts as those of the list do
 * (`Drill 3    a s d f`), as far from each other.
 */
export function nextColumn(
  { grid, screen }: Scene,
  { by, rows, current }: List,
  isFree: IsFree,
): List | undefined {
  const [first] = rows;
  if (by !== "bar" || current === undefined || first === undefined || rows.length < MIN_ROWS)
    return undefined;
  if (!screen.alternateScreen || screen.cursor.visible) return undefined;
  const lit = grid.groundEnd(current, first.start);
  const from = grid.textStart(current, lit, grid.cols);
  const parts = partsOf(first);
  if (from >= grid.cols || parts === undefined) return undefined;
  if (!rows.every((row) => row.start === first.start && partsOf(row) === parts)) return undefined;
  const look = grid.look(rows.find(({ row }) => row !== current)!.row, first.start);
  const others: RowLayout[] = [];
  for (const { row } of rows) {
    const next = layoutOf(grid, row, from, grid.cols);
    const isNext = next?.start === from && grid.isBlankRun(row, from - 2, from);
    if (
      !isNext ||
      !isFree(row, from, next.end) ||
      !(grid.look(row, from) === look && hasOneLook(grid, next))
    )
      break;
    others.push(next);
  }
  // An entry may have nothing behind what it is called.
  const alike = others.filter((row) => partsOf(row) === parts).length;
  const isAlike = others.every((row) => row.starts.length === 1 || partsOf(row) === parts);
  if (others.length < MIN_ROWS || !isAlike || alike < others.length * MIN_ALIKE) return undefined;
  // Its entries are called like those of the list; what else stands beside a list is not.
  const names = new Set(rows.map((row) => firstWord(grid, row)));
  if (!others.every((row) => names.has(firstWord(grid, row)))) return undefined;
  // Below the last one there is nothing more.
  const below = others.at(-1)!.row + 1;
  if (!grid.isBlankRun(below, from, grid.cols)) return undefined;
  return { rows: others, current: undefined, from, to: grid.cols, by: "twin" };
}

/** Columns from the first part of a row to the second one, if it has just two. */
function partsOf({ start, starts }: RowLayout): number | undefined {
  return starts.length === 2 ? starts[1]! - start : undefined;
}

/** The word that a row starts with, without a number behind it. */
function firstWord(grid: Grid, { row, start, end }: RowLayout): string {
  return /^[^\s\d]*/.exec(grid.text(row, start, end))![0];
}
