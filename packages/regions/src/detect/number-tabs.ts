import type { Grid } from "../segment/grid.ts";
import { RowText } from "../segment/row-text.ts";
import { oddOne, type Tab } from "./tab.ts";

const AT_END = /\s{3}(?<views>1 2(?: 3(?: 4(?: 5(?: 6)?)?)?)?) ?$/;

/** `1 2 3 4` at the left edge, one of them in another look: views that have numbers for names. */
export function bareNumbers(grid: Grid, row: number): Tab[] | undefined {
  if (!grid.hasText(row, "2") || grid.textStart(row, 0, grid.cols) > 1) return undefined;
  const line = new RowText(grid, row, 0, grid.cols);
  const match = /^ ?1 2(?: 3(?: 4(?: 5(?: 6)?)?)?)?(?= |$)/.exec(line.text);
  if (match === null) return undefined;
  const tabs = [...match[0].matchAll(/\d/g)].map(({ 0: name, index }) => {
    const { start, end } = line.columnsOf(index, index + 1);
    return { start, end, name, selected: false };
  });
  // Views that hold something may be drawn apart as well; the open one is the one on a ground.
  const odd =
    oddOne(tabs.map(({ start }) => grid.look(row, start))) ??
    oddOne(tabs.map(({ start }) => grid.background(row, start)));
  if (odd === undefined || tabs.length < 3) return undefined;
  return tabs.map((tab, index) => ({ ...tab, selected: index === odd }));
}

/** The numbers of views at the end of the first row, far behind what else it says: one is on a ground of its own. */
export function numbersAtEnd(grid: Grid): Tab[] | undefined {
  if (grid.textEnd(0, 0, grid.cols) < grid.cols - 1 || !grid.hasText(0, "1 2")) return undefined;
  const line = new RowText(grid, 0, 0, grid.cols);
  const views = AT_END.exec(line.text)?.groups?.["views"];
  if (views === undefined) return undefined;
  const from = line.text.lastIndexOf(views);
  const tabs = [...views.matchAll(/\d/g)].map(({ 0: name, index }) => {
    const { start, end } = line.columnsOf(from + index, from + index + 1);
    const selected = grid.background(0, start) !== grid.background(0, line.columnAt(from) - 2);
    return { start, end, name, selected };
  });
  return tabs.filter(({ selected }) => selected).length === 1 ? tabs : undefined;
}
