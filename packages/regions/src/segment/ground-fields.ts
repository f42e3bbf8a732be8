import { type Field, labelBefore, withoutLeaders } from "./field.ts";
import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";
import type { Scene, Segment } from "./scene.ts";

/** The shortest field with a label, and the shortest one beside others. */
const MIN_FIELD = 6;
const MIN_KIN = 3;
/** As many of one cell each, on the ground of wider ones, ask for a letter. */
const MIN_CELLS = 3;
/** Runs of a screen that are looked at. */
const MAX_RUNS = 200;
/** What a label has at least, and at the most. */
const LABEL = /^(?=.*\p{L}{2})\p{L}[^[\]{}<>=]{1,40}$/u;
/** What shows how far something has come. */
const GAUGE = /^[#=|>.█▓▒░■-]+$|\d%$/u;
/** A password, or a gauge. */
const MASK = /^[*•●]+$/u;

/** A mark that opens what was typed before. */
const HISTORY = /^(?: ?▐[↓▼v]▌|\[[↓▼v]\]|[↓▼▾])/u;

interface Run {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly ground: number;
  readonly label: string | undefined;
  readonly isOver: boolean;
  readonly frame: Frame | undefined;
}

/**
 * Runs of one ground with a label in front or right above, with or without a colon, of which there are several on
 * the same ground; or one alone, with the cursor in it or a mark behind it that opens what was typed before. Others
 * on this ground in the rows of such fields belong to the form.
 */
export function groundFields(scene: Scene): Field[] {
  const runs = runsOf(scene);
  const named = runs.filter(
    (run) =>
      run.label !== undefined && run.end - run.start >= MIN_FIELD && !isOfBlock(scene, run, runs),
  );
  const fields = new Set(
    named.filter(
      (run) =>
        hasCursor(scene, run) ||
        hasHistory(scene, run) ||
        named.some((other) => areTwins(scene, run, other) && areWritten(scene, run, other)),
    ),
  );
  const kin = runs.filter(
    (run) =>
      !fields.has(run) &&
      !isMasked(scene, run) &&
      run.end - run.start >= MIN_KIN &&
      [...fields].some((field) => areBeside(field, run)),
  );
  kin.push(...cellFields(scene.grid, runs, [...fields]));
  return [...fields, ...kin].map(({ row, start, end, label }) => {
    return { row, start, end, name: withoutLeaders(label ?? "") };
  });
}

function runsOf(scene: Scene): Run[] {
  const { grid, segments, screen } = scene;
  const runs: Run[] = [];
  if (!screen.alternateScreen) return runs;
  for (const segment of segments) {
    const { row, start, end, frame } = segment;
    // A row on one ground has no run of another.
    if (grid.groundEnd(row, start) >= end || runs.length >= MAX_RUNS) continue;
    for (let from = grid.groundEnd(row, start); from < end; ) {
      const to = grid.groundEnd(row, from);
      const isOfFrame =
        frame !== undefined &&
        grid.background(frame.bounds.y, frame.bounds.x) === grid.background(row, from);
      if (!isOfFrame && to <= end && to < grid.cols && isField(grid, row, from, to)) {
        const label = labelOf(scene, segment, from, to);
        const isOver = label !== undefined && grid.isBlankRun(row, start, from);
        runs.push({
          row,
          start: from,
          end: to,
          ground: grid.background(row, from),
          label,
          isOver,
          frame,
        });
      }
      from = to;
    }
  }
  return runs;
}

/** A run on another ground than that on both of its sides, empty or with a text at its left and room behind it. */
function isField(grid: Grid, row: number, start: number, end: number): boolean {
  const around = grid.background(row, start - 1);
  if (end - start === 1) return isCell(grid, row, start);
  if (end - start < MIN_KIN) return false;
  const isOpened = HISTORY.test(grid.wholeText(row, end, end + 4));
  if (around !== grid.background(row, end) && !isOpened) return false;
  const first = grid.textStart(row, start, end);
  if (first === end) return true;
  const typed = grid.text(row, first, end).replace(/_+$/, "");
  const before = first - start;
  const behind = end - first - typed.length;
  // A blank on each side is the margin of a word that is lit.
  return (before <= 1 || isOpened) && behind > before && !/ {3,}/.test(typed) && !GAUGE.test(typed);
}

/** One cell with a letter or without, blanks around it and words close in front: a hot letter is one of a word. */
function isCell(grid: Grid, row: number, col: number): boolean {
  if (grid.background(row, col - 1) !== grid.background(row, col + 1)) return false;
  if (!/^[\p{L} ]$/u.test(grid.glyph(row, col)) || !grid.isBlankRun(row, col + 1, col + 3))
    return false;
  return grid.isBlank(row, col)
    ? !grid.isBlankRun(row, col - 2, col)
    : grid.isBlank(row, col - 1) && !grid.isBlank(row, col - 2);
}

/** What stands in front of it on the ground around it, or alone above it. */
function labelOf(scene: Scene, segment: Segment, start: number, end: number): string | undefined {
  const { grid } = scene;
  const { row } = segment;
  const around = grid.background(row, start - 1);
  const before = labelBefore(grid, row, segment.start, start) ?? farLabel(scene, segment, start);
  if (before !== undefined) {
    const last = grid.textEnd(row, segment.start, start) - 1;
    return grid.background(row, last) === around && LABEL.test(before) ? before : undefined;
  }
  if (!grid.isBlankRun(row, segment.start, start)) return undefined;
  const above = row - 1;
  const from = grid.textStart(above, Math.max(start - 1, segment.start), end);
  if (from > start + 1 || !grid.isBlank(above, from - 1)) return undefined;
  // A cell on each side may set off what can be typed.
  const isCapped = grid.background(row, start - 2) !== around;
  const ground = isCapped ? grid.background(row, start - 2) : around;
  if (grid.background(above, from) !== ground) return undefined;
  let to = from;
  while (to < segment.end && !grid.isBlankRun(above, to, to + 2)) to++;
  const label = grid.text(above, from, to);
  // In a list, the rows above have the same ground and more of the same.
  const isAlone =
    grid.isBlankRun(above - 1, from, to) ||
    grid.box(above - 1, from) !== 0 ||
    grid.background(above - 1, from) === grid.background(row, start);
  return isAlone && grid.groundEnd(above, from) >= to && LABEL.test(label) ? label : undefined;
}

/** Cells between a short label and what is written in a column behind the longest one. */
const MAX_FAR = 40;

/** All that stands in front of it, where the row above or below has as much of the ground, and a label at the same place. */
function farLabel(
  { grid, screen: { cursor } }: Scene,
  { row, start: left }: Segment,
  start: number,
): string | undefined {
  // Badges, gauges and cells of a table are drawn like fields: in a form the cursor is in one of them.
  const isAtWork = grid.background(cursor.row, cursor.col) === grid.background(row, start);
  if (!cursor.visible || !isAtWork) return undefined;
  const from = grid.textStart(row, left, start);
  const label = grid.text(row, from, start);
  if (from === start || label.includes("  ") || start - from > MAX_FAR) return undefined;
  const [ground, end] = [grid.background(row, start), grid.groundEnd(row, start)];
  const isForm = [row - 1, row + 1].some(
    (other) =>
      grid.background(other, start) === ground &&
      grid.background(other, start - 1) !== ground &&
      grid.groundEnd(other, start) === end &&
      grid.textStart(other, left, start) === from,
  );
  return isForm ? label : undefined;
}

/** The cursor waits behind what is typed; at the start of the current row of a list. */
function hasCursor({ grid, screen }: Scene, { row, start, end, isOver }: Run): boolean {
  const { cursor } = screen;
  if (!cursor.visible || cursor.row !== row || cursor.col < start || cursor.col > end) return false;
  return !isOver || cursor.col >= grid.textEnd(row, start, end);
}

function hasHistory({ grid }: Scene, { row, end }: Run): boolean {
  return HISTORY.test(grid.wholeText(row, end, end + 4));
}

/** Right above or below a row of the same ground and extent that has no label of its own: a panel, or a list. */
function isOfBlock(
  { grid }: Scene,
  { row, start, end, ground, isOver }: Run,
  runs: readonly Run[],
): boolean {
  return [row - 1, row + 1].some((other) => {
    if (grid.background(other, start) !== ground || grid.groundEnd(other, start) !== end)
      return false;
    return (
      isOver ||
      !runs.some((run) => run.row === other && run.start === start && run.label !== undefined)
    );
  });
}

/**
 * On one ground, with the label at the same side, from one column on. Where they are not as long, something is
 * written in one: empty runs may show how much there is.
 */
function areTwins({ grid }: Scene, run: Run, other: Run): boolean {
  if (run === other || run.ground !== other.ground || run.isOver !== other.isOver) return false;
  if (run.frame !== other.frame || run.label === other.label) return false;
  if (run.start !== other.start || Math.abs(run.row - other.row) < (run.isOver ? 2 : 1))
    return false;
  return (
    run.end === other.end ||
    [run, other].some(({ row, start, end }) => !grid.isBlankRun(row, start, end))
  );
}

/** A mask is one beside a field in which words stand. */
function areWritten(scene: Scene, run: Run, other: Run): boolean {
  const isWritten = ({ row, start, end }: Run): boolean =>
    /[\p{L}\p{N}]/u.test(scene.grid.text(row, start, end));
  return (!isMasked(scene, run) || isWritten(other)) && (!isMasked(scene, other) || isWritten(run));
}

function isMasked({ grid }: Scene, { row, start, end }: Run): boolean {
  return MASK.test(grid.text(row, start, end).trim());
}

/** On the same ground in the same row, or in a box in the same column. */
function areBeside(field: Run, run: Run): boolean {
  if (field.ground !== run.ground || field.frame !== run.frame) return false;
  return field.row === run.row || (run.frame !== undefined && field.start === run.start);
}

/** In a box with wider fields: cells on their ground, each with a label right in front of it. */
function cellFields(grid: Grid, runs: readonly Run[], fields: readonly Run[]): Run[] {
  const cells = runs.filter(
    ({ start, end, ground, frame, label }) =>
      end - start === 1 &&
      label !== undefined &&
      frame !== undefined &&
      fields.some((field) => field.ground === ground && field.frame === frame),
  );
  // Lights and keys of colours hold nothing.
  const isTyped = cells.some(({ row, start }) => !grid.isBlank(row, start));
  return cells.length < MIN_CELLS || !isTyped ? [] : cells;
}
