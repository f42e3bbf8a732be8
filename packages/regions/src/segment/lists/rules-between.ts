import { VERTICAL } from "../box-glyphs.ts";
import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";

/**
 * A rule from side to side of a box between entries of a menu: those above and below it start in the column of
 * the current one, and in each a single letter has a look of its own, its key.
 */
export function isMenuRule(
  grid: Grid,
  { from, to }: { readonly from: number; readonly to: number },
  { start }: RowLayout,
  rule: RowLayout,
): boolean {
  if (rule.start !== from || rule.end !== to) return false;
  if ((grid.box(rule.row, from - 1) & VERTICAL) === 0) return false;
  if ((grid.box(rule.row, to) & VERTICAL) === 0) return false;
  return [rule.row - 1, rule.row + 1].every((row) => {
    const entry = layoutOf(grid, row, from, to);
    return entry !== undefined && entry.start === start && hasHotLetter(grid, entry);
  });
}

/** One letter in a look of its own, all others in one look. */
export function hasHotLetter(
  grid: Grid,
  layout: Pick<RowLayout, "row" | "start" | "end">,
): boolean {
  return hotLetterAt(grid, layout) !== undefined;
}

/** The column of the one letter in a look of its own, where all others are in one look. */
export function hotLetterAt(
  grid: Grid,
  { row, start, end }: Pick<RowLayout, "row" | "start" | "end">,
): number | undefined {
  const counts = new Map<number, number>();
  for (let col = start; col < end; col++) {
    if (grid.isBlank(row, col)) continue;
    const look = grid.look(row, col);
    counts.set(look, (counts.get(look) ?? 0) + 1);
    if (counts.size > 2) return undefined;
  }
  const [least, most] = [...counts].sort((a, b) => a[1] - b[1]);
  if (least?.[1] !== 1 || most === undefined || most[1] < 2) return undefined;
  let col = start;
  while (grid.isBlank(row, col) || grid.look(row, col) !== least[0]) col++;
  return col;
}

/** What stands between the groups of a list: `── Debian ──`, or a rule that is no longer than a row. */
const GROUP_RULE = /^([─━—–-])\1+ (?:\S.*\S|\S) ?\1{2,}$|^([─━—])\2{2,39}$/u;

/** What such rules start with. */
const LINES: ReadonlySet<string> = new Set("─━═—–-");

/** The pattern takes time with the square of the length. */
const MAX_RULE = 120;

/** A rule between entries, set in no further than they are. */
export function isGroupRule(
  grid: Grid,
  { from, to, text = from }: { readonly from: number; readonly to: number; readonly text?: number },
  row: number,
): boolean {
  const start = grid.textStart(row, from, to);
  if (!LINES.has(grid.glyph(row, start))) return false;
  if (start <= from || start > text || grid.textEnd(row, start, to) - start > MAX_RULE)
    return false;
  return GROUP_RULE.test(grid.text(row, start, to));
}
