import type { Region } from "@pilotty/protocol";
import { labelBefore } from "../segment/field.ts";
import type { Scene } from "../segment/scene.ts";

/** What says that more is to be had below. */
const DOWN = /[▼▾⌄🞃]/u;

/** `Lent to:  nobody   ▼`: what is chosen, on a ground of its own that ends in an arrow, behind a label or alone. */
export function dropdownButtons(scene: Scene): Region[] {
  const { grid, segments } = scene;
  const regions: Region[] = [];
  for (const { row, start, end } of segments) {
    if (grid.isLined(row) || !DOWN.test(grid.wholeText(row, start, end))) continue;
    for (let from = start; from < end; ) {
      const to = Math.min(grid.groundEnd(row, from), end);
      const last = grid.textEnd(row, from, to) - 1;
      const name = grid.text(row, from, last).trim();
      const isOpen =
        grid.background(row, from) !== grid.pageGround &&
        DOWN.test(grid.glyph(row, last)) &&
        last >= to - 2 &&
        grid.isBlank(row, last - 1) &&
        name !== "";
      const isNamed = isOpen && labelBefore(grid, row, start, from)?.endsWith(":") === true;
      if (isNamed || (isOpen && standsFree(scene, row, from, to))) {
        const bounds = { x: from, y: row, width: to - from, height: 1 };
        const text = grid.text(row, from, to);
        regions.push({ role: "button", name, bounds, text, focused: false });
      }
      from = to;
    }
  }
  return regions;
}

/** Alone in its row, between free rows of a program that takes the mouse, with room before the arrow. */
function standsFree({ grid, screen }: Scene, row: number, start: number, end: number): boolean {
  if (screen.mouse === "none" || row === 0 || row === grid.rows - 1) return false;
  const arrow = grid.textEnd(row, start, end) - 1;
  return (
    grid.isBlankRun(row, arrow - 2, arrow) &&
    grid.isBlankRun(row, 0, start) &&
    grid.isBlankRun(row, end, grid.cols) &&
    grid.isBlankRun(row - 1, 0, grid.cols) &&
    grid.isBlankRun(row + 1, 0, grid.cols)
  );
}
