import { HORIZONTAL } from "../box-glyphs.ts";
import { layoutOf } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import { isTreeLead } from "./alike.ts";
import { barsIn } from "./bars.ts";
import { isCutAt } from "./row-kinds.ts";

/** As many columns are a table. */
const MIN_COLUMNS = 3;

/** Lines go on at both sides: the title of a box that is lit where the panel is at work. */
export function isInEdge(grid: Grid, row: number, start: number, end: number): boolean {
  if (!grid.hasBoxIn(row, HORIZONTAL)) return false;
  return (grid.box(row, start - 1) & grid.box(row, end) & HORIZONTAL) !== 0;
}

/** The head of a panel stands above a bar, as wide, on another ground: the bar is no shorter than the panel. */
export function isBelowHead(grid: Grid, row: number, start: number, end: number): boolean {
  for (let other = row - 1; other >= 0 && grid.isBlank(other, end); other--) {
    if (grid.background(other, start) === grid.pageGround) continue;
    if (grid.background(other, start) === grid.background(row, start)) return false;
    return barsIn(grid, other).some((head) => head.start === start && head.end === end);
  }
  return false;
}

/** A bar with one cell of padding, nothing behind it, that ends in the middle of the text above or below it. */
export function isCutBeside(scene: Scene, row: number, end: number): boolean {
  const { grid } = scene;
  const isPadded = !grid.isBlank(row, end - 2) && grid.isBlank(row, end - 1);
  const isCut = [row - 1, row + 1].some((other) => isCutAt(grid, other, end));
  return isPadded && isCut && grid.isBlankRun(row, end, rangeEnd(scene, row, end));
}

/** What says in front of a row that it is marked. */
const ROW_MARKS: ReadonlySet<string> = new Set("•*+✓✔●");

/** A mark alone in the first column, in front of a bar with columns; other rows are free there. */
export function isMarked(grid: Grid, row: number, start: number, end: number): boolean {
  if (start !== 1 || !ROW_MARKS.has(grid.glyph(row, 0))) return false;
  const own = layoutOf(grid, row, start, end);
  if (own === undefined || own.start > start || own.starts.length < MIN_COLUMNS) return false;
  return [row - 1, row + 1].some((other) => {
    const next = layoutOf(grid, other, 0, end);
    return next !== undefined && next.starts.join() === own.starts.join();
  });
}

/** What a file is, behind its name: `docs/`, `run*`. */
const TYPES: ReadonlySet<string> = new Set("/*@=|");

/** Behind the mark of a type that stands right behind a bar. */
export function markEnd(grid: Grid, row: number, end: number): number {
  return TYPES.has(grid.glyph(row, end)) ? end + 1 : end;
}

/** The widest key cap, with a blank at each side. */
const MAX_KEYCAP = 12;

/** One lit word with a blank at each side in the midst of a sentence: `Press  space  to select`. */
export function isKeycap(grid: Grid, row: number, start: number, end: number): boolean {
  if (end - start > MAX_KEYCAP || grid.wordEnd(row, start + 1, end) !== end - 1) return false;
  const isPadded = [start - 1, start, end - 1, end].every((col) => grid.isBlank(row, col));
  return isPadded && ![start - 2, start + 1, end + 1].some((col) => grid.isBlank(row, col));
}

/** Where a column of text ends that starts with a bar which is as long as its text. */
export function rangeEnd({ segments }: Scene, row: number, end: number): number {
  const segment = segments.find(
    (other) => other.row === row && end <= other.end && end > other.start,
  );
  return segment?.end ?? end;
}

/** Where the rows of a tree can start of which a bar lights only the name behind the lines and marks. */
export function treeStart({ grid, frames }: Scene, row: number, start: number): number {
  const limit = frames
    .filter(({ bounds: { x, y, width, height } }) => {
      return row > y && row < y + height - 1 && start > x && start < x + width;
    })
    .reduce((most, { bounds }) => Math.max(most, bounds.x + 1), 0);
  return isTreeLead(grid, row, limit, start) ? limit : start;
}
