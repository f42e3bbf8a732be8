import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { List } from "./list.ts";

/** Rows of a text, as few of them can be told; and words of a line of it. */
const MIN_LINES = 3;
const MIN_WORDS = 3;
/** Of its lines, the share that are as long as there is room for. */
const MIN_FULL = 0.6;

/** A list without the text that stands beside it in the same rows: a note on the current one of its names. */
export function withoutTextBeside(grid: Grid, list: List): List {
  if (list.height !== undefined || list.rows.length < MIN_LINES) return list;
  const col = commonColumn(list.rows);
  if (col === undefined || !isText(grid, list, col)) return list;
  const rows = list.rows.map((row) => layoutOf(grid, row.row, row.start, col) ?? row);
  return { ...list, rows, to: col };
}

/** The column, behind the names, at which most rows go on. */
function commonColumn(rows: readonly RowLayout[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { starts } of rows) {
    const [, second] = starts;
    if (second !== undefined) counts.set(second, (counts.get(second) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < MIN_LINES) return undefined;
  // Names end before it, and what stands behind it is one text.
  const others = rows.filter(({ starts }) => starts.length > 1 && starts[1] !== best[0]);
  return others.length <= rows.length / 4 ? best[0] : undefined;
}

/**
 * Lines that are broken where the room ends: the first word of the next line would not have fitted in.
 * Descriptions of single names are as long as they are.
 */
function isText(grid: Grid, { rows, to }: List, col: number): boolean {
  const lines = rows.map(({ row }) => grid.text(row, col, to).trimEnd());
  const longest = Math.max(...lines.map((line) => line.length));
  let pairs = 0;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = rows[index + 1]?.row === rows[index]!.row + 1 ? lines[index + 1]! : "";
    // What has columns of its own is a part of the table.
    if (/\S {2,}\S/.test(line)) return false;
    if (line === "" || next === "" || /^\s/.test(line) || /^\s/.test(next)) continue;
    if (line.split(/\s+/).length < MIN_WORDS && next.split(/\s+/).length < MIN_WORDS) return false;
    // A sentence may end anywhere.
    if (/[.!?:)]$/.test(line)) continue;
    pairs++;
    const [word = ""] = next.split(/\s/);
    if (line.length + 1 + word.length > longest) full++;
  }
  return pairs >= 2 && full >= pairs * MIN_FULL && hasSmallStart(lines);
}

/** A line of a text that goes on starts with a small letter; descriptions start alike. */
function hasSmallStart(lines: readonly string[]): boolean {
  const small = lines.filter((line) => /^\p{Ll}/u.test(line)).length;
  const capital = lines.filter((line) => /^[^\p{Ll}\s]/u.test(line)).length;
  return small > 0 && capital > 0;
}
