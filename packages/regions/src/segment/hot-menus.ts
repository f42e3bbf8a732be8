import { layoutOf, type RowLayout } from "./columns.ts";
import { frameTitle } from "./frame-title.ts";
import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";
import { hasHotLetter, hotLetterAt } from "./lists/rules-between.ts";
import type { MenuEntry } from "./menu-entries.ts";

/** As many entries make a menu. */
const MIN_ENTRIES = 4;

/**
 * A menu that hangs on a bar without being below a title: a letter of each entry has a look of its own, one entry
 * is lit, and the frame has no title. The inner box of a dialog looks alike, but has the dialog above it.
 */
export function areHot(grid: Grid, frame: Frame, entries: readonly MenuEntry[]): boolean {
  const above = frame.bounds.y - 1;
  const ground = grid.background(above, 0);
  if (ground === grid.pageGround || ground !== grid.background(above, grid.cols - 1)) return false;
  if (frame.bounds.y >= grid.rows / 2) return false;
  return (
    entries.length >= MIN_ENTRIES &&
    entries.some(({ lit }) => lit) &&
    frameTitle(grid, frame) === "" &&
    entries.every((entry) => hasKey(grid, entry))
  );
}

const LETTER = /\p{L}/u;

/** A letter of a word is drawn apart; one that stands alone, a bullet or a tick tells a state, a digit a figure. */
export function hasKey(grid: Grid, layout: Pick<RowLayout, "row" | "start" | "end">): boolean {
  const col = hotLetterAt(grid, layout);
  const isOfWord = (at: number) => LETTER.test(grid.glyph(layout.row, at));
  return col !== undefined && isOfWord(col) && (isOfWord(col - 1) || isOfWord(col + 1));
}

/** The looks of the glyphs of a row, in the order of their numbers. */
export function looksIn(
  grid: Grid,
  { row, start, end }: Pick<RowLayout, "row" | "start" | "end">,
): number[] {
  const looks = new Set<number>();
  for (let col = start; col < end; col++)
    if (!grid.isBlank(row, col)) looks.add(grid.look(row, col));
  return [...looks].sort((a, b) => a - b);
}

/**
 * The entries of a box of keys: below a heading in a look of its own, a letter of each row is drawn apart, in all
 * rows alike, and none is lit.
 */
export function keyedRows(grid: Grid, { bounds: { x, y, width, height } }: Frame): MenuEntry[] {
  const rows: MenuEntry[] = [];
  if (height < MIN_ENTRIES + 3 || grid.isPlain(y + 1)) return rows;
  const heading = layoutOf(grid, y + 1, x + 1, x + width - 1);
  if (heading === undefined || hasHotLetter(grid, heading)) return rows;
  let pair = "";
  for (let row = y + 2; row < y + height - 1; row++) {
    const layout = layoutOf(grid, row, x + 1, x + width - 1);
    if (layout === undefined || !hasKey(grid, layout)) return [];
    const looks = looksIn(grid, layout);
    const own = looks.join(" ");
    if (looks.includes(grid.look(y + 1, heading.start)) || (pair !== "" && own !== pair)) return [];
    pair = own;
    const { start, end } = layout;
    const name = grid.text(row, start, end);
    rows.push({ row, start, end, name, shortcut: undefined, lit: false });
  }
  return rows;
}
