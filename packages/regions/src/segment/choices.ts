import { type Field, withoutColon } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists/list.ts";
import { matchesOf } from "./matches.ts";
import type { Scene } from "./scene.ts";

/** `2) Steel tank`: a key, and what it stands for. */
export interface Choice {
  readonly row: number;
  /** First column, that of the key. */
  readonly start: number;
  /** The column after the text. */
  readonly end: number;
  readonly key: string;
  readonly name: string;
}

/** What can be chosen by its key, and the prompt below in which the answer is typed. */
export interface Choices {
  readonly choices: readonly Choice[];
  readonly answer: Field;
}

/** Other rows between the choices and the cursor, at the most: on a full screen these are blank. */
const MAX_ROWS_BETWEEN = 3;
/** A number, or a letter, with a sign behind it. */
const NUMBERED =
  /(?<=^\s*|\s{2})[([]?(\d{1,3})[.):\]] {1,3}(\S(?:.*?\S)?)(?=\s{2,}[([]?\d{1,3}[.):\]] |\s*$)/gu;
const LETTERED = /^\s*[([]?(\w|[?!])(?:[)\]]| [-–]) {1,3}(\S.*)$/u;
/** A question or a label, and what may be typed behind it. The `#?` is what shells ask with. */
const PROMPT = /^(\s*(?:.*[\p{L}\p{N})\]].{0,2}[:?\]]|\p{L}+ \p{L}+>|#\?))(?: +\S*)?$/u;
/** How the prompt of a shell starts. */
const SHELL = /^\s*(?:[\w.-]+@|~|\/)/;

/** Choices with a key each, right above a prompt at which the cursor waits. Below it nothing stands. */
export function findChoices({ grid, screen, lastRow }: Scene, isFree: IsFree): Choices | undefined {
  const { row: promptRow, col, visible } = screen.cursor;
  if (!visible || promptRow < 2 || lastRow > promptRow) return undefined;
  const before = grid.text(promptRow, 0, col).padEnd(col);
  const prompt = PROMPT.exec(before);
  if (prompt === null || SHELL.test(before) || !grid.isBlankRun(promptRow, col, grid.cols))
    return undefined;
  let row = promptRow - 1;
  const lowest = row - MAX_ROWS_BETWEEN;
  while (row >= lowest && choicesIn(grid, row).length === 0) {
    if (screen.alternateScreen && !grid.isBlankRun(row, 0, grid.cols)) return undefined;
    row--;
  }
  if (row < lowest) return undefined;
  const choices: Choice[] = [];
  for (; row >= 0; row--) {
    const own = choicesIn(grid, row);
    if (own.length > 0) choices.unshift(...own);
    else if (!isContinued(grid, row, choices[0])) break;
  }
  if (!areKeys(choices.map(({ key }) => key))) return undefined;
  if (!choices.every(({ row: at, start, end }) => isFree(at, start, end))) return undefined;
  const start = Math.min(col, prompt[1]!.length + 1);
  const name = withoutColon(prompt[1]!);
  return { choices, answer: { row: promptRow, start, end: Math.max(col, start + 1), name } };
}

/** The choices of a row, if it has nothing else. */
function choicesIn(grid: Grid, row: number): Choice[] {
  if (!grid.hasUnitPerCell(row)) return [];
  const text = grid.text(row, 0, grid.cols);
  const lettered = LETTERED.exec(text);
  const matches = matchesOf(text, NUMBERED);
  const first = text.length - text.trimStart().length;
  if (matches[0]?.index === first)
    return matches.map(({ index, 0: whole, 1: key = "", 2: name = "" }) => ({
      row,
      start: index,
      end: index + whole.length,
      key,
      name,
    }));
  if (lettered === null) return [];
  return [{ row, start: first, end: text.length, key: lettered[1]!, name: lettered[2]! }];
}

/** A row that goes on with the text of the choice above it is indented further than its key. */
function isContinued(grid: Grid, row: number, below: Choice | undefined): boolean {
  if (below === undefined || below.row !== row + 1) return false;
  const start = grid.textStart(row, 0, grid.cols);
  return start < grid.cols && start >= below.start + 2 && choicesIn(grid, row - 1).length > 0;
}

/** Numbers from 0 or 1 on without a gap, in any order; or letters, all of them others. */
function areKeys(keys: readonly string[]): boolean {
  if (keys.length < 2 || new Set(keys).size !== keys.length) return false;
  const numbers = keys.map(Number);
  if (numbers.some(Number.isNaN)) return keys.every((key) => !/\d\d/.test(key));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least <= 1 && most - least === keys.length - 1;
}
