import { HORIZONTAL } from "../segment/box-glyphs.ts";
import type { Grid } from "../segment/grid.ts";
import { NAME, type Strip, type Tab } from "./tab.ts";

const DIVIDERS = /[│┃|]/u;

/**
 * `Chat        │Accounts    │Buddies`: the last row of a screen in cells, one of them on a ground of its own from
 * divider to divider. It tells which of several windows is in front.
 */
export function windowTabs(grid: Grid, { row, start, end }: Strip): Tab[] | undefined {
  if (grid.groundEnd(row, start) === end || !hasDividers(grid, row)) return undefined;
  const walls: number[] = [];
  for (let col = start; col < end; col++) if (DIVIDERS.test(grid.glyph(row, col))) walls.push(col);
  if (walls.length === 0 || !walls.every((col) => standsAlone(grid, row, col))) return undefined;
  const cells: Tab[] = [];
  for (const [index, to] of [...walls, end].entries()) {
    const from = index === 0 ? start : walls[index - 1]! + 1;
    const cell = cellIn(grid, row, from, to);
    // Each name stands right behind its divider: what is set in columns is a status.
    if (cell === undefined || cell.start > from + 1) return undefined;
    const isLit = grid.background(row, from) !== grid.pageGround;
    cells.push({ ...cell, selected: isLit && grid.groundEnd(row, from) === to });
    if (isLit && grid.groundEnd(row, from) < to) return undefined;
  }
  return cells.filter(({ selected }) => selected).length === 1 ? cells : undefined;
}

/** The name between two dividers in one look; behind the last one, something else may follow far off. */
function cellIn(grid: Grid, row: number, from: number, to: number): Tab | undefined {
  const start = grid.textStart(row, from, to);
  let end = start;
  while (end < to && !grid.isBlankRun(row, end, Math.min(end + 3, to))) end++;
  for (let col = start; col < end; col++) {
    if (!grid.isBlank(row, col) && grid.look(row, col) !== grid.look(row, start)) return undefined;
  }
  const name = grid.text(row, start, end);
  if (!NAME.test(name)) return undefined;
  const [inFront, key] = /^(\d)[.:)] (?=\p{L})/u.exec(name) ?? [""];
  const shortcut = key === undefined ? {} : { shortcut: key };
  return { start, end, name: name.slice(inFront.length), selected: false, ...shortcut };
}

function hasDividers(grid: Grid, row: number): boolean {
  return grid.hasText(row, "│") || grid.hasText(row, "|") || grid.hasText(row, "┃");
}

/** True if no divider and no line stands above or below one. */
function standsAlone(grid: Grid, row: number, col: number): boolean {
  return [row - 1, row + 1].every((next) => {
    const box = grid.box(next, col);
    return (box === 0 || box === HORIZONTAL) && !DIVIDERS.test(grid.glyph(next, col));
  });
}
