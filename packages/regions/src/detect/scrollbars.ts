import type { Region } from "@pilotty/protocol";
import type { Scene } from "../segment/scene.ts";

/** Scrollbars at the side of a list or a text. */
export function detectScrollbars({ grid, scrollbars }: Scene): Region[] {
  return scrollbars.map((bounds) => {
    const rows = Array.from({ length: bounds.height }, (_, row) =>
      grid.glyph(bounds.y + row, bounds.x),
    );
    return { role: "scrollbar", name: "", bounds, text: rows.join("\n"), focused: false };
  });
}
