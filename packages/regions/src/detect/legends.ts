import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";

/** As many signs are explained in a legend. */
const MIN_SIGNS = 3;
/** In so many rows above it, one of the signs stands in one column. */
const MIN_ROWS = 2;

/**
 * Without the hints of a row that explains what stands in a table above it: `*=bootable  P=primary  L=logical`
 * below rows with `*` and `P` in one column, each alone.
 */
export function withoutLegends(grid: Grid, hints: Region[]): Region[] {
  const explained = hints.filter(({ text, shortcut }) => shortcut?.length === 1 && text[1] === "=");
  if (explained.length < MIN_SIGNS) return hints;
  const legends = new Set<number>();
  for (const row of new Set(explained.map(({ bounds }) => bounds.y))) {
    const own = explained.filter(({ bounds }) => bounds.y === row);
    const signs = new Set(own.map(({ text }) => text[0]!));
    if (own.length >= MIN_SIGNS && standAbove(grid, row, signs)) legends.add(row);
  }
  return legends.size === 0 ? hints : hints.filter(({ bounds }) => !legends.has(bounds.y));
}

/** Whether signs stand alone between blanks, below each other in one column, above a row. */
function standAbove(grid: Grid, row: number, signs: ReadonlySet<string>): boolean {
  const columns = new Map<number, number>();
  for (let above = 0; above < row; above++) {
    for (let col = grid.textStart(above, 0, grid.cols); col < grid.cols; ) {
      const end = grid.wordEnd(above, col, grid.cols);
      if (end === col + 1 && signs.has(grid.glyph(above, col))) {
        const rows = (columns.get(col) ?? 0) + 1;
        if (rows >= MIN_ROWS) return true;
        columns.set(col, rows);
      }
      col = grid.textStart(above, end, grid.cols);
    }
  }
  return false;
}
