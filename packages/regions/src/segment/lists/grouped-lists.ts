import { isRule, layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { IsFree, List } from "./list.ts";
import { hasLine, hasWord } from "./row-kinds.ts";
import { hasHotLetter } from "./rules-between.ts";

/**
 * A list in a frame whose groups stand apart: a free row between them, and a heading above each, in a look
 * that no entry has. The entries of all groups, without the headings.
 */
export function withGroups(
  grid: Grid,
  list: List,
  usable: (row: number) => boolean,
  isFree: IsFree,
): List {
  const { rows, current, from, to } = list;
  if (list.by !== "bar" || current === undefined) return list;
  const look = entryLook(grid, list);
  if (look === undefined) return withHotRows(grid, list, usable, isFree);
  const isEntry = ({ row, start }: RowLayout) => row === current || grid.look(row, start) === look;
  const start = rows.find(isEntry)!.start;
  // The first row that was found may be a heading.
  const isHeaded = !isEntry(rows[0]!) && isBlankAt(rows[0]!.row - 1);
  const all = isHeaded ? rows.slice(1) : [...rows];
  const up = groupsFrom(isHeaded ? all[0]!.row : rows[0]!.row, -1);
  const down = groupsFrom(rows.at(-1)!.row, 1);
  if (up.length === 0 && down.length === 0 && !isHeaded)
    return withHotRows(grid, list, usable, isFree);
  if (!isHeaded && down.length > 0 && !isEntry(all[0]!)) all.shift();
  return { ...list, rows: [...up.reverse(), ...all, ...down] };

  function isBlankAt(row: number): boolean {
    return usable(row) && grid.isBlankRun(row, from, to);
  }

  /** The entries of the groups that follow in one direction, of each two a heading stands between. */
  function groupsFrom(edge: number, step: number): RowLayout[] {
    const found: RowLayout[] = [];
    let headings = 0;
    let blanks = 0;
    for (let row = edge + step; row >= 0 && row < grid.rows && usable(row); row += step) {
      const layout = layoutOf(grid, row, from, to);
      if (layout === undefined) {
        if (++blanks > 1) break;
      } else if (!isFree(row, from, to) || isRule(grid, layout) || hasLine(grid, layout)) break;
      else if (layout.start === start && isEntry(layout) && hasWord(grid, layout)) {
        if (headings === 0 && found.length === 0) break;
        if (blanks > 0 && headings === 0) break;
        found.push(layout);
        [headings, blanks] = [0, 0];
      } else {
        const isHeading = layout.start <= start && layout.starts.length === 1 && !isEntry(layout);
        if (!isHeading || ++headings > 1) break;
      }
    }
    return found;
  }
}

/** The look that all entries but the current one have, of which there are two at least. */
function entryLook(grid: Grid, { rows, current }: List): number | undefined {
  const others = rows.filter(({ row }) => row !== current);
  // The first row may be a heading.
  const last = others.at(-1);
  if (last === undefined) return undefined;
  const look = grid.look(last.row, last.start);
  const rest = others.slice(1);
  return rest.every(({ row, start }) => grid.look(row, start) === look) ? look : undefined;
}

/** Rows behind free ones, each with a letter drawn apart in the looks that it has in the rows of the list. */
function withHotRows(
  grid: Grid,
  list: List,
  usable: (row: number) => boolean,
  isFree: IsFree,
): List {
  const { rows, from, to } = list;
  const ground = rows.find(({ row }) => row !== list.current)?.row;
  if (ground === undefined || !rows.every((row) => hasHotLetter(grid, row))) return list;
  const more: RowLayout[] = [];
  for (let row = rows.at(-1)!.row + 1; usable(row); row++) {
    const layout = layoutOf(grid, row, from, to);
    if (layout === undefined) continue;
    const { start } = layout;
    const isAlike =
      start === rows[0]!.start &&
      hasHotLetter(grid, layout) &&
      grid.background(row, start) === grid.background(ground, start);
    if (!isAlike || !isFree(row, from, to)) break;
    more.push(layout);
  }
  return { ...list, rows: [...rows, ...more] };
}
