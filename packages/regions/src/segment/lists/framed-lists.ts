import type { Bounds } from "@pilotty/protocol";
import { contains } from "../bounds.ts";
import { layoutOf, type RowLayout } from "../columns.ts";
import { frameTitle } from "../frame-title.ts";
import type { Frame } from "../frames.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import { litTitle } from "../typed-in-box.ts";
import { isTreeLead } from "./alike.ts";
import { withGroups } from "./grouped-lists.ts";
import { grow } from "./grow.ts";
import { inkedLists } from "./inked-lists.ts";
import type { IsFree, List } from "./list.ts";
import { hasWord } from "./row-kinds.ts";

/** Of the glyphs of a row, the share that must lie on another ground to call it lit. */
const MIN_LIT = 0.8;

/** As many words in the first row of a frame tell what it is for. */
const MIN_TITLE = 3;

/** Lists in a frame: rows of which one lies on another ground than the frame's. */
export function listsInFrame(scene: Scene, frame: Frame, isFree: IsFree): List[] {
  const { grid, frames } = scene;
  const { x, y, width, height } = frame.bounds;
  const [from, to] = [x + 1, x + width - 1];
  const inner = frames.filter(
    (other) =>
      other !== frame && contains(frame.bounds, other.bounds) && other.bounds !== frame.bounds,
  );
  const base = commonBackground(grid, { x: from, y: y + 1, width: to - from, height: height - 2 });
  const ground = grid.background(y, x);
  const usable = (row: number): boolean =>
    row > y && row < y + height - 1 && !inner.some(({ bounds }) => crosses(bounds, row));
  const hasMargin = base !== ground && isOnFrame(grid, frame, ground);
  const lists: List[] = [];
  const titled = rowBelowTitle(scene, frame, base);
  if (titled !== undefined) {
    const isBelow = (row: number) => row > y + 1 && usable(row);
    const list = grow(scene, { row: titled, from, to, by: "bar" }, isBelow, isFree);
    if (list !== undefined) return [list];
  }
  const addLit = (end: number): void => {
    for (let row = y + 1; row < y + height - 1; row++) {
      if (!usable(row) || !isLit(grid, row, from, end, base)) continue;
      // Beside a box on a ground of its own: the text of the frame.
      if (hasMargin && grid.background(row, grid.textStart(row, from, end)) === ground) continue;
      const list = grow(scene, { row, from, to: end, by: "bar" }, usable, isFree);
      if (list !== undefined) lists.push(list);
    }
  };
  addLit(to);
  if (lists.length === 0) {
    const bar = scrollbarIn(scene, frame);
    if (bar !== undefined) addLit(bar);
  }
  if (lists.length === 0) lists.push(...inkedLists(scene, frame, base, usable, isFree));
  if (lists.length === 0) lists.push(...onlyEntry(scene, frame, base, isFree));
  return lists
    .map((list) => withGroups(grid, withoutTitle(grid, list, frame), usable, isFree))
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** The column of a scrollbar that goes through a frame from top to bottom, with controls behind it. */
function scrollbarIn({ scrollbars }: Scene, { bounds }: Frame): number | undefined {
  const right = bounds.x + bounds.width - 1;
  return scrollbars.find(
    ({ x, y, height }) =>
      x > bounds.x && x < right - 1 && y === bounds.y + 1 && height === bounds.height - 2,
  )?.x;
}

/** A title in the first row of a frame, in a look of its own, is no row of the list right below it. */
function withoutTitle(grid: Grid, list: List, frame: Frame): List {
  const { rows, current } = list;
  const [first, second] = rows;
  if (first?.row !== frame.bounds.y + 1 || first.row === current || second === undefined)
    return list;
  const words = grid.text(first.row, first.start, first.end).split(" ");
  if (words.length < MIN_TITLE || litTitle(grid, frame) === undefined) return list;
  return { ...list, rows: rows.slice(1) };
}

/** Whether the ground of a frame goes on inside it, in most rows. */
function isOnFrame(grid: Grid, { bounds: { x, y, height } }: Frame, ground: number): boolean {
  let rows = 0;
  for (let row = y + 1; row < y + height - 1; row++)
    if (grid.background(row, x + 1) === ground) rows++;
  return rows * 2 > height - 2;
}

/** The shortest part of a row that is lit, in cells. */
const MIN_PART = 3;

/**
 * The row that the cursor is in, a part of it lit, where the first row of the frame is lit as well, on
 * another ground: that is a title.
 */
function rowBelowTitle({ grid, screen }: Scene, frame: Frame, base: number): number | undefined {
  const { cursor } = screen;
  const { x, y, width, height } = frame.bounds;
  const [from, to] = [x + 1, x + width - 1];
  const { row, col } = cursor;
  const isInside = row > y + 1 && row < y + height - 1 && col >= from && col < to;
  if (!cursor.visible || !isInside || !isLit(grid, y + 1, from, to, base)) return undefined;
  const title = grid.background(y + 1, grid.textStart(y + 1, from, to));
  for (let at = from; at < to; at = grid.groundEnd(row, at)) {
    const ground = grid.background(row, at);
    if (ground === base || ground === title) continue;
    const end = Math.min(grid.groundEnd(row, at), to);
    if (end - at >= MIN_PART && !grid.isBlankRun(row, at, end)) return row;
  }
  return undefined;
}

/** As high a box has room for more than the entry in it. */
const MIN_ROOM = 5;

/**
 * The only entry of a list in a box of a dialog, or in a frame with a title if the cursor stands at it: lit from
 * side to side in the first row, above free ones.
 */
function onlyEntry(scene: Scene, frame: Frame, base: number, isFree: IsFree): List[] {
  const { grid, frames, screen, isApplication } = scene;
  const { x, y, width, height } = frame.bounds;
  const [from, to] = [x + 1, x + width - 1];
  const row = y + 1;
  // A column may be free at its sides.
  const isBar = grid.background(row, from + 1) !== base && grid.groundEnd(row, from + 1) >= to - 1;
  if (!isBar || height < MIN_ROOM || !isFree(row, from, to)) return [];
  const isInDialog = frames.some(
    (other) => other !== frame && contains(other.bounds, frame.bounds),
  );
  if (!isInDialog) {
    const { row: at, col } = screen.cursor;
    const isAtEntry = at === row && col >= from && col <= grid.textStart(row, from, to);
    if (!isApplication || !isAtEntry) return [];
    if (frameTitle(grid, frame) === "") return [];
  }
  for (let below = row + 1; below < y + height - 1; below++)
    if (!grid.isBlankRun(below, from, to) || grid.background(below, from) !== base) return [];
  const layout = layoutOf(grid, row, from, to);
  if (layout === undefined || !hasWord(grid, layout)) return [];
  return [{ rows: [layout], current: row, from, to, by: "bar" }];
}

/** In a box inside a frame, the rows between those that were found as other controls. */
export function boxRows({ grid, frames }: Scene, isFree: IsFree): List[] {
  const lists: List[] = [];
  for (const frame of frames) {
    const { x, y, width, height } = frame.bounds;
    const isInner = frames.some((other) => other !== frame && contains(other.bounds, frame.bounds));
    const isOuter = frames.some((other) => other !== frame && contains(frame.bounds, other.bounds));
    // With a title of its own it is a dialog, and what stands in it says what it is about.
    if (!isInner || isOuter || height < 4 || frameTitle(grid, frame) !== "") continue;
    const [from, to] = [x + 1, x + width - 1];
    const rows: RowLayout[] = [];
    let taken = 0;
    for (let row = y + 1; row < y + height - 1; row++) {
      const layout = layoutOf(grid, row, from, to);
      if (layout === undefined) continue;
      if (isFree(row, from, to)) rows.push(layout);
      // A field behind its label is none of the things that rows like these stand between.
      else if (!isFree(row, layout.start, layout.start + 1)) taken++;
    }
    if (taken >= 2 && taken >= rows.length && rows.every((row) => isNamed(grid, row)))
      lists.push({ rows, current: undefined, from, to, by: "box" });
  }
  return lists.filter(({ rows }) => rows.length > 0);
}

/** True for a row that says something, and is no label of what stands below it. */
function isNamed(grid: Grid, { row, start, end }: RowLayout): boolean {
  return /\p{L}(?:.*[^:])?$/u.test(grid.text(row, start, end));
}

export function crosses({ y, height }: Bounds, row: number): boolean {
  return row >= y && row < y + height;
}

/** The background of most cells inside a frame; in doubt that of the frame. */
function commonBackground(grid: Grid, { x, y, width, height }: Bounds): number {
  const counts = new Map<number, number>();
  for (let row = y; row < y + height; row++) {
    for (let col = x; col < x + width; ) {
      const background = grid.background(row, col);
      const end = Math.min(grid.groundEnd(row, col), x + width);
      counts.set(background, (counts.get(background) ?? 0) + end - col);
      col = end;
    }
  }
  let best = grid.background(y - 1, x - 1);
  let most = counts.get(best) ?? 0;
  for (const [background, count] of counts) {
    if (count > most) [best, most] = [background, count];
  }
  return best;
}

function isLit(grid: Grid, row: number, from: number, to: number, base: number): boolean {
  if (grid.background(row, from) === base && grid.groundEnd(row, from) >= to) return false;
  let glyphs = 0;
  let lit = 0;
  for (let col = from; col < to; col++) {
    if (grid.isBlank(row, col)) continue;
    // In a tree only the name may be lit, behind the lines that lead to it.
    if (lit === 0 && grid.background(row, col) !== base && isTreeLead(grid, row, from, col))
      glyphs = 0;
    glyphs++;
    if (grid.background(row, col) !== base) lit++;
  }
  return glyphs > 0 && lit >= glyphs * MIN_LIT;
}
