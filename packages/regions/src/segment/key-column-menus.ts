import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";
import type { MenuEntry } from "./menu-entries.ts";
import { shortcutOf } from "./shortcut.ts";

/** As many entries with a key make a menu, and the share of all that has one. */
const MIN_KEYED = 4;
const MIN_SHARE = 0.75;
/** The longest key as it is written: `Ctrl-Alt-F`. */
const MAX_KEY = 10;

const NAME = /^\p{L}[^|│]*$/u;

/**
 * `Ctrl-F| Search`: the entries of a box whose keys stand at the right of a column, a bar behind each of them, with
 * rules between them. The cells of a table do not name keys.
 */
export function keyColumnRows(grid: Grid, { bounds: { x, y, width, height } }: Frame): MenuEntry[] {
  if (!grid.hasText(y + 1, "|")) return [];
  const right = x + width - 1;
  let bar = x + 1;
  while (bar < right && grid.glyph(y + 1, bar) !== "|") bar++;
  if (bar > x + MAX_KEY + 1) return [];
  const entries: MenuEntry[] = [];
  for (let row = y + 1; row < y + height - 1; row++) {
    // A rule from side to side.
    if (grid.box(row, bar) !== 0 && grid.glyph(row, bar) !== "|") continue;
    const name = grid.text(row, bar + 2, right);
    if (grid.glyph(row, bar) !== "|" || !grid.isBlank(row, bar + 1) || !NAME.test(name)) return [];
    const key = grid.text(row, x + 1, bar).trim();
    const shortcut = key === "" ? undefined : shortcutOf(key);
    if (key !== "" && (shortcut === undefined || grid.isBlank(row, bar - 1))) return [];
    const start = key === "" ? bar + 2 : grid.textStart(row, x + 1, bar);
    const lit = grid.background(row, bar + 2) !== grid.background(y, x);
    entries.push({ row, start, end: grid.textEnd(row, bar + 2, right), name, shortcut, lit });
  }
  const keys = entries.flatMap(({ shortcut }) => shortcut ?? []);
  const keyed = keys.length;
  // The lines of a text are numbered.
  if (keys.every((key) => /^\d$/.test(key))) return [];
  const isMenu = keyed >= MIN_KEYED && keyed >= entries.length * MIN_SHARE;
  return isMenu && entries.filter(({ lit }) => lit).length === 1 ? entries : [];
}
