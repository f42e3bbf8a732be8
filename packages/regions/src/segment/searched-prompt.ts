import type { Field } from "./field.ts";
import type { IsFree } from "./lists/list.ts";
import type { Scene } from "./scene.ts";

/** `Isearch forward: rain` */
const PROMPT = /^(?<label>\p{L}[\p{L} -]{2,40}): (?<value>\S.{1,40})$/u;

/**
 * What is searched for while it is typed: a label and a text in the last row, and the cursor stands at the
 * same text in what is searched, at its start or behind it.
 */
export function searchedPrompt({ grid, screen }: Scene, isFree: IsFree): Field | undefined {
  const { row, col, visible } = screen.cursor;
  const last = grid.rows - 1;
  if (!visible || !screen.alternateScreen || row >= last) return undefined;
  const match = PROMPT.exec(grid.text(last, 0, grid.cols));
  if (match === null) return undefined;
  const { label = "", value = "" } = match.groups!;
  const isAt = (start: number): boolean =>
    start >= 0 &&
    grid.wholeText(row, start, start + value.length).toLowerCase() === value.toLowerCase();
  if (!isAt(col) && !isAt(col - value.length)) return undefined;
  const start = label.length + 2;
  const end = start + value.length;
  return isFree(last, start, end) ? { row: last, start, end, name: label } : undefined;
}
