import { type Field, labelBefore, labelOver, withoutLeaders } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { Scene } from "./scene.ts";

/** The shortest field, in cells. */
const MIN_FIELD = 6;
/** Rows from one field to the next. */
const MAX_APART = 4;
/** What a label has at least, and at the most. */
const LABEL = /^(?=.*\p{L}{2})\p{L}.{2,36}$/u;
/** What shows how far something has come. */
const GAUGE = /^[#=|*>.█▓▒░■-]+|\d%$/u;

interface Run {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  /** Runs with the same one may be a form. */
  readonly kind: string;
  readonly name: string;
}

/**
 * Fields below each other that start in one column and are as long, with a label in front of each or above
 * it, wherever the focus is: what is between brackets (`Name  [Wren    ]`), and runs of another ground with
 * free rows between them. Without those, the rows may be a table with a column of its own colour.
 */
export function fieldColumns(scene: Scene): Field[] {
  if (!scene.screen.alternateScreen) return [];
  const columns = new Map<string, Run[]>();
  for (const run of [...bracketRuns(scene), ...groundRuns(scene)]) {
    const key = `${run.kind} ${run.start} ${run.end}`;
    const column = columns.get(key);
    if (column === undefined) columns.set(key, [run]);
    else column.push(run);
  }
  return [...columns.values()].flatMap((runs) => {
    const column = runs.toSorted((a, b) => a.row - b.row);
    const areNear = column.every(
      (run, at) => at === 0 || run.row - column[at - 1]!.row <= MAX_APART,
    );
    const areNamed = new Set(column.map(({ name }) => name)).size === column.length;
    // Gauges may all be empty.
    const isFilled = column.some(
      ({ row, start, end, kind }) => kind !== "[" || !scene.grid.isBlankRun(row, start, end),
    );
    if (column.length < 2 || !areNear || !areNamed || !isFilled) return [];
    return column.map(({ row, start, end, name }) => ({
      row,
      start,
      end,
      name: withoutLeaders(name),
    }));
  });
}

function bracketRuns({ grid, segments }: Scene): Run[] {
  const runs: Run[] = [];
  for (const { row, start, end } of segments) {
    if (!grid.hasText(row, "[")) continue;
    for (let open = start; open < end; open++) {
      if (grid.glyph(row, open) !== "[") continue;
      let close = open + 1;
      while (close < end && grid.glyph(row, close) !== "]" && grid.glyph(row, close) !== "[")
        close++;
      if (grid.glyph(row, close) !== "]" || close === end) continue;
      const name = labelBefore(grid, row, start, open);
      // What stands right behind it is what a gauge is of.
      if (!grid.isBlank(row, close + 1) || (close + 2 < end && !grid.isBlank(row, close + 2)))
        continue;
      const isField = isRoomy(grid.wholeText(row, open + 1, close)) && name !== undefined;
      if (isField && LABEL.test(name))
        runs.push({ row, start: open + 1, end: close, kind: "[", name });
      open = close;
    }
  }
  return runs;
}

function groundRuns({ grid, segments }: Scene): Run[] {
  const runs: Run[] = [];
  // A row on one ground has no run of another.
  const isMixed = (row: number): boolean => grid.groundEnd(row, 0) < grid.cols;
  const rows = new Set<number>();
  for (const { row, start, end } of segments) {
    if (!isMixed(row)) continue;
    rows.add(row);
    addGroundRuns(grid, row, start, end, runs);
  }
  for (let row = 0; row < grid.rows; row++)
    if (isMixed(row) && !rows.has(row)) addGroundRuns(grid, row, 0, grid.cols, runs);
  return runs;
}

/** Adds those of a stretch of a row. */
function addGroundRuns(grid: Grid, row: number, from: number, to: number, runs: Run[]): void {
  let end = from;
  for (let start = from; start < to; start = end) {
    end = grid.groundEnd(row, start);
    const ground = grid.background(row, start);
    if (ground === grid.pageGround || start === from || end > to || end === grid.cols) continue;
    if (grid.background(row, start - 1) !== grid.background(row, end)) continue;
    const isOfBlock =
      grid.background(row - 1, start) === ground || grid.background(row + 1, start) === ground;
    if (isOfBlock || !grid.isBlankRun(row + 1, start, end)) continue;
    if (!isRoomy(grid.wholeText(row, start, end))) continue;
    const name = grid.isBlankRun(row - 1, start, end)
      ? labelBefore(grid, row, from, start)
      : labelOver(grid, row, start, end);
    if (name !== undefined && LABEL.test(name))
      runs.push({ row, start, end, kind: `${ground}`, name });
  }
}

/** Empty, or with a text at the left and room behind it. */
function isRoomy(text: string): boolean {
  const typed = text.replace(/[\s_]+$/, "");
  if (text.length < MIN_FIELD || typed.length >= text.length) return false;
  return typed === "" || (/^\S/.test(typed) && !/ {3,}/.test(typed) && !GAUGE.test(typed));
}
