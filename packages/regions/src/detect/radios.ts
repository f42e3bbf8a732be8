import type { Region } from "@pilotty/protocol";
import type { Scene } from "../segment/scene.ts";
import type { Found } from "./found.ts";
import { markedControls } from "./marked-controls.ts";

/** As many rows with a slot in one column are a choice of one. */
const MIN_SLOTS = 4;
/** Cells in a slot that is wider than a mark. */
const SLOT = /^\[(.{2,5})\] (?:(\S) {1,2}(?=\S))?(.*\S)/u;

/** Radio buttons: `(*) Small   ( ) Large`, `● npm`, and slots of which one is filled (`[a-z] Name`). */
export function detectRadios(scene: Scene, found: Found): Region[] {
  return [...markedControls(scene, found, "radio"), ...slots(scene)];
}

interface Slot extends Region {
  /** What stands in the brackets. */
  readonly inside: string;
}

/** Columns of brackets of one width, all of them empty but for one. */
function slots({ grid, screen, segments }: Scene): Region[] {
  const columns = new Map<string, Slot[]>();
  for (const { row, start: from, end: to } of segments) {
    const start = grid.textStart(row, from, to);
    if (grid.glyph(row, start) !== "[") continue;
    const end = grid.textEnd(row, start, to);
    const text = grid.text(row, start, end);
    const match = SLOT.exec(text);
    if (match === null) continue;
    const [, inside = "", key, name = ""] = match;
    const { cursor } = screen;
    const slot: Slot = {
      role: "radio",
      name,
      bounds: { x: start, y: row, width: end - start, height: 1 },
      text,
      focused: cursor.row === row && cursor.col >= start && cursor.col < end,
      checked: inside.trim() !== "",
      ...(key !== undefined && { shortcut: key }),
      inside,
    };
    const column = `${start} ${inside.length}`;
    columns.set(column, [...(columns.get(column) ?? []), slot]);
  }
  return [...columns.values()]
    .filter((all) => all.length >= MIN_SLOTS && all.filter(({ checked }) => checked).length <= 1)
    .flatMap((all) => all.map(({ inside: _, ...region }) => region));
}
