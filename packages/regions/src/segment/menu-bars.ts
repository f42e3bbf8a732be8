import { HORIZONTAL } from "./box-glyphs.ts";
import { coverAt } from "./covered-boxes.ts";
import type { Grid } from "./grid.ts";
import { DEFAULT_BACKGROUND } from "./looks.ts";
import {
  areTitles,
  isTitle,
  litTitle,
  MAX_INDENT,
  MIN_TITLES,
  splitAt,
  type Title,
} from "./menu-titles.ts";
import { hungTitle, openBar } from "./open-bars.ts";
import { haveKeys, isAboveColumns, plainBar } from "./plain-bars.ts";
import type { Scene } from "./scene.ts";

/** A row of menu titles. */
export interface MenuBar {
  readonly row: number;
  readonly titles: readonly Title[];
  /** Index of the title that is lit. */
  readonly open: number | undefined;
}

/** What stands in front of the titles, for the program itself; another one where each title has its key. */
const SIGN = /^[≡☰]$/u;
const ANY_SIGN = /^[^\p{L}\p{N}\s]$/u;

/** More words are no bar, and what hangs on each is looked for. */
const MAX_TITLES = 32;
/** Rows at the top of a screen in which menu bars stand. */
const BAR_ROWS = 2;
/** What the line below an open tab is drawn with. */
const LINE = /^[─━═▔‾▁▬▂]$/u;

/**
 * Menu bars: a row at the top, in a look of its own, of nothing but capitalised words at even
 * distances. Headings of columns stand at uneven ones, or above columns.
 */
export function findMenuBars(scene: Scene): MenuBar[] {
  const { grid } = scene;
  const bars: MenuBar[] = [];
  for (let row = 0; row < Math.min(BAR_ROWS, grid.rows); row++) {
    const found = titlesIn(scene, row) ?? twoTitles(scene, row);
    const titles = found !== undefined && areCellsOnRule(grid, row, found) ? undefined : found;
    const bar =
      titles === undefined
        ? openBar(scene, row)
        : {
            row,
            titles,
            open: litTitle(grid, row, titles) ?? hungTitle(scene, row, titles),
          };
    // Below the open one of some tabs a line is drawn.
    if (bar?.open !== undefined && isUnderlined(grid, bar.titles[bar.open]!, row + 1)) continue;
    if (bar !== undefined) bars.push(bar);
  }
  if (bars.length > 0) return bars;
  for (const row of [2, 3, grid.rows - 2, grid.rows - 1]) {
    const bar = row >= BAR_ROWS && row < grid.rows ? openBar(scene, row) : undefined;
    if (bar !== undefined) return [bar];
  }
  const bar = lowerBar(scene);
  return bar === undefined ? bars : [bar];
}

/** True for nothing in a row but one line below all of a title, some cells longer at the most. */
function isUnderlined(grid: Grid, { start, end }: Title, row: number): boolean {
  const from = grid.textStart(row, 0, grid.cols);
  const to = grid.textEnd(row, from, grid.cols);
  if (from > start || to < end || from < start - MAX_INDENT) return false;
  for (let col = from; col < to; col++) if (!LINE.test(grid.glyph(row, col))) return false;
  return to < grid.cols;
}

/** Each title in a cell of its own with a gap to the next one, above a rule from side to side: these are tabs. */
function areCellsOnRule(grid: Grid, row: number, titles: readonly Title[]): boolean {
  if (grid.nextBox(row + 1, 0, 1, HORIZONTAL) > 0) return false;
  if (!/^[─━═]+$/u.test(grid.text(row + 1, 0, grid.cols))) return false;
  const around = grid.background(row, grid.cols - 1);
  return titles.every(({ start, end }, index) => {
    const to = grid.groundEnd(row, end - 1);
    const limit = titles[index + 1]?.start ?? grid.cols;
    const isPadded = to > end && to < limit && grid.background(row, start) !== around;
    return isPadded && grid.background(row, to) === around;
  });
}

/** Below a title, or on the ground of the page. */
function lowerBar(scene: Scene): MenuBar | undefined {
  const { grid } = scene;
  for (let row = 0; row < Math.min(BAR_ROWS * 2, grid.rows); row++) {
    if (grid.isBlankRun(row, 0, grid.cols)) continue;
    const isWhole = grid.groundEnd(row, 0) === grid.cols;
    const own = row >= BAR_ROWS && isWhole ? titlesIn(scene, row) : undefined;
    const titles =
      own === undefined || !areApart(own) || isAboveColumns(grid, row, own) ? undefined : own;
    const found = titles ?? plainBar(scene, row);
    if (found !== undefined) return { row, titles: found, open: hungTitle(scene, row, found) };
  }
  return undefined;
}

/** Two blanks apart: words at the distance of a text may be the lit row of a list. */
function areApart(titles: readonly Title[]): boolean {
  return titles.every(({ end }, index) => (titles[index + 1]?.start ?? end + 2) >= end + 2);
}

function titlesIn({ grid, frames }: Scene, row: number): Title[] | undefined {
  // A box may stand over the end of the bar.
  const end = grid.textEnd(row, 0, coverAt(frames, row, 0, grid.cols - 1));
  const start = grid.textStart(row, 0, end);
  if (end === start || start > MAX_INDENT || !isOneBar(grid, row, start, end)) return undefined;
  for (const gap of [2, 1]) {
    const titles = uptoGap(withoutLead(grid, row, splitAt(grid, row, start, end, gap)));
    if (titles.length > MAX_TITLES) continue;
    const whole = titles.filter(
      (title, index) => isTitle(title) || (title.name === "?" && index === titles.length - 1),
    );
    // An open menu may cover a title in part.
    if (
      whole.length >= MIN_TITLES + 1 &&
      areCovered(titles.filter((title) => !whole.includes(title))) &&
      litTitle(grid, row, whole) !== undefined
    )
      return whole;
    if (titles.length < MIN_TITLES) continue;
    if (
      areTitles(titles) &&
      (gap > 1 || titles.at(-1)!.name !== "?") &&
      (isEven(titles) || arePitched(titles)) &&
      titles.some(({ name }) => /\p{Ll}/u.test(name))
    )
      return titles;
  }
  return undefined;
}

/** So many words at the most, none of which tells a version. */
function areCovered(others: readonly Title[]): boolean {
  return others.length <= 2 && others.every(({ name }) => !/\d/.test(name));
}

/**
 * Two titles are a bar where a box hangs on the one that is lit, or where nothing is lit and they stand
 * at the left of a bar as menus do: indented, two blanks apart.
 */
function twoTitles({ grid, frames }: Scene, row: number): Title[] | undefined {
  const end = grid.textEnd(row, 0, grid.cols);
  const start = grid.textStart(row, 0, end);
  if (end === start || start > MAX_INDENT || !isOneBar(grid, row, 0, grid.cols)) return undefined;
  const titles = splitAt(grid, row, start, end, 2);
  const [first, second] = titles;
  if (titles.length !== 2 || !titles.every(isTitle)) return undefined;
  if (grid.groundEnd(row, 0) === grid.cols)
    return row === 0 && start > 0 && second!.start - first!.end === 2 ? titles : undefined;
  const open = titles[litTitle(grid, row, titles) ?? -1];
  if (open === undefined) return undefined;
  const isHanging = frames.some(
    ({ bounds: { x, y, width } }) =>
      y === row + 1 && Math.abs(x - open.start) <= 2 && width < grid.cols / 2,
  );
  return isHanging ? titles : undefined;
}

/** `F10 key ==> File   Edit`: a hint may stand before the first title, or a sign. */
function withoutLead(grid: Grid, row: number, titles: readonly Title[]): Title[] {
  const [first, ...others] = titles;
  const isSign =
    first !== undefined &&
    (SIGN.test(first.name) || (ANY_SIGN.test(first.name) && haveKeys(grid, row, others)));
  if (isSign && others.length >= MIN_TITLES) return others;
  if (first === undefined || others.length < MIN_TITLES) return [...titles];
  const match = /[=>:]+ (\S+)$/u.exec(first.name);
  if (match === null) return [...titles];
  const start = first.end - match[1]!.length;
  return [{ name: grid.text(row, start, first.end), start, end: first.end }, ...others];
}

/** The titles up to a wide gap, behind which a hint or a clock stands. */
function uptoGap(titles: readonly Title[]): Title[] {
  const wide = titles.findIndex(
    ({ start }, index) =>
      index >= MIN_TITLES &&
      start - titles[index - 1]!.end > 4 &&
      titles[1]!.start - titles[0]!.end < 4,
  );
  return wide < 0 ? [...titles] : titles.slice(0, wide);
}

/** The last title may stand apart, at the right edge. */
function isEven(titles: readonly Title[]): boolean {
  const gaps = titles.slice(1).map(({ start }, index) => start - titles[index]!.end);
  const inner = gaps.length > 2 ? gaps.slice(0, -1) : gaps;
  return Math.max(...inner) - Math.min(...inner) <= 1;
}

/** Titles in cells of one width: they start at even distances, with room behind each of them. */
function arePitched(titles: readonly Title[]): boolean {
  const [first, second] = titles;
  const pitch = second!.start - first!.start;
  const isSpaced = titles.every(({ start, end }, index) => {
    return start === first!.start + index * pitch && end - start <= pitch - 2;
  });
  return titles.length > MIN_TITLES && isSpaced;
}

/** On one ground that is not the default, but for the lit title; or in inverse video. */
function isOneBar(grid: Grid, row: number, start: number, end: number): boolean {
  const isPlain = grid.pageGround === DEFAULT_BACKGROUND && grid.groundEnd(row, start) >= end;
  if (isPlain && grid.background(row, start) === DEFAULT_BACKGROUND) return false;
  const counts = new Map<number, number>();
  for (let col = start; col < end; ) {
    const ground = grid.background(row, col);
    const to = Math.min(grid.groundEnd(row, col), end);
    counts.set(ground, (counts.get(ground) ?? 0) + to - col);
    col = to;
  }
  const most = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  const reachesEdge =
    grid.background(row, 0) === most[0] || grid.background(row, grid.cols - 1) === most[0];
  // A large menu may be most of what is seen: then the bar stands apart from what is right below it.
  const isSetOff =
    most[0] !== grid.pageGround ||
    (most[0] !== DEFAULT_BACKGROUND &&
      [start, grid.cols - 2].some((col) => grid.background(row + 1, col) !== most[0]));
  return reachesEdge && isSetOff && counts.size <= 3;
}
