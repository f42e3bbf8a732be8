import { HORIZONTAL } from "../segment/box-glyphs.ts";
import type { Grid } from "../segment/grid.ts";
import { singles } from "../segment/singles.ts";
import type { Strip, Tab } from "./tab.ts";

/** Columns before the first tab. */
const MAX_INDENT = 4;
/** From so many cells on, one that is drawn in another look is no chance. */
const MIN_CELLS = 3;
const DIVIDERS = /[│┃|]/u;
/** What is written on a tab: a word or three, perhaps with a count. */
export const NAME: RegExp =
  /^[\p{L}\d][\p{L}\p{N}_./#-]*(?: [\p{L}\d][\p{L}\p{N}_./-]*){0,2}(?: ?\(\d+\))?$/u;

/**
 * `Home │ Search │ Library`: cells with dividers between them, of which one is drawn in another look.
 * In a table the dividers go on in the rows above or below.
 */
export function walledTabs(grid: Grid, { row, start, end }: Strip): Tab[] | undefined {
  if (!hasDividers(grid, row)) return undefined;
  const cells: Tab[] = [];
  let from = start;
  for (let col = start; col <= end; col++) {
    const isDivider = col < end && DIVIDERS.test(grid.glyph(row, col));
    if (isDivider && !standsAlone(grid, row, col)) return undefined;
    if (col < end && !isDivider) continue;
    const tab = cellIn(grid, row, from, col);
    if (tab === undefined) return undefined;
    if (tab !== "blank") cells.push(tab);
    else if (col < end || cells.length === 0) return undefined;
    from = col + 1;
  }
  if (cells.length < MIN_CELLS || cells[0]!.start - start > MAX_INDENT) return undefined;
  const looks = cells.map((cell) => grid.look(row, cell.start));
  const odd = singles(looks);
  if (odd.length !== 1 || new Set(looks).size !== 2) return undefined;
  return cells.map((cell, index) => ({ ...cell, selected: index === odd[0] }));
}

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
    if (cell === undefined || cell === "blank" || cell.start > from + 1) return undefined;
    const isLit = grid.background(row, from) !== grid.pageGround;
    cells.push({ ...cell, selected: isLit && grid.groundEnd(row, from) === to });
    if (isLit && grid.groundEnd(row, from) < to) return undefined;
  }
  return cells.filter(({ selected }) => selected).length === 1 ? cells : undefined;
}

/** The name between two dividers in one look; behind the last one, something else may follow far off. */
function cellIn(grid: Grid, row: number, from: number, to: number): Tab | "blank" | undefined {
  const start = grid.textStart(row, from, to);
  if (start === to) return "blank";
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
export function standsAlone(grid: Grid, row: number, col: number): boolean {
  return [row - 1, row + 1].every((next) => {
    const box = grid.box(next, col);
    return (box === 0 || box === HORIZONTAL) && !DIVIDERS.test(grid.glyph(next, col));
  });
}
