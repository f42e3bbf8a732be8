import { WALL } from "../box-glyphs.ts";
import { layoutOf } from "../columns.ts";
import type { Grid } from "../grid.ts";
import { isPaged } from "../output.ts";
import { isPointer } from "../pointers.ts";
import type { Scene } from "../scene.ts";
import { behindMark } from "./beside-pointer.ts";
import { grow } from "./grow.ts";
import type { IsFree, List } from "./list.ts";

/** So far in front of its row a pointer stands at the most; in a text less. */
const MAX_GAP = 8;
const MAX_GAP_IN_TEXT = 4;
/** The longest shaft of an arrow. */
const MAX_SHAFT = 3;

/** Lists with a pointer (`❯ yarn`) that is drawn in another look than the rows around it. */
export function pointedLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, segments, isApplication } = scene;
  const lists: List[] = [];
  if (isOutput(scene) || isPaged(scene)) return lists;
  for (const { row, start, end, frame } of segments) {
    const first = grid.textStart(row, start, end);
    const pointer = isApplication ? behindScroll(grid, row, first) : first;
    const arrow = isApplication ? arrowAt(grid, row, pointer) : 0;
    if (arrow === 0 && !isPointer(grid.glyph(row, pointer))) continue;
    let text = pointer + Math.max(arrow, 1);
    while (text < end && (grid.isBlank(row, text) || isPointer(grid.glyph(row, text)))) text++;
    if (text === pointer + 1) text = behindMark(grid, row, pointer) ?? text;
    if (text === end && isApplication && behindWall(scene, row, pointer, end)) {
      const to = grid.nextBox(row, end + 1, grid.cols, WALL);
      const seed = { row, from: end + 1, to, by: "pointer", text: end + 1 } as const;
      const list = grow(scene, seed, () => true, isFree);
      if (list !== undefined) lists.push(list);
      continue;
    }
    if (text === end || text - pointer > (isApplication ? MAX_GAP : MAX_GAP_IN_TEXT)) continue;
    // Behind the side of its frame another panel stands.
    const limit = frame === undefined ? grid.cols : frame.bounds.x + frame.bounds.width - 1;
    const isTable =
      end < limit && [row - 1, row + 1].some((other) => goesOnAlike(grid, row, other, end, limit));
    const to = isTable ? limit : end;
    const list = grow(scene, { row, from: start, to, by: "pointer", text }, () => true, isFree);
    if (list !== undefined && !areSteps(grid, list)) lists.push(list);
  }
  return lists.sort((a, b) => b.rows.length - a.rows.length);
}

/** In front of the first or last row in sight: there are more. */
const SCROLLS: ReadonlySet<string> = new Set("↑↓");

/** Where a pointer may stand: at the first glyph of a row, or behind the sign that others follow out of sight. */
function behindScroll(grid: Grid, row: number, first: number): number {
  return SCROLLS.has(grid.glyph(row, first)) && grid.isBlank(row, first + 1) ? first + 2 : first;
}

/**
 * ` >│ name`: the pointer stands in front of the side of the panel, where the row above or below has nothing. The
 * side goes on in both.
 */
function behindWall({ grid }: Scene, row: number, pointer: number, wall: number): boolean {
  if (wall !== pointer + 1 || wall >= grid.cols) return false;
  return [row - 1, row + 1].every(
    (other) => grid.isBlankRun(other, 0, wall) && (grid.box(other, wall) & WALL) !== 0,
  );
}

/** What says in front of a step that it is done, or that it failed. */
const DONE: ReadonlySet<string> = new Set("✓✔√×✗✖✘");

/** Steps of some work, all done above the one that is at work, below which none is laid out like it. */
function areSteps(grid: Grid, { rows, current, from }: List): boolean {
  if (current !== undefined && isOneOfMany(grid, current, from)) return true;
  if (rows.at(-1)!.row !== current) return false;
  return rows.every(
    ({ row, end }) => row === current || DONE.has(grid.glyph(row, grid.textStart(row, from, end))),
  );
}

/** So many more rows with the pointer of one, without a blank row between them, are steps as well. */
const MIN_OTHERS = 2;

/** Whether the pointer of a row stands in front of others, too, and some around it are done. */
function isOneOfMany(grid: Grid, current: number, from: number): boolean {
  const col = grid.textStart(current, from, grid.cols);
  const pointer = grid.glyph(current, col);
  if (grid.isAscii(current)) return false;
  let others = 0;
  let isDone = false;
  for (const step of [-1, 1]) {
    for (let row = current + step; row >= 0 && row < grid.rows; row += step) {
      const glyph = grid.glyph(row, col);
      if (grid.isBlankRun(row, 0, grid.cols)) break;
      if (glyph === pointer) others++;
      else if (DONE.has(glyph)) isDone = true;
    }
  }
  return isDone && others >= MIN_OTHERS;
}

/** The length of `->`, `-->` or `==>` in front of a row, else 0. In texts they stand, too. */
function arrowAt(grid: Grid, row: number, col: number): number {
  const shaft = grid.glyph(row, col);
  if (shaft !== "-" && shaft !== "=") return 0;
  let head = col + 1;
  while (head < col + MAX_SHAFT && grid.glyph(row, head) === shaft) head++;
  return grid.glyph(row, head) === ">" ? head + 1 - col : 0;
}

/** With the cursor behind it in the last row: what stands above is what a command printed. */
const GO_ON = /^(?:press|hit) \S.{0,40} to continue\.?$/i;

function isOutput({ grid, screen: { cursor } }: Scene): boolean {
  if (!cursor.visible || cursor.row !== grid.rows - 1 || cursor.col < 10) return false;
  return GO_ON.test(grid.text(cursor.row, 0, grid.cols)) && grid.isBlank(cursor.row, cursor.col);
}

/** A table has so many columns. */
const MIN_COLUMNS = 3;

/** Behind a wall, two rows of a table have the same columns, however far their names are indented. */
function goesOnAlike(grid: Grid, row: number, other: number, wall: number, to: number): boolean {
  if ([row, other].some((at) => (grid.box(at, wall) & WALL) === 0)) return false;
  const [own, next] = [row, other].map((at) => layoutOf(grid, at, wall + 1, to)?.starts);
  return own !== undefined && own.length >= MIN_COLUMNS && own.join() === next?.join();
}
