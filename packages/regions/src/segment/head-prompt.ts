import { type Field, withoutColon } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists/list.ts";
import type { Scene } from "./scene.ts";

const MAX_PROMPT = 70;
/** Words with a colon or a question mark, one blank, and a word that is typed. */
const PROMPT = /^(?<label>\p{L}[^:?]*[\p{L}\p{N})\]"'’][:?]) (?<value>[^\s:?]{0,40})$/u;
/** What a label in a look of its own asks with, or says that is taken else: it is no part of a text. */
const ASKING = /[:?\]]/u;
const WORDS = /\p{L}\S* \S*\p{L}/u;

/**
 * `Pid of process: ` right above the head of a table, where a screen of figures asks: the head is a bar
 * from side to side with rows below it. The window of an editor ends with a bar as well, but the last one of
 * them stands below all text but a message.
 */
export function headPrompt({ grid, screen }: Scene, isFree: IsFree): Field | undefined {
  const { row, col, visible } = screen.cursor;
  if (!visible || col < 3 || row + 3 >= grid.rows) return undefined;
  if (!grid.hasUnitPerCell(row) || !grid.isBar(row + 1) || grid.isBlankRun(row + 1, 0, grid.cols))
    return undefined;
  if (grid.isBlankRun(row + 2, 0, grid.cols) || !grid.isBlankRun(row, col, grid.cols))
    return undefined;
  for (let other = row + 2; other < grid.rows; other++) if (grid.isBar(other)) return undefined;
  const asked =
    askedInLook(grid, row, col) ??
    (screen.alternateScreen ? askedInWords(grid, row, col) : undefined);
  if (asked === undefined || asked.label.length > MAX_PROMPT || !WORDS.test(asked.label))
    return undefined;
  const start = col - asked.value.length;
  const end = Math.max(col, start + 1);
  return isFree(row, start, end) ? { row, start, end, name: withoutColon(asked.label) } : undefined;
}

interface Asked {
  readonly label: string;
  readonly value: string;
}

/** Words with a colon or a question mark, and what is typed behind them. */
function askedInWords(grid: Grid, row: number, col: number): Asked | undefined {
  const groups = PROMPT.exec(grid.text(row, 0, col).padEnd(col))?.groups;
  return groups === undefined ? undefined : { label: groups["label"]!, value: groups["value"]! };
}

/** `PID to kill [default = 17] 12`: a label in a look of its own, one blank, and what is typed in the page's look. */
function askedInLook(grid: Grid, row: number, col: number): Asked | undefined {
  const end = grid.lookEnd(row, 0);
  if (grid.look(row, 0) === 0 || grid.isBlank(row, 0) || end > col) return undefined;
  const label = grid.text(row, 0, end).trimEnd();
  const from = label.length + 1;
  if (!ASKING.test(label) || from > col || (from < col && grid.isBlank(row, from)))
    return undefined;
  return { label, value: grid.text(row, from, col).padEnd(col - from) };
}
