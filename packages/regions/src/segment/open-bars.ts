import type { Bounds } from "@pilotty/protocol";
import { HORIZONTAL, WALL } from "./box-glyphs.ts";
import { coveredBox, UPPER_LEFT } from "./covered-boxes.ts";
import type { Grid } from "./grid.ts";
import type { MenuBar } from "./menu-bars.ts";
import {
  isTitle,
  litTitle,
  MAX_INDENT,
  MAX_TITLE,
  MIN_TITLES,
  splitAt,
  type Title,
} from "./menu-titles.ts";
import type { Scene } from "./scene.ts";

/** Columns that the box of a menu starts before its title, at the most. */
const MAX_LEAD = 3;
/** What may stand between two titles. */
const RULE = /^[│┃|]$/u;
/** A title where the open one is lit: also in small letters, or a sign for all that the program can do. */
const FIRST = /[≡☰\p{L}│┃|]/u;
const NAME = /^(?:[≡☰]|\p{L}[\p{L}\p{N}/-]*(?: [\p{L}-]+)?)$/u;
/** A word that is a title without a second one: at such a distance two words are two titles. */
const WORD = /^\p{Lu}\p{Ll}+$/u;

/** The row of titles, as a menu that hangs on one of them tells: on whatever ground, one blank apart or more. */
export function openBar(scene: Scene, row: number): MenuBar | undefined {
  const { grid } = scene;
  if (!mayHang(scene, row)) return undefined;
  const walled = grid.textEnd(row, 0, grid.cols);
  const start = textBehindWall(grid, row);
  const end = (grid.box(row, walled - 1) & WALL) === 0 ? walled : grid.textEnd(row, 0, walled - 1);
  const pointed = pointedBar(scene, row, start, end);
  if (pointed !== undefined) return pointed;
  if (end <= start || !FIRST.test(grid.glyph(row, start))) return undefined;
  for (const gap of [2, 1]) {
    const titles = splitAt(grid, row, start, end, gap).filter(({ name }) => !RULE.test(name));
    if (titles.length < 2 || !titles.every(isName)) continue;
    const open = titles.flatMap((title, index) => (hasMenu(scene, row, title) ? [index] : []));
    if (open.length !== 1) continue;
    const isLit = litTitle(grid, row, titles) === open[0];
    const areTitles = titles.length >= MIN_TITLES && titles.every(isTitle) && start <= MAX_INDENT;
    // Words at the distance of a text: the one that the box hangs on has to be lit.
    if (
      gap === 1 ? isLit && titles.length >= MIN_TITLES && titles.every(isWord) : isLit || areTitles
    )
      return { row, titles, open: open[0] };
  }
  return undefined;
}

/**
 * `File   >Edit`: a sign right before the title whose menu hangs there, corner below sign, in a look that no other title
 * has.
 */
function pointedBar(
  { grid, frames, screen }: Scene,
  row: number,
  start: number,
  end: number,
): MenuBar | undefined {
  if (!screen.alternateScreen || row > 1 || grid.isPlain(row) || !grid.hasText(row, ">"))
    return undefined;
  const words = splitAt(grid, row, start, end, 2);
  const open = words.findIndex(({ name }) => name.startsWith(">"));
  const current = words[open];
  if (current === undefined || words.length < 2) return undefined;
  const titles = words.with(open, { ...current, name: current.name.slice(1) });
  const look = grid.look(row, current.start + 1);
  const isOdd = words.every(({ start }, at) => at === open || grid.look(row, start) !== look);
  // On the plain page it may be a prompt, and below it what it finds.
  const areOnBar = words.every(
    ({ start }, at) => at === open || grid.background(row, start) !== grid.pageGround,
  );
  if (!areOnBar) return undefined;
  const isHung = frames.some(({ bounds: { x, y } }) => y === row + 1 && x === current.start);
  return isOdd && isHung && titles.every(isName) ? { row, titles, open } : undefined;
}

/** The index of the only title that a box or a block hangs on, where none of them is lit alone. */
export function hungTitle(scene: Scene, row: number, titles: readonly Title[]): number | undefined {
  const { grid, frames } = scene;
  // Panels side by side, or one from the bar to the bottom, hang on nothing.
  const tops = frames.filter(({ bounds: { y } }) => y === row + 1 || y === row + 2);
  const isPanel = tops.some(({ bounds: { y, height } }) => y + height >= grid.rows - 2);
  if (tops.length > 1 || isPanel || !tops.every(({ bounds }) => hasLitRow(grid, bounds)))
    return undefined;
  const open = titles.flatMap((title, index) => (hasMenu(scene, row, title) ? [index] : []));
  return open.length === 1 ? open[0] : undefined;
}

/** A row in a box lies on another ground than its lines. */
function hasLitRow(grid: Grid, { x, y, width, height }: Bounds): boolean {
  const ground = grid.background(y, x);
  for (let row = y + 1; row < y + height - 1; row++) {
    const start = grid.textStart(row, x + 1, x + width - 1);
    if (start < x + width - 1 && grid.background(row, start) !== ground) return true;
  }
  return false;
}

/** False for a row below which there is neither a box nor, at the top, another ground than the page's. */
function mayHang({ grid, frames }: Scene, row: number): boolean {
  const isOnPage = (at: number) =>
    grid.groundEnd(at, 0) >= grid.cols && grid.background(at, 0) === grid.pageGround;
  if (row <= 1 && !isOnPage(row) && !isOnPage(row + 1)) return true;
  const isBoxed = grid.hasBoxIn(row + 1, UPPER_LEFT);
  return isBoxed || frames.some(({ bounds }) => isAtBar(grid, row, bounds));
}

/** True if a box, or a block of rows on a ground of its own, stands right at a title. */
function hasMenu({ grid, frames }: Scene, row: number, { start }: Title): boolean {
  const isNear = (x: number) => x <= start && start - x <= MAX_LEAD;
  const boxes = [
    ...frames.map(({ bounds }) => bounds),
    ...[start - MAX_LEAD, start - 1, start].flatMap(
      (x) => coveredBox(grid, frames, row + 1, x) ?? [],
    ),
  ];
  const isBoxed = boxes.some(
    (box) => isAtBar(grid, row, box) && isNear(box.x) && box.width < grid.cols / 2,
  );
  if (isBoxed || row > 1 || grid.background(row, start) === grid.pageGround) return isBoxed;
  const block = [1, 2, 3].map((step) => groundRun(grid, row + step, start));
  const [[from, to]] = block as [[number, number]];
  const isOwn = grid.background(row + 1, start) !== grid.pageGround;
  const isEven = block.every(([first, last]) => first === from && last === to);
  return isOwn && isEven && isNear(from) && to - from < grid.cols / 2;
}

/** A box in the row below a bar, or behind the rule that closes the bar off; above a bar at the bottom. */
export function isAtBar(
  grid: Grid,
  row: number,
  { x, y, height }: { x: number; y: number; height: number },
): boolean {
  if (y === row + 1) return true;
  if (y === row + 2) return x > 0 && isRuleAt(grid, row + 1, x);
  return row >= grid.rows - 2 && y + height === row;
}

/** A line from side to side goes on above a box. */
function isRuleAt(grid: Grid, row: number, col: number): boolean {
  return [col, col - 1, grid.cols - 2].every((at) => grid.box(row, at) === HORIZONTAL);
}

function textBehindWall(grid: Grid, row: number): number {
  const start = grid.textStart(row, 0, grid.cols);
  return (grid.box(row, start) & WALL) === 0 ? start : grid.textStart(row, start + 1, grid.cols);
}

function isName({ name }: Title): boolean {
  return name.length <= MAX_TITLE && NAME.test(name);
}

function isWord({ name }: Title): boolean {
  return WORD.test(name);
}

/** The cells around one of a row that have its ground. */
function groundRun(grid: Grid, row: number, col: number): [number, number] {
  let from = col;
  while (from > 0 && grid.background(row, from - 1) === grid.background(row, col)) from--;
  return [from, grid.groundEnd(row, col)];
}
