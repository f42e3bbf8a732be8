import { withoutColon } from "./field.ts";
import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";
import { POINTERS } from "./pointers.ts";
import type { Segment } from "./scene.ts";

/** A mark in front of a text: `[x] Log`, `( ) Small`, `◉ ESLint`. */
export interface Mark {
  readonly role: "checkbox" | "radio";
  readonly row: number;
  /** First column: that of the pointer before the mark (`> [x] Log`), of the mark, or of a text before it. */
  readonly start: number;
  /** The column after the text, or after a mark behind it. */
  readonly end: number;
  /** Column of the mark. */
  readonly markCol: number;
  /** Column where the text starts. */
  readonly nameCol: number;
  /** The text, with runs of blanks as one. */
  readonly name: string;
  /** The mark without brackets. */
  readonly glyph: string;
  /** True for a mark of one glyph without brackets. */
  readonly bare: boolean;
  /** Undefined for a glyph that no checkbox has: `[+]`, `[!]`, `[3]`. */
  readonly checked: boolean | "mixed" | undefined;
  /** True for a glyph that also logs and trees have, but a box that is ticked in part as well: `[-]`, `[~]`. */
  readonly partial: boolean;
  readonly pointed: boolean;
  /** A word stands one blank before it: it counts only in a column of marks. */
  readonly inline: boolean;
  readonly frame: Frame | undefined;
}

const CHECKED: ReadonlySet<string> = new Set("xX*✓✔√✗✘✕×•●■");
/** What is ticked in part, if others around it are ticked or empty. */
const PARTIAL: ReadonlySet<string> = new Set("-~");
const CHOSEN: ReadonlySet<string> = new Set("*xXoO•●");
const CLOSING: Readonly<Record<string, string>> = { "[": "]", "(": ")", "<": ">" };
/** Marks of one glyph: what they belong to, and whether they say yes. */
const BARE: ReadonlyMap<string, readonly [Mark["role"], boolean]> = new Map(
  (
    [
      ["◉◼☑☒▣■🗹", "checkbox", true],
      ["◯◎◻☐▢□❏❑❒", "checkbox", false],
      ["●⦿", "radio", true],
      ["○⦾", "radio", false],
      ["✔✓", "checkbox", true],
    ] as const
  ).flatMap(([glyphs, role, checked]) => [...glyphs].map((glyph) => [glyph, [role, checked]])),
);

const BRACKETED = /[[(<].{1,4}?[\])>]/u;
/** One glyph, or a glyph of a few characters in brackets. */
const MARK = new RegExp(`[${[...BARE.keys()].join("")}]|${BRACKETED.source}`, "u");

function mayOpen(glyph: string): boolean {
  const isAscii = glyph.charCodeAt(0) < 0x80;
  return isAscii ? glyph === "[" || glyph === "(" || glyph === "<" : BARE.has(glyph);
}

/** False for a row in which no mark stands. */
export function mayHaveMarks(grid: Grid, row: number): boolean {
  const pattern = grid.isLined(row) ? BRACKETED : MARK;
  return pattern.test(grid.wholeText(row, 0, grid.cols));
}

/** The marks of a segment, from left to right. Those without a text do not count. */
export function marksOf(grid: Grid, segment: Segment): Mark[] {
  const { row, frame } = segment;
  const cols: number[] = [];
  for (let col = segment.start; col < segment.end; col++) {
    if (!mayOpen(grid.glyph(row, col)) || !isMarkAt(grid, segment, col)) continue;
    if (!isRemark(grid, segment, col)) cols.push(col);
  }
  const marks: Mark[] = [];
  for (const [index, markCol] of cols.entries()) {
    const first = grid.glyph(row, markCol);
    const bare = BARE.get(first);
    const glyph = bare === undefined ? grid.glyph(row, markCol + 1) : first;
    const width = bare === undefined ? 3 : 1;
    let limit = cols[index + 1] ?? segment.end;
    if (bare !== undefined && grid.glyph(row, limit - 2) === "/") limit -= 2;
    if (cols[index + 1] === undefined) limit = wideGap(grid, row, markCol + width, limit);
    const last = cols[index - 1];
    const label =
      (bare === undefined ? labelInFront(grid, segment, last, markCol, limit) : undefined) ??
      labelBehind(grid, row, markCol + width, limit);
    if (label === undefined) continue;
    const isBehind = label.start > markCol;
    const pointer = pointerBefore(grid, segment, markCol);
    const inline =
      isBehind &&
      pointer === undefined &&
      !isAtStart(grid, segment, markCol) &&
      !(first === "[" && cols.length === 1 && isNumbered(grid, segment, markCol)) &&
      !grid.isBlank(row, markCol - 2);
    marks.push({
      role: bare?.[0] ?? (first === "(" ? "radio" : "checkbox"),
      row,
      start: isBehind ? (pointer ?? markCol) : label.start,
      end: isBehind ? label.end : markCol + width,
      markCol,
      nameCol: label.start,
      name: label.name,
      glyph,
      bare: bare !== undefined,
      checked: bare?.[1] ?? stateOf(first, glyph),
      partial: bare === undefined && first === "[" && PARTIAL.has(glyph),
      pointed: pointer !== undefined,
      inline,
      frame,
    });
  }
  return marks;
}

/** The text of a mark. */
interface Label {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What a row is marked with besides, such as that it is folded: `[x]** README`. */
const SECOND_MARK = /^[*+~!>]{1,2} +(?=\S)/u;
/** What leads to an entry of a tree. */
const GUIDES = /^(?:[│┃|├└─`]+ {1,3})+/u;

function labelBehind(grid: Grid, row: number, from: number, limit: number): Label | undefined {
  const end = grid.textEnd(row, from, limit);
  const isTight = !grid.isBlank(row, from);
  const second = isTight ? (SECOND_MARK.exec(grid.text(row, from, end))?.[0] ?? "") : "";
  const first = grid.textStart(row, from + second.length, end);
  const guides = GUIDES.exec(grid.text(row, first, end))?.[0] ?? "";
  const start = first + guides.length;
  // The shadow of a box in front covers the text of the mark.
  if (start - from > MAX_GAP_IN_FRONT / 2 && grid.groundEnd(row, from) < start) return undefined;
  const name = grid.text(row, start, end).replace(/\s+/gu, " ");
  return /[\p{L}\p{N}]/u.test(name) ? { name, start, end } : undefined;
}

/** So far behind a mark that has its label in front, a text is another's. */
const MIN_GAP_BEHIND = 4;
/** So far in front of a mark its label ends, at the most. */
const MAX_GAP_IN_FRONT = 16;
/** So far, where nothing else stands in the row. */
const MAX_GAP_TO_END = 32;

/**
 * `INVITE   [*]`: the text in front of a mark in a frame. Neither this mark nor the one before has a
 * text close behind it.
 */
function labelInFront(
  grid: Grid,
  { row, start: first, frame }: Segment,
  lastMark: number | undefined,
  markCol: number,
  limit: number,
): Label | undefined {
  const isFarBehind = (mark: number, end: number): boolean => {
    const text = grid.textStart(row, mark + 3, end);
    return text === end || text - mark - 3 >= MIN_GAP_BEHIND;
  };
  if (frame === undefined || !isFarBehind(markCol, limit)) return undefined;
  if (lastMark !== undefined && !isFarBehind(lastMark, markCol)) return undefined;
  const from = lastMark === undefined ? first : lastMark + 3;
  const end = grid.textEnd(row, from, markCol);
  // What is all of a row belongs together, however wide the frame is.
  const isAll = lastMark === undefined && grid.isBlankRun(row, markCol + 3, limit);
  const gap = isAll ? MAX_GAP_TO_END : MAX_GAP_IN_FRONT;
  if (end === from || markCol - end > gap) return undefined;
  let start = end;
  while (start > from && !grid.isBlankRun(row, start - 2, start)) start--;
  const name = withoutColon(grid.text(row, start, end).trim());
  return /^\p{L}/u.test(name) ? { name, start: grid.textStart(row, start, end), end } : undefined;
}

/** `Alternate Role (#) Menu`: one blank behind a word, and no glyph that a mark has. */
function isRemark(grid: Grid, { row, start }: Segment, col: number): boolean {
  const first = grid.glyph(row, col);
  if (BARE.has(first) || col - 2 < start || grid.isBlank(row, col - 2)) return false;
  return stateOf(first, grid.glyph(row, col + 1)) === undefined;
}

function stateOf(bracket: string, glyph: string): boolean | "mixed" | undefined {
  if (glyph === " ") return false;
  if ((bracket === "(" ? CHOSEN : CHECKED).has(glyph)) return true;
  if ((bracket === "<" && glyph === "M") || (bracket === "[" && glyph === "#")) return "mixed";
  return undefined;
}

/** A field behind its label, or in front of it: `Name: [   ]`, `[9 ] Backups`. */
const FIELD_NEXT = /^\s+(?:\p{L}[\p{L} ]*: ?\[|\[[^[\]]{2,8}\] \p{L})/u;

/** Where something else stands in the row, far behind the text of a mark. */
function wideGap(grid: Grid, row: number, from: number, end: number): number {
  const text = grid.textStart(row, from, end);
  for (let col = text; col < end; col++) {
    if (!grid.isBlank(row, col)) continue;
    if (grid.isBlankRun(row, col, Math.min(end, col + 12))) return col;
    if (grid.isBlank(row, col + 1) && FIELD_NEXT.test(grid.text(row, col, end))) return col;
  }
  return end;
}

/** A mark with a blank behind it, at the start of a segment or behind a gap or a pointer. */
function isMarkAt(grid: Grid, segment: Segment, col: number): boolean {
  const { row, start, end } = segment;
  const first = grid.glyph(row, col);
  if (BARE.has(first)) {
    if (!grid.isBlank(row, col + 1)) return false;
    // `● Yes / ○ No`
    return (
      isAtStart(grid, segment, col) ||
      (grid.isBlank(row, col - 1) && /[/ ]/.test(grid.glyph(row, col - 2)))
    );
  }
  if (col + 2 >= end || CLOSING[first] !== grid.glyph(row, col + 2)) return false;
  if (first === "<" && !/[ *M]/.test(grid.glyph(row, col + 1))) return false;
  if (col + 3 < end && !grid.isBlank(row, col + 3)) {
    const isAlone = grid.isBlankRun(row, start, col);
    const isDrawn = isAlone && isBesideButton(grid, row, col);
    if (
      !isDrawn &&
      (!isAlone || !SECOND_MARK.test(grid.wholeText(row, col + 3, Math.min(col + 10, end))))
    )
      return false;
  }
  if (col === start) return true;
  if (!grid.isBlank(row, col - 1)) return false;
  // The bullet of a list: `- [x] done`.
  return !/[-*+•]/.test(grid.glyph(row, col - 2)) || !grid.isBlankRun(row, start, col - 2);
}

/** `[ ][ Orchard]`: a mark in a look of its own, right in front of a button. */
function isBesideButton(grid: Grid, row: number, col: number): boolean {
  if (grid.glyph(row, col + 3) !== "[" || !grid.isBlank(row, col + 4)) return false;
  const look = grid.look(row, col + 2);
  return look !== 0 && look === grid.look(row, col) && look !== grid.look(row, col + 3);
}

/** True if nothing but a pointer stands before a column of a segment. */
function isAtStart(grid: Grid, segment: Segment, col: number): boolean {
  if (grid.isBlankRun(segment.row, segment.start, col)) return true;
  return pointerBefore(grid, segment, col) !== undefined;
}

/** Whether nothing but a number stands before a mark: that of its row. */
function isNumbered(grid: Grid, { row, start }: Segment, markCol: number): boolean {
  return /^\s*\d{1,3}[.):]?$/u.test(grid.text(row, start, markCol));
}

/** The column of a pointer that stands before a mark, if nothing else does. */
function pointerBefore(grid: Grid, { row, start }: Segment, markCol: number): number | undefined {
  for (const col of [markCol - 1, markCol - 2]) {
    if (col < start || !POINTERS.has(grid.glyph(row, col))) continue;
    return grid.isBlankRun(row, start, col) ? col : undefined;
  }
  return undefined;
}
