import { type Field, withoutColon } from "./field.ts";
import type { Scene } from "./scene.ts";

/** A label in front of a field. */
const LABEL = /^\s*(?<label>\p{L}[^:]{0,40}): ?/u;
/** What fields are filled with. */
const FILLERS: ReadonlySet<string> = new Set("._·");
/** As many of them in a row are no dots of a text. */
const MIN_FILL = 3;

/**
 * `Name: tide..........`: a field in a frame that is filled with one glyph to the side, with the cursor
 * right behind what was typed. It may go on in rows that have nothing but the glyph.
 */
export function filledField({ grid, screen, segments }: Scene): Field | undefined {
  const { row, col, visible } = screen.cursor;
  if (!visible || !grid.hasUnitPerCell(row)) return undefined;
  const segment = segments.find(
    (other) => other.row === row && col >= other.start && col < other.end,
  );
  if (segment?.frame === undefined) return undefined;
  const { start, end } = segment;
  const text = grid.wholeText(row, start, end);
  const match = LABEL.exec(text);
  const filler = text.at(-1) ?? "";
  if (match === null || !FILLERS.has(filler)) return undefined;
  const from = start + match[0].length;
  let fill = end;
  while (fill > from && grid.glyph(row, fill - 1) === filler) fill--;
  // What was typed may end in the glyph itself.
  if (end - fill < MIN_FILL || col < fill || col > fill + 1) return undefined;
  const whole = filler.repeat(end - from);
  let height = 1;
  while (
    row + height < grid.rows &&
    grid.isBlankRun(row + height, start, from) &&
    grid.wholeText(row + height, from, end) === whole
  )
    height++;
  return { row, height, start: from, end, name: withoutColon(match.groups!["label"]!), filler };
}
