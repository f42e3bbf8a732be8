import { type Field, withoutColon } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { Scene } from "./scene.ts";

/** As few fields with a sign in front are a form. */
const MIN_FIELDS = 2;
const SIGNS: ReadonlySet<string> = new Set(">❯›");
/** Lines at the top of a cell, as fields have them below their text. */
const TOP_LINES: ReadonlySet<string> = new Set("▔‾¯");
/** The shortest line below a field, in cells. */
const MIN_LINE = 8;

/**
 * Fields of a form that are told by a sign: one in front of each (`> north`), below a label in a look
 * of its own.
 */
export function signedFields({ grid, screen, segments }: Scene): Field[] {
  if (!screen.alternateScreen) return [];
  const columns = new Map<number, Field[]>();
  for (const { row, start, end } of segments) {
    const sign = grid.textStart(row, start, end);
    const isSigned =
      SIGNS.has(grid.glyph(row, sign)) &&
      grid.isBlank(row, sign + 1) &&
      grid.textStart(row - 1, start, end) === sign &&
      grid.look(row - 1, sign) !== grid.look(row, sign) &&
      grid.look(row - 1, sign) !== grid.look(row - 2, sign) &&
      grid.isBlankRun(row + 1, start, end);
    const label = isSigned ? grid.text(row - 1, sign, end) : "";
    if (!/^\p{L}/u.test(label)) continue;
    const field = { row, start: sign + 2, end, name: withoutColon(label) };
    columns.set(sign, [...(columns.get(sign) ?? []), field]);
  }
  return [...columns.values()].filter((fields) => fields.length >= MIN_FIELDS).flat();
}

/** Fields with a line of glyphs below them (`▔▔▔▔`), and a label in front. */
export function linedFields({ grid, segments }: Scene): Field[] {
  const fields: Field[] = [];
  for (const { row, start, end } of segments) {
    if (grid.isAscii(row)) continue;
    const from = grid.textStart(row, start, end);
    if (!TOP_LINES.has(grid.glyph(row, from))) continue;
    const to = lineEnd(grid, row, from, end);
    const label = grid.text(row - 1, start, from).trim();
    if (to - from < MIN_LINE || !/^\p{L}[^:]*:$/u.test(label)) continue;
    fields.push({ row: row - 1, start: from, end: to, name: withoutColon(label) });
  }
  return fields;
}

function lineEnd(grid: Grid, row: number, from: number, end: number): number {
  let to = from;
  while (to < end && grid.glyph(row, to) === grid.glyph(row, from)) to++;
  return to;
}
