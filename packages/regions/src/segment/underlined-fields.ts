import { type Field, labelBefore, withoutColon, withoutLeaders } from "./field.ts";
import { frameTitle } from "./frame-title.ts";
import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";
import type { Scene, Segment } from "./scene.ts";

/** The shortest field, in cells, and the shortest that has its row of a box for itself. */
const MIN_FIELD = 3;
const MIN_FREE = 10;
/** Rows above it in which what is asked for may stand. */
const MAX_ROWS_ABOVE = 3;
/** As many blanks with a line below them are room to write in, whatever the label is. */
const MIN_ROOM = 3;

const WORD = /[\p{L}\p{N}]/u;

/** What is not written on: blanks or underscores behind a text, or before a number. */
function roomIn(text: string): number {
  return text.length - text.replace(/^_+|[\s_]+$/g, "").length;
}

/** What is said right above a row of a box, perhaps with a free row between, or its title. */
function labelAbove(grid: Grid, row: number, frame: Frame | undefined): string {
  if (frame === undefined) return "";
  const { x, y, width } = frame.bounds;
  for (let above = row - 1; above > y && above >= row - MAX_ROWS_ABOVE; above--) {
    const text = grid.text(above, x + 1, x + width - 1).trim();
    if (text !== "") return withoutColon(text);
  }
  return frameTitle(grid, frame);
}

/**
 * `Name: box       ` with a line below the value and the room behind it: blanks are underlined to be
 * written on, those in a text are not. Where the cursor waits in it, a field may have a row of a box for itself.
 */
export function underlinedFields(scene: Scene, { row, start, end, frame }: Segment): Field[] {
  const { grid, screen } = scene;
  const { cursor } = screen;
  const holdsCursor = (from: number, to: number) =>
    frame !== undefined &&
    cursor.visible &&
    cursor.row === row &&
    cursor.col >= from &&
    cursor.col <= to;
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
    else if (isField && before < start && to - col >= MIN_FREE && holdsCursor(col, to))
      fields.push({ row, start: col, end: to, name: labelAbove(grid, row, frame) });
    col = to;
  }
  return fields;
}
