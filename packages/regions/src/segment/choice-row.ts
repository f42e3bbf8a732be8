import type { Field } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists/list.ts";
import type { Scene } from "./scene.ts";

/** Columns of a row, `end` exclusive. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** Choices side by side in a row. */
export interface ChoiceRow {
  readonly row: number;
  readonly words: readonly Word[];
  /** Index of the lit one. */
  readonly current: number;
  /** What was typed so far in the row above, if they are what that can be completed to. */
  readonly answer?: Field;
}

const PROMPT = /^(\s*\p{L}[^:?]*[:?]) {1,2}(.*)$/u;

/**
 * Choices in the last row of a screen that scrolls: the cursor stands at the one that is lit, below a
 * prompt or right at its start.
 */
export function findChoiceRow(
  { grid, screen, lastRow }: Scene,
  isFree: IsFree,
): ChoiceRow | undefined {
  const { row, col, visible } = screen.cursor;
  if (!visible || screen.alternateScreen || row !== lastRow || row === 0) return undefined;
  const words = wordsApart(grid, row, 2);
  const isLit = ({ start, end }: Word): boolean =>
    grid.background(row, start) !== grid.pageGround && grid.groundEnd(row, start) === end;
  const lit = words.filter(isLit);
  const current = words.findIndex((word) => isLit(word) && col >= word.start && col <= word.end);
  if (words.length < 2 || lit.length !== 1 || current < 0) return undefined;
  if (!words.every(({ start, end }) => isFree(row, start, end))) return undefined;
  const prompt = PROMPT.exec(grid.text(row - 1, 0, grid.cols));
  if (prompt === null) return words[current]!.start === col ? { row, words, current } : undefined;
  const [, label = "", value = ""] = prompt;
  const start = label.length + 1;
  const name = label.replace(/:$/, "").trim();
  const answer = { row: row - 1, start, end: start + Math.max(value.length, 1), name };
  return { row, words, current, answer };
}

/** Words of a row that stand so many blanks apart. */
export function wordsApart(grid: Grid, row: number, gap: number): Word[] {
  const words: Word[] = [];
  for (let col = 0; col < grid.cols; ) {
    const start = grid.textStart(row, col, grid.cols);
    let end = start;
    while (end < grid.cols && !grid.isBlankRun(row, end, end + gap)) end++;
    if (end - start > 1) words.push({ start, end });
    col = Math.max(end, start + 1);
  }
  return words;
}
