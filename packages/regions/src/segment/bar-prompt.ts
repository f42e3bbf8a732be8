import type { Field } from "./field.ts";
import type { IsFree } from "./lists/list.ts";
import { LETTER_CHOICE } from "./question.ts";
import type { Scene } from "./scene.ts";

/** The narrowest field on a ground of its own. */
const MIN_FIELD = 4;
/** A message: a sentence, or an invitation to press something. */
const MESSAGE = /[.!?…]$|^\p{L}+ \p{L}+ \p{L}/u;

/**
 * What is typed in the last row, without a label. Either on a ground of its own at the left end of a status (`st
 * Total: 8 KiB`), or behind a wall, below a status that ends there, too. The cursor waits right behind it.
 */
export function barPrompt({ grid, screen, segments }: Scene, isFree: IsFree): Field | undefined {
  const { row, col, visible } = screen.cursor;
  if (!visible || !screen.alternateScreen || row !== grid.rows - 1 || col === 0) return undefined;
  const segment = segments.findLast((own) => own.row === row && own.start <= col && col < own.end);
  if (segment === undefined) return undefined;
  const { start } = segment;
  if (start === col || grid.isBlank(row, start) || !grid.isBlank(row, col)) return undefined;
  const text = grid.text(row, start, col);
  if (text.length < col - start - 1 || MESSAGE.test(text) || LETTER_CHOICE.test(text))
    return undefined;
  const ground = grid.background(row, start);
  const groundEnd = grid.groundEnd(row, start);
  const isOnOwn =
    start === 0 &&
    groundEnd < grid.cols &&
    groundEnd > col &&
    groundEnd >= MIN_FIELD &&
    ground !== grid.pageGround &&
    grid.background(row, groundEnd) !== grid.pageGround;
  const isBelowBar =
    start > 0 &&
    ground === grid.pageGround &&
    grid.background(row - 1, start) !== ground &&
    grid.groundEnd(row - 1, start) === grid.cols &&
    grid.textEnd(row, col, grid.cols) === col;
  if (!isOnOwn && !isBelowBar) return undefined;
  const end = isOnOwn ? groundEnd : col;
  return isFree(row, start, end) ? { row, start, end, name: "" } : undefined;
}
