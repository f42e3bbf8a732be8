import { type Field, withoutColon } from "./field.ts";
import { barsIn } from "./lists/bars.ts";
import type { IsFree } from "./lists/list.ts";
import { LETTER_CHOICE } from "./question.ts";
import type { Scene } from "./scene.ts";

/** The longest question, in characters. */
const MAX_QUESTION = 78;
/** A question or a label: `Partition name?  []?`, `Kind of cellar book:`, `package name: (demo)`. */
const QUESTION =
  /^\s*((?:\[[^\s\]]{1,12}\] |\(\S{1,40}\) )?\p{L}.*[\p{L}\p{N})\]"'>?](?:[:?]|[:?] \([^()]*\)|\? \[[^[\]]*\]))\s*$/u;
/** A question with what is typed behind it. With a colon it is a text as well: `Search: box`. */
const ANSWERED = /^\s*(\p{L}[^:?]*[\p{L}\p{N})\]"'>]\?) {1,2}(\S.*)$/u;
/** What is told of keys in the brackets at the end of a question. */
const ASIDE = /\([^()]*\)[:?]\s*$/u;
/** Where a shell or an interpreter waits: with a host (but not `ada@box's password:`), a directory, a number. */
const SHELL = /^\s*(?:[\w.-]+@(?!\S+ \p{L}+:\s*$)|~|\/|\w+ \[\d+\]:)|[$#%>]\s*$/u;
/** What asks for a few words also without a blank behind it: `Enter new password:`. */
const ASKED =
  /^\s*(?:\p{L}+ - )?(?:please )?(?:re-?)?(?:enter|type) (?!.*\b(?:following|these|below)\b)(?:\S+ ){0,3}\S+$/iu;
/** What a program does until it says how it went: `checking for cc: `. */
export const DOING: RegExp = /^\s*\p{L}{4,}ing (?:for|the|an?|of|from|to|in|if|whether) [^:]*:\s*/u;
/** A word or two, and a path or a word that is typed. */
const PAGER = /^(?<label>\p{Lu}\p{L}+(?: \p{L}+)?): {1,2}(?<value>\S+)$/u;
/** `title: Sheds`, `1 title: Sheds`: a row of a record. */
const RECORD = /^(?:\d+ )?\S{1,20}: /u;
/** What stands before what is searched for. */
const QUERY = /^(\s*\S{0,12}[>❯›]) ?(.*)$/u;

/**
 * A question in the last row of a screen that scrolls, with the cursor behind it or behind what is
 * typed; in a full screen, also with the cursor at the start of the row below.
 */
export function linePrompt(scene: Scene, isFree: IsFree): Field | undefined {
  const { grid, screen, lastRow } = scene;
  const { row, col, visible } = screen.cursor;
  if (!visible) return undefined;
  if (screen.alternateScreen) return row > 0 ? (fieldBelow() ?? fieldAtEnd()) : undefined;
  if (row !== lastRow || !grid.isBlankRun(row, col, grid.cols)) return undefined;
  const before = grid.text(row, 0, col).padEnd(col);
  if (SHELL.test(before) || LETTER_CHOICE.test(before.trimEnd())) return undefined;
  if (DOING.test(before)) return undefined;
  const match = QUESTION.exec(before) ?? ANSWERED.exec(before);
  const aside = ASIDE.exec(before)?.index ?? col;
  if (match === null || match[1]!.length > MAX_QUESTION || !isFree(row, 0, aside)) return undefined;
  const start = col - (match[2] ?? "").length;
  // Behind a text that asks for nothing, a cursor that stands right at its end waits for nothing.
  const isOpen = start < col || ASKED.test(before.trimEnd());
  if (!isOpen && grid.textEnd(row, 0, grid.cols) === col) return undefined;
  return { row, start, end: Math.max(col, start + 1), name: withoutColon(match[1]!) };

  /** `Examine: docs/` right below a text that does not fill the screen: a pager asks, and draws no bars. */
  function fieldAtEnd(): Field | undefined {
    if (row !== lastRow || row >= grid.rows - 2 || grid.isBlankRun(row - 1, 0, grid.cols))
      return undefined;
    const groups = PAGER.exec(grid.text(row, 0, col).padEnd(col))?.groups;
    if (groups === undefined || !isFree(row, 0, col) || grid.textEnd(row, 0, grid.cols) > col)
      return undefined;
    // Among others like it, the row is one of a record.
    for (let other = 0; other < row; other++)
      if (grid.isBar(other) || RECORD.test(grid.text(other, 0, grid.cols))) return undefined;
    const start = col - groups["value"]!.length;
    return { row, start, end: Math.max(col, start + 1), name: groups["label"]! };
  }

  /**
   * The last words of the screen are a question, and the cursor stands below them; or behind what is
   * typed there on another ground.
   */
  function fieldBelow(): Field | undefined {
    const text = grid.text(row - 1, 0, grid.cols);
    const isQuestion = QUESTION.exec(text)?.[1] === text;
    if (!isQuestion || text.length > MAX_QUESTION) return undefined;
    const isTyped =
      lastRow === row &&
      grid.textEnd(row, 0, grid.cols) === col &&
      grid.background(row, 0) !== grid.background(row - 1, 0) &&
      grid.groundEnd(row, 0) > col;
    if (isTyped && isFree(row, 0, col))
      return { row, start: 0, end: grid.groundEnd(row, 0), name: withoutColon(text) };
    if (col !== 0 || lastRow !== row - 1) return undefined;
    return { row, start: 0, end: grid.cols, name: withoutColon(text) };
  }
}

/** `> re`: what is searched for, right above a list of which one row is lit, or right below it. */
export function pickerPrompt({ grid, screen }: Scene, isFree: IsFree): Field | undefined {
  const { row, col, visible } = screen.cursor;
  if (!visible || screen.alternateScreen || !grid.isBlankRun(row, col, grid.cols)) return undefined;
  const match = QUERY.exec(grid.text(row, 0, col).padEnd(col));
  if (match === null || !isFree(row, 0, col)) return undefined;
  if (!isBesideList(1) && !isBesideList(-1)) return undefined;
  const start = col - match[2]!.length;
  const label = match[1]!.trim();
  return {
    row,
    start,
    end: Math.max(col, start + 1),
    name: label.length > 1 ? label.slice(0, -1) : "",
  };

  /** The rows below, or those above, up to a blank one. */
  function isBesideList(step: 1 | -1): boolean {
    let lit = 0;
    let rows = 0;
    for (let other = row + step; !grid.isBlankRun(other, 0, grid.cols); other += step) {
      rows++;
      const end = grid.textEnd(other, 0, grid.cols);
      if (barsIn(grid, other).some((bar) => bar.start <= 2 && bar.end >= end)) lit++;
    }
    return rows >= 2 && lit === 1;
  }
}
