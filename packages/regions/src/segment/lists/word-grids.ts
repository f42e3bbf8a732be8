import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import { barsIn, rowsWithBars } from "./bars.ts";
import type { IsFree, List } from "./list.ts";
import { hasLine } from "./row-kinds.ts";

/** As few columns, and as few names, are a grid of choices. */
const MIN_COLUMNS = 3;
const MIN_CELLS = 6;
/** The longest name, in words. */
const MAX_WORDS = 3;
const NAME = /^[^\s\d]*\p{L}{2}\S*(?: \S+){0,2}$/u;
/** A key in front of a name, and the share of names that have one where all but headings do. */
const KEY = /^\p{L} - (?=\S)/u;
const MIN_KEYED = 0.8;

/**
 * Names in columns, of which one is lit and nothing else: each one is a choice. In a table the words of a
 * row are of several kinds, and its figures are no names.
 */
export function wordGrids(scene: Scene, isFree: IsFree): List[] {
  const { grid } = scene;
  for (const row of rowsWithBars(grid)) {
    for (const { start } of barsIn(grid, row)) {
      const lists = gridAt(scene, row, grid.textStart(row, start, grid.cols), isFree);
      if (lists.length > 0) return lists;
    }
  }
  return [];
}

function gridAt(scene: Scene, row: number, col: number, isFree: IsFree): List[] {
  const { grid } = scene;
  const own = layoutOf(grid, row, 0, grid.cols);
  if (own === undefined || own.starts.length < MIN_COLUMNS || !own.starts.includes(col)) return [];
  // Behind the side of a box that lies in front stands a text, not another column.
  if (isInBox(scene, row, col, own)) return [];
  const rows: RowLayout[] = [];
  for (const step of [-1, 1]) {
    for (let at = step < 0 ? row : row + 1; at >= 0 && at < grid.rows; at += step) {
      const layout = layoutOf(grid, at, 0, grid.cols);
      if (layout === undefined || !isPart(grid, layout, own, isFree)) break;
      // The last row need not be full; above, it is a heading.
      const isFull = layout.starts.length === own.starts.length;
      if (isFull || step > 0) rows.push(layout);
      if (!isFull) break;
    }
  }
  rows.sort((a, b) => a.row - b.row);
  const cells = rows.reduce((sum, { starts }) => sum + starts.length, 0);
  if (rows.length === 0) return [];
  const isLast = rows.at(-1)!.row === scene.lastRow && cells >= MIN_COLUMNS;
  const isCompleted = isLast && isTypedAbove(scene, rows[0]!.row, own, col);
  const isGrid = rows.length > 1 && cells >= MIN_CELLS;
  if (!(isGrid || isCompleted) || !isOnlyLit(grid, rows, row, col)) return [];
  // In the first column the lit one may be the name of its row, but for names that are in order.
  if (!isCompleted && col === own.start && !areSorted(grid, rows)) return [];
  return own.starts.map((from, index): List => {
    const to = own.starts[index + 1] ?? grid.cols;
    const column = rows.flatMap((layout) => layoutOf(grid, layout.row, from, to) ?? []);
    return { rows: column, current: from === col ? row : undefined, from, to, by: "block" };
  });
}

/** So many rows above its names a word is completed: a heading may be between them. */
const MAX_ABOVE = 2;

/** In the stream of a shell, the cursor stands above the names, right behind the one that is lit: a word is completed to it. */
function isTypedAbove(
  { grid, screen: { alternateScreen, cursor } }: Scene,
  top: number,
  { row, starts, ends }: RowLayout,
  col: number,
): boolean {
  if (alternateScreen || !cursor.visible) return false;
  if (cursor.row >= top || cursor.row < top - MAX_ABOVE) return false;
  const name = grid.text(row, col, ends[starts.indexOf(col)]!);
  const typed = grid.text(cursor.row, 0, cursor.col);
  if (!grid.isBlank(cursor.row, cursor.col)) return false;
  if (typed.length > name.length && typed.endsWith(name)) return true;
  // The cursor may wait behind a heading instead, which is lit as well.
  const { row: head } = cursor;
  if (head === 0 || head !== top - 1 || grid.background(head, 0) === grid.pageGround) return false;
  const [line = ""] = grid.text(head - 1, 0, grid.cols).split(WIDE_GAP);
  return line.length > name.length && line.endsWith(name);
}

/** What a shell says at the right edge stands far behind what is typed. */
const WIDE_GAP = / {4,}/u;

/** A frame stands around a name, and the row goes on outside of it. */
function isInBox({ frames }: Scene, row: number, col: number, { start, end }: RowLayout): boolean {
  return frames.some(({ bounds: { x, y, width, height } }) => {
    const isAround = x < col && col < x + width && y < row && row < y + height;
    return isAround && (start < x || end > x + width);
  });
}

/** The same columns, as far as they go, with a name in each. */
function isPart(grid: Grid, layout: RowLayout, own: RowLayout, isFree: IsFree): boolean {
  const { row, start, end, starts, ends } = layout;
  if (!starts.every((col, index) => col === own.starts[index])) return false;
  if (hasLine(grid, layout) || !isFree(row, start, end)) return false;
  return starts.every((col, index) => {
    const text = grid.text(row, col, ends[index]!).replace(KEY, "");
    return NAME.test(text) && text.split(" ").length <= MAX_WORDS && !/[.,;:]$/.test(text);
  });
}

/** One name lies on a ground of its own, all others on that of the page. */
function isOnlyLit(grid: Grid, rows: readonly RowLayout[], row: number, col: number): boolean {
  return rows.every(({ row: at, starts, ends }) =>
    starts.every((start, index) => {
      const isOwn = at === row && start === col;
      const isPlain = [start, ends[index]! - 1].every(
        (cell) => grid.background(at, cell) === grid.pageGround,
      );
      return isOwn ? grid.background(at, start) !== grid.pageGround : isPlain;
    }),
  );
}

/** In alphabetical order, down the columns or along the rows; where they have keys, those with one. */
function areSorted(grid: Grid, rows: readonly RowLayout[]): boolean {
  const along = rows.map(({ row, starts, ends }) =>
    starts.map((start, index) => grid.text(row, start, ends[index]!).toLowerCase()),
  );
  const down = along[0]!.map((_, index) => along.flatMap((names) => names[index] ?? []));
  return [along, down].some((lines) => {
    const all = lines.flat();
    const keyed = all.filter((name) => KEY.test(name));
    const names = keyed.length >= all.length * MIN_KEYED ? keyed : all;
    return names.every((name, index) => index === 0 || names[index - 1]! <= name);
  });
}
