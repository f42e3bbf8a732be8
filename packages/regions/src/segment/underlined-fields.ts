import { type Field, labelBefore, withoutLeaders } from "./field.ts";
import type { Scene, Segment } from "./scene.ts";

/** The shortest field, in cells. */
const MIN_FIELD = 3;
/** As many blanks with a line below them are room to write in, whatever the label is. */
const MIN_ROOM = 3;

const WORD = /[\p{L}\p{N}]/u;

/** What is not written on: blanks or underscores behind a text, or before a number. */
function roomIn(text: string): number {
  return text.length - text.replace(/^_+|[\s_]+$/g, "").length;
}

/**
 * `Name: box       ` with a line below the value and the room behind it: blanks are underlined to be
 * written on, those in a text are not.
 */
export function underlinedFields(scene: Scene, { row, start, end }: Segment): Field[] {
  const { grid, screen } = scene;
  const cells = screen.lines[row]!.cells;
  const isUnderlined = (col: number): boolean => {
    const underline = cells[col]?.style.underline ?? false;
    return underline !== false;
  };
  const fields: Field[] = [];
  for (let col = start; col < end; col++) {
    if (!isUnderlined(col)) continue;
    let to = col + 1;
    while (to < end && isUnderlined(to)) to++;
    // The line below the current row of a list starts in the midst of a word, or goes on to the edge.
    const isApart =
      to < grid.cols && (grid.isBlank(row, col - 1) || grid.glyph(row, col - 1) === ":");
    // Between two words it shows a tab.
    const isOpen =
      grid.isBlank(row, to) || grid.box(row, to) !== 0 || !WORD.test(grid.glyph(row, to));
    const room = roomIn(grid.wholeText(row, col, to));
    const isField = isApart && isOpen && room > 0 && to - col >= MIN_FIELD;
    // In a heading, each word is underlined with the room to the next one; on another ground is another field,
    // or the label.
    const before = grid.textEnd(row, start, col) - 1;
    const isOnOther =
      before >= start &&
      grid.glyph(row, before) !== ":" &&
      grid.background(row, before) !== grid.background(row, col);
    const isPlain = !isUnderlined(before) && !isOnOther;
    const label = isField && isPlain ? labelBefore(grid, row, start, col) : undefined;
    if (label !== undefined && (label.endsWith(":") || room >= MIN_ROOM))
      fields.push({ row, start: col, end: to, name: withoutLeaders(label) });
    col = to;
  }
  return fields;
}
