import type { Grid } from "../grid.ts";
import { isPaged } from "../output.ts";
import type { Scene } from "../scene.ts";
import {
  isBelowHead,
  isCutBeside,
  isInEdge,
  isKeycap,
  isMarked,
  markEnd,
  rangeEnd,
  treeStart,
} from "./bar-ends.ts";
import { barsIn, rowsWithBars } from "./bars.ts";
import { grow } from "./grow.ts";
import { areaOf, type IsFree, type List } from "./list.ts";
import { rowBelowHints } from "./row-below-hints.ts";
import { hasRightEnd } from "./row-kinds.ts";
import { isInField, isOfColumn, isOfNumbersBelow, rowBelowTitle } from "./top-bars.ts";

/** Bars that are looked at, a bound on the work: a screen with more is striped. */
const MAX_BARS = 40;
/** Rows of keys below a question. */
const MAX_ANSWERS = 3;
/** Of the width of the screen, what a bar in the last row but one takes if it is a status. */
const STATUS_SHARE = 0.6;
/** What says below a text that there is more: `--More--`, `-- more -- (42%)`. */
const GOES_ON = /^-{1,3} ?\p{L}[\p{L} ]*-{1,3}(?: ?\([^()]*\))?$/u;
/** As many words make a line of text. */
const WORDS_OF_TEXT = 6;

/** Lists without a frame: bars that stand out from what is above and below them. */
export function barLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, screen } = scene;
  const lists: List[] = [];
  let bars = 0;
  const titled = rowBelowTitle(scene, isFree) ?? rowBelowHints(scene, isFree);
  const rows = titled === undefined ? rowsWithBars(grid) : withRow(rowsWithBars(grid), titled);
  if (rows.length === 0) return lists;
  const isInPager = isPaged(scene);
  for (const row of rows) {
    if (bars >= MAX_BARS) break;
    for (const { start, end } of row === titled
      ? [{ start: 0, end: grid.cols }]
      : barsIn(grid, row)) {
      if (isInEdge(grid, row, start, end)) continue;
      const isWide = start === 0 && end >= grid.cols - 1;
      // Titles and status lines are bars at the edges of a screen.
      const isFirst =
        row === 0 &&
        (isWide ? isOfNumbersBelow(scene, isFree) : start === 0 && isOfColumn(grid, end));
      if (isWide && (row === 0 || row >= grid.rows - 2) && !isFirst && !isSecondLast(scene, row))
        continue;
      if (start === 0 && ((row === 0 && !isFirst) || row === grid.rows - 1)) continue;
      if (row === 0 && end === grid.cols && grid.box(row, start - 1) !== 0) continue;
      // Beside a panel it starts behind a line.
      const isFromEdge = start === 0 || (end === grid.cols && grid.box(row, start - 1) !== 0);
      const isStatus =
        isFromEdge && end - start >= grid.cols * STATUS_SHARE && row === grid.rows - 2;
      if (isStatus && !isSecondLast(scene, row)) continue;
      if (start === 0 && isSecondLast(scene, row) && isNote(scene, row, end)) continue;
      const isInText = isWide || !grid.isBlank(screen.cursor.row, screen.cursor.col);
      if (screen.cursor.visible && isInText && isWritingElsewhere(scene, row, isFree)) continue;
      if (row === scene.lastRow && (isInPager || GOES_ON.test(grid.text(row, start, end))))
        continue;
      if (isWide && (isRuler(grid, row) || isQuestionAbove(scene, row, isFree))) continue;
      if (isWide && (isHeadBelowField(scene, row, isFree) || isFreeHead(grid, row))) continue;
      const textEnd = grid.textEnd(row, start, end);
      const isFilled = textEnd === end && !isBelowHead(grid, row, start, end);
      const isShort = isFilled || isCutBeside(scene, row, end);
      const to = isShort ? rangeEnd(scene, row, end) : end;
      if (start > 0 && !grid.isBlank(row, start - 1) && grid.box(row, start - 1) === 0) {
        if (!isMarked(grid, row, start, end)) continue;
      }
      // A lit word in the middle of a text.
      if (
        textEnd === end &&
        to - end > 1 &&
        !grid.isBlankRun(row, markEnd(grid, row, end), end + 2)
      )
        continue;
      if (start > 1 && isKeycap(grid, row, start, end)) continue;
      bars++;
      const from = treeStart(scene, row, start);
      const list = grow(scene, { row, from, to, by: "bar" }, () => true, isFree);
      if (list !== undefined && !isTranscript(scene, list)) lists.push(list);
    }
  }
  return lists.sort((a, b) => weightOf(grid, b) - weightOf(grid, a));
}

function withRow(rows: readonly number[], row: number): readonly number[] {
  return rows.includes(row) ? rows : [...rows, row].sort((a, b) => a - b);
}

/** A list of names, the current one underlined from side to side. */
export function underlinedLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, screen } = scene;
  const lists: List[] = [];
  for (let row = 1; row + 1 < grid.rows; row++) {
    const look = grid.look(row, grid.cols - 1);
    if (look === 0 || !grid.isBlank(row, grid.cols - 1)) continue;
    // The cursor is in the row, or, where a line is below that, in the last row, in which a program asks.
    const isAsked = screen.cursor.row === grid.rows - 1 && isUnderlined(scene, row);
    if (screen.cursor.row !== row && !isAsked) continue;
    if ([row - 1, row + 1].some((other) => grid.look(other, grid.cols - 1) === look)) continue;
    const list = grow(scene, { row, from: 0, to: grid.cols, by: "bar" }, () => true, isFree);
    const names = list?.rows.filter(
      ({ row: at, start, end }) => !/\s/.test(grid.text(at, start, end)),
    );
    if (list !== undefined && names!.length >= list.rows.length * 0.8) lists.push(list);
  }
  return lists;
}

/** True for a row with a line below its last cell. */
function isUnderlined({ grid, screen }: Scene, row: number): boolean {
  const line = screen.lines[row]?.cells[grid.cols - 1]?.style.underline ?? false;
  return grid.hasUnderline && line !== false;
}

/** The larger list goes first; one whose current row looks like a status goes last. */
function weightOf(grid: Grid, list: List): number {
  const isStatus = list.from === 0 && list.to === grid.cols && hasRightEnd(grid, list.current!);
  return isStatus ? 0 : areaOf(list);
}

/** A bar in the last row but one is a list's only if another bar, the status, stands below it. */
function isSecondLast({ grid }: Scene, row: number): boolean {
  if (row !== grid.rows - 2) return false;
  const below = barsIn(grid, row + 1);
  return below.some(({ start, end }) => start === 0 && end >= grid.cols - 1);
}

/**
 * A bar above the status, with nothing behind its words, below lines of so many words: it tells which
 * text that is, or how far it is read.
 */
function isNote({ grid }: Scene, row: number, end: number): boolean {
  if (grid.textEnd(row, 0, grid.cols) !== end) return false;
  const lines = [row - 1, row - 2, row - 3].map((other) => grid.text(other, 0, grid.cols));
  return lines.every((line) => line.length > end && line.split(/\s+/).length >= WORDS_OF_TEXT);
}

/** The cursor waits in the middle of a text, not in a field: a bar in it is no list's. */
function isWritingElsewhere(scene: Scene, row: number, isFree: IsFree): boolean {
  const { grid, screen } = scene;
  const { cursor } = screen;
  if (cursor.row === row || isInField(cursor, isFree) || isAsking(scene)) return false;
  if (isBehindHeading(scene, row)) return false;
  // In the first row it waits behind what was typed, or at the left edge.
  const isAtTop = cursor.row === 0 && (grid.isBlank(0, cursor.col) || cursor.col === 0);
  const isPrompt = isAtTop || cursor.row >= grid.rows - 1;
  // On an empty row it is parked.
  return !isPrompt && !grid.isBlankRun(cursor.row, 0, grid.cols);
}

/** In the stream of a shell, behind words on a ground of their own, above rows of which one is lit. */
function isBehindHeading(
  { grid, screen: { alternateScreen, cursor } }: Scene,
  row: number,
): boolean {
  if (alternateScreen || cursor.row >= row) return false;
  if (grid.background(cursor.row, 0) === grid.pageGround) return false;
  const end = grid.groundEnd(cursor.row, 0);
  if (end > cursor.col || grid.isBlankRun(cursor.row, 0, end)) return false;
  for (let at = cursor.row + 1; at < row; at++) if (grid.isBlankRun(at, 0, grid.cols)) return false;
  return true;
}

/** Where in a text the cursor is: the line and column, and how far down: `12,1   All`. */
const RULER = /\s\d+,\d+(?:-\d+)? +(?:\p{Lu}\p{Ll}{2}|\d{1,2}%)(?=\s|$)/u;

function isRuler(grid: Grid, row: number): boolean {
  return RULER.test(grid.text(row, 0, grid.cols));
}

/** A question in a bar above rows in which something else stands: the keys that answer it. */
function isQuestionAbove({ grid }: Scene, row: number, isFree: IsFree): boolean {
  if (!/[?:]$/.test(grid.text(row, 0, grid.cols)) || row < grid.rows - MAX_ANSWERS - 1)
    return false;
  for (let other = row + 1; other < grid.rows; other++) {
    const start = grid.textStart(other, 0, grid.cols);
    if (start < grid.cols && isFree(other, start, start + 1)) return false;
  }
  return row + 1 < grid.rows;
}

/** A text goes on above the field in which the cursor waits, and a bar is right below it: the head of a table. */
function isHeadBelowField({ grid, screen }: Scene, row: number, isFree: IsFree): boolean {
  const { cursor } = screen;
  if (!cursor.visible || cursor.row !== row - 1 || row < 3) return false;
  return !grid.isBlankRun(row - 2, 0, grid.cols) && isInField(cursor, isFree);
}

/**
 * A head with free rows around it, on the ground of the title and of the status: bars in the first and the last
 * row, between which the page goes on.
 */
function isFreeHead(grid: Grid, row: number): boolean {
  if (!grid.isBlankRun(row - 1, 0, grid.cols) || !grid.isBlankRun(row + 1, 0, grid.cols))
    return false;
  const ground = grid.background(row, 0);
  const last = grid.rows - 1;
  return (
    ground === grid.background(0, 0) &&
    grid.groundEnd(0, 0) === grid.cols &&
    grid.groundEnd(row, 0) === grid.cols &&
    ground === grid.background(last, grid.cols - 1)
  );
}

/** Behind the letters that answer a question. */
function isAsking({ grid, screen: { cursor } }: Scene): boolean {
  const { row, col } = cursor;
  const isEnd = grid.isBlankRun(row, col, grid.cols) && !grid.isBlankRun(row, col - 2, col);
  return isEnd && /\? (?:\w\/\w|[[(]\w\/\w[\])])$/.test(grid.text(row, 0, col));
}

/** A prompt ends in a sign; a name that is typed in again, as it stands in the list, has none. */
const PROMPT_SIGN = /[^\p{L}\p{N}\s._-]/u;
/** The shortest prompt, in characters. */
const MIN_PROMPT = 2;

/**
 * Whether the prompt in which somebody types also stands in front of rows: commands and what came of them.
 */
function isTranscript({ grid, screen: { cursor } }: Scene, { rows }: List): boolean {
  const prompt = grid.text(cursor.row, 0, cursor.col).trim();
  if (!cursor.visible || prompt.length < MIN_PROMPT || !PROMPT_SIGN.test(prompt)) return false;
  return rows.some(
    ({ row, start, end }) => row !== cursor.row && grid.text(row, start, end).startsWith(prompt),
  );
}
