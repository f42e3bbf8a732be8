import type { Grid } from "./grid.ts";

/** A field that takes text. */
export interface Field {
  /** The first row. */
  readonly row: number;
  /** In rows; one if it is left off. */
  readonly height?: number;
  readonly start: number;
  /** The column after it. */
  readonly end: number;
  /** Its label, without the colon. */
  readonly name: string;
  readonly isMasked?: boolean;
  /** The cursor is drawn in it, not the terminal's. */
  readonly isFocused?: boolean;
}

/** Blanks between a label and its field. */
export const MAX_GAP = 16;

export function withoutColon(label: string): string {
  const name = label.trim();
  return name.endsWith(":") ? name.slice(0, -1).trimEnd() : name;
}

/** `Item code . . . :`: the dots lead to the field. */
export function withoutLeaders(label: string): string {
  const name = withoutColon(label);
  let end = name.length;
  let dots = 0;
  // From the end on: a pattern would try each of the dots as the first one.
  for (; end > 0 && /[\s.·…]/u.test(name[end - 1]!); end--) if (/\S/.test(name[end - 1]!)) dots++;
  return dots > 1 ? name.slice(0, end) : name.replace(/ \.$/, "");
}

/** The words in the row above that start in the same column, without those behind a gap. */
export function labelOver(grid: Grid, row: number, col: number, end: number): string | undefined {
  const above = row - 1;
  const isStart = !grid.isBlank(above, col) && isGap(grid, above, col - 1);
  const [label = ""] = isStart ? grid.text(above, col, end).split(/ {2,}/) : [];
  // What can be ticked may be a label as well.
  const name = label.replace(/^\[.\] /, "");
  return name === "" ? undefined : name;
}

function isGap(grid: Grid, row: number, col: number): boolean {
  if (!grid.isBlank(row, col)) return grid.box(row, col) !== 0;
  return grid.isBlank(row, col - 1) || grid.box(row, col - 1) !== 0;
}

/** What a cell of a leader holds (`. . . :`), with the gap behind the label that it belongs to. */
const LEADER = /^[\s.·…:]*$/u;

/** The column at which the leader starts that ends at `end`, or `end`. */
function leaderStart(grid: Grid, row: number, start: number, end: number): number {
  let col = end;
  while (col > start && LEADER.test(grid.glyph(row, col - 1))) col--;
  return col;
}

/** The text left of a column, if it is near enough to be the label of what starts there. */
export function labelBefore(
  grid: Grid,
  row: number,
  start: number,
  col: number,
): string | undefined {
  let end = grid.textEnd(row, start, col);
  if (end === start || col - end > MAX_GAP) return undefined;
  // The colons of a form stand below each other.
  if (end < col && grid.glyph(row, end - 1) === ":") end = grid.textEnd(row, start, end - 1) + 1;
  let from = end - 1;
  const leader = leaderStart(grid, row, start, end);
  const isLeader = (col: number): boolean => col >= leader && col < end - 2;
  while (from > start && (!grid.isBlankRun(row, from - 2, from) || isLeader(from))) from--;
  const label = grid
    .text(row, from, grid.textEnd(row, start, col))
    .replace(/\s*:$/, ":")
    .trim();
  return /^[\p{L}\p{N}][^<>[\]{}=]*$/u.test(label) ? label : undefined;
}
