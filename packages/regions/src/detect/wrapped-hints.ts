import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import type { Hint } from "../segment/hint-pattern.ts";
import { hintsInSentence } from "../segment/hint-sentence.ts";
import { isPaged } from "../segment/output.ts";
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

/** Quotes around a key, with blanks or brackets before them. */
const QUOTE = /^['"]$/;
/** As many keys in a text are what it is about. */
const MIN_KEYS = 3;

/**
 * Hints in the sentences of a text of a few rows that has its keys in one look of their own, without the
 * quotes around them: `'=' for the options, '?' for help, or 'Ctrl-X' to quit.`
 */
export function hintsWithLitKeys(
  scene: Scene,
): readonly { readonly row: number; readonly hint: Hint }[] {
  const { grid, segments, isApplication } = scene;
  if (!isApplication || scene.isEditor || isPaged(scene)) return [];
  let hints: { readonly row: number; readonly hint: Hint }[] = [];
  let look: number | undefined;
  for (const { row, start, end } of segments) {
    if (grid.isPlain(row) || !(grid.hasText(row, "'") || grid.hasText(row, '"'))) continue;
    for (const hint of hintsInSentence(new RowText(grid, row, start, end))) {
      const own = litKey(grid, row, hint);
      if (own === undefined || own !== (look ?? own)) continue;
      const isNext = hints.length === 0 || row - hints.at(-1)!.row <= 1;
      if (!isNext && hints.length >= MIN_KEYS) return hints;
      if (!isNext) hints = [];
      look = own;
      hints.push({ row, hint });
    }
  }
  return hints.length >= MIN_KEYS ? hints : [];
}

/** The look of the key in quotes that a hint starts with, if neither these nor its words have it. */
function litKey(grid: Grid, row: number, { start, end }: Hint): number | undefined {
  if (!QUOTE.test(grid.glyph(row, start))) return undefined;
  const look = grid.look(row, start + 1);
  const close = grid.lookEnd(row, start + 1);
  if (close >= end || !QUOTE.test(grid.glyph(row, close))) return undefined;
  return look === grid.look(row, start) || look === grid.look(row, end - 1) ? undefined : look;
}

/** How far the text in brackets goes on below a row; 0 if it does not. */
function restOfAside(grid: Grid, above: number): number {
  if (!grid.hasUnitPerCell(above + 1) || grid.textEnd(above, 0, grid.cols) < grid.cols - EDGE)
    return 0;
  if (!OPEN.test(grid.text(above, 0, grid.cols))) return 0;
  return CLOSE.exec(grid.text(above + 1, 0, grid.cols))?.[0].length ?? 0;
}
