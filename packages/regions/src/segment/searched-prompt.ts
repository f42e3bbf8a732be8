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

/** As many letters in common are a copy that was changed since. */
const MIN_COMMON = 3;

/**
 * What is edited in the last row without a label: a copy of the row that is lit above it, or one word that
 * starts like it, with the cursor behind it.
 */
export function copiedPrompt({ grid, screen }: Scene, isFree: IsFree): Field | undefined {
  const { row, col, visible } = screen.cursor;
  if (!visible || !screen.alternateScreen || row !== grid.rows - 1 || col < 2) return undefined;
  if (grid.textEnd(row, 0, grid.cols) !== col || !isFree(row, 0, col)) return undefined;
  const text = grid.text(row, 0, col);
  const common = /^\S{3,}$/.test(text) ? text.slice(0, MIN_COMMON) : undefined;
  for (let other = row - 1; other >= 0; other--) {
    const start = grid.textStart(other, 0, grid.cols);
    if (start >= grid.cols || grid.background(other, start) === grid.pageGround) continue;
    const lit = grid.text(other, start, grid.cols);
    const isCopy = lit === text || (common !== undefined && /^\S+$/.test(lit));
    if (isCopy && lit.startsWith(common ?? text)) return { row, start: 0, end: col, name: "" };
  }
  return undefined;
}
