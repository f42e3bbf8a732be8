import type { Region } from "@pilotty/protocol";
import { labelBefore } from "../segment/field.ts";
import type { Scene } from "../segment/scene.ts";

/** What says that more is to be had below. */
const DOWN = /[▼▾⌄🞃]/u;

/** `Lent to:  nobody   ▼`: what is chosen, on a ground of its own that ends in an arrow, behind a label. */
export function dropdownButtons({ grid, segments }: Scene): Region[] {
  return segments.flatMap(({ row, start, end }): Region[] => {
    if (grid.isAscii(row) || !DOWN.test(grid.wholeText(row, start, end))) return [];
    const regions: Region[] = [];
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
      if (isOpen && labelBefore(grid, row, start, from)?.endsWith(":")) {
        const bounds = { x: from, y: row, width: to - from, height: 1 };
        const text = grid.text(row, from, to);
        regions.push({ role: "button", name, bounds, text, focused: false });
      }
      from = to;
    }
    return regions;
  });
}
