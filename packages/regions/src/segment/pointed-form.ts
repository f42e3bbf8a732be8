import { isCursorOf } from "./drawn-cursor.ts";
import type { Field } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { Scene, Segment } from "./scene.ts";

/** Words, and a colon or a gap before what is typed. */
const LABELLED = /^(?<name>\p{L}[\p{L}\p{N}'’/-]*(?: [\p{L}\p{N}'’/-]+){0,3})(?<gap>: *| {2,}|$)/u;
/** Blank rows between two rows of a form. */
const MAX_BLANK = 1;
/** The grey of the 16 colours. */
const GREY = 8;

/**
 * `› Assignee  @mia█`: a sign in front of the field at work, its label, and what is typed from a column on in
 * which it starts in other rows as well, with labels in the column of the label and no sign.
 */
export function pointedForm(
  { grid, screen }: Scene,
  { row, end }: Segment,
  sign: number,
  cell: number,
): Field[] | undefined {
  const first = sign + 2;
  const own = labelled(grid, row, first, end);
  if (own === undefined) return undefined;
  // Where nothing is typed yet, the cursor is the first cell.
  const start = Math.min(own.start, cell);
  if (start <= first + own.name.length || !isCursorOf(grid, row, start, cell, end))
    return undefined;
  const fields: Field[] = [];
  for (const step of [-1, 1]) {
    for (let other = row + step, blank = 0; blank <= MAX_BLANK; other += step) {
      if (other < 0 || other >= grid.rows) break;
      if (grid.isBlankRun(other, sign, end)) {
        blank++;
        continue;
      }
      const twin = grid.isBlank(other, sign) ? labelled(grid, other, first, end) : undefined;
      if (twin === undefined || (twin.start !== start && twin.start < end)) break;
      fields.push(fieldAt(other, twin.name));
      blank = 0;
    }
  }
  if (fields.length === 0) return undefined;
  return [{ ...fieldAt(row, own.name), isFocused: true }, ...fields];

  function fieldAt(at: number, name: string): Field {
    const to = Math.max(grid.textEnd(at, start, end), start + 1);
    // What may be typed is faint; the cursor stands at its first letter.
    const style = screen.lines[at]?.cells[at === row && cell === start ? start + 1 : start]?.style;
    const isMasked = style?.dim === true || style?.fg === GREY;
    return { row: at, start, end: to, name, ...(isMasked && { isMasked }) };
  }
}

/** The label that starts at a column, and where what is typed starts; at the end if nothing is. */
function labelled(
  grid: Grid,
  row: number,
  col: number,
  end: number,
): { readonly name: string; readonly start: number } | undefined {
  if (grid.isBlank(row, col) || !grid.isBlank(row, col - 1) || !grid.hasUnitPerCell(row))
    return undefined;
  const match = LABELLED.exec(grid.wholeText(row, col, end));
  if (match === null) return undefined;
  return { name: match.groups!["name"]!, start: col + match[0].length };
}
