import { coverAt, coveredBox } from "./covered-boxes.ts";
import type { Grid } from "./grid.ts";
import { DEFAULT_BACKGROUND } from "./looks.ts";
import type { Scene } from "./scene.ts";

/** A row of menu titles. */
export interface MenuBar {
  readonly row: number;
  readonly titles: readonly Title[];
  /** Index of the title that is lit. */
  readonly open: number | undefined;
}

interface Title {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Rows at the top of a screen in which menu bars stand. */
const BAR_ROWS = 2;
const MIN_TITLES = 3;
const MAX_TITLE = 24;
/** The column at which the first title starts, at the most. */
const MAX_INDENT = 6;
const TITLE = /^[\p{Lu}\p{Lo}][\p{L}-]*(?:\/\p{Lu}\p{Ll}+)?(?: [\p{L}-]+)?$/u;

/**
 * Menu bars: a row at the top, in a look of its own, of nothing but capitalised words at even
 * distances. Headings of columns stand at uneven ones, or above columns.
 */
export function findMenuBars(scene: Scene): MenuBar[] {
  const { grid } = scene;
  const bars: MenuBar[] = [];
  for (let row = 0; row < Math.min(BAR_ROWS, grid.rows); row++) {
    const titles = titlesIn(scene, row) ?? twoTitles(scene, row);
    const bar =
      titles === undefined
        ? openBar(scene, row)
        : { row, titles, open: litTitle(grid, row, titles) };
    if (bar !== undefined) bars.push(bar);
  }
  return bars;
}

function titlesIn({ grid, frames }: Scene, row: number): Title[] | undefined {
  // A box may stand over the end of the bar.
  const end = grid.textEnd(row, 0, coverAt(frames, row, 0, grid.cols - 1));
  const start = grid.textStart(row, 0, end);
  if (end === start || start > MAX_INDENT || !isOneBar(grid, row, start, end)) return undefined;
  for (const gap of [2, 1]) {
    const titles = uptoGap(withoutLead(grid, row, splitAt(grid, row, start, end, gap)));
    const whole = titles.filter(isTitle);
    // An open menu may cover a title in part.
    if (
      whole.length >= MIN_TITLES + 1 &&
      titles.length - whole.length <= 2 &&
      litTitle(grid, row, whole) !== undefined
    )
      return whole;
    if (titles.length < MIN_TITLES) continue;
    if (titles.every(isTitle) && isEven(titles) && titles.some(({ name }) => /\p{Ll}/u.test(name)))
      return titles;
  }
  return undefined;
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

/**
 * Titles on whatever ground, where a menu hangs on one of them. Where they are a single blank apart, it
 * is the one that is lit.
 */
function openBar(scene: Scene, row: number): MenuBar | undefined {
  const { grid } = scene;
  const end = grid.textEnd(row, 0, grid.cols);
  const start = grid.textStart(row, 0, end);
  if (end === start || start > MAX_INDENT) return undefined;
  for (const gap of [2, 1]) {
    const titles = splitAt(grid, row, start, end, gap);
    if (titles.length < MIN_TITLES || !titles.every(isTitle)) continue;
    const open = titles.flatMap((title, index) => (hasMenu(scene, row, title) ? [index] : []));
    const isLit = gap > 1 || litTitle(grid, row, titles) === open[0];
    if (open.length === 1 && isLit) return { row, titles, open: open[0] };
  }
  return undefined;
}

/** True if a box, or a block of rows on a ground of its own, stands right below a title. */
function hasMenu({ grid, frames }: Scene, row: number, { start }: Title): boolean {
  const isNear = (x: number) => x <= start && start - x <= 2;
  const boxes = [
    ...frames.map(({ bounds }) => bounds),
    ...[start - 2, start - 1, start].flatMap((x) => coveredBox(grid, frames, row + 1, x) ?? []),
  ];
  const isBoxed = boxes.some(
    ({ x, y, width }) => y === row + 1 && isNear(x) && width < grid.cols / 2,
  );
  if (isBoxed || grid.background(row, start) === grid.pageGround) return isBoxed;
  const block = [1, 2, 3].map((step) => groundRun(grid, row + step, start));
  const [[from, to]] = block as [[number, number]];
  const isOwn = grid.background(row + 1, start) !== grid.pageGround;
  const isEven = block.every(([first, last]) => first === from && last === to);
  return isOwn && isEven && isNear(from) && to - from < grid.cols / 2;
}

/** The cells around one of a row that have its ground. */
function groundRun(grid: Grid, row: number, col: number): [number, number] {
  let from = col;
  while (from > 0 && grid.background(row, from - 1) === grid.background(row, col)) from--;
  return [from, grid.groundEnd(row, col)];
}

/** The words of a row that are at least `gap` blanks apart. */
function splitAt(grid: Grid, row: number, start: number, end: number, gap: number): Title[] {
  const titles: Title[] = [];
  let from = start;
  for (let col = start; col <= end; col++) {
    if (col < end && !grid.isBlankRun(row, col, col + gap)) continue;
    if (col > from) titles.push({ name: grid.text(row, from, col), start: from, end: col });
    from = col < end ? grid.textStart(row, col, end) : end;
    col = Math.max(col, from - 1);
  }
  return titles;
}

/** `F10 key ==> File   Edit`: a hint may stand before the first title. */
function withoutLead(grid: Grid, row: number, titles: readonly Title[]): Title[] {
  const [first, ...others] = titles;
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

function isTitle({ name }: Title): boolean {
  return name.length <= MAX_TITLE && TITLE.test(name);
}

/** The last title may stand apart, at the right edge. */
function isEven(titles: readonly Title[]): boolean {
  const gaps = titles.slice(1).map(({ start }, index) => start - titles[index]!.end);
  const inner = gaps.length > 2 ? gaps.slice(0, -1) : gaps;
  return Math.max(...inner) - Math.min(...inner) <= 1;
}

/** On one ground that is not the default, but for the lit title; or in inverse video. */
function isOneBar(grid: Grid, row: number, start: number, end: number): boolean {
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

function litTitle(grid: Grid, row: number, titles: readonly Title[]): number | undefined {
  const grounds = titles.map(({ start }) => grid.background(row, start));
  // Of two, the lit one is that on another ground than the end of the bar.
  if (titles.length === 2) grounds.push(grid.background(row, grid.cols - 1));
  const odd = grounds.flatMap((ground, index) =>
    grounds.filter((other) => other === ground).length === 1 ? [index] : [],
  );
  return odd.length === 1 ? odd[0] : undefined;
}
