import type { PageParts } from "./page.ts";
import { isOnePlace } from "./page-place.ts";
import type { PageText } from "./page-text.ts";
import { areAllLinklike, isReached } from "./page-words.ts";
import type { Scene } from "./scene.ts";

/** What may stand where the cursor is put out of the way of a link: a blank, or a bracket that opens. */
const BESIDE = /^[\s([{<"'«“‘]?$/u;

/**
 * The only link of a page: words in the midst of a line, drawn like nothing else there, right in front of which
 * the cursor stands. On a match of a search, in an editor, it is on the first letter.
 */
export function linkAtCursor({ grid, screen }: Scene, text: PageText): PageParts | undefined {
  const { row, col, visible } = screen.cursor;
  const last = grid.rows - 1;
  if (!visible || row === 0 || row === last || !BESIDE.test(grid.glyph(row, col))) return undefined;
  const own = text.groups.find(
    ({ look, runs }) =>
      look !== text.plain && runs.some((run) => run.row === row && run.start === col + 1),
  );
  if (own === undefined || grid.look(row, col) === own.look) return undefined;
  // Bars at the edges may be drawn like it.
  const runs = own.runs.filter((run) => run.row > 0 && run.row < last);
  const isLink =
    runs[0]?.row === row &&
    isOnePlace(runs) &&
    areAllLinklike(grid, runs) &&
    isReached(grid, runs[0]);
  return isLink ? { links: runs, current: runs } : undefined;
}
