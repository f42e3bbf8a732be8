import type { Cell } from "@pilotty/protocol";
import type { Grid } from "./grid.ts";
import type { Scene, Segment } from "./scene.ts";

/** What looks like a control of a form in the midst of a text. */
export interface FormShape {
  readonly kind: "checkbox" | "radio" | "field" | "button";
  readonly row: number;
  /** Column of the bracket, or of the first underscore. */
  readonly start: number;
  /** The column after it, without the text of a mark. */
  readonly end: number;
  /** True for an empty mark, and for room to write in. */
  readonly isOpen: boolean;
}

/** The shortest field, in cells. */
const MIN_FIELD = 3;
/** As many controls, of so many kinds, make a form. */
const MIN_SHAPES = 3;
const MIN_KINDS = 2;
const CLOSING: Readonly<Record<string, string>> = { "[": "]", "(": ")" };
const MARKED: Readonly<Record<string, string>> = { "[": "xX*", "(": "*xXoO•●" };

/** False for a row without a sign that a shape has. */
export function mayHaveShapes(grid: Grid, row: number): boolean {
  return grid.hasText(row, "[") || grid.hasText(row, "(") || grid.hasText(row, "__");
}

/** The shapes of a row, from left to right. */
export function formShapes({ grid, screen }: Scene, segment: Segment): FormShape[] {
  const { row, end } = segment;
  if (!mayHaveShapes(grid, row)) return [];
  const shapes: FormShape[] = [];
  for (let col = segment.start; col < end; col++) {
    const glyph = grid.glyph(row, col);
    if (glyph !== "[" && glyph !== "(" && glyph !== "_") continue;
    const shape =
      markAt(grid, segment, col, shapes) ??
      roundAt(grid, segment, col, shapes.at(-1)) ??
      bracketAt(grid, screen.lines[row]!.cells, segment, col) ??
      lineAt(grid, segment, col);
    if (shape === undefined) continue;
    shapes.push(shape);
    col = shape.end - 1;
  }
  return shapes;
}

/**
 * Enough controls of more than one kind in more than one row, and something to fill in among them, unless
 * one of them is known to be at work.
 */
export function isForm(shapes: readonly FormShape[], hasFocus = false): boolean {
  if (shapes.length < MIN_SHAPES || !(hasFocus || shapes.some(({ isOpen }) => isOpen)))
    return false;
  const kinds = new Set(shapes.map(({ kind }) => kind));
  return kinds.size >= MIN_KINDS && new Set(shapes.map(({ row }) => row)).size > 1;
}

/**
 * `[x]`, `( )`: at the start of a row, behind a gap or a colon, or behind another control, but neither in
 * a sentence nor behind the bullet of a list.
 */
function markAt(
  grid: Grid,
  { row, start, end }: Segment,
  col: number,
  before: readonly FormShape[],
): FormShape | undefined {
  const first = grid.glyph(row, col);
  const closing = CLOSING[first];
  if (closing === undefined || col + 3 > end || grid.glyph(row, col + 2) !== closing)
    return undefined;
  const isOpen = grid.isBlank(row, col + 1);
  if (!isOpen && !MARKED[first]!.includes(grid.glyph(row, col + 1))) return undefined;
  if (col > start && !grid.isBlank(row, col - 1) && !hasOwnBrackets(grid, row, col, col + 3))
    return undefined;
  const isPlaced =
    grid.isBlankRun(row, Math.max(start, col - 2), col) ||
    grid.glyph(row, col - 2) === ":" ||
    grid.glyph(row, col - 1) === ":" ||
    before.some(({ kind }) => kind !== "button");
  if (!isPlaced) return undefined;
  const isFree = col + 3 === end || /^[\s\p{L}\p{N}]$/u.test(grid.glyph(row, col + 3));
  if (!isFree) return undefined;
  return { kind: first === "[" ? "checkbox" : "radio", row, start: col, end: col + 3, isOpen };
}

/** Both brackets in one look that neither what they hold nor what stands before them has. */
export function hasOwnBrackets(grid: Grid, row: number, start: number, end: number): boolean {
  const look = grid.look(row, start);
  if (look !== grid.look(row, end - 1) || look === grid.look(row, start + 1)) return false;
  const isApart = start === 0 || grid.isBlank(row, start - 1) || look !== grid.look(row, start - 1);
  return isApart || isDoubled(grid, row, start, end);
}

/** `[[Not before nine._____]]`: a pair of brackets in another one. */
export function isDoubled(grid: Grid, row: number, start: number, end: number): boolean {
  return grid.glyph(row, start - 1) === "[" && grid.glyph(row, end) === "]";
}

/** The longest word in round brackets, in cells. */
const MAX_ROUND = 24;

/** `[Order](Clear)`: words in round brackets right behind a button, in the look of its brackets. */
function roundAt(
  grid: Grid,
  { row, end: limit }: Segment,
  col: number,
  before: FormShape | undefined,
): FormShape | undefined {
  if (grid.glyph(row, col) !== "(" || before?.end !== col || before.kind !== "button")
    return undefined;
  const look = grid.look(row, col);
  if (look !== grid.look(row, before.start) || !hasOwnBrackets(grid, row, before.start, col))
    return undefined;
  let close = col + 1;
  while (close < Math.min(limit, col + MAX_ROUND) && grid.glyph(row, close) !== ")") close++;
  if (close - col < 2 || grid.glyph(row, close) !== ")" || grid.lookEnd(row, col) !== close + 1)
    return undefined;
  return { kind: "button", row, start: col, end: close + 1, isOpen: false };
}

/** `[Order]`, `[box     ]`, `[Small_]`: brackets that are closed before others open. */
function bracketAt(
  grid: Grid,
  cells: readonly Cell[],
  { row, end: limit }: Segment,
  col: number,
): FormShape | undefined {
  if (grid.glyph(row, col) !== "[") return undefined;
  let close = col + 1;
  while (close < limit && !isBracket(grid.glyph(row, close))) close++;
  if (close === limit || grid.glyph(row, close) === "[" || close - col < 2) return undefined;
  const width = close - col - 1;
  const text = grid.text(row, col + 1, close).padEnd(width);
  // A line below what is in the brackets, or blanks or underscores at its end, are to be written on.
  const isUnderlined = hasLine(cells[col + 1]) && !hasLine(cells[col]);
  // With a margin on both sides it is a word: `[  OK  ]`.
  const isCentred = /^\s+\S.*\s$/u.test(text);
  const isOpen =
    width >= MIN_FIELD && (isUnderlined || (!isCentred && /(?:\s{2}|__)$/u.test(text)));
  return { kind: isOpen ? "field" : "button", row, start: col, end: close + 1, isOpen };
}

function hasLine(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.style.underline !== false;
}

/** `_______` from one gap, or from the text that is typed in it, to another. */
function lineAt(grid: Grid, { row, start, end }: Segment, col: number): FormShape | undefined {
  if (grid.glyph(row, col) !== "_" || (col > start && grid.glyph(row, col - 1) === "_"))
    return undefined;
  let to = col;
  while (to < end && grid.glyph(row, to) === "_") to++;
  const isWhole = to - col >= MIN_FIELD && (grid.isBlank(row, to) || grid.box(row, to) !== 0);
  return isWhole ? { kind: "field", row, start: col, end: to, isOpen: true } : undefined;
}

function isBracket(glyph: string): boolean {
  return glyph === "[" || glyph === "]";
}
