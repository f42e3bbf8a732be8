import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";

/** As many signs are explained in a legend. */
const MIN_SIGNS = 3;
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

/** So many rows apart two signs stand in one column. */
const MAX_APART = 3;

/** Whether two of the signs stand alone between blanks, one not far below the other, somewhere above a row. */
function standAbove(grid: Grid, row: number, signs: ReadonlySet<string>): boolean {
  const last = new Map<number, { readonly glyph: string; readonly row: number }>();
  for (let above = 0; above < row; above++) {
    for (let col = grid.textStart(above, 0, grid.cols); col < grid.cols; ) {
      const end = grid.wordEnd(above, col, grid.cols);
      const glyph = grid.glyph(above, col);
      if (end === col + 1 && signs.has(glyph)) {
        const before = last.get(col);
        const isNear = before !== undefined && above - before.row <= MAX_APART;
        if (isNear && before.glyph !== glyph) return true;
        last.set(col, { glyph, row: above });
      }
      col = grid.textStart(above, end, grid.cols);
    }
  }
  return false;
}
