import { isLabel } from "./bracketed-words.ts";
import type { ChoiceRow, Word } from "./choice-row.ts";
import type { IsFree } from "./lists/list.ts";
import { asksAt } from "./question.ts";
import type { Scene } from "./scene.ts";

/** What the words stand behind: the end of the question, or a sign. */
const BEHIND = /^.*[?:›‣·…»] +(?=\S)/u;

/**
 * `? Want to answer? ‣ Nope / Yep`: words behind a question with slashes between them, of which one alone
 * is underlined, or on another ground.
 */
export function findSlashedChoices(scene: Scene, isFree: IsFree): ChoiceRow | undefined {
  const { grid, screen, lastRow } = scene;
  const row = screen.alternateScreen ? lastRow : screen.cursor.row;
  if (!asksAt(grid, row) || !grid.hasUnitPerCell(row)) return undefined;
  const text = grid.text(row, 0, grid.cols);
  const lead = BEHIND.exec(text)?.[0].length;
  if (lead === undefined || !text.includes("/", lead)) return undefined;
  const words: Word[] = [];
  let col = lead;
  for (const part of text.slice(lead).split("/")) {
    const start = col + part.length - part.trimStart().length;
    words.push({ start, end: start + part.trim().length });
    col += part.length + 1;
  }
  // `y/N`: letters that are typed.
  const areWords = words.every(
    ({ start, end }) => end - start > 1 && isLabel(text.slice(start, end)),
  );
  const lit = words.filter((word) => isLit(scene, row, word));
  if (!areWords || lit.length !== 1 || !isFree(row, lead, text.length)) return undefined;
  return { row, words, current: words.indexOf(lit[0]!) };
}

/** Underlined, or on another ground than what stands before the words. */
function isLit({ grid, screen }: Scene, row: number, { start }: Word): boolean {
  const style = screen.lines[row]?.cells[start]?.style;
  const isUnderlined = style !== undefined && style.underline !== false;
  return isUnderlined || grid.background(row, start) !== grid.background(row, 1);
}
