import type { Grid } from "../segment/grid.ts";
import type { Tab } from "./tab.ts";
import { standsAlone } from "./walled-tabs.ts";

const DIVIDERS: ReadonlySet<string> = new Set("│┃|");
/** Columns by which a divider may stand beside its place. */
const MAX_OFF = 1;
/** Blanks in a row are in no name: what is set in columns is a status. */
const NAME = /^[\p{L}\p{N}][^\s]*(?: \S+)*$/u;

/**
 * `Tides of the bay      │Notes               `: a row above the status in equal shares with dividers between them,
 * a name at the left of each, and one share on another ground than the dividers and all the others.
 */
export function shareTabs(grid: Grid, row: number): Tab[] | undefined {
  if (grid.groundEnd(row, 0) === grid.cols) return undefined;
  const walls: number[] = [];
  for (let col = 0; col < grid.cols; col++) if (DIVIDERS.has(grid.glyph(row, col))) walls.push(col);
  if (walls.length === 0 || !walls.every((col) => standsAlone(grid, row, col))) return undefined;
  const ground = grid.background(row, walls[0]!);
  if (ground === grid.pageGround) return undefined;
  const share = grid.cols / (walls.length + 1);
  const tabs: Tab[] = [];
  for (const [index, to] of [...walls, grid.cols].entries()) {
    const start = index === 0 ? 0 : walls[index - 1]! + 1;
    const isEven = Math.abs(to - share * (index + 1)) <= MAX_OFF;
    if (!isEven || grid.groundEnd(row, start) < to) return undefined;
    const end = grid.textEnd(row, start, to);
    const name = grid.text(row, start, end);
    if (!NAME.test(name)) return undefined;
    tabs.push({ start, end, name, selected: grid.background(row, start) !== ground });
  }
  return tabs.filter(({ selected }) => selected).length === 1 ? tabs : undefined;
}
