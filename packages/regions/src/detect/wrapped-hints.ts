import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import type { Hint } from "../segment/hint-pattern.ts";
import { hintsInSentence } from "../segment/hint-sentence.ts";
import { RowText } from "../segment/row-text.ts";
import type { Scene } from "../segment/scene.ts";

/** Columns at the right edge of a screen that a text leaves free where its next word does not fit. */
const EDGE = 16;
/** The last bracket of a row is not closed in it, and the first one of the next row closes it. */
const OPEN = /[[(][^[\]()]*$/;
const CLOSE = /^[^[\]()]*[\])]/;

/**
 * What goes on in the next row of a sentence about keys in brackets, where hints were found before:
 * `(Press <space> to select, <a> to toggle all` and then `and <enter> to go on)`.
 */
export function wrappedHints(
  { grid }: Scene,
  known: readonly Region[],
): readonly { readonly row: number; readonly hint: Hint }[] {
  const rows = new Set(known.map(({ bounds }) => bounds.y));
  return [...rows].flatMap((above) => {
    const row = above + 1;
    if (rows.has(row) || row >= grid.rows) return [];
    const end = restOfAside(grid, above);
    if (end === 0) return [];
    return hintsInSentence(new RowText(grid, row, 0, end), true).map((hint) => ({ row, hint }));
  });
}

/** How far the text in brackets goes on below a row; 0 if it does not. */
function restOfAside(grid: Grid, above: number): number {
  if (!grid.hasUnitPerCell(above + 1) || grid.textEnd(above, 0, grid.cols) < grid.cols - EDGE)
    return 0;
  if (!OPEN.test(grid.text(above, 0, grid.cols))) return 0;
  return CLOSE.exec(grid.text(above + 1, 0, grid.cols))?.[0].length ?? 0;
}
