import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { holdsCursor } from "./focus.ts";

/** As many entries with a line below them are a menu of pages. */
const MIN_ENTRIES = 2;
/** A star and a letter at least. */
const MIN_LENGTH = 3;

/**
 * `* Scrolling Commands::    Commands for reading`: entries at the left edge of a full screen, from their star up to
 * a colon in a look of their own. All have a line below them but for the one with the cursor.
 */
export function entryLinks({ grid, screen }: Scene): Region[] {
  const { cursor, alternateScreen } = screen;
  if (!alternateScreen || !grid.hasUnderline) return [];
  let underlined = 0;
  const regions: Region[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const end = entryEnd(grid, row);
    if (end === undefined) continue;
    const isUnderlined = (screen.lines[row]?.cells[0]?.style.underline ?? false) !== false;
    const focused = holdsCursor({ row, start: 0, end }, cursor);
    if (!isUnderlined && !focused) continue;
    if (isUnderlined) underlined++;
    const text = grid.text(row, 0, end);
    const bounds = { x: 0, y: row, width: end, height: 1 };
    regions.push({ role: "link", name: text.slice(2), bounds, text, focused });
  }
  if (underlined >= MIN_ENTRIES) return regions;
  const inked = inkedEntries({ grid, screen });
  const told = inked.filter(({ bounds: { x, y, width } }) => {
    return !grid.isBlankRun(y, x + width, grid.cols);
  });
  if (inked.length < MIN_INKED || told.length * 2 < inked.length) return [];
  return [...headLinks({ grid, screen }, inked[0]!), ...inked];
}

/**
 * As many names with a line below them and in an ink of their own are a menu of pages, if it tells what most of them
 * are: addresses in a text stand alone in their rows.
 */
const MIN_INKED = 3;
/** The column of a name behind its star. */
const NAME_COL = 2;

/** Rows at the top that may lead to other pages. */
const HEAD_ROWS = 3;

/** `Next: Sowing,  Up: (top)`: at the top, behind labels, names in the ink of the entries. */
function headLinks({ grid, screen }: Pick<Scene, "grid" | "screen">, { bounds }: Region): Region[] {
  const ink = screen.lines[bounds.y]!.cells[bounds.x]!.style.fg;
  const regions: Region[] = [];
  for (let row = 0; row < Math.min(HEAD_ROWS, bounds.y); row++) {
    if (!grid.hasText(row, ": ") || grid.isPlain(row)) continue;
    for (let start = 0; start < grid.cols; start = grid.lookEnd(row, start)) {
      const style = screen.lines[row]!.cells[start]!.style;
      if (style.underline === false || style.fg !== ink) continue;
      const end = grid.lookEnd(row, start);
      if (!/: $/.test(grid.text(row, 0, start).padEnd(start)) || grid.isBlank(row, start)) continue;
      const text = grid.text(row, start, end);
      const focused = holdsCursor({ row, start, end }, screen.cursor);
      const place = { x: start, y: row, width: end - start, height: 1 };
      regions.push({ role: "link", name: text, bounds: place, text, focused });
    }
  }
  return regions;
}

/** `* Scrolling Commands    Commands for reading`: behind the star a name in an ink of its own, with a line below. */
function inkedEntries({ grid, screen }: Pick<Scene, "grid" | "screen">): Region[] {
  const regions: Region[] = [];
  let look: number | undefined;
  for (let row = 0; row < grid.rows; row++) {
    if (grid.glyph(row, 0) !== "*" || !grid.isBlank(row, 1) || grid.isPlain(row)) continue;
    const style = screen.lines[row]?.cells[NAME_COL]?.style;
    if (style === undefined || style.underline === false || style.fg === "default") continue;
    const end = grid.lookEnd(row, NAME_COL);
    look ??= grid.look(row, NAME_COL);
    const isName = grid.look(row, NAME_COL) === look && !grid.isBlank(row, end - 1);
    // A heading has a colon, and what is said of a name stands apart from it.
    if (!isName || !(grid.glyph(row, end) === ":" || grid.isBlankRun(row, end, end + 2))) continue;
    const text = grid.text(row, NAME_COL, end);
    const bounds = { x: NAME_COL, y: row, width: end - NAME_COL, height: 1 };
    const focused = holdsCursor({ row, start: 0, end }, screen.cursor);
    regions.push({ role: "link", name: text, bounds, text, focused });
  }
  return regions;
}

/** Where the look that a row starts with ends: behind a star and a name, before a colon. */
function entryEnd(grid: Grid, row: number): number | undefined {
  if (grid.glyph(row, 0) !== "*" || !grid.isBlank(row, 1) || grid.look(row, 0) === 0)
    return undefined;
  const end = grid.lookEnd(row, 0);
  return end >= MIN_LENGTH && grid.glyph(row, end) === ":" ? end : undefined;
}
