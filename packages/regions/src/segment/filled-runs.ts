import { type Field, labelBefore, labelOver, withoutColon, withoutLeaders } from "./field.ts";
import type { Grid } from "./grid.ts";
import { PLAIN } from "./looks.ts";
import type { Segment } from "./scene.ts";

/** The shortest field, in cells. */
const MIN_FIELD = 3;

/** What no label of a field is: `3) Write it in the log; sign with your name`. */
const SENTENCE = /[;.!?] \p{L}/u;

/** `Name: box_______`: a run that is padded with underscores. */
export function underscoreFields(grid: Grid, { row, start, end }: Segment): Field[] {
  const fields: Field[] = [];
  let behind = start;
  for (let col = start; col < end; col++) {
    if (grid.glyph(row, col) !== "_" || grid.glyph(row, col + 1) !== "_") continue;
    let to = col;
    while (to < end && grid.glyph(row, to) === "_") to++;
    const own = startOfLook(grid, row, behind, col);
    const isLine = isTypedFrom(grid, row, behind, own, col) && isLineOfArea(grid, row, own, to);
    const from = isLine ? own : startOfTyped(grid, row, behind, own, col, to);
    const label = isLine
      ? areaLabel(grid, row, behind, own, end)
      : labelBefore(grid, row, behind, from);
    const isFree = to === end || grid.isBlank(row, to) || grid.box(row, to) !== 0;
    const isLong = to - col >= MIN_FIELD || isNearlyFull(grid, row, start, from, col);
    if (isLong && isFree && label !== undefined && !SENTENCE.test(label))
      fields.push({ row, start: from, end: to, name: withoutLeaders(label) });
    behind = to;
    col = to;
  }
  return fields;
}

/** Rows to the other field of a form. */
const MAX_STEP = 3;
/** The room that is left in a field, behind its label. */
const ROOM = /: [^_]*_{3,}(?:\s|$)/u;

/** `Gallons: 40__`: of a short field behind the first label of its row, two cells may be left, close to another one. */
function isNearlyFull(grid: Grid, row: number, start: number, from: number, col: number): boolean {
  return (
    from < col &&
    /^\s*\p{Lu}[\p{L} ]*: +$/u.test(grid.wholeText(row, start, from)) &&
    !grid.text(row, from, col).includes("_") &&
    isByField(grid, row)
  );
}

/** Alone, a name in a text ends so as well: `Argument: class__`. */
function isByField(grid: Grid, row: number): boolean {
  for (let other = row - MAX_STEP; other <= row + MAX_STEP; other++)
    if (grid.hasText(other, "___") && ROOM.test(grid.text(other, 0, grid.cols))) return true;
  return false;
}

/** Where the cells begin that look like the one at `col`, from `start` on. */
function startOfLook(grid: Grid, row: number, start: number, col: number): number {
  const look = grid.look(row, col);
  let own = col;
  while (own > start && grid.look(row, own - 1) === look) own--;
  return own;
}

/** A text stands before the underscores in their look, which in plain writing tells nothing. */
function isTypedFrom(grid: Grid, row: number, start: number, own: number, col: number): boolean {
  const isApart = own > start || grid.look(row, col) !== PLAIN;
  return own < col && isApart && !grid.isBlank(row, own);
}

/** A line of a text, with underscores alone right above or below it, from end to end. */
function isLineOfArea(grid: Grid, row: number, start: number, end: number): boolean {
  const look = grid.look(row, start);
  return [row - 1, row + 1].some((other) => {
    if (grid.look(other, start) !== look || grid.wordEnd(other, start, grid.cols) !== end)
      return false;
    return /^_+$/.test(grid.wholeText(other, start, end));
  });
}

/** What stands in front of a line of a text, else above it in another look, else nothing. */
function areaLabel(grid: Grid, row: number, start: number, own: number, end: number): string {
  const above =
    grid.look(row - 1, own) === grid.look(row, own) ? undefined : labelOver(grid, row, own, end);
  return labelBefore(grid, row, start, own) ?? above ?? "";
}

/**
 * Where what was typed before the underscores starts: at `own`, where their look does, behind a label in another
 * one; else below or above another field, words behind a label with a colon, or one word.
 *
 * @param start the column behind the field before
 * @param end the column behind the underscores
 */
function startOfTyped(
  grid: Grid,
  row: number,
  start: number,
  own: number,
  col: number,
  end: number,
): number {
  const isBehindLabel = !grid.isBlankRun(row, start, own) && grid.isBlank(row, own - 1);
  if (isBehindLabel && !grid.isBlank(row, own) && grid.glyph(row, own) !== ":") return own;
  let word = col;
  while (word > start && !grid.isBlank(row, word - 1) && grid.glyph(row, word - 1) !== ":") word--;
  for (let from = word; from > start; from--) {
    if (grid.isBlank(row, from - 1) && startsBeside(grid, row, from, end)) return from;
    // A time of day has no blank behind its colon.
    if (grid.glyph(row, from - 1) === ":" && grid.isBlank(row, from))
      return grid.textStart(row, from, word);
    if (grid.isBlankRun(row, from - 2, from)) break;
  }
  return word;
}

/** In the row above or below, underscores go from one column to the other. */
function startsBeside(grid: Grid, row: number, start: number, end: number): boolean {
  return [row - 1, row + 1].some((other) => {
    if (grid.glyph(other, start) !== "_" || !grid.isBlank(other, start - 1)) return false;
    return grid.wordEnd(other, start, grid.cols) === end;
  });
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
