import { HORIZONTAL, WALL } from "./box-glyphs.ts";
import { isRule, layoutOf } from "./columns.ts";
import type { Grid } from "./grid.ts";
import { PLAIN } from "./looks.ts";
import { isTitle, MAX_INDENT, MIN_TITLES, splitAt, type Title } from "./menu-titles.ts";
import { isPaged } from "./output.ts";
import type { Scene } from "./scene.ts";

/** As many words at one distance, and nothing but words, are no chance. */
const MIN_EVEN = 4;
/** Blanks between two titles, at the most. */
const MAX_GAP = 6;
/** Rows below a bar in which the columns of a table would show. */
const TABLE_ROWS = 8;

/**
 * A menu bar on the ground of the page, in a program that has the screen: each title has one letter in
 * another look, its key; or the titles stand at one distance, and a rule or a look of their own sets them
 * off from what is below. Words above columns are headings.
 */
export function plainBar(scene: Scene, row: number): Title[] | undefined {
  const { grid, screen } = scene;
  if (!screen.alternateScreen && screen.mouse === "none") return undefined;
  const wall = grid.textStart(row, 0, grid.cols);
  const isWalled = (grid.box(row, wall) & WALL) !== 0;
  const start = isWalled ? grid.textStart(row, wall + 1, grid.cols) : wall;
  if (start - wall > MAX_INDENT || wall > MAX_INDENT || start >= grid.cols) return undefined;
  if (!/\p{Lu}/u.test(grid.glyph(row, start))) return undefined;
  const end = isWalled
    ? grid.textEnd(row, start, grid.nextBox(row, start, grid.cols, WALL))
    : grid.textEnd(row, start, grid.cols);
  const titles = splitAt(grid, row, start, end, 2);
  const gaps = titles.slice(1).map((title, index) => title.start - titles[index]!.end);
  // The last one may stand at the right edge.
  const inner = gaps.length > 2 ? gaps.slice(0, -1) : gaps;
  if (titles.length < MIN_TITLES || Math.max(...inner) > MAX_GAP) return undefined;
  if (!titles.every((title) => isTitle(title) && /\p{Ll}/u.test(title.name))) return undefined;
  if (isAboveColumns(grid, row, titles) || isPaged(scene)) return undefined;
  if (haveKeys(grid, row, titles)) return titles;
  if (titles.length < MIN_EVEN || Math.max(...gaps) !== Math.min(...gaps)) return undefined;
  return isSetOff(grid, row, titles) ? titles : undefined;
}

/** Whether just one letter of each title is drawn in another look than the rest, in all titles alike. */
export function haveKeys(grid: Grid, row: number, titles: readonly Title[]): boolean {
  const looks = titles.map(({ start, end }) => {
    const counts = new Map<number, number>();
    for (let col = start; col < end; col++) {
      if (grid.isBlank(row, col)) continue;
      const look = grid.look(row, col);
      counts.set(look, (counts.get(look) ?? 0) + 1);
    }
    const [most, other] = [...counts].sort((a, b) => b[1] - a[1]);
    if (counts.size !== 2 || other![1] !== 1 || most![1] < 2) return undefined;
    return `${most![0]} ${other![0]}`;
  });
  return looks[0] !== undefined && looks.every((look) => look === looks[0]);
}

/** A rule below the titles, or a look of their own above a free row. */
function isSetOff(grid: Grid, row: number, titles: readonly Title[]): boolean {
  const below = layoutOf(grid, row + 1, 0, grid.cols);
  const last = titles.at(-1)!.end;
  if (below !== undefined && below.end > last && isLine(grid, row + 1, last)) return true;
  const look = grid.look(row, titles[0]!.start);
  if (look === PLAIN || below !== undefined) return false;
  return titles.every(({ start, end }) => {
    for (let col = start; col < end; col++)
      if (!grid.isBlank(row, col) && grid.look(row, col) !== look) return false;
    return true;
  });
}

/** A row of nothing but a line, from the left edge to behind the titles. */
function isLine(grid: Grid, row: number, last: number): boolean {
  const layout = layoutOf(grid, row, 0, grid.cols);
  if (layout !== undefined && isRule(grid, layout)) return layout.start <= 1;
  for (let col = 1; col < last; col++) if (grid.box(row, col) !== HORIZONTAL) return false;
  return true;
}

/** Rows further down have words right below two of the titles, behind the first one. */
export function isAboveColumns(grid: Grid, row: number, titles: readonly Title[]): boolean {
  const columns = titles.slice(1);
  for (let below = row + 1; below <= row + TABLE_ROWS && below < grid.rows; below++) {
    const met = columns.filter(
      ({ start, end }) =>
        (!grid.isBlank(below, start) && grid.isBlank(below, start - 1)) ||
        (!grid.isBlank(below, end - 1) && grid.isBlank(below, end)),
    );
    if (met.length >= 2 && met.length * 2 >= columns.length && !isText(grid, below)) return true;
  }
  return false;
}

/** A row of lines, or of words that stand one blank apart. */
function isText(grid: Grid, row: number): boolean {
  const layout = layoutOf(grid, row, 0, grid.cols);
  return layout === undefined || layout.starts.length < 3;
}
