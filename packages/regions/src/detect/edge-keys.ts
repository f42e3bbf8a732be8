import type { Region } from "@pilotty/protocol";
import { HORIZONTAL } from "../segment/box-glyphs.ts";
import { matchesOf } from "../segment/matches.ts";
import type { Scene } from "../segment/scene.ts";
import type { Found } from "./found.ts";

/** `[ m ]Word` right before a line; a figure or a capital may be a count or a grade. */
const KEY = /\[ (?<key>[a-z]) \](?<name>\p{L}{2,16})(?=[─━═])/gu;

/** Keys in brackets and an ink of their own in an edge of a frame, right before what they open: `├[ m ]Mixer──┤`. */
export function edgeKeys({ grid, screen }: Scene, found: Found): Region[] {
  if (!screen.alternateScreen || !grid.hasBox(HORIZONTAL)) return [];
  const regions: Region[] = [];
  for (let row = 0; row < grid.rows; row++) {
    if (!grid.hasBoxIn(row, HORIZONTAL) || !grid.hasText(row, "[ ") || !grid.hasUnitPerCell(row))
      continue;
    for (const match of matchesOf(grid.wholeText(row, 0, grid.cols), KEY)) {
      const { key = "", name = "" } = match.groups!;
      const [start, end] = [match.index, match.index + match[0].length];
      const isInLine = start > 0 && grid.box(row, start - 1) !== 0;
      const isApart = grid.ink(row, start + 2) !== grid.ink(row, start + 5);
      if (!isInLine || !isApart || !found.isFree(row, start, end)) continue;
      const bounds = { x: start, y: row, width: end - start, height: 1 };
      const text = match[0];
      regions.push({ role: "button", name, bounds, text, focused: false, shortcut: key });
    }
  }
  return regions;
}
