import type { Cell } from "@pilotty/protocol";
import { oddCells } from "./drawn-cursor.ts";
import { type Field, withoutColon } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists/list.ts";
import type { Scene } from "./scene.ts";

/** What stands before the cursor that a program draws in the last row. */
const PROMPT =
  /^(?:[:/?]|(?<label>\p{L}[\p{L}\p{N}._ -]*)[:>] ?|\((?<inside>\p{L}[\p{L}\p{N}._ -]*)\)(?: |$))(?<value>\S.*)?$/u;
/** What stands above it: a label that has its row for itself, also with how to write it: `Day: dd.mm.yyyy`. */
const LABEL =
  /^(?<name>\p{L}(?:[^:?]|:(?=\S)){1,76}[:?])(?: (?<form>\p{Ll}{1,4}(?:[/.:-]\p{Ll}{1,4}){1,3}))?$/u;
/** Glyphs that blink where text is typed. */
const BLINKING: ReadonlySet<string> = new Set([" ", "_", "█", "▏", "|"]);

/**
 * `load> seeds` in the last row and the cursor that a program draws behind it: a blank cell of another
 * ground, or one that blinks. The label may also have the row above for itself.
 */
export function drawnPrompt(scene: Scene, isFree: IsFree): Field | undefined {
  const { grid } = scene;
  const row = grid.rows - 1;
  const cell = drawnCell(scene, row);
  // Nothing stands behind it.
  if (cell === undefined || !grid.isBlankRun(row, cell + 1, cell + 3)) return undefined;
  const match = PROMPT.exec(grid.text(row, 0, cell));
  if (match === null) return labelledAbove(grid, row, cell, isFree);
  const { label, inside, value = "" } = match.groups!;
  // It stands right behind the text.
  if (cell - match[0].length > 1) return undefined;
  const start = value === "" ? cell : match[0].length - value.length;
  if (!isFree(row, start, cell + 1)) return undefined;
  return {
    row,
    start,
    end: Math.max(cell, start + 1),
    name: label ?? inside ?? "",
    isFocused: true,
  };
}

/** Glyphs that are drawn as a cursor behind what is typed, also where nothing blinks. */
const CURSORS: ReadonlySet<string> = new Set(["█", "▏", "▎", "▌"]);

/** The only cell of a row that is drawn as a cursor. */
function drawnCell({ grid, screen }: Scene, row: number): number | undefined {
  const last = grid.textEnd(row, 0, grid.cols) - 1;
  // Nothing is typed yet below a label in a look of its own.
  if (last < 0 && grid.groundEnd(row, 0) === 1 && grid.look(row - 1, 0) !== 0) return 0;
  if (CURSORS.has(grid.glyph(row, last)) && !CURSORS.has(grid.glyph(row, last - 1))) return last;
  const cells = oddCells(grid, row, 1).filter((col) => grid.isBlank(row, col));
  if (cells.length > 0) return cells.length === 1 ? cells[0] : undefined;
  const blinks = ({ style, text }: Cell) => style.blink && BLINKING.has(text);
  const cellsOfRow = screen.lines[row]?.cells ?? [];
  const first = cellsOfRow.findIndex(blinks);
  return first >= 0 && first === cellsOfRow.findLastIndex(blinks) ? first : undefined;
}

/** `Title:`, and below it what is typed from the left edge on, up to the drawn cursor. */
function labelledAbove(grid: Grid, row: number, cell: number, isFree: IsFree): Field | undefined {
  const label = grid.text(row - 1, 0, grid.cols);
  const match = LABEL.exec(label);
  if (match === null || grid.textEnd(row, 0, grid.cols) !== cell) return undefined;
  if (cell > 0 && grid.isBlank(row, 0)) return undefined;
  // Behind how to write it, it may say as well what a key does.
  const isAsked = match.groups!["form"] !== undefined || isFree(row - 1, 0, label.length);
  if (!isFree(row, 0, cell + 1) || !isAsked) return undefined;
  const name = withoutColon(label);
  return { row, start: 0, end: Math.max(cell, 1), name, isFocused: true };
}
