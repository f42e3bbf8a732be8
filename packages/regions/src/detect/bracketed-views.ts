import { HORIZONTAL } from "../segment/box-glyphs.ts";
import type { Grid } from "../segment/grid.ts";
import { RowText } from "../segment/row-text.ts";
import type { Strip, Tab } from "./tab.ts";

const MIN_VIEWS = 3;
/** Columns between two views with their keys. */
const MAX_GAP = 4;
const KEYED =
  /(?<key>F\d{1,2}): ?(?:\[(?<open>\p{L}[\p{L} ]*)\]|(?<name>\p{L}+(?: \p{L}+)?))(?=\s|$)/gu;

/** `View: F3:[Playback] F4: Capture  F5: All`: of views with their keys, the open one is in brackets. */
export function keyedViews(grid: Grid, { row, start, end }: Strip): Tab[] | undefined {
  const line = new RowText(grid, row, start, end);
  if (!/:\s?\[\p{L}/u.test(line.text)) return undefined;
  const views: Tab[] = [];
  for (const { index, groups, 0: text } of line.text.matchAll(KEYED)) {
    const cols = line.columnsOf(index, index + text.length);
    const before = views.at(-1);
    if (before !== undefined && cols.start - before.end > MAX_GAP) break;
    const { key, open, name } = groups!;
    views.push({ ...cols, name: open ?? name!, selected: open !== undefined, shortcut: key! });
  }
  return isOneOpen(views) ? views : undefined;
}

/** `[general]   2cpu   3mem`: words above a rule, of which one is in brackets. */
export function bracketedViews(grid: Grid, { row, start, end }: Strip): Tab[] | undefined {
  const first = grid.textStart(row, start, end);
  if (!isRule(grid, row + 1, start, end)) return undefined;
  const views: Tab[] = [];
  for (let col = first; col < end; ) {
    const to = grid.wordEnd(row, col, end);
    const [, open, name] = /^(?:\[(\p{L}+)\]|(\d?\p{L}+))$/u.exec(grid.text(row, col, to)) ?? [];
    if ((open ?? name) === undefined || !grid.isBlankRun(row, to, Math.min(to + 2, end)))
      return undefined;
    views.push({ start: col, end: to, name: (open ?? name)!, selected: open !== undefined });
    col = grid.textStart(row, to, end);
  }
  return isOneOpen(views) ? views : undefined;
}

function isOneOpen(views: readonly Tab[]): boolean {
  return views.length >= MIN_VIEWS && views.filter(({ selected }) => selected).length === 1;
}

function isRule(grid: Grid, row: number, start: number, end: number): boolean {
  let lines = 0;
  for (let col = start; col < end; col++) if (grid.box(row, col) === HORIZONTAL) lines++;
  return lines * 3 >= (end - start) * 2;
}
