import type { Region } from "@pilotty/protocol";
import {
  BOTTOM_LEFT,
  BOTTOM_RIGHT,
  TEE_DOWN,
  TOP_LEFT,
  TOP_RIGHT,
  WALL,
} from "../segment/box-glyphs.ts";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { type CellRun, focusedSibling } from "./focus.ts";

/** Columns by which a label may stand off the middle of its cell, and cells differ in width. */
const MAX_OFF = 1;

/**
 * `│   Save   │  Cancel  │`: a box of one row, alone on its rows, in cells of one width with a label in the middle of
 * each. A table has more rows than its heading.
 */
export function cellButtons({ grid, screen }: Scene): Region[] {
  if (!screen.alternateScreen && screen.cursor.visible) return [];
  if (!grid.hasBox(TEE_DOWN)) return [];
  const regions: Region[] = [];
  for (let row = 1; row < grid.rows - 1; row++) {
    if (!grid.hasBoxIn(row - 1, TEE_DOWN) || !grid.hasBoxIn(row + 1, BOTTOM_LEFT)) continue;
    const first = grid.nextBox(row - 1, 0, grid.cols, TOP_LEFT);
    const cells = cellsFrom(grid, row, first);
    const focused = focusedSibling(grid, cells, screen.cursor);
    for (const cell of cells) {
      const start = grid.textStart(row, cell.start, cell.end);
      const end = grid.textEnd(row, start, cell.end);
      const text = grid.text(row, start, end);
      const bounds = { x: start, y: row, width: end - start, height: 1 };
      regions.push({ role: "button", name: text, bounds, text, focused: cell === focused });
    }
  }
  return regions;
}

/** The cells of a box whose left wall stands in a column; none if it is no row of buttons. */
function cellsFrom(grid: Grid, row: number, left: number): CellRun[] {
  const right = grid.nextBox(row - 1, left + 1, grid.cols, TOP_RIGHT);
  if (right === grid.cols || grid.box(row + 1, left) !== BOTTOM_LEFT) return [];
  if (grid.box(row + 1, right) !== BOTTOM_RIGHT) return [];
  const isFree = [row - 2, row + 2].every((next) => grid.isBlankRun(next, left, right + 1));
  if (!isFree) return [];
  const cells: CellRun[] = [];
  const widths: number[] = [];
  for (let from = left + 1; from < right; ) {
    const to = grid.nextBox(row, from, right, WALL);
    if (to < right && grid.box(row - 1, to) !== TEE_DOWN) return [];
    const start = grid.textStart(row, from, to);
    const end = grid.textEnd(row, from, to);
    const isCentred = start > from && end < to && Math.abs(start - from - (to - end)) <= MAX_OFF;
    if (!isCentred || !isLabel(grid.text(row, start, end))) return [];
    cells.push({ row, start: from, end: to });
    widths.push(to - from);
    from = to + 1;
  }
  const isEven = Math.max(...widths) - Math.min(...widths) <= MAX_OFF;
  return cells.length >= 2 && isEven ? cells : [];
}
