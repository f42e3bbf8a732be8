import { HORIZONTAL } from "./box-glyphs.ts";
import { oddCells } from "./drawn-cursor.ts";
import type { Field } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists/list.ts";
import type { Scene } from "./scene.ts";

/** Rows that one can write in between the rules. */
const MAX_ROWS = 8;
/** What stands before what is typed. */
const SIGN = /^\s?[>❯›] /u;

/**
 * What is typed between two rules that go from side to side, perhaps behind a sign: `> fix the test`. The cursor
 * is drawn there, the terminal's is hidden.
 */
export function ruledPrompt({ grid, screen, lastRow }: Scene, isFree: IsFree): Field | undefined {
  if (screen.cursor.visible || !grid.hasBox(HORIZONTAL)) return undefined;
  for (let bottom = lastRow; bottom > 1; bottom--) {
    if (!isRule(grid, bottom)) continue;
    let top = bottom - 1;
    while (top > 0 && bottom - top <= MAX_ROWS + 1 && !isRule(grid, top)) top--;
    if (!isRule(grid, top) || bottom - top < 2 || bottom - top > MAX_ROWS + 1) continue;
    const field = fieldBetween(grid, top, bottom);
    if (field !== undefined) return isFree(field.row, field.start, field.end) ? field : undefined;
  }
  return undefined;
}

/** One cell alone is drawn as a cursor: at the end of what is typed, or in it. */
function fieldBetween(grid: Grid, top: number, bottom: number): Field | undefined {
  const row = top + 1;
  const start = SIGN.exec(grid.wholeText(row, 0, grid.cols))?.[0].length ?? 0;
  let cursors = 0;
  let end = start;
  for (let other = row; other < bottom; other++) {
    if (other > row && !grid.isBlankRun(other, 0, start)) return undefined;
    // Free rows are those of a form, or of a message.
    if (bottom - row > 1 && grid.isBlankRun(other, start, grid.cols)) return undefined;
    cursors += drawnAt(grid, other, start);
    end = Math.max(end, grid.textEnd(other, start, grid.cols));
  }
  if (cursors !== 1) return undefined;
  const to = end === start ? grid.cols : end;
  return { row, height: bottom - row, start, end: to, name: "", isFocused: true };
}

/** The number of single cells on another ground than those beside them; one may be the first of its row. */
function drawnAt(grid: Grid, row: number, start: number): number {
  const isFirst = start === 0 && grid.groundEnd(row, 0) === 1;
  return oddCells(grid, row, Math.max(start, 1)).length + (isFirst ? 1 : 0);
}

function isRule(grid: Grid, row: number): boolean {
  if (!grid.hasBoxIn(row, HORIZONTAL)) return false;
  if (grid.box(row, 0) !== HORIZONTAL) return false;
  let lines = 0;
  for (let col = 0; col < grid.cols; col++) if (grid.box(row, col) === HORIZONTAL) lines++;
  return lines * 10 >= grid.cols * 9;
}
