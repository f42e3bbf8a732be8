import { bracketedWords } from "./bracketed-words.ts";
import { type Field, withoutColon } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { Scene, Segment } from "./scene.ts";

/** `Phone:    555 1234` */
const ROW = /^(?<label>\p{L}[\p{L}\p{N} /'()%-]{0,40}:)(?<gap> *)(?<value>(?:\S.*)?)$/u;
const MIN_ROWS = 2;
/** Blank rows between two rows of a form. */
const MAX_BLANK = 1;

interface Row {
  readonly row: number;
  readonly start: number;
  readonly name: string;
  readonly gap: number;
  readonly value: string;
}

/**
 * Labels with colons below each other on a full screen, and values that start in one column, in one of
 * which the cursor stands. A list of values looks alike: there a cursor was left behind the last one, and no
 * row of buttons stands below it.
 */
export function alignedForm(scene: Scene): Field[] {
  const { grid, screen, segments } = scene;
  const { row, col, visible } = screen.cursor;
  if (!visible || !screen.alternateScreen) return [];
  const own = segments.find((at) => at.row === row && at.start <= col && col <= at.end);
  const current = own && rowOf(grid, own, col);
  if (own === undefined || current === undefined) return [];
  if (col < current.start || col > current.start + current.value.length) return [];
  const rows = [current];
  for (const step of [-1, 1]) {
    let blank = 0;
    for (
      let other = row + step;
      blank <= MAX_BLANK && other >= 0 && other < grid.rows;
      other += step
    ) {
      if (grid.isBlankRun(other, own.start, own.end)) {
        blank++;
        continue;
      }
      const next = rowOf(grid, { ...own, row: other }, current.start);
      if (next === undefined || next.start !== current.start) break;
      if (step > 0 && isHeading(grid, own, next)) break;
      blank = 0;
      if (step < 0) rows.unshift(next);
      else rows.push(next);
    }
  }
  const last = rows.at(-1)!;
  const isLeft = last === current && current.value !== "" && col > current.start;
  const isAligned =
    rows.some(({ gap }) => gap > 1) && new Set(rows.map(({ name }) => name)).size === rows.length;
  if (rows.length < MIN_ROWS || !isAligned || (isLeft && !isAboveButtons(scene, row))) return [];
  return rows.map(({ row: at, start, name, value }) => {
    const end = Math.max(grid.textEnd(at, start, own.end), start + Math.max(value.length, 1));
    return { row: at, start, end: Math.min(end, own.end), name };
  });
}

/** `Examples:`, and right below it what it is about. */
function isHeading(grid: Grid, { start, end }: Segment, { row, value }: Row): boolean {
  if (value !== "" || row + 1 >= grid.rows) return false;
  const below = grid.text(row + 1, start, end).trim();
  return below !== "" && !ROW.test(below);
}

/** Below a row, two words in brackets or more have a row for themselves. */
function isAboveButtons({ grid, segments }: Scene, row: number): boolean {
  return segments.some(
    (below) =>
      below.row > row && bracketedWords(grid, below.row, below.start, below.end).length > 1,
  );
}

/** A row with a label and a value from a column on; empty values start there too. */
function rowOf(grid: Grid, { row, start, end }: Segment, col: number): Row | undefined {
  const from = grid.textStart(row, start, end);
  const text = grid.text(row, from, end);
  const match = grid.hasUnitPerCell(row) ? ROW.exec(text) : null;
  if (match === null) return undefined;
  const { label = "", gap = "", value = "" } = match.groups!;
  if (/ {3,}\S/.test(value)) return undefined;
  const valueStart = value === "" ? col : from + label.length + gap.length;
  const blanks = valueStart - from - label.length;
  return blanks < 1
    ? undefined
    : { row, start: valueStart, name: withoutColon(label), gap: blanks, value };
}
