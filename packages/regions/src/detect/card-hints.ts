import type { Grid } from "../segment/grid.ts";
import type { Item, Row } from "./believed-hints.ts";

/** More rows alike make a reference card. */
const CARD_ROWS = 6;

/** In how many rows the key, or the name, of a hint stands in a column, by column and ink. */
export function hintColumns(grid: Grid, rows: readonly Row[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  for (const { segment, items } of rows) {
    const own = new Set<number>();
    for (const item of items)
      if (item.hint !== undefined)
        for (const place of placesOf(grid, segment.row, item)) own.add(place);
    for (const place of own) columns.set(place, (columns.get(place) ?? 0) + 1);
  }
  return columns;
}

/** Hints of a reference card: those of many other rows stand in the same columns. */
export function isOfCard(
  grid: Grid,
  row: number,
  hints: readonly Item[],
  columns: ReadonlyMap<number, number>,
): boolean {
  return hints.some((hint) =>
    placesOf(grid, row, hint).some((place) => (columns.get(place) ?? 0) > CARD_ROWS),
  );
}

/** Where a hint and its name start, each with its ink: a list above a bar is drawn in another one. */
function placesOf(grid: Grid, row: number, { start, nameAt }: Item): number[] {
  return [start, nameAt].map((col) => grid.ink(row, col) * grid.cols + col);
}
