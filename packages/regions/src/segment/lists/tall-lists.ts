import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import { type Bar, stretchesOf } from "./bars.ts";
import type { IsFree, List } from "./list.ts";
import { hasNames } from "./row-kinds.ts";

/** Rows of an entry, and blank rows between two of them. */
const HEIGHTS: readonly number[] = [2, 3];
const GAPS: readonly number[] = [0, 1];
/** As few entries are a list. */
const MIN_ENTRIES = 3;
/** What stands in front of each row of the current entry. */
const MARKS: ReadonlySet<string> = new Set("*|>❯›│┃║▌▎▏▍▐█");

/** How the entries of a list are drawn. */
interface Shape {
  readonly height: number;
  readonly gap: number;
  readonly from: number;
  readonly to: number;
  /** Column of the mark of the current entry. */
  readonly mark?: number;
}

/**
 * Lists whose entries take two or three rows each, all of them laid out alike: on all rows of the
 * current one lies a bar, or a mark stands in front of them.
 */
export function tallLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, isApplication } = scene;
  const lists: List[] = [];
  if (!isApplication) return lists;
  const bars = stretchesOf(grid);
  for (let row = 0; row + 1 < grid.rows; row++) {
    for (const shape of shapesFrom(grid, bars, row)) {
      for (const gap of GAPS) {
        const list = entriesAround(grid, row, { ...shape, gap }, isFree);
        if (list !== undefined) lists.push(list);
      }
    }
  }
  return lists;
}

const NONE: readonly Shape[] = [];

/** The shapes, without a gap, of which the current entry may start in a row. */
function shapesFrom(grid: Grid, bars: readonly (readonly Bar[])[], row: number): readonly Shape[] {
  const own = bars[row]!;
  const mark = markIn(grid, row);
  // Whatever its shape, an entry has a second row.
  const mayBeBar = own.length > 0 && bars[row + 1]!.length > 0;
  const mayBeMark = mark !== undefined && markIn(grid, row + 1) === mark;
  if (!mayBeBar && !mayBeMark) return NONE;
  const shapes: Shape[] = [];
  for (const height of HEIGHTS) {
    for (const bar of own) {
      if (isTallBar(bars, row, bar, height))
        shapes.push({ height, gap: 0, from: bar.start, to: bar.end });
    }
    if (mark !== undefined && isTallMark(grid, row, mark, height))
      shapes.push({ height, gap: 0, from: mark, to: grid.cols, mark });
  }
  return shapes;
}

function isTallBar(
  bars: readonly (readonly Bar[])[],
  row: number,
  bar: Bar,
  height: number,
): boolean {
  if (row === 0 || row + height >= bars.length) return false;
  for (let at = row + 1; at < row + height; at++) if (!hasBar(bars[at]!, bar)) return false;
  return !hasBar(bars[row - 1]!, bar) && !hasBar(bars[row + height]!, bar);
}

function hasBar(bars: readonly Bar[], { start, end }: Bar): boolean {
  for (const bar of bars) if (bar.start === start && bar.end === end) return true;
  return false;
}

/** The first glyph of a row, if it is a mark. */
function markIn(grid: Grid, row: number): number | undefined {
  const col = grid.textStart(row, 0, grid.cols);
  return MARKS.has(grid.glyph(row, col)) && grid.isBlank(row, col + 1) ? col : undefined;
}

function isTallMark(grid: Grid, row: number, col: number, height: number): boolean {
  const glyph = grid.glyph(row, col);
  const has = (at: number): boolean => grid.glyph(at, col) === glyph && markIn(grid, at) === col;
  for (let at = row; at < row + height; at++) if (!has(at)) return false;
  return !has(row - 1) && !has(row + height);
}

function entriesAround(
  grid: Grid,
  current: number,
  shape: Shape,
  isFree: IsFree,
): List | undefined {
  const { height, gap, from, to } = shape;
  const step = height + gap;
  const own = entryAt(grid, current, shape, isFree);
  if (own === undefined) return undefined;
  const entries = [own];
  let alike: readonly RowLayout[] | undefined;
  for (const direction of [-step, step]) {
    for (let row = current + direction; row >= 0 && row < grid.rows; row += direction) {
      const entry = entryAt(grid, row, shape, isFree);
      if (entry === undefined || !isBlankBetween(grid, row, direction, shape)) break;
      if (shape.mark !== undefined ? !startAlike(own, entry) : !lookAlike(grid, alike, entry))
        break;
      alike ??= entry;
      entries.push(entry);
    }
  }
  const rows = entries.map(([first]) => first!).sort((a, b) => a.row - b.row);
  if (rows.length < MIN_ENTRIES || !hasNames(grid, rows)) return undefined;
  return { rows, current, from, to, by: "bar", height };
}

/** The rows of an entry; undefined where one of them is empty. */
function entryAt(
  grid: Grid,
  row: number,
  { height, from, to, mark }: Shape,
  isFree: IsFree,
): readonly RowLayout[] | undefined {
  const rows: RowLayout[] = [];
  for (let at = row; at < row + height; at++) {
    const layout = layoutOf(grid, at, mark === undefined ? from : mark + 1, to);
    if (layout === undefined || !isFree(at, from, to)) return undefined;
    rows.push(layout);
  }
  return rows;
}

function isBlankBetween(
  grid: Grid,
  row: number,
  direction: number,
  { height, gap, from, to }: Shape,
): boolean {
  const first = direction < 0 ? row + height : row - gap;
  for (let at = first; at < first + gap; at++) if (!grid.isBlankRun(at, from, to)) return false;
  return true;
}

/** Each row starts where that of the current entry does, and no mark stands in front of it. */
function startAlike(own: readonly RowLayout[], entry: readonly RowLayout[]): boolean {
  return entry.every(({ start }, index) => start === own[index]!.start);
}

/** The first row of an entry has a look of its own, the same in all entries; so have the others. */
function lookAlike(
  grid: Grid,
  known: readonly RowLayout[] | undefined,
  entry: readonly RowLayout[],
): boolean {
  const looks = entry.map(({ row, start }) => grid.look(row, start));
  if (looks[0] === looks[1]) return false;
  return (
    known === undefined || known.every(({ row, start }, at) => grid.look(row, start) === looks[at])
  );
}
