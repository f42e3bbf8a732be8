import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import type { Hint } from "../segment/hint-pattern.ts";
import { hintAtEnd } from "../segment/lone-hints.ts";
import { RowText } from "../segment/row-text.ts";
import type { Scene } from "../segment/scene.ts";

/** So many rows with a key in one column are a column of keys. */
const MIN_ROWS = 3;
/** More are a reference card, which is a text. */
const MAX_ROWS = 8;

/** True if every row from the first to the last starts where the hints do. */
function isIndentedAlike(grid: Grid, rows: readonly number[], { start }: Hint): boolean {
  for (let row = rows[0]!; row <= rows.at(-1)!; row++) {
    const isLabelled = grid.hasText(row, ": ") && grid.isBlank(row, start - 1);
    if (grid.textStart(row, start - 1, grid.cols) !== start || !isLabelled) return false;
  }
  return true;
}

/**
 * Keys below each other, in a row each, with what they do behind them:
 * `F1:  Help`, `F2:  System information`, `Esc: Exit`.
 */
export function keyColumns({ grid, segments, isApplication }: Scene): Region[] {
  if (!isApplication) return [];
  const labelled = segments.filter(({ row }) => grid.hasText(row, ": "));
  if (labelled.length < MIN_ROWS) return [];
  const columns = new Map<number, { row: number; hint: Hint }[]>();
  for (const { row, start, end } of labelled) {
    const hint = hintAtEnd(new RowText(grid, row, start, end));
    if (hint === undefined) continue;
    const column = columns.get(hint.start) ?? [];
    columns.set(hint.start, [...column, { row, hint }]);
  }
  return [...columns.values()].flatMap((column) => {
    const rows = column.map(({ row }) => row);
    // A row between them may name its keys in another way.
    const others = rows.at(-1)! - rows[0]! - rows.length + 1;
    const isDense = others === 0 || (others === 1 && isIndentedAlike(grid, rows, column[0]!.hint));
    if (!isDense || rows.length < MIN_ROWS || rows.length > MAX_ROWS) return [];
    // Letters alone before a colon are fields, or a record.
    const long = column.filter(({ hint: { shortcut } }) => shortcut.length > 1);
    if (long.length * 2 <= rows.length) return [];
    return column.map(({ row, hint: { name, shortcut, start, end } }) => ({
      role: "button",
      name,
      bounds: { x: start, y: row, width: end - start, height: 1 },
      text: grid.text(row, start, end),
      focused: false,
      shortcut,
    }));
  });
}
