import { HORIZONTAL } from "../box-glyphs.ts";
import type { RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";

/** A letter or a digit, or what stands for the directory itself and the one above it. */
const WORD = /[\p{L}\p{N}]|^[^ ]? ?\.\.?\/?(?: |$)/u;

export function hasWord(grid: Grid, { row, start, end }: RowLayout): boolean {
  return WORD.test(grid.text(row, start, end));
}

/** What is called by its name, or by a time of the day; a directory by its dots. */
const NAME = /\p{L}|^\d\d?:\d\d(?: |$)|^\.\.?\/?$/u;

/** Numbers of lines are no list. */
export function hasNames(grid: Grid, rows: readonly RowLayout[]): boolean {
  const names = rows.filter(({ row, start, end }) => NAME.test(grid.text(row, start, end)));
  return names.length * 2 >= rows.length;
}

/** True for a row in which a line is drawn: the edge of a box, a status with a rule. */
export function hasLine(grid: Grid, { row, start, end }: RowLayout): boolean {
  if (!grid.hasBoxIn(row, HORIZONTAL)) return false;
  let length = 0;
  for (let col = start; col < end; col++) {
    length = grid.box(row, col) === HORIZONTAL ? length + 1 : 0;
    if (length >= 3) return true;
  }
  return false;
}

/** True for words in a rule of dashes that goes on to the right edge, or between dashes: a mode line. */
export function isModeLine(grid: Grid, { row, start, end }: RowLayout, to: number): boolean {
  if (/^-{2,} ?[^-].{0,60}?-{2,}(?:\(\d+%\))?$/.test(grid.text(row, start, end))) return true;
  return end === to && /[^-]-{4,}$/.test(grid.text(row, 0, end));
}

/** A title between dashes: `--- /srv/pans ---`. */
export function isBetweenDashes(grid: Grid, { row, start, end }: RowLayout): boolean {
  if (grid.glyph(row, start) !== "-" || grid.glyph(row, end - 1) !== "-") return false;
  return /^-{2,} [^-].{0,80}? -{2,}$/.test(grid.text(row, start, end));
}

/** True if a word goes across the edge of a column. */
export function isCutAt(grid: Grid, row: number, col: number): boolean {
  if (col <= 0 || col >= grid.cols) return false;
  return (
    !grid.isBlank(row, col - 1) &&
    !grid.isBlank(row, col) &&
    grid.box(row, col - 1) === 0 &&
    grid.box(row, col) === 0 &&
    grid.background(row, col - 1) === grid.background(row, col)
  );
}

/** A title at the top or a status at the bottom of the screen, on another ground than the row before it. */
export function isEdgeBar(
  grid: Grid,
  row: number,
  from: number,
  to: number,
  before: number,
): boolean {
  if (row !== 0 && row < grid.rows - 2) return false;
  const ground = grid.background(row, from);
  if (ground === grid.background(before, from) && ground !== grid.pageGround && to < grid.cols)
    return false;
  // Completions reach down to the prompt that they are for.
  const above = before < row && row === grid.rows - 2 ? [before, before - 1] : [];
  if (above.length > 0 && above.every((at) => grid.background(at, from) === ground)) return false;
  const isOnPage = ground === grid.pageGround && ground === grid.background(before, from);
  return ground !== 0 && !isOnPage && ground === grid.background(row, to - 1) && from === 0;
}

/** A bar across the screen with something at its right end, or a row that is underlined: what is
 * behind it is another thing. */
export function isSeparator(grid: Grid, current: number, row: number): boolean {
  const last = grid.cols - 1;
  const [ground, own] = [grid.background(row, last), grid.background(current, last)];
  if (ground === grid.pageGround) {
    const look = grid.look(row, last);
    return (
      look !== 0 &&
      grid.isBlank(row, last) &&
      look === grid.look(row, 0) &&
      look !== grid.look(row + 1, last) &&
      look !== grid.look(row - 1, last)
    );
  }
  return ground !== own && ground === grid.background(row, 0) && hasRightEnd(grid, row);
}

/** Something stands at the right edge, far behind the rest: a percentage, a place, a clock. */
export function hasRightEnd(grid: Grid, row: number): boolean {
  const end = grid.textEnd(row, 0, grid.cols);
  if (end < grid.cols - 3) return false;
  for (let col = end - 1; col > end - 20 && col > 3; col--) {
    if (grid.isBlankRun(row, col - 3, col)) return true;
  }
  return false;
}

/** Lines that end as statements do, or have an address in front, as machine code and the bytes of a file have. */
const CODE =
  /[;{}]$|\)\s*\{|^\s*(?:\/\/|#include)|^(?:\S{1,4}\s+)?0x[\da-f]{4,16}:?\s|^[\dA-Fa-f]{6,16}[:|│]?\s+(?:[\dA-Fa-f]{2}\s+){4}/;

export function isSourceCode(grid: Grid, rows: readonly RowLayout[]): boolean {
  if (isDiff(grid, rows)) return true;
  const code = rows.filter(({ row, start, end }) => CODE.test(grid.text(row, start, end)));
  return code.length * 2 >= rows.length;
}

/** The number of a line, and a sign where it was taken out or put in. */
const LINE = /^\d+(?:$| {1,3}(?<sign>[-+](?! ?\d))?)/u;

/** Numbered lines of a diff: some were taken out, and others put in. */
function isDiff(grid: Grid, rows: readonly RowLayout[]): boolean {
  const signs = new Set<string>();
  for (const { row, start, end } of rows) {
    const match = LINE.exec(grid.text(row, start, end));
    if (match === null) return false;
    if (match.groups!["sign"] !== undefined) signs.add(match.groups!["sign"]);
  }
  return signs.size > 1;
}

/**
 * What stands above a message: most rows say what they are about (`Author: Ada`), but not the current one, if
 * there is one.
 */
export function isMessageHead(
  grid: Grid,
  rows: readonly RowLayout[],
  current?: RowLayout,
): boolean {
  const isField = ({ row, start, end }: RowLayout) =>
    /^\p{Lu}[\p{L}-]*:(?: |$)/u.test(grid.text(row, start, end));
  const isCurrent = current !== undefined && isField(current);
  return !isCurrent && rows.filter(isField).length >= Math.max(3, rows.length * 0.6);
}

/** A lit word in brackets among rows without any is a push button. */
export function isButton(grid: Grid, rows: readonly RowLayout[], current: RowLayout): boolean {
  const isBracketed = ({ row, start, end }: RowLayout) =>
    /^(?:\[[^[\]]+\]|<[^<>]+>)$/.test(grid.text(row, start, end));
  return isBracketed(current) && rows.filter(isBracketed).length === 1;
}

/** Drawn alike from its first to its last glyph; walls between columns do not count. */
export function hasOneLook(grid: Grid, { row, start, end }: RowLayout): boolean {
  const look = grid.look(row, start);
  for (let col = start; col < end; col++)
    if (!grid.isBlank(row, col) && grid.box(row, col) === 0 && grid.look(row, col) !== look)
      return false;
  return true;
}

/** A directory in a table of files: it has no size, nor anything else behind its name. */
export function isDirectory(
  grid: Grid,
  current: RowLayout,
  { row, start, end, starts }: RowLayout,
): boolean {
  // Where figures stand in front of the names, it has none of them, either.
  const name = grid.glyph(row, start) === "/" ? [start, start + 1] : [start];
  const isName = starts.length === 1 && current.starts.some((col) => name.includes(col));
  return isName && /^\S*(?:\/|\.\.)$/.test(grid.text(row, start, end));
}

/** An entry that has nothing in the columns behind its name, which ends before them. */
export function isNameAlone({ start, starts }: RowLayout, other: RowLayout): boolean {
  if (other.start !== start || other.starts.length > 1) return false;
  return starts.length > 1 && other.end < starts[1]!;
}

/** True for rows that are all on one ground from side to side: a panel of its own in a frame, none of them lit. */
export function areOnOneGround(
  grid: Grid,
  rows: readonly RowLayout[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const ground = grid.background(rows[0]!.row, from);
  return rows.every(({ row }) => {
    return grid.background(row, from) === ground && grid.groundEnd(row, from) >= to - 1;
  });
}
