import type { Mark } from "./check-marks.ts";
import { type Field, labelBefore } from "./field.ts";
import { type Frame, isLive } from "./frames.ts";
import type { Grid } from "./grid.ts";
import { matchesOf } from "./matches.ts";
import type { Scene, Segment } from "./scene.ts";

/** As many cells between brackets are a field whatever stands beside it. */
const MIN_ROOM = 6;
/** `[8 ] Tab size`: a short text with room behind it, or a number, and a label. */
const SLOT = /\[(?<value>[^\s[\]]{1,6} {1,6}| {2,6}|\d{2,6})\] (?<label>\p{L}\S*(?: \S+)*)/gu;
/** What shows how far something has come. */
const GAUGE = /^[#=|*>.█▓▒░-]+\s*$/u;

/**
 * Fields between brackets in a frame: short ones with their labels behind them, in a column with
 * boxes to tick (`[8 ] Tab size` below `[x] Wrap`), and long ones at the end of a row, behind
 * a label without a colon.
 */
export function slotFields(scene: Scene, segment: Segment): Field[] {
  const { frame } = segment;
  if (frame === undefined || !isLive(scene.grid, frame, scene.screen.cursor)) return [];
  const end = endOfRow(scene, segment) ?? slotBehind(scene, segment, frame);
  return [...shortSlots(scene, segment, frame), ...(end === undefined ? [] : [end])];
}

function shortSlots(scene: Scene, { row, start, end }: Segment, frame: Frame): Field[] {
  const { grid } = scene;
  if (!grid.hasUnitPerCell(row)) return [];
  const fields: Field[] = [];
  for (const { index, groups } of matchesOf(grid.wholeText(row, start, end), SLOT)) {
    const open = start + index;
    const { value = "", label = "" } = groups!;
    if (!isBesideMarks(scene, frame, open) || !grid.isBlank(row, open - 1)) continue;
    fields.push({ row, start: open + 1, end: open + 1 + value.length, name: label });
  }
  return fields;
}

/** `Tab size          [8 ]`: the label in front, all that the row has, above boxes that end in the same column. */
function slotBehind(
  { grid, marks }: Scene,
  { row, start, end }: Segment,
  frame: Frame,
): Field | undefined {
  const last = grid.textEnd(row, start, end);
  const match = /^(?<label>\p{L}[\p{L} -]*?) {2,}\[(?<value>[^\s[\]]{0,8} {1,8})\]$/u.exec(
    grid.text(row, grid.textStart(row, start, end), last),
  );
  if (match === null || !hasBox(marks, frame, ({ markCol }) => markCol + 3 === last))
    return undefined;
  const { label = "", value = "" } = match.groups!;
  return value.length < 2
    ? undefined
    : { row, start: last - 1 - value.length, end: last - 1, name: label };
}

/** Boxes to tick stand in the column of a bracket, in the same frame. */
function isBesideMarks({ marks }: Scene, frame: Frame, col: number): boolean {
  return hasBox(marks, frame, ({ markCol }) => markCol === col);
}

function hasBox(marks: Scene["marks"], frame: Frame, isAt: (mark: Mark) => boolean): boolean {
  for (const own of marks.values())
    if (own.some((mark) => mark.frame === frame && isBox(mark) && isAt(mark))) return true;
  return false;
}

function isBox({ role, bare, checked }: Mark): boolean {
  return role === "checkbox" && !bare && checked !== undefined;
}

/** `Suffix [.bak    ]`: the last thing of a row. */
function endOfRow({ grid }: Scene, { row, start, end }: Segment): Field | undefined {
  const close = grid.textEnd(row, start, end) - 1;
  if (grid.glyph(row, close) !== "]") return undefined;
  let open = close - 1;
  while (open > start && grid.glyph(row, open) !== "[" && grid.glyph(row, open) !== "]") open--;
  if (
    grid.glyph(row, open) !== "[" ||
    close - open - 1 < MIN_ROOM ||
    !isRoomy(grid, row, open, close)
  )
    return undefined;
  const label = labelBefore(grid, row, start, open);
  const isLabel = label !== undefined && /^\p{L}[\p{L} -]*$/u.test(label);
  return isLabel ? { row, start: open + 1, end: close, name: label } : undefined;
}

/** Empty, or with what was typed at the left and room behind it. */
function isRoomy(grid: Grid, row: number, open: number, close: number): boolean {
  const text = grid.text(row, open + 1, close);
  if (text === "") return true;
  return (
    !grid.isBlank(row, open + 1) && grid.isBlankRun(row, close - 2, close) && !GAUGE.test(text)
  );
}
