import { type Field, withoutColon } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { Scene, Segment } from "./scene.ts";

/** `Find this symbol: boat_length`: words with a colon, and what is typed right behind it. */
const ROW = /^(?<label>\p{L}[^:]{2,60}:)(?<rest> {0,2}(?:\S.{0,60})?)$/u;
/** Rows of a form, and of one that the cursor is not in. */
const MIN_ROWS = 3;
const MIN_LEFT = 4;
/** Labels of more than one word: what programs and data are written in has keys of one. */
const WORDS = /\p{L}\S* \S/u;

interface Row {
  readonly row: number;
  readonly start: number;
  readonly label: string;
  readonly rest: string;
}

/**
 * Labels with a colon in adjacent rows of a full screen, each as long as it is, with nothing behind most of them:
 * the cursor waits behind one, one blank after the colon or after what is typed there. Or it is in what stands
 * above, and they are the last rows of the screen.
 */
export function labelStack({ grid, screen, segments, lastRow }: Scene): Field[] {
  const { row, col, visible } = screen.cursor;
  if (!visible || !screen.alternateScreen) return [];
  const isWaiting = grid.hasText(row, ":");
  const at = isWaiting ? row : lastRow;
  if (!grid.hasText(at, ":")) return [];
  const own = segments.find(
    (segment) => segment.row === at && (!isWaiting || (segment.start <= col && col <= segment.end)),
  );
  const current = own && rowOf(grid, own);
  if (own === undefined || current === undefined) return [];
  if (isWaiting && !waitsBehind(current, col)) return [];
  const rows = [current];
  for (const step of [-1, 1]) {
    for (let other = at + step; other >= 0 && other < grid.rows; other += step) {
      const next = rowOf(grid, { ...own, row: other });
      if (next === undefined || next.start !== current.start) break;
      rows.push(next);
    }
  }
  const empty = rows.filter(({ rest }) => rest.trim() === "").length;
  const worded = rows.filter(({ label }) => WORDS.test(label)).length;
  const areDistinct = new Set(rows.map(({ label }) => label)).size === rows.length;
  if (rows.length < MIN_ROWS || worded * 3 < rows.length * 2 || !areDistinct) return [];
  const isForm = isWaiting
    ? empty * 2 >= rows.length
    : rows.length >= MIN_LEFT && empty === rows.length && lastRow >= grid.rows - 2;
  return isForm ? rows.map((form) => fieldOf(form, own.end)) : [];
}

function rowOf(grid: Grid, { row, start, end }: Segment): Row | undefined {
  if (!grid.hasText(row, ":") || !grid.hasUnitPerCell(row)) return undefined;
  const from = grid.textStart(row, start, end);
  const match = ROW.exec(grid.text(row, from, end));
  if (match === null) return undefined;
  const { label = "", rest = "" } = match.groups!;
  return { row, start: from, label, rest };
}

/** A cursor right behind the colon was left there. */
function waitsBehind({ start, label, rest }: Row, col: number): boolean {
  const typed = rest.trim().length;
  const from = start + label.length;
  return typed === 0
    ? col === from + 1 || col === from + 2
    : col > from && col <= from + rest.length;
}

function fieldOf({ row, start, label, rest }: Row, end: number): Field {
  const from = start + label.length + (rest === "" ? 1 : rest.length - rest.trimStart().length);
  const to = rest === "" ? end : start + label.length + rest.length;
  return { row, start: Math.min(from, end - 1), end: to, name: withoutColon(label) };
}
