import type { Region } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Scene } from "../segment/scene.ts";
import { focusedSibling } from "./focus.ts";

/** Buttons that are frames of their own: a padded word in a box of three rows, inside a frame. */
export function boxButtons({ grid, frames, screen }: Scene): Region[] {
  const boxes = frames.filter(({ bounds: { x, y, width, height } }) => {
    if (height !== 3) return false;
    const text = grid.text(y + 1, x + 1, x + width - 1);
    const name = text.trim();
    if (!isLabel(name) || name.endsWith("?") || width !== [...name].length + 4) return false;
    return frames.some(
      (outer) => outer.bounds.height > 3 && contains(outer.bounds, { x, y, width, height }),
    );
  });
  const rows = boxes.map(({ bounds }) => ({
    row: bounds.y + 1,
    start: bounds.x,
    end: bounds.x + bounds.width,
    bounds,
  }));
  const focused = rows.length >= 2 ? focusedSibling(grid, rows, screen.cursor) : undefined;
  return rows.map((box) => ({
    role: "button",
    name: grid.text(box.row, box.start + 1, box.end - 1).trim(),
    bounds: box.bounds,
    text: grid.text(box.row, box.start, box.end),
    focused: box === focused,
  }));
}
