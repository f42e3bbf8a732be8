import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import { POINTERS } from "../pointers.ts";
import type { Scene } from "../scene.ts";
import type { IsFree, List } from "./list.ts";
import { hasNames, hasOneLook } from "./row-kinds.ts";

/** Rows of an entry: its name, and what it is. */
const HEIGHT = 2;
/** As few entries are a list. */
const MIN_ENTRIES = 3;

/**
 * Lists with a pointer whose entries have a row of their own for what they are, all of these rows in one
 * look that is not that of the names, and set in as far or further.
 */
export function describedLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, segments, isApplication } = scene;
  if (!isApplication) return [];
  const lists: List[] = [];
  for (const { row, start, end } of segments) {
    const pointer = grid.textStart(row, start, end);
    if (!POINTERS.has(grid.glyph(row, pointer)) || !grid.isBlank(row, pointer + 1)) continue;
    const text = grid.textStart(row, pointer + 1, end);
    const entries = [entryAt(grid, row, text, end, isFree)];
    for (const step of [-HEIGHT, HEIGHT]) {
      for (let at = row + step; at >= 0 && at + 1 < grid.rows; at += step) {
        // Beside the pointer nothing stands in front of the other names.
        const entry = grid.isBlankRun(at, start, text)
          ? entryAt(grid, at, text, end, isFree)
          : undefined;
        if (entry === undefined) break;
        entries.push(entry);
      }
    }
    const found = entries.filter((entry) => entry !== undefined);
    const rows = found.map(({ name }) => name).sort((a, b) => a.row - b.row);
    if (found.length < MIN_ENTRIES || !areDescribed(grid, found) || !hasNames(grid, rows)) continue;
    lists.push({ rows, current: row, from: start, to: end, by: "pointer", height: HEIGHT });
  }
  return lists;
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
