import { countCommon, layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import { matchesOf } from "../matches.ts";
import { isPointer, POINTERS } from "../pointers.ts";
import type { Scene } from "../scene.ts";
import type { IsFree, List } from "./list.ts";
import { hasLine, hasWord } from "./row-kinds.ts";

/** As few rows are a list. */
const MIN_ROWS = 3;

/** What a row that is marked has beside the pointer. */
const MARKS: ReadonlySet<string> = new Set("#*+!•✓✔");

/**
 * Lists of a full screen in which a pointer stands behind some columns, right in front of the name: in
 * the other rows its place is free, and the columns before it and the name start below each other.
 */
export function midPointers({ grid, segments, screen }: Scene, isFree: IsFree): List[] {
  const lists: List[] = [];
  if (!screen.alternateScreen) return lists;
  for (const { row, start, end } of segments) {
    const pointer = mayPoint(grid, row, start, end) ? pointerIn(grid, row, start, end) : undefined;
    if (pointer === undefined) continue;
    const rows: RowLayout[] = [];
    const own = layoutOf(grid, row, start, pointer.col);
    for (const step of [-1, 1]) {
      for (let at = step < 0 ? row : row + 1; at >= 0 && at < grid.rows; at += step) {
        const layout = layoutOf(grid, at, start, end);
        if (layout === undefined || hasLine(grid, layout) || !isFree(at, start, end)) break;
        if (at !== row && !isBeside(grid, layout, pointer)) break;
        // Headings start elsewhere than most of what is below them.
        if (own === undefined || !isBelow(layout, own)) break;
        rows.push(layout);
      }
    }
    rows.sort((a, b) => a.row - b.row);
    // Headings have no figures, and the columns below them do.
    const figures = rows.map((at) => /\d/.test(grid.text(at.row, start, pointer.col)));
    if (figures[0] === false && figures.every((has, index) => has || index === 0)) rows.shift();
    if (
      rows.length < MIN_ROWS ||
      rows[0]!.row > row ||
      !rows.every((layout) => hasWord(grid, layout))
    )
      continue;
    lists.push({ rows, current: row, from: start, to: end, by: "pointer" });
  }
  return lists;
}

interface Pointer {
  readonly col: number;
  /** Where the name starts. */
  readonly text: number;
}

/** Whether a word behind the first one ends as a pointer does. */
function mayPoint(grid: Grid, row: number, start: number, end: number): boolean {
  let col = grid.wordEnd(row, grid.textStart(row, start, end), end);
  while (col < end) {
    const word = grid.textStart(row, col, end);
    if (word >= end) return false;
    col = grid.wordEnd(row, word, end);
    if (isPointer(grid.glyph(row, col - 1))) return true;
  }
  return false;
}

const MID_POINTER = /(>{2}|(?<=\s)[-=]?[>❯›▸▶►➤→»⮞➜➔‣⏵]) (?=\S)/gu;

/** The only pointer of a row, behind other columns: `>>` or `->`, or one sign that stands free. */
function pointerIn(grid: Grid, row: number, start: number, end: number): Pointer | undefined {
  if (!grid.hasUnitPerCell(row)) return undefined;
  const text = grid.wholeText(row, start, end);
  const matches = matchesOf(text, MID_POINTER);
  const [match] = matches;
  if (match === undefined || matches.length > 1 || text.slice(0, match.index).trim() === "")
    return undefined;
  const [whole, sign = ""] = match;
  if (![...sign].some((glyph) => POINTERS.has(glyph))) return undefined;
  return { col: start + match.index, text: start + match.index + whole.length };
}

/** Where the pointer would stand is free or has the mark of a row, and right behind it the name starts. */
function isBeside(grid: Grid, { row }: RowLayout, { col, text }: Pointer): boolean {
  if (grid.isBlank(row, text)) return false;
  const mark = grid.textStart(row, col, text);
  return (
    mark === text || (MARKS.has(grid.glyph(row, mark)) && grid.isBlankRun(row, mark + 1, text))
  );
}

/** Half of the columns start and end where those of the current row do, or more. */
function isBelow({ starts, ends }: RowLayout, own: RowLayout): boolean {
  const common = countCommon(starts, own.starts) + countCommon(ends, own.ends);
  return common >= own.starts.length;
}
