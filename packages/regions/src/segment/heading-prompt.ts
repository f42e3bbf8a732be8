import { contains } from "./bounds.ts";
import { type Field, withoutColon } from "./field.ts";
import type { IsFree } from "./lists/list.ts";
import { hasLitHeading } from "./lit-headings.ts";
import type { Scene } from "./scene.ts";

/** What says something, or asks for a key: nothing is typed in its row. */
const SAID = /(?:[?:.!…)\]]|\by\/n)$/iu;

/**
 * What is typed in a box with a lit heading: the cursor stands right behind a text that has its row for itself, or
 * where one would start, and the row below it is free, the one above free or lit.
 */
export function headingPrompt({ grid, frames, screen }: Scene, isFree: IsFree): Field | undefined {
  const { row, col, visible } = screen.cursor;
  if (!visible || !screen.alternateScreen) return undefined;
  const at = { x: col, y: row, width: 1, height: 1 };
  const frame = frames.find(({ bounds }) => contains(bounds, at) && hasLitHeading(grid, bounds));
  if (frame === undefined) return undefined;
  const { x, y, width, height } = frame.bounds;
  const [start, end] = [x + 1, x + width - 1];
  if (row < y + 3 || row >= y + height - 1 || !isFree(row, start, end)) return undefined;
  const from = grid.textStart(y + 1, start, end);
  const text = grid.text(row, from, end);
  if (col !== grid.textEnd(row, from, end) || !grid.isBlankRun(row, start, from) || SAID.test(text))
    return undefined;
  const ground = grid.background(row - 1, from);
  const isLit = ground !== grid.background(row, from) && grid.groundEnd(row - 1, from) >= end - 1;
  const isBelow = isLit || grid.isBlankRun(row - 1, start, end);
  const isAbove = row + 1 === y + height - 1 || grid.isBlankRun(row + 1, start, end);
  if (!isBelow || !isAbove) return undefined;
  const name = withoutColon(grid.text(isLit ? row - 1 : y + 1, from, end));
  return { row, start: from, end: Math.max(col, from + 1), name };
}
