import type { Region } from "@pilotty/protocol";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { singles } from "../segment/singles.ts";
import type { CellRun } from "./focus.ts";

/** As many buttons tell which of them is drawn unlike the others. */
const MIN_ODD = 3;

/**
 * Buttons that throw a shadow: a padded word on a ground of its own, half a cell of shadow at its right, and one below
 * it that is set off by a cell. What else stands in their rows does not matter.
 */
export function shadowedButtons({ grid, screen }: Scene): Region[] {
  const regions: Region[] = [];
  if (!grid.hasGrounds) return regions;
  for (let row = 0; row + 1 < grid.rows; row++) {
    const buttons = buttonsIn(grid, row);
    if (buttons.length === 0) continue;
    const odd = singles(buttons.map(({ start }) => grid.look(row, start)));
    const isAtWork = !screen.cursor.visible && buttons.length >= MIN_ODD && odd.length === 1;
    for (const [index, { start, end }] of buttons.entries()) {
      const text = grid.text(row, start, end);
      const bounds = { x: start, y: row, width: end - start, height: 1 };
      const focused = isAtWork && odd[0] === index;
      regions.push({ role: "button", name: text.trim(), bounds, text, focused });
    }
  }
  return regions;
}

/** The words of a row with a shadow around their lower right corner. */
function buttonsIn(grid: Grid, row: number): CellRun[] {
  const buttons: CellRun[] = [];
  if (grid.isLined(row) || !grid.hasText(row, "▄") || !grid.hasText(row + 1, "▀")) return buttons;
  for (let end = 1; end < grid.cols; end++) {
    if (grid.glyph(row, end) !== "▄" || !grid.isBlank(row, end - 1)) continue;
    const start = groundStart(grid, row, end - 1);
    if (start === undefined || grid.background(row, end) === grid.background(row, end - 1))
      continue;
    const isPadded = grid.isBlank(row, start) && isLabel(grid.text(row, start, end).trim());
    if (isPadded && isShadow(grid, row + 1, start + 1, end + 1)) buttons.push({ row, start, end });
  }
  return buttons;
}

/** Where the ground of a cell starts; undefined where it goes on to the edge of the screen. */
function groundStart(grid: Grid, row: number, col: number): number | undefined {
  const ground = grid.background(row, col);
  let start = col;
  while (start > 0 && grid.background(row, start - 1) === ground) start--;
  return start === 0 ? undefined : start;
}

/** Upper halves of cells from column to column, and none beside them. */
function isShadow(grid: Grid, row: number, start: number, end: number): boolean {
  for (let col = start; col < end; col++) if (grid.glyph(row, col) !== "▀") return false;
  return grid.glyph(row, start - 1) !== "▀" && grid.glyph(row, end) !== "▀";
}
