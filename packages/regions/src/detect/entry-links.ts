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
  return underlined < MIN_ENTRIES ? [] : regions;
}

/** Where the look that a row starts with ends: behind a star and a name, before a colon. */
function entryEnd(grid: Grid, row: number): number | undefined {
  if (grid.glyph(row, 0) !== "*" || !grid.isBlank(row, 1) || grid.look(row, 0) === 0)
    return undefined;
  const end = grid.lookEnd(row, 0);
  return end >= MIN_LENGTH && grid.glyph(row, end) === ":" ? end : undefined;
}
