import type { Field } from "./field.ts";
import type { IsFree } from "./lists/list.ts";
import type { Scene } from "./scene.ts";

/** `!ls -l`, `=row`: a sign that asks for a command or a filter. */
const COMMAND = /^[!=](?=[\p{L}\p{N}.~/])/u;
/** `/row`, `&/row`: what a pager searches for below a short text, with nothing below it. */
const SEARCH = /^(?:&\/|[/?](?=[^\s/]+(?: [^\s/]+)*$))(?=\S)/u;
/** A sentence, or more than somebody types there. */
const TEXT = /[.!?:;,]$|^.{60}/u;

/**
 * What is typed behind a sign at the left edge of the last row that a full screen shows, with the cursor right
 * behind it: a command in the last row of all, what is searched for in any.
 */
export function signPrompt({ grid, screen, lastRow }: Scene, isFree: IsFree): Field | undefined {
  const { row, col } = screen.cursor;
  if (!screen.alternateScreen || row !== lastRow || row < 2 || col < 2) return undefined;
  if (grid.isBlank(row, 0) || grid.textEnd(row, 0, grid.cols) !== col) return undefined;
  const text = grid.text(row, 0, col);
  const sign = (row === grid.rows - 1 ? COMMAND : SEARCH).exec(text)?.[0];
  if (sign === undefined || TEXT.test(text) || !isFree(row, 0, col)) return undefined;
  return { row, start: sign.length, end: col, name: "" };
}
