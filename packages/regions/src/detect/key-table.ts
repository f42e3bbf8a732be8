import type { Region } from "@pilotty/protocol";
import type { Frame } from "../segment/frames.ts";
import { LONG_KEY } from "../segment/hint-pattern.ts";
import type { Scene } from "../segment/scene.ts";
import { shortcutOf } from "../segment/shortcut.ts";

/** As many rows below each other are a table of keys; more are a reference card. */
const MIN_ROWS = 3;
const MAX_ROWS = 8;
/** `ESC or "q" | To abort.`: what is pressed, a bar, and what it does. */
const ROW =
  /^(?<keys>\S(?: ?\S){0,19}?) [|│] (?:[Tt]o )?(?<name>\p{L}[\p{L}’'-]*(?: \p{L}+){0,4})\.?$/u;
const FIRST_KEY = new RegExp(String.raw`^(?<key>${LONG_KEY})(?: or | ?/ ?|, ?|$)`, "u");

/**
 * The keys of a dialog, in rows at its bottom with a bar between each and what it does: the bars stand in one column.
 * Rows that name no key, or several, are company alone.
 */
export function keyTable({ grid }: Scene, { bounds: { x, y, width, height } }: Frame): Region[] {
  const regions: Region[] = [];
  let bar: number | undefined;
  let rows = 0;
  for (let row = y + height - 2; row > y; row--) {
    const [start, end] = [
      grid.textStart(row, x + 1, x + width - 1),
      grid.textEnd(row, x + 1, x + width - 1),
    ];
    if (start >= end && rows === 0) continue;
    const match =
      grid.hasText(row, " | ") && grid.hasUnitPerCell(row)
        ? ROW.exec(grid.text(row, start, end))
        : null;
    if (match === null) break;
    const { keys = "", name = "" } = match.groups!;
    const col = start + keys.length + 1;
    bar ??= col;
    if (col !== bar) break;
    rows++;
    const shortcut = shortcutOf(FIRST_KEY.exec(keys)?.groups?.["key"] ?? "");
    if (shortcut === undefined) continue;
    const bounds = { x: start, y: row, width: end - start, height: 1 };
    const text = grid.text(row, start, end);
    regions.push({ role: "button", name, bounds, text, focused: false, shortcut });
  }
  return rows >= MIN_ROWS && rows <= MAX_ROWS ? regions.reverse() : [];
}
