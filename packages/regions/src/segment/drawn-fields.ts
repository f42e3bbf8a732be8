import { isCursorOf, loneCell } from "./drawn-cursor.ts";
import { type Field, withoutColon } from "./field.ts";
import type { Grid } from "./grid.ts";
import { pointedForm } from "./pointed-form.ts";
import type { Scene, Segment } from "./scene.ts";

/** A sign in front of what is typed. */
const SIGNS: ReadonlySet<string> = new Set(">❯›»");
/** Rows between fields of a form. */
const MAX_APART = 3;
/** Rows above and below in which there are other fields of the form. */
const MAX_ROWS = 12;
/** `Name:` in front of what is typed. */
const LABEL = /^(?<label>\p{L}[\p{L}\p{N} ]{0,40}[:?]) {1,2}/u;

/**
 * Fields of which one has a cursor that the program draws: a cell on another ground, the only one of the
 * screen. It stands behind what was typed (or at the start of what may be typed, which is faint), and a
 * sign, a label in front or one above tells where the text starts. The fields of the same kind beside
 * it belong to the form.
 */
export function drawnFields(scene: Scene): Field[] {
  const { grid, segments } = scene;
  const cell = loneCell(scene);
  if (cell === undefined) return [];
  const segment = segments.find(
    ({ row, start, end }) => row === cell.row && cell.col >= start && cell.col < end,
  );
  if (segment === undefined) return emptyField(scene, cell);
  const { row, end } = segment;
  const from = grid.textStart(row, segment.start, cell.col);
  if (SIGNS.has(grid.glyph(row, from)) && grid.isBlank(row, from + 1)) {
    const form = pointedForm(scene, segment, from, cell.col);
    if (form !== undefined) return form;
    const start = from + 2;
    if (!isCursorOf(grid, row, start, cell.col, end)) return [];
    return [
      fieldAt(grid, row, start, end, nameAbove(grid, row, from, end), cell.col),
      ...signedTwins(scene, segment, from),
    ];
  }
  const label = LABEL.exec(grid.wholeText(row, from, end));
  if (label !== null) {
    const start = from + label[0].length;
    if (!isCursorOf(grid, row, start, cell.col, end)) return [];
    return [fieldAt(grid, row, start, end, withoutColon(label.groups!["label"]!), cell.col)];
  }
  return belowLabel(scene, row, cell.col, end);
}

/** In a row without a glyph: below a label that starts in the same column. */
function emptyField({ grid }: Scene, { row, col }: { row: number; col: number }): Field[] {
  const name = labelOf(grid, row, col, grid.cols);
  return name === undefined ? [] : [{ row, start: col, end: col + 1, name, isFocused: true }];
}

/** What is typed below a label in a look of its own, and what stands below others in that look. */
function belowLabel({ grid }: Scene, row: number, col: number, rowEnd: number): Field[] {
  const text = grid.textEnd(row, 0, col + 1);
  let start = text;
  while (start > 0 && !grid.isBlankRun(row, start - 2, start)) start--;
  start = grid.textStart(row, start, col + 1);
  if (start > col || !isCursorOf(grid, row, start, col, rowEnd)) return [];
  const name = labelOf(grid, row, start, rowEnd);
  if (name === undefined) return [];
  const look = grid.look(row - 1, start);
  const fields = [fieldAt(grid, row, start, rowEnd, name, col)];
  for (
    let other = Math.max(0, row - MAX_ROWS);
    other < Math.min(grid.rows - 1, row + MAX_ROWS);
    other++
  ) {
    for (let at = 0; at < grid.cols; at++) {
      const isLabel =
        other !== row - 1 && grid.look(other, at) === look && !grid.isBlank(other, at);
      if (!isLabel || !grid.isBlankRun(other, at - 2, at)) continue;
      const value = grid.isBlank(other + 1, at)
        ? undefined
        : labelOf(grid, other + 1, at, grid.cols);
      if (value === undefined) continue;
      fields.push({ row: other + 1, start: at, end: wordsEnd(grid, other + 1, at), name: value });
    }
  }
  return fields;
}

/** Words in a look of their own in the row above, in the same column. */
function labelOf(grid: Grid, row: number, col: number, end: number): string | undefined {
  if (grid.isBlank(row - 1, col) || !grid.isBlankRun(row - 1, col - 2, col)) return undefined;
  const look = grid.look(row - 1, col);
  if (look === 0 || look === grid.look(row, col)) return undefined;
  const to = Math.min(wordsEnd(grid, row - 1, col), end);
  for (let at = col; at < to; at++)
    if (!grid.isBlank(row - 1, at) && grid.look(row - 1, at) !== look) return undefined;
  const label = grid.text(row - 1, col, to);
  return /^\p{L}[^<>[\]{}=.]{0,60}$/u.test(label) ? withoutColon(label) : undefined;
}

function wordsEnd(grid: Grid, row: number, col: number): number {
  let end = col + 1;
  while (end < grid.cols && !grid.isBlankRun(row, end, end + 2)) end++;
  return grid.textEnd(row, col, end);
}

/** Rows with the same sign in the same column, few rows apart. */
function signedTwins({ grid }: Scene, { row, end }: Segment, sign: number): Field[] {
  const fields: Field[] = [];
  for (const step of [-1, 1]) {
    let apart = 0;
    for (
      let other = row + step;
      apart < MAX_APART && other >= 0 && other < grid.rows;
      other += step
    ) {
      const isTwin =
        grid.glyph(other, sign) === grid.glyph(row, sign) && grid.isBlank(other, sign + 1);
      apart = isTwin ? 0 : apart + 1;
      if (!isTwin || !grid.isBlankRun(other, 0, sign)) continue;
      const start = sign + 2;
      const to = Math.max(grid.textEnd(other, start, end), start + 1);
      fields.push({ row: other, start, end: to, name: nameAbove(grid, other, sign, end) });
    }
  }
  return fields;
}

function nameAbove(grid: Grid, row: number, col: number, end: number): string {
  return labelOf(grid, row, col, end) ?? "";
}

function fieldAt(
  grid: Grid,
  row: number,
  start: number,
  end: number,
  name: string,
  col: number,
): Field {
  const to = Math.max(wordsEnd(grid, row, start), col + 1);
  const isEmpty = col === start && !grid.isBlank(row, col);
  return {
    row,
    start,
    end: Math.min(to, end),
    name,
    isFocused: true,
    ...(isEmpty && { isMasked: true }),
  };
}
