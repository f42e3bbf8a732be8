import type { Bounds } from "@pilotty/protocol";
import { contains } from "./bounds.ts";
import { HORIZONTAL, VERTICAL } from "./box-glyphs.ts";
import { isLaidOutAlike, isRule, layoutOf, type RowLayout } from "./columns.ts";
import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";
import { POINTERS } from "./pointers.ts";
import type { Scene } from "./scene.ts";

/** Rows that belong together, one of which is the current one. */
export interface List {
  readonly rows: readonly RowLayout[];
  /** The row that is lit or pointed at; undefined where the screen shows none. */
  readonly current: number | undefined;
  /** The columns that the list takes, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** How the current row is shown. */
  readonly by: "bar" | "pointer" | "block" | "box" | "keys" | "twin";
}

/** Marks of one cell in front of a row: not to be had, marked, folded. */
const MARKS: ReadonlySet<string> = new Set("-*+•·✓✔×✗");

/** Tells whether nothing was found yet in some columns of a row. */
export type IsFree = (row: number, start: number, end: number) => boolean;

/** Of the rows of a list, the share that must be laid out like the current one. */
const MIN_ALIKE = 0.6;
/** The longest name of a leaf in a tree. */
const MAX_LEAF = 40;
/** The narrowest block without a frame. */
const MIN_PATCH = 4;
/** Of the glyphs of a row, the share that must lie on another ground to call it lit. */
const MIN_LIT = 0.8;

/**
 * The lists of a screen. The evidence is a current row (a bar, or a pointer in another look) and
 * rows around it that are laid out like it.
 */
export function findLists(scene: Scene, isFree: IsFree): List[] {
  const lists: List[] = [];
  const add = (list: List | undefined): void => {
    if (list !== undefined && !lists.some((other) => overlap(other, list))) lists.push(list);
  };
  for (const frame of scene.frames.toReversed()) {
    for (const list of listsInFrame(scene, frame, isFree)) add(list);
  }
  for (const list of gridLists(scene, isFree)) add(list);
  for (const list of pointedLists(scene, isFree)) add(list);
  for (const list of blockLists(scene, isFree)) add(list);
  for (const list of barLists(scene, isFree)) add(list);
  for (const list of underlinedLists(scene, isFree)) add(list);
  add(listBelowPrompt(scene, isFree));
  for (const list of keyedLists(scene, isFree)) add(list);
  for (const list of boxRows(scene, isFree)) add(list);
  for (const list of twinsOf(scene, lists, isFree)) add(list);
  for (const list of [...lists]) add(twinBeside(scene, list, isFree));
  return lists;
}

function overlap(a: List, b: List): boolean {
  if (a.to <= b.from || b.to <= a.from) return false;
  return a.rows.some(({ row }) => b.rows.some((other) => other.row === row));
}

/** Lists in a frame: rows of which one lies on another ground than the frame's. */
function listsInFrame(scene: Scene, frame: Frame, isFree: IsFree): List[] {
  const { grid, frames } = scene;
  const { x, y, width, height } = frame.bounds;
  const [from, to] = [x + 1, x + width - 1];
  const inner = frames.filter(
    (other) => other !== frame && contains(frame.bounds, other.bounds) && other.bounds !== frame.bounds,
  );
  const base = commonBackground(grid, { x: from, y: y + 1, width: to - from, height: height - 2 });
  const usable = (row: number): boolean =>
    row > y && row < y + height - 1 && !inner.some(({ bounds }) => crosses(bounds, row));
  const lists: List[] = [];
  for (let row = y + 1; row < y + height - 1; row++) {
    if (!usable(row) || !isLit(grid, row, from, to, base)) continue;
    const list = grow(scene, { row, from, to, by: "bar" }, usable, isFree);
    if (list !== undefined) lists.push(list);
  }
  if (lists.length === 0) lists.push(...inkedList(scene, frame, usable, isFree));
  return lists.sort((a, b) => b.rows.length - a.rows.length);
}

/** A frame of nothing but one-line entries, one of which is written in another look, at the cursor. */
function inkedList({ grid, screen }: Scene, frame: Frame, usable: (row: number) => boolean, isFree: IsFree): List[] {
  const { x, y, width, height } = frame.bounds;
  const [from, to] = [x + 1, x + width - 1];
  const rows: RowLayout[] = [];
  for (let row = y + 1; row < y + height - 1; row++) {
    const layout = layoutOf(grid, row, from, to);
    if (layout === undefined || !usable(row) || !isFree(row, from, to) || layout.start !== (rows[0]?.start ?? layout.start))
      return [];
    rows.push(layout);
  }
  const looks = rows.map(({ row, start }) => grid.look(row, start));
  const odd = looks.findIndex((look) => looks.filter((other) => other === look).length === 1);
  if (rows.length < 3 || odd < 0 || new Set(looks).size !== 2 || screen.cursor.row !== rows[odd]!.row) return [];
  return [{ rows, current: rows[odd]!.row, from, to, by: "bar" }];
}

function crosses({ y, height }: Bounds, row: number): boolean {
  return row >= y && row < y + height;
}

/** The background of most cells of a rectangle. */
function commonBackground(grid: Grid, { x, y, width, height }: Bounds): number {
  const counts = new Map<number, number>();
  for (let row = y; row < y + height; row++) {
    for (let col = x; col < x + width; col++) {
      const background = grid.background(row, col);
      counts.set(background, (counts.get(background) ?? 0) + 1);
    }
  }
  let best = 0;
  let most = -1;
  for (const [background, count] of counts) {
    if (count > most) [best, most] = [background, count];
  }
  return best;
}

function isLit(grid: Grid, row: number, from: number, to: number, base: number): boolean {
  let glyphs = 0;
  let lit = 0;
  for (let col = from; col < to; col++) {
    if (grid.isBlank(row, col)) continue;
    glyphs++;
    if (grid.background(row, col) !== base) lit++;
  }
  return glyphs > 0 && lit >= glyphs * MIN_LIT;
}

/** Lists without a frame: bars that stand out from what is above and below them. */
function barLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, screen } = scene;
  const lists: List[] = [];
  for (let row = 0; row < grid.rows; row++) {
    for (const { start, end } of barsIn(grid, row)) {
      const isWide = start === 0 && end >= grid.cols - 1;
      // Titles and status lines are bars at the edges of a screen.
      if (isWide && (row === 0 || row >= grid.rows - 2) && !isSecondLast(scene, row)) continue;
      if (start === 0 && (row === 0 || row === grid.rows - 1)) continue;
      const isStatus = start === 0 && end >= grid.cols * 0.6 && row === grid.rows - 2;
      if (isStatus && !isSecondLast(scene, row)) continue;
      if (isWide && screen.cursor.visible && isWritingElsewhere(scene, row)) continue;
      const textEnd = grid.textEnd(row, start, end);
      const to = textEnd === end ? rangeEnd(scene, row, end) : end;
      if (start > 0 && !grid.isBlank(row, start - 1) && grid.box(row, start - 1) === 0) continue;
      // A lit word in the middle of a text.
      if (textEnd === end && to - end > 1 && !grid.isBlankRun(row, end, end + 2)) continue;
      const list = grow(scene, { row, from: start, to, by: "bar" }, () => true, isFree);
      if (list !== undefined) lists.push(list);
    }
  }
  return lists.sort((a, b) => weightOf(grid, b) - weightOf(grid, a));
}

/** The larger list goes first; one whose current row looks like a status goes last. */
function weightOf(grid: Grid, list: List): number {
  const isStatus = list.from === 0 && list.to === grid.cols && hasRightEnd(grid, list.current!);
  return isStatus ? 0 : areaOf(list);
}

function areaOf({ rows, from, to }: List): number {
  return rows.length * (to - from);
}

/** A bar in the last row but one is a list's only if another bar, the status, stands below it. */
function isSecondLast({ grid }: Scene, row: number): boolean {
  if (row !== grid.rows - 2) return false;
  const below = barsIn(grid, row + 1);
  return below.some(({ start, end }) => start === 0 && end >= grid.cols - 1);
}

/** The cursor waits in the middle of a text: a bar in it is no list's. */
function isWritingElsewhere({ grid, screen }: Scene, row: number): boolean {
  const { cursor } = screen;
  if (cursor.row === row) return false;
  const isPrompt = cursor.row === 0 || cursor.row >= grid.rows - 1;
  // On an empty row it is parked.
  return !isPrompt && !grid.isBlankRun(cursor.row, 0, grid.cols);
}

/** Runs of one background that differ from those above and below, with a word in them. */
function barsIn(grid: Grid, row: number): { start: number; end: number }[] {
  const bars: { start: number; end: number }[] = [];
  for (let start = 0; start < grid.cols; ) {
    const background = grid.background(row, start);
    let end = start + 1;
    while (end < grid.cols && grid.background(row, end) === background) end++;
    const text = grid.textStart(row, start, end);
    if (background !== grid.pageGround && text < end && end - start >= 3 && standsOut(grid, row, start, end, background))
      bars.push({ start, end });
    start = end;
  }
  return bars;
}

function standsOut(grid: Grid, row: number, start: number, end: number, background: number): boolean {
  for (const other of [row - 1, row + 1]) {
    if (other < 0 || other >= grid.rows) continue;
    let same = 0;
    for (let col = start; col < end; col++) if (grid.background(other, col) === background) same++;
    if (same > (end - start) * 0.3) return false;
  }
  return true;
}

/** Where a column of text ends that starts with a bar which is as long as its text. */
function rangeEnd({ segments }: Scene, row: number, end: number): number {
  const segment = segments.find((other) => other.row === row && end <= other.end && end > other.start);
  return segment?.end ?? end;
}

/** Lists with a pointer (`❯ yarn`) that is drawn in another look than the rows around it. */
function pointedLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, segments } = scene;
  const lists: List[] = [];
  for (const { row, start, end } of segments) {
    const pointer = grid.textStart(row, start, end);
    if (!POINTERS.has(grid.glyph(row, pointer))) continue;
    let text = pointer + 1;
    while (text < end && (grid.isBlank(row, text) || POINTERS.has(grid.glyph(row, text)))) text++;
    if (text === end || text - pointer > 4) continue;
    const list = grow(scene, { row, from: start, to: end, by: "pointer", text }, () => true, isFree);
    if (list !== undefined) lists.push(list);
  }
  return lists.sort((a, b) => b.rows.length - a.rows.length);
}

/**
 * Blocks of another ground than the page, without a frame: completions, pop-ups. Every row has a
 * text, all start alike, and one lies on another ground than the others.
 */
function blockLists({ grid }: Scene, isFree: IsFree): List[] {
  const lists: List[] = [];
  for (let row = 0; row < grid.rows; row++) {
    for (const { start, end } of patchesIn(grid, row)) {
      if (row > 0 && patchesIn(grid, row - 1).some((other) => other.start === start && other.end === end)) continue;
      const rows: RowLayout[] = [];
      for (let at = row; at < grid.rows; at++) {
        if (at > row && !patchesIn(grid, at).some((other) => other.start === start && other.end === end)) break;
        const layout = layoutOf(grid, at, start, end);
        if (layout === undefined || !isFree(at, start, end)) break;
        rows.push(layout);
      }
      const current = oddGround(grid, rows);
      if (rows.length < 3 || current === undefined || !rows.every((other) => other.start === rows[0]!.start)) continue;
      if (rows.some((other) => hasLine(grid, other) || !hasWord(grid, other))) continue;
      lists.push({ rows, current: rows[current]!.row, from: start, to: end, by: "block" });
    }
  }
  return lists;
}

/** Stretches of a row on other grounds than the page's, which is seen on both sides. */
function patchesIn(grid: Grid, row: number): { start: number; end: number }[] {
  const patches: { start: number; end: number }[] = [];
  for (let start = 0; start < grid.cols; ) {
    let end = start + 1;
    if (grid.background(row, start) !== grid.pageGround) {
      while (end < grid.cols && grid.background(row, end) !== grid.pageGround) end++;
      const isWhole = start === 0 && end === grid.cols;
      if (!isWhole && end - start >= MIN_PATCH) patches.push({ start, end });
    }
    start = end;
  }
  return patches;
}

/** Index of the only row whose first cell lies on another ground than all others. */
function oddGround(grid: Grid, rows: readonly RowLayout[]): number | undefined {
  const grounds = rows.map(({ row, start }) => grid.background(row, start));
  const odd = grounds.flatMap((ground, index) =>
    grounds.filter((other) => other === ground).length === 1 ? [index] : [],
  );
  return odd.length === 1 ? odd[0] : undefined;
}

/** A list of names, the current one underlined from side to side. */
function underlinedLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, screen } = scene;
  const lists: List[] = [];
  for (let row = 1; row + 1 < grid.rows; row++) {
    const look = grid.look(row, grid.cols - 1);
    if (look === 0 || !grid.isBlank(row, grid.cols - 1) || screen.cursor.row !== row) continue;
    if ([row - 1, row + 1].some((other) => grid.look(other, grid.cols - 1) === look)) continue;
    const list = grow(scene, { row, from: 0, to: grid.cols, by: "bar" }, () => true, isFree);
    const names = list?.rows.filter(({ row: at, start, end }) => !/\s/.test(grid.text(at, start, end)));
    if (list !== undefined && names!.length >= list.rows.length * 0.8) lists.push(list);
  }
  return lists;
}

/** As many cells make a grid of choices. */
const MIN_CELLS = 6;

/**
 * Choices in a grid: a bar as wide as a cell, and words that stand at the same pitch beside it and in
 * the rows above or below. Each column is a list of its own.
 */
function gridLists({ grid }: Scene, isFree: IsFree): List[] {
  for (let row = 0; row < grid.rows; row++) {
    for (const { start, end } of barsIn(grid, row)) {
      const width = end - start;
      if (width > grid.cols / 3 || grid.textStart(row, start, end) === start) continue;
      const first = start % width;
      const indent = grid.textStart(row, start, end) - start;
      const isRow = (at: number): boolean => {
        let words = 0;
        for (let col = first; col + width <= grid.cols; col += width) {
          const text = grid.textStart(at, col, col + width);
          if (text === col + width) continue;
          if (text !== col + indent || isCutAt(grid, at, col) || !isFree(at, col, col + width)) return false;
          words++;
        }
        return words >= 2;
      };
      let [top, bottom] = [row, row];
      if (!isRow(row)) continue;
      while (top > 0 && isRow(top - 1)) top--;
      while (bottom + 1 < grid.rows && isRow(bottom + 1)) bottom++;
      if (bottom === top) continue;
      const lists: List[] = [];
      for (let col = first; col + width <= grid.cols; col += width) {
        const rows: RowLayout[] = [];
        for (let at = top; at <= bottom; at++) {
          const layout = layoutOf(grid, at, col, col + width);
          if (layout !== undefined) rows.push(layout);
        }
        const current = col === start ? row : undefined;
        if (rows.length > 0) lists.push({ rows, current, from: col, to: col + width, by: "block" });
      }
      const cells = lists.reduce((sum, { rows }) => sum + rows.length, 0);
      if (cells >= MIN_CELLS && lists.length >= 3) return lists;
    }
  }
  return [];
}

/** What can be chosen, below a question in which somebody types: one row in another look. */
function listBelowPrompt({ grid, screen, isApplication }: Scene, isFree: IsFree): List | undefined {
  const { cursor } = screen;
  if (!cursor.visible || isApplication || grid.glyph(cursor.row, 0) !== "?") return undefined;
  const rows: RowLayout[] = [];
  for (let row = cursor.row + 1; row < grid.rows; row++) {
    const layout = layoutOf(grid, row, 0, grid.cols);
    if (layout === undefined || !isFree(row, 0, grid.cols) || layout.start !== (rows[0]?.start ?? layout.start)) break;
    rows.push(layout);
  }
  const looks = rows.map(({ row, end }) => grid.look(row, end - 1));
  const odd = looks.findIndex((look) => look !== 0 && looks.filter((other) => other === look).length === 1);
  if (rows.length < 3 || odd < 0) return undefined;
  return { rows, current: rows[odd]!.row, from: 0, to: grid.cols, by: "keys" };
}

/** In a box inside a frame, the rows between those that were found as other controls. */
function boxRows({ grid, frames }: Scene, isFree: IsFree): List[] {
  const lists: List[] = [];
  for (const frame of frames) {
    const { x, y, width, height } = frame.bounds;
    const isInner = frames.some((other) => other !== frame && contains(other.bounds, frame.bounds));
    if (!isInner || height < 4) continue;
    const [from, to] = [x + 1, x + width - 1];
    const rows: RowLayout[] = [];
    let taken = 0;
    for (let row = y + 1; row < y + height - 1; row++) {
      const layout = layoutOf(grid, row, from, to);
      if (layout === undefined) continue;
      if (!isFree(row, from, to)) taken++;
      else rows.push(layout);
    }
    if (taken >= 2 && taken >= rows.length && rows.every(({ row, start, end }) => !grid.text(row, start, end).endsWith(":")))
      lists.push({ rows, current: undefined, from, to, by: "box" });
  }
  return lists.filter(({ rows }) => rows.length > 0);
}

/** Choices with a key in front (`1) staging`), below a prompt or with one in another look. */
function keyedLists({ grid, segments, screen }: Scene, isFree: IsFree): List[] {
  const lists: List[] = [];
  let rows: RowLayout[] = [];
  let from = 0;
  const close = (): void => {
    const [first] = rows;
    if (first !== undefined && rows.length >= 2) {
      const looks = rows.map(({ row, end }) => grid.look(row, end - 1));
      const odd = looks.findIndex((look) => looks.filter((other) => other === look).length === 1);
      const isAsked = screen.cursor.visible && screen.cursor.row === first.row - 1;
      const isWaiting = isAsked || odd >= 0;
      if (isWaiting) lists.push({ rows, current: odd < 0 ? undefined : rows[odd]!.row, from, to: grid.cols, by: "keys" });
    }
    rows = [];
  };
  for (const { row, start, end } of segments) {
    const layout = layoutOf(grid, row, start, end);
    const isKeyed = layout !== undefined && isFree(row, start, end) && /^\w\) \S/.test(grid.text(row, layout.start, end));
    const last = rows.at(-1);
    if (last !== undefined && (!isKeyed || row !== last.row + 1 || layout.start !== last.start)) close();
    if (!isKeyed) continue;
    if (rows.length === 0) from = start;
    rows.push(layout);
  }
  close();
  return lists;
}

/**
 * Lists beside a list in a frame of the same height and width: the panel that is not active shows
 * no current row, but is laid out like its twin.
 */
function twinsOf({ frames, grid }: Scene, lists: readonly List[], isFree: IsFree): List[] {
  const twins: List[] = [];
  for (const frame of frames) {
    const { x, y, width, height } = frame.bounds;
    const [from, to] = [x + 1, x + width - 1];
    const twin = lists.find(({ from: left, to: right, rows }) => {
      const first = rows[0]!.row;
      return left !== from && Math.abs(right - left - (to - from)) <= 1 && first > y && first < y + height - 1;
    });
    const first = twin?.rows[0]?.row ?? tableStart(grid, frame);
    if (first === undefined) continue;
    const rows: RowLayout[] = [];
    for (let row = first; row < y + height - 1; row++) {
      const layout = layoutOf(grid, row, from, to);
      if (layout === undefined || isRule(grid, layout) || hasLine(grid, layout) || !isFree(row, from, to)) break;
      rows.push(layout);
    }
    if (rows.length >= 1) twins.push({ rows, current: undefined, from, to, by: "twin" });
  }
  return twins;
}

/** A list in the column beside one without a frame: as wide, from the same row on, behind a strip. */
function twinBeside({ grid }: Scene, { by, from, to, rows }: List, isFree: IsFree): List | undefined {
  if (by !== "bar" || (from === 0 && to === grid.cols)) return undefined;
  const width = to - from;
  const first = rows[0]!.row;
  for (const start of [to, to + 1, to + 2, from - width - 2, from - width - 1, from - width]) {
    const end = start + width;
    if (start < 0 || end > grid.cols + 1) continue;
    if (!isStrip(grid, rows, start - 1) && !isNextColumn(grid, rows, start)) continue;
    const twins: RowLayout[] = [];
    for (let row = first; row < grid.rows; row++) {
      const layout = layoutOf(grid, row, start, Math.min(end, grid.cols));
      if (layout === undefined || isRule(grid, layout) || !isFree(row, start, layout.end)) break;
      twins.push(layout);
    }
    const alike = twins.filter((row) => row.start === twins.at(1)?.start);
    if (twins.length >= 2 && alike.length >= twins.length * MIN_ALIKE && hasNames(grid, twins))
      return { rows: twins, current: undefined, from: start, to: Math.min(end, grid.cols), by: "twin" };
  }
  return undefined;
}

/** A column of a block: the same grounds, and every word starts where the column does. */
function isNextColumn(grid: Grid, rows: readonly RowLayout[], col: number): boolean {
  return rows.every(
    ({ row }) =>
      grid.background(row, col) !== grid.pageGround &&
      !grid.isBlank(row, col) &&
      grid.isBlank(row, col - 1) &&
      grid.isBlank(row, col - 2),
  );
}

/** A column on a ground of its own, beside each of some rows. */
function isStrip(grid: Grid, rows: readonly RowLayout[], col: number): boolean {
  const ground = grid.background(rows[0]!.row, col);
  if (ground === grid.pageGround || col < 0) return false;
  return rows.every(({ row }) => grid.background(row, col) === ground && grid.isBlank(row, col));
}

/** The first row of a table in a frame: below its headings, with walls between the columns. */
function tableStart(grid: Grid, { bounds }: Frame): number | undefined {
  const { x, y, width, height } = bounds;
  const walls = wallsIn(grid, y + 1, x + 1, x + width - 1);
  if (walls.length === 0 || height < 6) return undefined;
  for (const row of [y + 2, y + 3]) {
    if (wallsIn(grid, row, x + 1, x + width - 1).join() !== walls.join()) return undefined;
  }
  const header = layoutOf(grid, y + 1, x + 1, x + width - 1);
  const first = layoutOf(grid, y + 2, x + 1, x + width - 1);
  if (header === undefined || first === undefined) return undefined;
  const isApart = grid.look(header.row, header.start) !== grid.look(first.row, first.start);
  return isApart ? y + 2 : undefined;
}

function wallsIn(grid: Grid, row: number, from: number, to: number): number[] {
  const walls: number[] = [];
  for (let col = from; col < to; col++) if ((grid.box(row, col) & VERTICAL) !== 0) walls.push(col);
  return walls;
}

interface Seed {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly by: List["by"];
  /** Where the text starts behind a pointer. */
  readonly text?: number;
}

/** Goes up and down from the current row over those that belong to it. */
function grow(
  { grid, frames }: Scene,
  seed: Seed,
  usable: (row: number) => boolean,
  isFree: IsFree,
): List | undefined {
  const { row: current, from, to, by, text = from } = seed;
  if (!isFree(current, from, to)) return undefined;
  const layout = layoutOf(grid, current, text, to);
  if (layout === undefined || !hasWord(grid, layout)) return undefined;
  const rows: RowLayout[] = [layout];
  const frame = frames.find(({ bounds }) => bounds.x < from && bounds.x + bounds.width >= to && crosses(bounds, current));
  let alike = 0;
  const stride = strideAt(grid, current, from, to);
  for (const step of [-stride, stride]) {
    const side: RowLayout[] = [];
    let fitting = 0;
    for (let row = current + step; row >= 0 && row < grid.rows && usable(row); row += step) {
      const other = layoutOf(grid, row, text, to);
      if (other === undefined || isRule(grid, other) || !isFree(row, from, to)) break;
      if (isEdgeBar(grid, row, from, to) || isSeparator(grid, current, row) || (frame === undefined && !hasWord(grid, other))) break;
      if (hasLine(grid, other) || isCutAt(grid, row, from) || isCutAt(grid, row, to)) break;
      if (by === "pointer" && !isBesidePointer(grid, seed, row, text)) break;
      side.push(other);
      if (isAlike(grid, layout, other) && isOneKind(grid, seed, layout, other)) fitting = side.length;
      else if (side.length - fitting > 2) break;
    }
    for (const other of side.slice(0, fitting)) {
      rows.push(other);
      if (isAlike(grid, layout, other)) alike++;
    }
  }
  rows.sort((a, b) => a.row - b.row);
  if (rows.length < 2 || alike < (rows.length - 1) * MIN_ALIKE) return undefined;
  while (rows.length > 1 && rows[0] !== layout && isHeader(grid, rows[0]!, rows.slice(1), from)) rows.shift();
  if (rows.length < 2 || isHeader(grid, rows[0]!, rows.slice(1), from)) return undefined;
  if (isSourceCode(grid, rows) || !hasNames(grid, rows)) return undefined;
  if (isHeadingAbove(grid, rows, current, from)) return undefined;
  dropHeading(grid, rows, current, from);
  // Two bars, and nothing that is plain.
  const isPlain = ({ row }: RowLayout) => row !== current && grid.background(row, from) === grid.pageGround;
  if (frame === undefined && by === "bar" && rows.length === 2 && !rows.some(isPlain)) return undefined;
  if (rows.length < 2) return undefined;
  return { rows, current, from, to, by };
}

/** Rows from one entry to the next: 2 where blank rows stand between them. */
function strideAt(grid: Grid, row: number, from: number, to: number): number {
  const isBlank = (other: number) =>
    other < 0 || other >= grid.rows || grid.isBlankRun(other, from, to);
  return isBlank(row - 1) && isBlank(row + 1) ? 2 : 1;
}

/** Numbers of lines are no list. */
function hasNames(grid: Grid, rows: readonly RowLayout[]): boolean {
  const names = rows.filter(({ row, start, end }) => /\p{L}/u.test(grid.text(row, start, end)));
  return names.length * 2 >= rows.length;
}

function hasWord(grid: Grid, { row, start, end }: RowLayout): boolean {
  return /[\p{L}\p{N}]/u.test(grid.text(row, start, end));
}

/** A bar across the screen with something at its right end, or a row that is underlined: what is
 * behind it is another thing. */
function isSeparator(grid: Grid, current: number, row: number): boolean {
  const last = grid.cols - 1;
  const [ground, own] = [grid.background(row, last), grid.background(current, last)];
  if (ground === grid.pageGround) {
    const look = grid.look(row, last);
    return look !== 0 && grid.isBlank(row, last) && look === grid.look(row, 0) && look !== grid.look(row + 1, last) && look !== grid.look(row - 1, last);
  }
  return ground !== own && ground === grid.background(row, 0) && hasRightEnd(grid, row);
}

/** Something stands at the right edge, far behind the rest: a percentage, a place, a clock. */
function hasRightEnd(grid: Grid, row: number): boolean {
  const end = grid.textEnd(row, 0, grid.cols);
  if (end < grid.cols - 3) return false;
  for (let col = end - 1; col > end - 20 && col > 3; col--) {
    if (grid.isBlankRun(row, col - 3, col)) return true;
  }
  return false;
}

/** A title at the top or a status at the bottom of the screen. */
function isEdgeBar(grid: Grid, row: number, from: number, to: number): boolean {
  if (row !== 0 && row < grid.rows - 2) return false;
  const ground = grid.background(row, from);
  return ground !== 0 && ground === grid.background(row, to - 1) && from === 0;
}

/** True for a row in which a line is drawn: the edge of a box, a status with a rule. */
function hasLine(grid: Grid, { row, start, end }: RowLayout): boolean {
  let length = 0;
  for (let col = start; col < end; col++) {
    length = grid.box(row, col) === HORIZONTAL ? length + 1 : 0;
    if (length >= 3) return true;
  }
  return false;
}

/** True if a word goes across the edge of a column. */
function isCutAt(grid: Grid, row: number, col: number): boolean {
  if (col <= 0 || col >= grid.cols) return false;
  return (
    !grid.isBlank(row, col - 1) &&
    !grid.isBlank(row, col) &&
    grid.box(row, col - 1) === 0 &&
    grid.box(row, col) === 0 &&
    grid.background(row, col - 1) === grid.background(row, col)
  );
}

/** Beside a pointer other rows have a blank, or a mark of one cell (`- bun`). */
function isBesidePointer(grid: Grid, { row: current, from }: Seed, row: number, text: number): boolean {
  const pointer = grid.textStart(current, from, text);
  // A gutter has one ground from top to bottom.
  const gutter = grid.background(current, pointer);
  if (gutter !== 0 && grid.background(row, pointer) !== gutter) return false;
  const first = grid.textStart(row, from, text);
  if (first === text) return true;
  const glyph = grid.glyph(row, first);
  if (first === pointer && POINTERS.has(glyph)) return false;
  return grid.isBlankRun(row, first + 1, text) && (MARKS.has(glyph) || POINTERS.has(glyph));
}

/** Alike in layout, or both rows of a tree, however far they are indented. */
function isAlike(grid: Grid, a: RowLayout, b: RowLayout): boolean {
  if (isLaidOutAlike(a, b)) return true;
  if (!isOfTree(grid, a)) return false;
  if (isOfTree(grid, b)) return true;
  // A leaf has no mark: it is indented by whole steps.
  const isLeaf = b.starts.length === 1 && b.end - b.start <= MAX_LEAF;
  return isLeaf && Math.abs(b.start - a.start) <= 12;
}

/** `--- main`, `--\ admin`, `[+] Bookmarks`, `▸ src`, `- garden`, `├── x`. */
function isOfTree(grid: Grid, { row, start, end }: RowLayout): boolean {
  const from = grid.textStart(row, 0, start) < start ? grid.textStart(row, 0, start) : start;
  return /^(?:[│|] *)*(?:[-+|`]--?|--\\|\[[-+]\]|<[-+]>|[├└]|[▸▾▶▼▹▿⊞⊟+-] )/u.test(grid.text(row, Math.max(from, start - 8), end));
}

/** Rows of a list start alike: all with a word, or all with a mark. */
function isOneKind(grid: Grid, { by }: Seed, a: RowLayout, b: RowLayout): boolean {
  if (by !== "pointer") return true;
  const isWord = ({ row, start }: RowLayout) => /[\p{L}\p{N}./]/u.test(grid.glyph(row, start));
  return isWord(a) === isWord(b) && grid.look(a.row, a.start - 2) !== undefined;
}

/** A bar above another bar is the heading of the list below it. */
function isHeadingAbove(grid: Grid, rows: readonly RowLayout[], current: number, from: number): boolean {
  const [first, second, third] = rows;
  if (first?.row !== current || second === undefined || third === undefined) return false;
  const ground = grid.background(second.row, from);
  return ground !== grid.background(third.row, from) && ground !== grid.background(current, from);
}

/** Leaves out a bar above the list: its heading. */
function dropHeading(grid: Grid, rows: RowLayout[], current: number, from: number): void {
  const [first, second] = rows;
  if (first === undefined || second === undefined || first.row === current) return;
  const base = rows.find(({ row }) => row !== first.row && row !== current);
  const ground = grid.background(first.row, from);
  const isBar = base !== undefined && ground !== grid.background(base.row, from);
  if (isBar && ground !== grid.background(current, from)) rows.shift();
}

/** Headings of columns: capitalised words in a look of their own, above rows with numbers. */
function isHeader(
  grid: Grid,
  first: RowLayout,
  others: readonly RowLayout[],
  from: number,
): boolean {
  const text = grid.text(first.row, from, first.end);
  if (/\d/.test(text) || first.starts.length < 2) return false;
  const words = text.split(/[^\p{L}%]+/u).filter((word) => word.length > 1);
  if (words.length < 2) return false;
  const isCapital = words.filter((word) => /^[\p{Lu}%]/u.test(word)).length >= words.length * 0.7;
  const look = grid.look(first.row, first.start);
  const isApart = others.every(({ row, start }) => grid.look(row, start) !== look);
  if (!isCapital && (!isApart || first.starts.length < 4)) return false;
  const withDigits = others.filter(({ row, start, end }) => /\d/.test(grid.text(row, start, end)));
  return isApart || withDigits.length >= others.length / 2;
}

/** Lines that end as statements do. */
function isSourceCode(grid: Grid, rows: readonly RowLayout[]): boolean {
  const code = rows.filter(({ row, start, end }) => /[;{}]$|\)\s*\{|^\s*(?:\/\/|#include)/.test(grid.text(row, start, end)));
  return code.length * 2 >= rows.length;
}
