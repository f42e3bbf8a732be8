import type { Region } from "@pilotty/protocol";
import type { Frame } from "../segment/frames.ts";
import type { Scene } from "../segment/scene.ts";

/** As many rows of keys make a box of hints. */
const MIN_KEY_ROWS = 4;
/** As many do below a heading, and below one whose words head both columns. */
const MIN_BELOW_HEADING = 3;
const MIN_BELOW_HEADS = 2;

/** What the next key does, in a box: `l:   line end`, a row for each key and nothing else. */
export function keysInFrame({ grid }: Scene, { bounds: { x, y, width, height } }: Frame): Region[] {
  const regions: Region[] = [];
  for (let row = y + 1; row < y + height - 1; row++) {
    const end = grid.textEnd(row, x + 1, x + width - 1);
    const start = grid.textStart(row, x + 1, end);
    const text = grid.text(row, start, end);
    const match = /^(\S(?:,\S)*): +(\S.*)$/u.exec(text);
    if (match === null) return [];
    const [, key = "", name = ""] = match;
    const bounds = { x: start, y: row, width: end - start, height: 1 };
    const shortcut = [...key].length === 1 ? { shortcut: key } : {};
    regions.push({ role: "button", name, bounds, text, focused: false, ...shortcut });
  }
  return regions.length >= MIN_KEY_ROWS ? regions : [];
}

/**
 * What the next key does, in rows below an underlined heading at the bottom of the screen: each with that key, or with
 * the one that was pressed in front of it.
 */
export function keysBelowHeading({ grid, lastRow }: Scene): Region[] {
  const regions: Region[] = [];
  for (let row = lastRow - 1; row > 0; row--) {
    const end = grid.textEnd(row, 0, grid.cols);
    const start = grid.textStart(row, 0, end);
    const match = /^([!-~]{1,2}) {3,}(\S.*)$/u.exec(grid.text(row, start, end));
    if (match === null) break;
    regions.unshift({
      role: "button",
      name: match[2]!.replace(/\s+/g, " "),
      bounds: { x: start, y: row, width: end - start, height: 1 },
      text: grid.text(row, start, end),
      focused: false,
      shortcut: [...match[1]!].join(" "),
    });
  }
  const pressed = new Set(regions.map(({ text }) => text.replace(/\S? .*$/u, "")));
  if (pressed.size > 1) return [];
  const [first] = regions;
  if (first === undefined || first.bounds.y < 2) return [];
  if (new Set(regions.map(({ shortcut }) => shortcut)).size < regions.length) return [];
  const heading = first.bounds.y - 1;
  const nameAt = first.bounds.x + first.text.length - first.name.length;
  const isHead = (col: number) => !grid.isBlank(heading, col) && grid.isBlank(heading, col - 1);
  const areHeaded = isHead(first.bounds.x) && isHead(nameAt);
  if (regions.length < (areHeaded ? MIN_BELOW_HEADS : MIN_BELOW_HEADING)) return [];
  const look = grid.look(heading, grid.cols - 1);
  const isOnPage = grid.background(heading, grid.cols - 1) === grid.pageGround;
  return isOnPage && look !== 0 && look === grid.look(heading, 0) ? regions : [];
}
