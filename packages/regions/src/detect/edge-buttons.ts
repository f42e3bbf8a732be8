import type { Region } from "@pilotty/protocol";
import { BOTTOM_LEFT, BOTTOM_RIGHT, TOP_LEFT, TOP_RIGHT } from "../segment/box-glyphs.ts";
import type { Frame } from "../segment/frames.ts";
import type { Scene } from "../segment/scene.ts";
import { isNamedKey, shortcutOf } from "../segment/shortcut.ts";

/**
 * Words in the edge of a frame, set off by corners (`┐menu┌`), with a letter in another ink: the
 * key that acts on them. The first one in a top edge is the frame's title.
 */
export function edgeButtons(scene: Scene): Region[] {
  return scene.frames.flatMap((frame) => {
    const { y, height } = frame.bounds;
    const top = wordsIn(scene, frame, y, TOP_RIGHT, TOP_LEFT);
    return [...top.slice(1), ...wordsIn(scene, frame, y + height - 1, BOTTOM_RIGHT, BOTTOM_LEFT)];
  });
}

function wordsIn(
  { grid }: Scene,
  { bounds }: Frame,
  row: number,
  open: number,
  close: number,
): Region[] {
  const words: Region[] = [];
  const end = bounds.x + bounds.width - 1;
  for (let start = bounds.x + 1; start < end; start++) {
    if (grid.box(row, start) !== open) continue;
    let to = start + 1;
    while (to < end && grid.box(row, to) === 0) to++;
    if (to === end || grid.box(row, to) !== close) continue;
    const text = grid.text(row, start + 1, to);
    const inks = new Set<number>();
    for (let col = start + 1; col < to; col++)
      if (!grid.isBlank(row, col)) inks.add(grid.ink(row, col));
    const [, word = "", key = ""] = /^(\p{L}[\p{L}\d ]*?)(?: ([^\p{L}\d]))?$/u.exec(text) ?? [];
    if (words.length === 0 && open === TOP_RIGHT) words.push(toRegion(text));
    else if (word !== "" && inks.size === 2) words.push(toRegion(text));
    start = to - 1;

    function toRegion(whole: string): Region {
      return {
        role: "button",
        name: isNamedKey(key) ? word : whole,
        bounds: { x: start + 1, y: row, width: to - start - 1, height: 1 },
        text: whole,
        focused: false,
        ...(isNamedKey(key) && { shortcut: shortcutOf(key)! }),
      };
    }
  }
  return words;
}
