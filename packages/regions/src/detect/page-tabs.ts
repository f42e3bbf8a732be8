import { TOP_LEFT } from "../segment/box-glyphs.ts";
import type { Grid } from "../segment/grid.ts";
import { NAME, type Strip, type Tab } from "./tab.ts";

/**
 * The only tab of a strip: its name, on the ground of the page, which the rest of the first row is not on:
 * page and tab are one.
 */
export function pageTab(grid: Grid, { row, end }: Strip): Tab[] | undefined {
  const fill = grid.groundEnd(row, 0);
  if (row > 0 || fill >= end / 2 || grid.groundEnd(row, fill) !== end) return undefined;
  if (grid.background(row, 0) !== grid.pageGround || !grid.isBlankRun(row, fill, end))
    return undefined;
  const start = grid.textStart(row, 0, fill);
  const to = grid.textEnd(row, start, fill);
  const name = grid.text(row, start, to);
  const isPadded = start === fill - to && start <= 2;
  return isPadded && NAME.test(name) ? [{ start, end: to, name, selected: true }] : undefined;
}

/**
 * `[orchard ]`: names in brackets in a bar, on a ground of their own, each above the corner of a panel: the
 * open tabs of panels side by side.
 */
export function panelTabs(grid: Grid, { row, end }: Strip): Tab[] | undefined {
  const bar = grid.background(row, end - 1);
  if (bar === grid.pageGround || !grid.hasText(row, "[")) return undefined;
  const tabs: Tab[] = [];
  for (let start = grid.textStart(row, 0, end); start < end; ) {
    const to = grid.groundEnd(row, start);
    const [, name] = /^\[(\S+) *\]$/u.exec(grid.text(row, start, to)) ?? [];
    const isApart = grid.background(row, start) !== bar;
    if (name === undefined || !isApart || grid.box(row + 1, start) !== TOP_LEFT) return undefined;
    tabs.push({ start, end: to, name, selected: true });
    start = grid.textStart(row, to, end);
  }
  return tabs.length >= 2 ? tabs : undefined;
}
