import { type Field, labelBefore, labelOver, withoutLeaders } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { Scene } from "./scene.ts";

/** The shortest field, in cells. */
const MIN_FIELD = 5;
/** What a label has at least. */
const WORD = /\p{L}{2}/u;

/** Where one can write: on another ground, on a line, or between brackets. */
type Kind = "ground" | "line" | "brackets" | "underscores";
interface Run {
  readonly kind: Kind;
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Fields of a form of which one holds the terminal's cursor: a run of another ground, of underlined cells or
 * of underscores, or what is between brackets, with room behind its text, and a label in front of it or
 * above it, with or without a colon. Runs of the same kind in the same column, with a label on the same
 * side, are other fields of the form, and so are underlined ones beside it with labels above.
 */
export function cursorForm(scene: Scene): Field[] {
  const { grid, screen } = scene;
  const { row, col, visible } = screen.cursor;
  if (!visible || !screen.alternateScreen) return [];
  const run = runAt(scene, row, col);
  if (run === undefined || !isWrittenIn(grid, run, col)) return [];
  for (const labelOf of [before, above]) {
    const name = labelOf(grid, run);
    if (name === undefined) continue;
    const twins: Field[] = [];
    for (let other = 0; other < grid.rows; other++) {
      const twin = other === row ? undefined : runAt(scene, other, run.start);
      if (twin === undefined || twin.start !== run.start) continue;
      if (twin.kind !== run.kind && !(labelOf === above && isEmptyLine(grid, twin))) continue;
      if (
        twin.kind === "ground" &&
        grid.background(other, run.start) !== grid.background(row, run.start)
      )
        continue;
      const label = labelOf(grid, twin);
      if (label !== undefined) twins.push({ ...fieldOf(twin, label), ...heightOf(scene, twin) });
    }
    if (labelOf === above) twins.push(...linesBeside(scene, run));
    if (twins.length > 0 || standsFree(grid, run, labelOf === above))
      return [fieldOf(run, name), ...twins];
  }
  return [];
}

function fieldOf({ row, start, end }: Run, label: string): Field {
  return { row, start, end, name: withoutLeaders(label) };
}

/** Underlined runs in the row of a field, each with a label above. */
function linesBeside(scene: Scene, { row, start, end }: Run): Field[] {
  const { grid } = scene;
  const fields: Field[] = [];
  if (!grid.hasUnderline) return fields;
  for (let col = 0; col < grid.cols; col++) {
    if (!isLined(scene, row, col)) continue;
    const run = col >= start && col < end ? undefined : runAt(scene, row, col);
    const label = run === undefined ? undefined : above(grid, run);
    if (label !== undefined && !/ {3,}/.test(grid.text(row, run!.start, run!.end)))
      fields.push(fieldOf(run!, label));
    while (isLined(scene, row, col + 1)) col++;
  }
  return fields;
}

function isEmptyLine(grid: Grid, { kind, row, start, end }: Run): boolean {
  return kind === "line" && grid.isBlankRun(row, start, end);
}

/** Lines of the same extent below an empty one are more room. */
function heightOf(scene: Scene, run: Run): { height?: number } {
  if (!isEmptyLine(scene.grid, run)) return {};
  let height = 1;
  for (; run.row + height < scene.grid.rows; height++) {
    const next = runAt(scene, run.row + height, run.start);
    if (next?.kind !== "line" || next.start !== run.start || next.end !== run.end) break;
  }
  return height === 1 ? {} : { height };
}

function isLined({ screen }: Scene, row: number, col: number): boolean {
  return (screen.lines[row]?.cells[col]?.style.underline ?? false) !== false;
}

function before(grid: Grid, { kind, row, start }: Run): string | undefined {
  const open = kind === "brackets" ? start - 1 : start;
  const edge = grid.textEnd(row, 0, open);
  let from = edge;
  while (from > 0 && grid.box(row, from - 1) === 0) from--;
  const label = labelBefore(grid, row, from, open);
  return label !== undefined && WORD.test(label) && label.length <= 40 ? label : undefined;
}

function above(grid: Grid, { kind, row, start, end }: Run): string | undefined {
  const open = kind === "brackets" ? start - 1 : start;
  const label = labelOver(grid, row, open, end);
  const isPlain =
    grid.background(row - 1, open) !== grid.background(row, start) || kind !== "ground";
  return isPlain && label !== undefined && WORD.test(label) ? label : undefined;
}

/** The run of cells around a column in which one can write. */
function runAt(scene: Scene, row: number, col: number): Run | undefined {
  const { grid } = scene;
  const at = Math.min(col, grid.cols - 1);
  const grow = (isIn: (col: number) => boolean, kind: Kind): Run | undefined => {
    const inside = isIn(at) ? at : at - 1;
    if (inside < 0 || !isIn(inside)) return undefined;
    let [start, end] = [inside, inside + 1];
    while (start > 0 && isIn(start - 1)) start--;
    while (end < grid.cols && isIn(end)) end++;
    const isAtEdge = start === 0 && (kind !== "line" || !grid.isBlankRun(row, start, end));
    const isWhole = isAtEdge || end === grid.cols;
    return isWhole || end - start < MIN_FIELD ? undefined : { kind, row, start, end };
  };
  const around = grid.background(row, 0);
  const ground =
    grid.background(row, at) === around ? grid.background(row, at - 1) : grid.background(row, at);
  return (
    grow((here) => isLined(scene, row, here), "line") ??
    (ground === around
      ? undefined
      : grow((here) => grid.background(row, here) === ground, "ground")) ??
    between(grid, row, at) ??
    underscored(grid, row, at)
  );
}

/** `[Wren        ]` */
function between(grid: Grid, row: number, col: number): Run | undefined {
  let open = col - 1;
  while (open >= 0 && !"[]".includes(grid.glyph(row, open) || " ")) open--;
  let close = col;
  while (close < grid.cols && !"[]".includes(grid.glyph(row, close) || " ")) close++;
  if (grid.glyph(row, open) !== "[" || grid.glyph(row, close) !== "]") return undefined;
  const run: Run = { kind: "brackets", row, start: open + 1, end: close };
  return run.end - run.start < MIN_FIELD ? undefined : run;
}

/** `Wren________` */
function underscored(grid: Grid, row: number, col: number): Run | undefined {
  let end = grid.isBlank(row, col) ? Math.max(col - 1, 0) : col;
  while (end < grid.cols && !grid.isBlank(row, end) && grid.box(row, end) === 0) end++;
  let start = end;
  while (start > 0 && !grid.isBlank(row, start - 1) && grid.box(row, start - 1) === 0) start--;
  const isFilled = /__$/.test(grid.text(row, start, end));
  return isFilled && end - start >= MIN_FIELD
    ? { kind: "underscores", row, start, end }
    : undefined;
}

/** What is written stands at the left with room behind it, and the cursor in it or behind it. */
function isWrittenIn(grid: Grid, { kind, row, start, end }: Run, col: number): boolean {
  const text = grid.wholeText(row, start, end);
  const typed = kind === "brackets" ? text.trimEnd() : text.replace(/[\s_]+$/, "");
  if (typed.length >= text.length || (typed !== "" && /^\s/.test(typed))) return false;
  // What is lit from its start on, with the cursor there, may be the current row of a list.
  const isListRow = kind === "ground" && typed !== "" && col === start;
  return (
    !isListRow &&
    col <= start + typed.length &&
    !/ {3,}/.test(typed) &&
    !/^[#=|*>.█▓▒░-]+$/u.test(typed)
  );
}

/** Nothing stands right above or below it, but its label. */
function standsFree(grid: Grid, { row, start, end }: Run, isLabelAbove: boolean): boolean {
  const isFree = (other: number): boolean => !/[\p{L}\p{N}]/u.test(grid.text(other, start, end));
  return isFree(row + 1) && (isLabelAbove ? isFree(row - 2) : isFree(row - 1));
}
