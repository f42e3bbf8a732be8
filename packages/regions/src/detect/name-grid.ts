import type { Region } from "@pilotty/protocol";
import { type Word, wordsApart } from "../segment/choice-row.ts";
import type { Grid } from "../segment/grid.ts";
import type { IsFree } from "../segment/lists/list.ts";
import type { Scene } from "../segment/scene.ts";

/** As few names are a list. */
const MIN_NAMES = 3;
/** With what the names in a directory begin: the one above it, or itself. */
const FIRST = /^\.{1,2}\/?$/;

/**
 * The names in a directory, side by side from the first row of a full screen on: the cursor stands at
 * the current one, and below them nothing but a bar at the bottom.
 */
export function nameGrid({ grid, screen }: Scene, isFree: IsFree): Region[] {
  const { cursor, alternateScreen } = screen;
  if (!cursor.visible || !alternateScreen || grid.glyph(0, 0) !== ".") return [];
  const names: { readonly row: number; readonly word: Word }[] = [];
  let row = 0;
  for (; row < grid.rows && !grid.isBlankRun(row, 0, grid.cols); row++)
    for (const word of wordsApart(grid, row, 2)) names.push({ row, word });
  const [first] = names;
  if (first === undefined || names.length < MIN_NAMES || cursor.row >= row) return [];
  if (!FIRST.test(textOf(grid, 0, first.word)) || !isFreeBelow(grid, row)) return [];
  if (!names.some((name) => isAt(name.row, name.word))) return [];
  if (!names.every(({ row: at, word: { start, end } }) => isFree(at, start, end))) return [];
  return names.map(({ row: at, word }) => {
    const text = textOf(grid, at, word);
    const bounds = { x: word.start, y: at, width: word.end - word.start, height: 1 };
    const isCurrent = isAt(at, word);
    return {
      role: "option",
      name: text.replace(/(?<=.)\/$/u, ""),
      bounds,
      text,
      focused: isCurrent,
      selected: isCurrent,
    };
  });

  function isAt(at: number, { start }: Word): boolean {
    return cursor.row === at && cursor.col === start;
  }
}

function textOf(grid: Grid, row: number, { start, end }: Word): string {
  return grid.text(row, start, end);
}

/** Blank rows, and in the last one a bar. */
function isFreeBelow(grid: Grid, row: number): boolean {
  const last = grid.rows - 1;
  for (let at = row; at < last; at++) if (!grid.isBlankRun(at, 0, grid.cols)) return false;
  return row <= last && grid.background(last, 0) !== grid.pageGround;
}
