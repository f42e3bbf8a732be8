import type { Region } from "@pilotty/protocol";
import type { Scene } from "../segment/scene.ts";

const ADDRESS = /^https?:\/\/[^\s"'<>]+$/u;

/**
 * `http://localhost:7357/` with a line below it, and not below what stands around it: a program that has the screen
 * says where else it is to be reached. Without a line, an address is a text.
 */
export function addressLinks({ grid, screen, segments, isApplication }: Scene): Region[] {
  // In an editor or a pager, whose cursor is seen, it is of the text.
  if (!isApplication || !grid.hasUnderline || screen.cursor.visible) return [];
  return segments.flatMap(({ row, start, end }): Region[] => {
    if (grid.isPlain(row) || !grid.hasText(row, "://") || !grid.hasUnitPerCell(row)) return [];
    const x = start + grid.wholeText(row, start, end).search(/https?:\/\//);
    const to = grid.wordEnd(row, x, end);
    const text = x < start ? "" : grid.text(row, x, to);
    const isUnderlined = (screen.lines[row]?.cells[x]?.style.underline ?? false) !== false;
    if (!isUnderlined || !ADDRESS.test(text) || grid.lookEnd(row, x) !== to) return [];
    if (grid.look(row, x - 1) === grid.look(row, x)) return [];
    const bounds = { x, y: row, width: to - x, height: 1 };
    return [{ role: "link", name: text, bounds, text, focused: false }];
  });
}
