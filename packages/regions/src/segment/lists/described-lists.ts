import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import { isPointer } from "../pointers.ts";
import type { Scene, Segment } from "../scene.ts";
import { barsIn, rowsWithBars } from "./bars.ts";
import type { IsFree, List } from "./list.ts";
import { hasNames, hasOneLook } from "./row-kinds.ts";
import { unevenList } from "./uneven-lists.ts";

/** Rows of an entry: its name, and what it is. */
const HEIGHT = 2;
/** As few entries are a list. */
const MIN_ENTRIES = 3;

/** A key in front of a name. */
const KEY = /^\s*(?:[([]?[\p{L}\p{N}][)\].]\s+)?$/u;

/** The row that is pointed at, or on whose name a bar lies. */
interface Current {
  readonly row: number;
  /** Where its segment starts and ends. */
  readonly start: number;
  readonly end: number;
  /** Where its name starts. */
  readonly text: number;
  readonly by: "pointer" | "bar";
}

/**
 * Lists with a pointer or a bar whose entries have a row of their own for what they are, all of these rows in
 * one look that is not that of the names, and set in as far or further. With a bar, the other names are in one
 * look, too.
 */
export function describedLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, segments, isApplication } = scene;
  if (!isApplication) return [];
  const lists: List[] = [];
  const lit = rowsWithBars(grid);
  for (const segment of segments) {
    const current =
      pointedIn(grid, segment) ?? (lit.includes(segment.row) ? barIn(grid, segment) : undefined);
    if (current === undefined) continue;
    const list =
      evenList(grid, current, isFree) ??
      (current.by === "pointer" ? unevenList(grid, current, isFree) : undefined);
    if (list !== undefined) lists.push(list);
  }
  return lists;
}

/** Each entry has one row for what it is, and no free row behind that. */
function evenList(grid: Grid, current: Current, isFree: IsFree): List | undefined {
  const { row, start, end, text, by } = current;
  if (!mayHaveNames(grid, row, text)) return undefined;
  const entries = [entryAt(grid, row, text, end, isFree)];
  for (const step of [-HEIGHT, HEIGHT]) {
    for (let at = row + step; at >= 0 && at + 1 < grid.rows; at += step) {
      // Beside the pointer nothing stands in front of the other names.
      const isLed = by === "bar" && KEY.test(grid.wholeText(at, start, text));
      const entry =
        isLed || grid.isBlankRun(at, start, text)
          ? entryAt(grid, at, text, end, isFree)
          : undefined;
      if (entry === undefined) break;
      entries.push(entry);
    }
  }
  const found = entries.filter((entry) => entry !== undefined);
  const rows = found.map(({ name }) => name).sort((a, b) => a.row - b.row);
  if (found.length < MIN_ENTRIES || !areDescribed(grid, found) || !hasNames(grid, rows))
    return undefined;
  const others = rows.filter((name) => name.row !== row);
  const looks = new Set(others.map((name) => grid.look(name.row, name.start)));
  if (by === "bar" && looks.size > 1) return undefined;
  // Behind a sign alone, a shell or a test runner says the first of what it tells.
  if (by === "pointer" && looks.has(grid.look(row, text))) return undefined;
  return { rows, current: row, from: start, to: end, by, height: HEIGHT };
}

/** Above or below the current entry another one starts in its column. */
function mayHaveNames(grid: Grid, row: number, col: number): boolean {
  return !grid.isBlank(row - HEIGHT, col) || !grid.isBlank(row + HEIGHT, col);
}

function pointedIn(grid: Grid, { row, start, end }: Segment): Current | undefined {
  const pointer = grid.textStart(row, start, end);
  if (!isPointer(grid.glyph(row, pointer)) || !grid.isBlank(row, pointer + 1)) return undefined;
  return { row, start, end, text: grid.textStart(row, pointer + 1, end), by: "pointer" };
}

/** A bar from the name on, perhaps behind a key. */
function barIn(grid: Grid, { row, start, end }: Segment): Current | undefined {
  const bar = barsIn(grid, row).find((other) => other.start >= start && other.end <= end);
  if (bar === undefined || !KEY.test(grid.wholeText(row, start, bar.start))) return undefined;
  return { row, start, end, text: grid.textStart(row, bar.start, bar.end), by: "bar" };
}

interface Entry {
  readonly name: RowLayout;
  readonly detail: RowLayout;
}

function entryAt(
  grid: Grid,
  row: number,
  text: number,
  end: number,
  isFree: IsFree,
): Entry | undefined {
  if (grid.isBlank(row, text) || grid.isBlankRun(row + 1, 0, end)) return undefined;
  const name = layoutOf(grid, row, text, end);
  const detail = layoutOf(grid, row + 1, 0, end);
  if (name === undefined || detail === undefined || name.start !== text) return undefined;
  if (detail.start < text || !hasOneLook(grid, detail)) return undefined;
  return isFree(row, text, end) && isFree(row + 1, text, end) ? { name, detail } : undefined;
}

function areDescribed(grid: Grid, entries: readonly Entry[]): boolean {
  const [first] = entries as [Entry];
  const look = grid.look(first.detail.row, first.detail.start);
  return entries.every(
    ({ name, detail }) =>
      detail.start === first.detail.start &&
      grid.look(detail.row, detail.start) === look &&
      grid.look(name.row, name.start) !== look,
  );
}
