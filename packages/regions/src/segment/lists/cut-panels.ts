import { HORIZONTAL, TOP_LEFT, TOP_RIGHT, VERTICAL } from "../box-glyphs.ts";
import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import type { IsFree, List } from "./list.ts";

/** In one of the first rows stand the headings of panels. */
const MAX_HEAD_ROW = 4;
/** The narrowest panel. */
const MIN_WIDTH = 16;
/** As many whole rows tell a list where no row is lit. */
const MIN_ROWS = 3;

/** Two panels side by side, by the columns of their left sides. */
interface Pair {
  /** The row of the headings. */
  readonly head: number;
  readonly lefts: readonly [number, number];
  /** Columns from the left side of a panel to its right one. */
  readonly span: number;
  /** The same to the walls between its columns. */
  readonly walls: readonly number[];
}

/**
 * What boxes in front leave of two panels side by side that list files: rows with walls at the columns of those
 * in the headings. Their frames cannot be traced where something covers a side of them.
 */
export function cutPanels(scene: Scene, isFree: IsFree): List[] {
  const { grid, screen, frames } = scene;
  if (!screen.alternateScreen || frames.length === 0) return [];
  const pair = pairOf(grid);
  if (pair === undefined) return [];
  const isTraced = (left: number) =>
    frames.some(({ bounds: { x, y, width } }) => {
      return y === pair.head - 1 && x === left && width === pair.span + 1;
    });
  const lefts = pair.lefts.filter((left) => !isTraced(left));
  const lists = lefts.map((left) => listIn(grid, pair, left, isFree));
  const hasBar = pair.lefts.some((left) => litRows(grid, pair, left).length === 1);
  return lists.filter(({ rows }) => rows.length >= (hasBar ? 1 : MIN_ROWS));
}

/** Two panels of one width whose corners stand right above their headings. */
function pairOf(grid: Grid): Pair | undefined {
  for (let head = 1; head <= MAX_HEAD_ROW && head < grid.rows; head++) {
    if (!grid.hasBoxIn(head - 1, TOP_RIGHT) || !grid.hasBoxIn(head, VERTICAL)) continue;
    const corners: number[] = [];
    for (let col = 0; col < grid.cols; col++) {
      if ((grid.box(head - 1, col) & (TOP_LEFT | TOP_RIGHT)) !== 0) corners.push(col);
    }
    // Of a menu that hangs there, the corners stand between those of a panel.
    const right = corners.find((col, index) => {
      return grid.box(head - 1, col) === TOP_RIGHT && corners[index + 1] === col + 1;
    });
    const [left, last] = [corners[0]!, corners.at(-1)!];
    if (right === undefined || last - right - 1 !== right - left) continue;
    if (right - left < MIN_WIDTH || grid.box(head - 1, left) !== TOP_LEFT) continue;
    const next = right + 1;
    const span = right - left;
    const walls = [left, next].map((from) => wallsIn(grid, head, from, span));
    // A menu may cover a part of one of the headings.
    const own = walls.find((cols) => cols.length > 0 && isCommon(cols, walls));
    if (own === undefined) continue;
    return { head, lefts: [left, next], span, walls: own };
  }
  return undefined;
}

function isCommon(cols: readonly number[], all: readonly (readonly number[])[]): boolean {
  return all.every((others) => others.length >= cols.length);
}

function wallsIn(grid: Grid, row: number, left: number, span: number): number[] {
  const walls: number[] = [];
  for (let at = 1; at < span; at++) if (isWall(grid, row, left + at)) walls.push(at);
  return walls;
}

function listIn(grid: Grid, pair: Pair, left: number, isFree: IsFree): List {
  const { head, span, walls } = pair;
  const [from, to] = [left + 1, left + span];
  const rows: RowLayout[] = [];
  for (let row = head + 1; row < grid.rows; row++) {
    if (isWall(grid, row, left) && grid.box(row, from) === HORIZONTAL) break;
    const own = wallsIn(grid, row, left, span);
    const isWhole = isWall(grid, row, left) && isWall(grid, row, to) && `${own}` === `${walls}`;
    if (!isWhole || grid.isBlankRun(row, from, left + walls[0]!) || !isFree(row, from, to))
      continue;
    const layout = layoutOf(grid, row, from, to);
    if (layout !== undefined) rows.push(layout);
  }
  const lit = litRows(grid, pair, left);
  const current = lit.length === 1 && rows.some(({ row }) => row === lit[0]) ? lit[0] : undefined;
  return { rows, current, from, to, by: "bar" };
}

/** The rows whose first cells lie on another ground than the heading. */
function litRows(grid: Grid, { head, walls }: Pair, left: number): number[] {
  const ground = grid.background(head, left + 1);
  const lit: number[] = [];
  for (let row = head + 1; row < grid.rows && isWall(grid, row, left); row++) {
    if (grid.box(row, left + 1) === HORIZONTAL) break;
    const isLit = grid.background(row, left + 1) !== ground;
    if (isLit && grid.background(row, left + walls[0]!) !== ground) lit.push(row);
  }
  return lit;
}

function isWall(grid: Grid, row: number, col: number): boolean {
  return grid.box(row, col) === VERTICAL;
}
