import { blinkingField } from "./blinking-fields.ts";
import { cursorForm } from "./cursor-forms.ts";
import { drawnFields } from "./drawn-fields.ts";
import { type Field, MAX_GAP } from "./field.ts";
import { bracketFields, underscoreFields } from "./filled-runs.ts";
import { findFormRows } from "./form-rows.ts";
import { findFramedFields } from "./framed-fields.ts";
import type { Grid } from "./grid.ts";
import { groundFields } from "./ground-fields.ts";
import { labelStack } from "./label-stacks.ts";
import { labelledRun } from "./labelled-runs.ts";
import type { IsFree } from "./lists/list.ts";
import { linedFields, signedFields } from "./marked-fields.ts";
import { isPaged } from "./output.ts";
import type { Scene, Segment } from "./scene.ts";
import { slotFields } from "./slot-fields.ts";
import { textAreas } from "./text-areas.ts";
import { typedInBox } from "./typed-in-box.ts";
import { underlinedFields } from "./underlined-fields.ts";

/** Fields of forms: runs of another ground or of underscores beside a label, frames of one row. */
export function findFields(scene: Scene, isFree: IsFree): Field[] {
  const fields: Field[] = [];
  /** Those that each row has a part of. */
  const byRow = new Map<number, Field[]>();
  const add = (field: Field | undefined): void => {
    if (field === undefined || !isFree(field.row, field.start, field.end)) return;
    const beside = byRow.get(field.row) ?? [];
    if (beside.some(({ start, end }) => field.start < end && start < field.end)) return;
    fields.push(field);
    for (let row = field.row; row < field.row + (field.height ?? 1); row++)
      byRow.set(row, [...(byRow.get(row) ?? []), field]);
  };
  for (const field of textAreas(scene, isFree)) add(field);
  for (const field of findFramedFields(scene)) add(field);
  add(typedInBox(scene));
  for (const field of findFormRows(scene)) add(field);
  for (const field of [...signedFields(scene), ...linedFields(scene)]) add(field);
  add(drawnCursor(scene));
  add(blinkingField(scene));
  for (const segment of scene.segments) for (const field of fieldsIn(scene, segment)) add(field);
  for (const field of drawnFields(scene)) add(field);
  for (const field of cursorForm(scene)) add(field);
  for (const field of labelStack(scene)) add(field);
  for (const field of groundFields(scene)) add(field);
  return fields.map((field) => ({ ...field, height: field.height ?? heightOf(scene.grid, field) }));
}

/** Where the terminal's cursor is hidden and one cell is drawn in reverse behind a label: a field. */
function drawnCursor({ grid, screen, segments }: Scene): Field | undefined {
  if (screen.cursor.visible || !grid.hasInverse) return undefined;
  const cells: { row: number; col: number }[] = [];
  for (const [row, { cells: line }] of screen.lines.entries()) {
    for (const [col, { style }] of line.entries()) {
      if (!style.inverse || line[col - 1]?.style.inverse === true) continue;
      if (line[col + 1]?.style.inverse === true || cells.length > 1) return undefined;
      cells.push({ row, col });
    }
  }
  const [cell] = cells;
  if (cell === undefined || cells.length > 1) return undefined;
  const segment = segments.find(
    ({ row, start, end }) => row === cell.row && cell.col >= start && cell.col < end,
  );
  if (segment === undefined) return undefined;
  const { row, start, end } = segment;
  const match = /^\s*(?:(?<label>\p{L}[\p{L}\p{N} ]*):|\((?<prompt>[^()]+)\)) *(?=\S|$)/u.exec(
    grid.text(row, start, end),
  );
  if (match === null) return undefined;
  const behind = start + match[0].length;
  if (cell.col < behind) return undefined;
  // Where nothing is typed, the blank behind the label is not the field's.
  const isEmpty = grid.textEnd(row, behind, end) === behind;
  const from = isEmpty && cell.col === behind + 1 ? cell.col : behind;
  const name = (match.groups!["label"] ?? match.groups!["prompt"])!.trim();
  const textEnd = grid.textEnd(row, from, end);
  return { row, start: from, end: Math.max(textEnd, from + 1), name, isFocused: true };
}

/** A field on a ground of its own may go on in rows below it that have no label. */
function heightOf(grid: Grid, { row, start, end }: Field): number {
  const ground = grid.background(row, start);
  const isAlike = (at: number) =>
    grid.background(at, start) === ground &&
    grid.background(at, end - 1) === ground &&
    grid.background(at, start - 1) !== ground &&
    grid.background(at, end) !== ground;
  let last = row;
  while (
    isAlike(last) &&
    isAlike(last + 1) &&
    grid.isBlankRun(last + 1, Math.max(0, start - MAX_GAP), start) &&
    !isLabelledAlike(grid, row, last + 1, start)
  )
    last++;
  return last - row + 1;
}

/** Far in front of a column, words start in the same place of both rows: each has its label. */
function isLabelledAlike(grid: Grid, row: number, other: number, col: number): boolean {
  const label = labelStart(grid, row, col);
  return label !== undefined && labelStart(grid, other, col) === label;
}

function labelStart(grid: Grid, row: number, col: number): number | undefined {
  let start = grid.textEnd(row, 0, col);
  if (start === 0 || grid.box(row, start - 1) !== 0) return undefined;
  while (start > 0 && !grid.isBlankRun(row, start - 2, start)) start--;
  return start;
}

function fieldsIn(scene: Scene, segment: Segment): Field[] {
  const { grid } = scene;
  const { row, start, end } = segment;
  const fields: Field[] = [];
  for (let from = start; from < end; ) {
    const to = Math.min(grid.groundEnd(row, from), end);
    const field = labelledRun(scene, segment, from, to);
    if (field !== undefined) fields.push(field);
    from = to;
  }
  if (grid.hasUnderline && !grid.isPlain(row)) fields.push(...underlinedFields(scene, segment));
  if (grid.hasText(row, "__") && !isPaged(scene)) fields.push(...underscoreFields(grid, segment));
  if (grid.hasText(row, "["))
    fields.push(...bracketFields(grid, segment), ...slotFields(scene, segment));
  return fields;
}
