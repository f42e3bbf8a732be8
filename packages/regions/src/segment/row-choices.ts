import { isLabel } from "./bracketed-words.ts";
import type { Grid } from "./grid.ts";
import { asksAt } from "./question.ts";
import type { Scene } from "./scene.ts";

/** A word of a row, one of which can be chosen. */
export interface RowChoice {
  readonly row: number;
  readonly start: number;
  /** The column after it. */
  readonly end: number;
  readonly isCurrent: boolean;
}

/** Blanks between words of one row. */
const GAP = 2;
/** The longest word, in cells: longer ones are texts. */
const MAX_WORD = 40;
/** What the words stand behind: the end of the question, or a sign. */
const BEHIND = /^.*[?:›‣·…»] +(?=\S)/u;

/**
 * Words side by side of which one is chosen: behind a question with slashes between them (`? Sure? no /
 * yes`), or in the last row of a stream with the cursor in the one that is lit.
 */
export function findRowChoices(scene: Scene): RowChoice[] {
  const slashed = behindQuestion(scene);
  return slashed.length > 0 ? slashed : belowPrompt(scene);
}

/** `? Want to answer? ‣ Nope / Yep`: one of the words alone is underlined, or on another ground. */
function behindQuestion({ grid, screen, lastRow }: Scene): RowChoice[] {
  const { cursor } = screen;
  const row = screen.alternateScreen ? lastRow : cursor.row;
  if (!asksAt(grid, row) || !grid.hasUnitPerCell(row)) return [];
  const text = grid.text(row, 0, grid.cols);
  const lead = BEHIND.exec(text)?.[0].length;
  if (lead === undefined || !text.includes("/", lead)) return [];
  const words: { row: number; start: number; end: number }[] = [];
  let col = lead;
  for (const part of text.slice(lead).split("/")) {
    const start = col + part.length - part.trimStart().length;
    words.push({ row, start, end: start + part.trim().length });
    col += part.length + 1;
  }
  // `y/N`: letters that are typed.
  if (!words.every(({ start, end }) => end - start > 1 && isLabel(text.slice(start, end))))
    return [];
  const lit = words.filter((word) => isLit(grid, screen, word));
  if (words.length < 2 || lit.length !== 1) return [];
  return words.map((word) => ({ ...word, isCurrent: word === lit[0] }));
}

/** Underlined, or on another ground than what stands before the words. */
function isLit(
  grid: Grid,
  { lines }: Scene["screen"],
  { row, start }: { row: number; start: number },
): boolean {
  const style = lines[row]?.cells[start]?.style;
  const isUnderlined = style !== undefined && style.underline !== false;
  return isUnderlined || grid.background(row, start) !== grid.background(row, 1);
}

/** `Restart  Wait 5 minutes  Ignore`: the one that the cursor stands in is lit from its first to its last cell. */
function belowPrompt({ grid, screen, lastRow }: Scene): RowChoice[] {
  const { cursor } = screen;
  const { row } = cursor;
  if (screen.alternateScreen || row !== lastRow) return [];
  const ground = grid.background(row, cursor.col);
  if (ground === grid.pageGround || !grid.isBlankRun(row, grid.cols - 1, grid.cols)) return [];
  const words = wordsIn(grid, row);
  const isLitWord = ({ start, end }: { start: number; end: number }) =>
    cursor.col >= start &&
    cursor.col < end &&
    grid.background(row, start) === ground &&
    grid.groundEnd(row, start) === end;
  const others = words.filter((word) => !isLitWord(word));
  if (words.length < 2 || others.length !== words.length - 1) return [];
  if (!others.every(({ start, end }) => isOnPage(grid, row, start, end))) return [];
  if (!words.every(({ start, end }) => end - start <= MAX_WORD)) return [];
  return words.map((word) => ({ row, ...word, isCurrent: isLitWord(word) }));
}

function isOnPage(grid: Grid, row: number, start: number, end: number): boolean {
  return grid.background(row, start) === grid.pageGround && grid.groundEnd(row, start) >= end;
}

/** The words of a row that stand apart, from left to right. */
function wordsIn(grid: Grid, row: number): { start: number; end: number }[] {
  const words: { start: number; end: number }[] = [];
  const last = grid.textEnd(row, 0, grid.cols);
  for (let start = grid.textStart(row, 0, last); start < last; ) {
    let end = start + 1;
    while (end < last && !grid.isBlankRun(row, end, end + GAP)) end++;
    words.push({ start, end });
    start = grid.textStart(row, end, last);
  }
  return words;
}
