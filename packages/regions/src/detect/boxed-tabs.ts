import { BOTTOM_LEFT, BOTTOM_RIGHT, HORIZONTAL, VERTICAL } from "../segment/box-glyphs.ts";
import { boxesIn } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import { matchesOf } from "../segment/matches.ts";
import { RowText } from "../segment/row-text.ts";
import { singles } from "../segment/singles.ts";
import type { Tab } from "./tab.ts";

/** Rows at the top in which boxes that are all closed are tabs, and as many boxes. */
const MAX_CLOSED_ROW = 5;
const MIN_CLOSED = 3;

/**
 * Tabs in boxes side by side, of which one has no bottom: its page is the one that is shown. In a
 * table all boxes of a row are closed, or all are open.
 */
export function boxedTabs(grid: Grid, row: number): Tab[] | undefined {
  return titledBoxes(grid, row) ?? walledBoxes(grid, row);
}

function walledBoxes(grid: Grid, row: number): Tab[] | undefined {
  if (row === 0 || row === grid.rows - 1) return undefined;
  if (!grid.hasBoxIn(row, VERTICAL) || !grid.hasBoxIn(row - 1, HORIZONTAL)) return undefined;
  const walls = boxesIn(grid, row, VERTICAL);
  const tabs: Tab[] = [];
  for (const [index, wall] of walls.entries()) {
    const [from, to] = [wall + 1, walls[index + 1] ?? wall];
    // Boxes may have a wall each, or share one; behind the last one a page has its side.
    if (to <= from || !isLine(grid, row - 1, from, to)) continue;
    const start = grid.textStart(row, from, to);
    if (start === to) continue;
    const end = grid.textEnd(row, from, to);
    const isOpen = grid.isBlankRun(row + 1, from, to);
    if (!isOpen && !isLine(grid, row + 1, from, to)) return undefined;
    tabs.push({ start, end, name: grid.text(row, start, end), selected: isOpen });
  }
  if (tabs.length < 2) return undefined;
  const open = tabs.filter(({ selected }) => selected).length;
  if (open > 0) return open === 1 ? tabs : undefined;
  return row < MAX_CLOSED_ROW && areBoxes(grid, row, walls)
    ? closedTabs(grid, row, tabs)
    : undefined;
}

/** Where a wall ends on the edge of the page below. */
const ENDS_ON = /^[┴┵┶┷┸┹┺┻╧╨╩]$/u;

/**
 * True if each wall ends in a corner below, or on the edge of a page that goes on behind the last one: those of a
 * table go on.
 */
function areBoxes(grid: Grid, row: number, walls: readonly number[]): boolean {
  const isCorner = (wall: number) => (grid.box(row + 1, wall) & (BOTTOM_LEFT | BOTTOM_RIGHT)) !== 0;
  if (walls.every(isCorner)) return true;
  const [first, ...others] = walls;
  const last = walls.at(-1)!;
  return (
    /^[├┌╭╔┏╠]$/u.test(grid.glyph(row + 1, first!)) &&
    others.every((wall) => ENDS_ON.test(grid.glyph(row + 1, wall))) &&
    grid.box(row + 1, last + 1) === HORIZONTAL
  );
}

/** Boxes that are all closed, of which one alone is in another look: its edge, or its name. */
function closedTabs(grid: Grid, row: number, tabs: readonly Tab[]): Tab[] | undefined {
  if (tabs.length < MIN_CLOSED) return undefined;
  for (const at of [row - 1, row]) {
    const looks = tabs.map(({ start }) => grid.look(at, start));
    const [open, ...others] = singles(looks);
    if (open !== undefined && others.length === 0 && new Set(looks).size === 2)
      return tabs.map((tab, index) => ({ ...tab, selected: index === open }));
  }
  return undefined;
}

/** `┌─NAME─┐`, perhaps with blanks around the name. */
const TITLED = /[┌╭┏╔][─━═]* ?(?<name>\p{L}[^─━═┐╮┓╗]*?) ?[─━═]*[┐╮┓╗]/gu;

/** Boxes of which there is but the edge with the name, above a line that goes round the open one. */
function titledBoxes(grid: Grid, row: number): Tab[] | undefined {
  if (row + 1 >= grid.rows || !grid.hasBoxIn(row, HORIZONTAL)) return undefined;
  const line = new RowText(grid, row, 0, grid.cols);
  const boxes = matchesOf(line.text, TITLED);
  if (boxes.length < 2 || line.text.replace(TITLED, "").trim() !== "") return undefined;
  const tabs = boxes.map(({ 0: box, index, groups }): Tab => {
    const name = groups!["name"]!;
    const at = index + box.indexOf(name);
    const inner = line.columnsOf(index + 1, index + box.length - 1);
    const isOpen = grid.isBlankRun(row + 1, inner.start, inner.end);
    return { ...line.columnsOf(at, at + name.length), name, selected: isOpen };
  });
  const isClosedBelow = ({ start, end }: Tab) => isLine(grid, row + 1, start, end);
  const open = tabs.filter(({ selected }) => selected);
  const others = tabs.filter(({ selected }) => !selected);
  return open.length === 1 && others.every(isClosedBelow) ? tabs : undefined;
}

function isLine(grid: Grid, row: number, from: number, to: number): boolean {
  for (let col = from; col < to; col++) if (grid.box(row, col) !== HORIZONTAL) return false;
  return true;
}
