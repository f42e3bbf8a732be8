import { BOTTOM_LEFT, VERTICAL } from "./box-glyphs.ts";
import { oddCells } from "./drawn-cursor.ts";
import { type Field, withoutColon } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists/list.ts";
import type { Scene } from "./scene.ts";
import { type StyleRun, styleRuns } from "./style-runs.ts";

/** Marks in front of a question that a program asks in the stream of a shell. */
const QUESTION_MARKS: ReadonlySet<string> = new Set("?◆❯›»▲");
/** What a shell asks with as well: behind it stands a question only if it ends like one. */
const SHELL_MARKS: ReadonlySet<string> = new Set("❯›»▲");
const ENDS_LIKE_QUESTION = /[?:](?: ?[([].*)?$/u;
/** Rows of choices below a question. */
const MAX_ROWS_BELOW = 12;
/** Rows from a question to what its choices are searched for. */
const MAX_ROWS_TO_FILTER = 8;
/** A choice of letters is no field: `(y/N)`, `[y,n,q]`, `[Y]es, (N)o`, `(y, n, ! or q)`, `y/n (q to quit)`. */
export const LETTER_CHOICE: RegExp =
  /[[(]\s*[A-Za-z](?:\s*[/,|]\s*\^?[A-Za-z?!]+)+\s*[\])]\s*[:?]?\s*$|\(y or n\)|[[(](?=(?:\[?[\w?]+\]?\/)*\[?[\w?]\]?[/\])])\[?\w+\]?(?:\/\[?[\w?]+\]?)+[\])]\s*[:?]?$|(?:\w*[[(]\w[\])]\w*(?:, |$|(?=[:?]\s*$))){2,}[:?]?\s*$|\((?:\S{1,3}, ){2,12}\S{1,3} or \S{1,3}\) *$| [A-Za-z]\/[A-Za-z] \([^()]*\)$/;
/** What may stand between a question and its answer. */
const SIGN = /^\s+[›…»·‣▸](?=\s|$)/u;
/** What is taken if nothing is typed, and what stands in place of an answer that is not shown. */
const DEFAULT_ANSWER = /^\([^()]+\)$/u;
const HIDDEN_ANSWER = /^\[\p{L}[^[\]]+\]$/u;
/** What keys do, before or behind an answer. */
const HINT = /^(?:\s*\[[^[\]]*\p{L}{2} [^[\]]*\]){1,3}$/u;
const MASK = /^[*•▪●]+$/u;
/** An answer in parts, of which one is changed at a time: `2031-09-15 09:30`. */
const PARTS = /^\d+(?:[-/.:, ]+\d+)+$/u;
/** The cursor that a program draws as a glyph. */
const BLOCK = "█";

/** A mark, and the question in another look. */
interface Question {
  readonly name: string;
  readonly mark: number;
  /** The first column in which the answer may stand. */
  readonly from: number;
  readonly hasSign: boolean;
}

/** The answer to a question in a look of its own: behind it, or in the row below it behind a line. */
export function findAnswer(scene: Scene, isFree: IsFree): Field | undefined {
  const { grid, screen, lastRow } = scene;
  const { cursor } = screen;
  if (cursor.visible) {
    const question = readQuestion(grid, cursor.row, true);
    const answer = question && answerAtCursor(grid, question, cursor);
    return answer && isFree(answer.row, answer.start, answer.end) ? answer : undefined;
  }
  for (let row = lastRow; row >= Math.max(0, lastRow - MAX_ROWS_BELOW); row--) {
    const question = readQuestion(grid, row, false, row === lastRow);
    if (question === undefined) continue;
    const answer =
      answerBehind(scene, question, row) ??
      answerBelow(grid, question, row) ??
      filterBelow(scene, row) ??
      filterAbove(grid, row);
    return answer && isFree(answer.row, answer.start, answer.end) ? answer : undefined;
  }
  return undefined;
}

/** True for a row that starts with a mark in a look of its own, as questions do. */
export function asksAt(grid: Grid, row: number): boolean {
  const start = grid.textStart(row, 0, grid.cols);
  return QUESTION_MARKS.has(grid.glyph(row, start)) && grid.look(row, start) !== 0;
}

/** In front of a question in place of its mark: what is typed so far would do, or would not. */
const VERDICTS: ReadonlySet<string> = new Set("✔✓✗✘");

function readQuestion(
  grid: Grid,
  row: number,
  isTyped = false,
  isLast = false,
): Question | undefined {
  const start = grid.textStart(row, 0, grid.cols);
  if (!asksAt(grid, row) && !(isLast && isJudged(grid, row, start))) return undefined;
  const runs = styleRuns(grid, row).filter(({ text }) => text.trim() !== "");
  const [mark, question] = runs;
  if (mark === undefined || question === undefined || question.look === mark.look) return undefined;
  if (LETTER_CHOICE.test(grid.text(row, 0, grid.cols))) return undefined;
  const end = question.start + question.text.length;
  const sign = SIGN.exec(grid.text(row, end, grid.cols));
  const isCommand =
    isTyped &&
    sign === null &&
    SHELL_MARKS.has(grid.glyph(row, start)) &&
    !ENDS_LIKE_QUESTION.test(question.text.trim());
  if (isCommand) return undefined;
  const hint = isTyped && sign === null ? hintEnd(grid, row, question, runs[2]) : undefined;
  if (hint !== undefined) {
    return {
      name: withoutColon(question.text.trim()),
      mark: grid.look(row, start),
      from: hint,
      hasSign: false,
    };
  }
  return {
    name: withoutColon(question.text.trim()),
    mark: grid.look(row, start),
    from: end + (sign?.[0].length ?? 0) + 1,
    hasSign: sign !== null,
  };
}

/** `✔ Weight: 45█`: answered so far, but the cursor is still drawn behind the answer. */
function isJudged(grid: Grid, row: number, start: number): boolean {
  if (!VERDICTS.has(grid.glyph(row, start)) || grid.look(row, start) === 0) return false;
  return grid.glyph(row, grid.textEnd(row, start, grid.cols) - 1) === BLOCK;
}

/** Where what is typed may start behind keys in brackets in a look of their own: `? Name: [? for help] Wren`. */
function hintEnd(
  grid: Grid,
  row: number,
  question: StyleRun,
  hint: StyleRun | undefined,
): number | undefined {
  if (hint === undefined || hint.look === question.look || !HINT.test(hint.text)) return undefined;
  const end = hint.start + hint.text.length;
  return grid.isBlank(row, end) ? end + 1 : undefined;
}

/** `? Project name harbour`, `? Pay with › c`: what the cursor stands in or behind. */
function answerAtCursor(
  grid: Grid,
  { name, from }: Question,
  { row, col }: { readonly row: number; readonly col: number },
): Field | undefined {
  const text = grid.text(row, from, col);
  const isDefault = DEFAULT_ANSWER.test(text.trim()) && text.trim().length < col - from;
  const first = isDefault ? col : grid.textStart(row, from, grid.cols);
  const start = first === grid.cols ? Math.min(col, from) : first;
  const end = Math.max(grid.textEnd(row, start, grid.cols), start + 1);
  return col < start || col > end + 1 ? undefined : { row, start, end, name };
}

/** The same without the terminal's cursor: one is drawn, or only the sign tells. */
function answerBehind(
  { grid, lastRow }: Scene,
  { name, from, hasSign }: Question,
  row: number,
): Field | undefined {
  const drawn = drawnAnswer(grid, row, from);
  if (drawn !== undefined) return { ...drawn, name };
  const start = grid.textStart(row, from, grid.cols);
  const end = grid.textEnd(row, from, grid.cols);
  const text = grid.text(row, start, end);
  if (row === lastRow && HIDDEN_ANSWER.test(text))
    return { row, start, end, name, isMasked: true, isFocused: true };
  if (!hasSign || grid.look(row, start) !== 0) return undefined;
  if (PARTS.test(text) && isPartUnderlined(grid, row, start, end))
    return { row, start, end, name, isFocused: true };
  return /^\S+$/.test(text) ? { row, start, end, name } : undefined;
}

/** True for one run in another look, no longer than a part. */
function isPartUnderlined(grid: Grid, row: number, start: number, end: number): boolean {
  const looks = Array.from({ length: end - start }, (_, at) => grid.look(row, start + at));
  const changes = looks.filter((look, at) => look !== 0 && looks[at - 1] !== look);
  return grid.hasUnderline && changes.length === 1;
}

/** `◆  Name?`, `│  box█`, `└`: one row between the question and the end of its line. */
function answerBelow(grid: Grid, { name, mark }: Question, above: number): Field | undefined {
  const row = above + 1;
  const isLine = (at: number, kind: number): boolean =>
    (grid.box(at, 0) & kind) !== 0 && grid.look(at, 0) === mark;
  if (!isLine(row, VERTICAL) || !isLine(row + 1, BOTTOM_LEFT)) return undefined;
  const drawn = drawnAnswer(grid, row, 2);
  if (drawn !== undefined) return { ...drawn, name };
  const start = grid.textStart(row, 1, grid.cols);
  const end = grid.textEnd(row, start, grid.cols);
  return MASK.test(grid.text(row, start, end))
    ? { row, start, end, name, isMasked: true, isFocused: true }
    : undefined;
}

/** The text from `from` on in which one cell is drawn as the cursor. */
function drawnAnswer(grid: Grid, row: number, from: number): Omit<Field, "name"> | undefined {
  const text = grid.textStart(row, from, grid.cols);
  const textEnd = grid.textEnd(row, from, grid.cols);
  const cells = oddCells(grid, row, from);
  const [cell] = cells;
  if (DATE.test(grid.text(row, text, textEnd)) && hasLitPart(grid, row, text, textEnd))
    return { row, start: text, end: textEnd, isFocused: true };
  if (cells.length > 1) return undefined;
  if (cell !== undefined) {
    const start = Math.min(text, cell);
    return { row, start, end: Math.max(textEnd, start + 1), isFocused: true };
  }
  if (text >= textEnd || grid.glyph(row, textEnd - 1) !== BLOCK) return undefined;
  const start = text + (LETTERS.exec(grid.text(row, text, textEnd))?.[0].length ?? 0);
  return { row, start, end: Math.max(textEnd - 1, start + 1), isFocused: true };
}

/** What can be answered, before the answer: `Delete it? [y/N] █`. */
const LETTERS = /^[[(]\p{L}\/\p{L}[\])] (?=\S)/u;
/** `Search: re█`, in plain writing; a bar of blocks is a chart. */
const DRAWN_FILTER = /^(?<name>\p{L}[\p{L} ]*): (?<value>[^\u2580-\u259f]*)█$/u;

/** The same right above the question, up to the drawn cursor. */
function filterAbove(grid: Grid, below: number): Field | undefined {
  const row = below - 1;
  if (row < 0 || !grid.hasText(row, BLOCK)) return undefined;
  const groups = DRAWN_FILTER.exec(grid.text(row, 0, grid.cols))?.groups;
  if (groups === undefined) return undefined;
  const { name, value } = groups as { name: string; value: string };
  const start = name.length + 2;
  return { row, start, end: start + Math.max(value.length, 1), name, isFocused: true };
}

/** How many choices match. */
const MATCHES = /\s+\(\d+ [^()]*\)$/u;
/** `Search: re (4 matches)`: a label and what is typed behind it. */
const FILTER = /^(\p{L}[\p{L} ]*):\s+(?=\S)/u;

/** What the choices below a question are searched for: in one of the first rows below it. */
function filterBelow({ grid, segments }: Scene, above: number): Field | undefined {
  for (const { row, start, end } of segments) {
    if (row <= above || row > above + MAX_ROWS_TO_FILTER || !grid.hasUnitPerCell(row)) continue;
    const label = grid.textStart(row, start, end);
    const match = FILTER.exec(grid.text(row, label, end));
    const from = label + (match?.[0].length ?? 0);
    const look = grid.look(row, from);
    // Each is drawn by itself: they look otherwise, or what is between them does.
    if (match === null || [label, from - 1].every((col) => grid.look(row, col) === look)) continue;
    let to = from;
    while (to < end && grid.look(row, to) === look) to++;
    const text = grid.text(row, from, to).replace(MATCHES, "");
    const isFocused = text.endsWith(BLOCK);
    const length = isFocused ? Math.max(text.length - 1, 1) : text.length;
    return { row, start: from, end: from + length, name: match[1]!, isFocused };
  }
  return undefined;
}

/** A date or a time, of which the parts are changed one after the other. */
const DATE = /^(?=.*\d)[\p{L}\p{N}_]+(?:[./:-][\p{L}\p{N}_]+){1,3}(?:,? [\d_:]+)?$/u;

/** One part of a date alone is on another ground. */
function hasLitPart(grid: Grid, row: number, start: number, end: number): boolean {
  const around = grid.background(row, 0);
  let parts = 0;
  for (let col = start; col < end; col = Math.min(grid.groundEnd(row, col), end)) {
    if (grid.background(row, col) === around) continue;
    const isPart = /[\p{L}\p{N}_]/u.test(grid.text(row, col, grid.groundEnd(row, col)));
    if (isPart && grid.groundEnd(row, col) <= end) parts++;
  }
  return parts === 1;
}
