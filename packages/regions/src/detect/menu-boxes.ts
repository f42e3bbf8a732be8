import { contains } from "../segment/bounds.ts";
import { frameTitle } from "../segment/frame-title.ts";
import type { Frame } from "../segment/frames.ts";
import { hasHotLetter } from "../segment/lists/rules-between.ts";
import type { Scene } from "../segment/scene.ts";
import type { Found } from "./found.ts";

/** As few entries are a menu. */
const MIN_ENTRIES = 3;

/** An open menu that hangs on no bar: a frame without a title around entries that have a hot letter each. */
export function isMenuBox({ grid }: Scene, frame: Frame, { regions }: Found): boolean {
  const { x, y, width, height } = frame.bounds;
  const inside = regions.filter(({ bounds }) => contains(frame.bounds, bounds));
  if (inside.length < MIN_ENTRIES || inside.some(({ role }) => role !== "option")) return false;
  if (frameTitle(grid, frame) !== "") return false;
  const rows = new Set(inside.map(({ bounds }) => bounds.y));
  for (let row = y + 1; row < y + height - 1; row++) {
    const hasText = /[\p{L}\p{N}]/u.test(grid.text(row, x + 1, x + width - 1));
    if (hasText && !rows.has(row)) return false;
  }
  return inside.every(({ bounds }) =>
    hasHotLetter(grid, { row: bounds.y, start: bounds.x, end: bounds.x + bounds.width }),
  );
}
