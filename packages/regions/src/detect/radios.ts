import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import type { Found } from "./found.ts";
import { markedControls } from "./marked-controls.ts";
import { tightMarks } from "./tight-marks.ts";

/** As many rows with a slot in one column are a choice of one. */
const MIN_SLOTS = 4;
/** Cells in a slot that is wider than a mark. */
const SLOT = /^\[(.{2,5})\] (?:(\S) {1,2}(?=\S))?(.*\S)/u;

/** Radio buttons: `(*) Small   ( ) Large`, `● npm`, and slots of which one is filled (`[a-z] Name`). */
export function detectRadios(scene: Scene, found: Found): Region[] {
  const tight = tightMarks(scene, "radio");
  const marked = markedControls(scene, found, "radio");
  return [...marked, ...tight, ...slots(scene), ...scales(scene, found)];
}

/** As few marks on a line are a scale. */
const MIN_MARKS = 3;
/** Places on a scale, and whether they are taken. */
const MARKS: ReadonlyMap<string, boolean> = new Map([
  ["◯", false],
  ["○", false],
  ["◉", true],
  ["●", true],
]);
/** A line up to a place. */
const PLACE = /[─━-] ?[◯○◉●]/u;
/** `◯ ────◉ ────◯`: marks on a line, and nothing else but a text far in front. */
const SCALE = /^(?:\s*|.*\S\s{2,})([◯○◉●](?: ?[─━-]{2,} ?[◯○◉●])+)\s*$/u;

/** The places on a scale, of which one is taken, named by what is written below or above each. */
function scales({ grid, screen, segments }: Scene, found: Found): Region[] {
  const regions: Region[] = [];
  for (const { row, start, end } of segments) {
    if (grid.isLined(row) || !grid.hasUnitPerCell(row)) continue;
    if (!PLACE.test(grid.wholeText(row, start, end))) continue;
    const text = grid.text(row, start, end);
    const match = SCALE.exec(text);
    if (match === null) continue;
    const line = match[1]!;
    const from = start + text.length - line.length;
    const cols: number[] = [];
    for (let col = from; col < end; col++) if (MARKS.has(grid.glyph(row, col))) cols.push(col);
    const isTaken = (col: number) => MARKS.get(grid.glyph(row, col)) === true;
    if (cols.length < MIN_MARKS || cols.filter(isTaken).length !== 1) continue;
    if (!found.isFree(row, from, end)) continue;
    const isCurrent = !screen.cursor.visible && grid.look(row, from + line.search(/[─━-]/)) !== 0;
    for (const col of cols)
      regions.push({
        role: "radio",
        name: placeName(grid, row, col, end),
        bounds: { x: col, y: row, width: 1, height: 1 },
        text: grid.glyph(row, col),
        focused: isCurrent && isTaken(col),
        checked: isTaken(col),
      });
  }
  return regions;
}

/** The word that starts right below a place, else that above it and the places of other scales. */
function placeName(grid: Grid, row: number, col: number, end: number): string {
  const isWord = (at: number) => !grid.isBlank(at, col) && !MARKS.has(grid.glyph(at, col));
  let named = row + 1;
  if (!isWord(named)) for (named = row; MARKS.has(grid.glyph(named, col)); ) named--;
  return grid.text(named, col, grid.wordEnd(named, col, end));
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
  if (columns.size === 0) return [];
  return [...columns.values()]
    .filter((all) => all.length >= MIN_SLOTS && all.filter(({ checked }) => checked).length <= 1)
    .flatMap((all) => all.map(({ inside: _, ...region }) => region));
}
