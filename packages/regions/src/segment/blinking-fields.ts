import { type Field, withoutColon } from "./field.ts";
import type { Scene } from "./scene.ts";

/** A label, and what was typed behind it. */
const LABELLED = /^(?<label>\p{L}[\p{L}\p{N} ]{1,40}: ?)(?<value>\S{0,40})$/u;
/** The glyph of a cursor that a program draws. */
const BLOCK = "█";

/**
 * `Enter a number: █` in a frame, where the terminal's cursor is hidden: a block that blinks ends the row, and
 * nothing else on the screen blinks.
 */
export function blinkingField({ screen, grid, frames, segments }: Scene): Field | undefined {
  if (screen.cursor.visible || frames.length === 0) return undefined;
  let cell: { row: number; col: number } | undefined;
  for (let row = 0; row < grid.rows; row++) {
    if (!grid.hasText(row, BLOCK)) continue;
    for (const [col, { text, style }] of screen.lines[row]!.cells.entries()) {
      if (!style.blink || text !== BLOCK) continue;
      if (cell !== undefined) return undefined;
      cell = { row, col };
    }
  }
  const at = cell;
  if (at === undefined) return undefined;
  const segment = segments.find(
    ({ row, start, end, frame }) =>
      row === at.row && start <= at.col && at.col < end && frame !== undefined,
  );
  if (segment === undefined || grid.textEnd(at.row, at.col, segment.end) !== at.col + 1)
    return undefined;
  const from = grid.textStart(at.row, segment.start, at.col);
  const match = LABELLED.exec(grid.wholeText(at.row, from, at.col));
  if (match === null) return undefined;
  const { label = "", value = "" } = match.groups!;
  const start = at.col - value.length;
  const name = withoutColon(label);
  return { row: at.row, start, end: Math.max(at.col, start + 1), name, isFocused: true };
}
