import { HORIZONTAL } from "./box-glyphs.ts";
import type { Field } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists/list.ts";
import { DEFAULT_BACKGROUND } from "./looks.ts";
import type { Scene } from "./scene.ts";

/** `<ruth> hello`, `12:30 ruth: hello`, `[12:30:05] * ida waves`: what somebody said, perhaps with the time. */
const SAID =
  /^\s*(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*(?:[<([][@+~&% ]?[^\s<>()[\]]+[>)\]]|\S+[:>|│]\s|[-*!=<>]{1,3}[ -]|\S+ [|│] )|[<][@+~&% ]?[^\s<>]+> )/u;
/** As many of the rows above are such, of so many that are looked at. */
const MIN_SAID = 2;
const MAX_ROWS = 40;
/** A prompt of its own: `[#garden] `, `ruth: `. */
const PROMPTED = /^(?:[[(].*[\])] ?|\S+[:>] ?)/u;
const RULE = /^[─━═_=-]+$/u;

/**
 * What is typed without a prompt below a bar or a rule, with the talk of several above: the last row of a chat, or
 * the one above a bar that ends the screen. Below a bar of views, nobody has to have said anything.
 */
export function chatPrompt({ grid, screen }: Scene, isFree: IsFree): Field | undefined {
  const { row, col, visible } = screen.cursor;
  if (!visible || !screen.alternateScreen || row < grid.rows - 2 || row < MIN_SAID)
    return undefined;
  const isLast = row === grid.rows - 1 || isFilled(grid, row + 1);
  if (!isLast || !(isFilled(grid, row - 1) || isRule(grid, row - 1) || row < grid.rows - 1))
    return undefined;
  const end = grid.textEnd(row, 0, grid.cols);
  if (end > 0 && (grid.isBlank(row, 0) || col < end || col > end + 1)) return undefined;
  if (end === 0 && col > 0) return undefined;
  const isBelowViews = end === 0 && row === grid.rows - 1 && hasViews(grid, row - 1, isFree);
  if (PROMPTED.test(grid.text(row, 0, end)) || !(isBelowViews || isChat(grid, row)))
    return undefined;
  const to = end === 0 ? grid.cols : end;
  return isFree(row, 0, to) ? { row, start: 0, end: to, name: "" } : undefined;
}

function isChat(grid: Grid, end: number): boolean {
  let said = 0;
  for (let row = end - 1; row >= Math.max(0, end - MAX_ROWS); row--) {
    if (SAID.test(grid.wholeText(row, 0, grid.cols))) said++;
    if (said >= MIN_SAID) return true;
  }
  return false;
}

/** Names in brackets, and nothing else, that were found to be views. */
const VIEWS = /^ *\[[^[\]]+\](?: \[[^[\]]+\])+$/u;

function hasViews(grid: Grid, row: number, isFree: IsFree): boolean {
  return VIEWS.test(grid.text(row, 0, grid.cols)) && !isFree(row, 0, grid.cols);
}

/** From side to side on grounds that are not the default. */
function isFilled(grid: Grid, row: number): boolean {
  if (row >= grid.rows) return false;
  for (let col = 0; col < grid.cols; col = grid.groundEnd(row, col))
    if (grid.background(row, col) === DEFAULT_BACKGROUND) return false;
  return true;
}

function isRule(grid: Grid, row: number): boolean {
  const text = grid.text(row, 0, grid.cols);
  const isLine = grid.box(row, 0) === HORIZONTAL || RULE.test(text);
  return isLine && text.length * 3 >= grid.cols * 2;
}
