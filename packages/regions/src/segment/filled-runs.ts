import { type Field, labelBefore, withoutColon, withoutLeaders } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { Segment } from "./scene.ts";

/** The shortest field, in cells. */
const MIN_FIELD = 3;

/** `Name: box_______`: a run that is padded with underscores. */
export function underscoreFields(grid: Grid, { row, start, end }: Segment): Field[] {
  const fields: Field[] = [];
  let behind = start;
  for (let col = start; col < end; col++) {
    if (grid.glyph(row, col) !== "_" || grid.glyph(row, col + 1) !== "_") continue;
    let to = col;
    while (to < end && grid.glyph(row, to) === "_") to++;
    const from = startOfTyped(grid, row, behind, col);
    const label = labelBefore(grid, row, behind, from);
    const isFree = to === end || grid.isBlank(row, to) || grid.box(row, to) !== 0;
    if (to - col >= MIN_FIELD && isFree && label !== undefined)
      fields.push({ row, start: from, end: to, name: withoutLeaders(label) });
    behind = to;
    col = to;
  }
  return fields;
}

/**
 * Where what was typed before the underscores starts: words behind a label with a colon, or one word.
 *
 * @param start the column behind the field before
 */
function startOfTyped(grid: Grid, row: number, start: number, col: number): number {
  let word = col;
  while (word > start && !grid.isBlank(row, word - 1) && grid.glyph(row, word - 1) !== ":") word--;
  for (let from = word; from > start; from--) {
    // A time of day has no blank behind its colon.
    if (grid.glyph(row, from - 1) === ":" && grid.isBlank(row, from))
      return grid.textStart(row, from, word);
    if (grid.isBlankRun(row, from - 2, from)) break;
  }
  return word;
}

/** `Name: [box       ]`: what is between brackets behind a label, with room at its end. */
export function bracketFields(grid: Grid, { row, start, end }: Segment): Field[] {
  const fields: Field[] = [];
  for (let col = start; col < end; col++) {
    if (grid.glyph(row, col) !== "[") continue;
    let to = col + 1;
    while (to < end && grid.glyph(row, to) !== "]" && grid.glyph(row, to) !== "[") to++;
    // What is set in the middle is a word, not what was typed.
    const isTyped = !grid.isBlank(row, col + 1) || grid.isBlankRun(row, col + 1, to);
    const isRoomy =
      isTyped && to - col > MIN_FIELD + 1 && grid.isBlank(row, to - 1) && grid.isBlank(row, to - 2);
    if (to === end || grid.glyph(row, to) !== "]" || !isRoomy) continue;
    const label = labelBefore(grid, row, start, col);
    if (label?.endsWith(":"))
      fields.push({ row, start: col + 1, end: to, name: withoutColon(label) });
    col = to;
  }
  return fields;
}
