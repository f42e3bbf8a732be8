import type { Grid } from "../segment/grid.ts";
import { singles } from "../segment/singles.ts";
import type { Strip, Tab } from "./tab.ts";
import { NAME } from "./walled-tabs.ts";

/** What lines below tabs are drawn with. */
const LINE = /^[─━═╸╺╼╾╶╴▔‾▁▬▂]$/u;

/**
 * Words with a line below all of them, which is drawn in another way under one; or under one only, as
 * wide as that.
 */
export function underlinedTabs(grid: Grid, { row, start, end }: Strip): Tab[] | undefined {
  if (!isLineRow(grid, row + 1, start, end)) return undefined;
  const tabs: Tab[] = [];
  for (let col = grid.textStart(row, start, end); col < end; ) {
    let last = col;
    while (last < end && !grid.isBlankRun(row, last, Math.min(last + 2, end))) last++;
    const name = grid.text(row, col, last);
    if (!NAME.test(name)) return undefined;
    tabs.push({ start: col, end: last, name, selected: false });
    col = grid.textStart(row, last, end);
  }
  if (tabs.length < 2) return undefined;
  const lines = tabs.map((tab) => {
    const middle = (tab.start + tab.end) >> 1;
    const isLine = LINE.test(grid.glyph(row + 1, middle));
    return isLine ? `${grid.glyph(row + 1, middle)} ${grid.look(row + 1, middle)}` : "";
  });
  const odd = singles(lines);
  const open = odd.find((index) => lines[index] !== "");
  if (open === undefined || new Set(lines).size !== 2 || (tabs.length > 2 && odd.length > 1))
    return undefined;
  return tabs.map((tab, index) => ({ ...tab, selected: index === open }));
}

/** True for a row of lines and blanks in which some line is drawn. */
function isLineRow(grid: Grid, row: number, start: number, end: number): boolean {
  let lines = 0;
  for (
    let col = grid.textStart(row, start, end);
    col < end;
    col = grid.textStart(row, col + 1, end)
  ) {
    if (!LINE.test(grid.glyph(row, col))) return false;
    lines++;
  }
  return lines > 2;
}
