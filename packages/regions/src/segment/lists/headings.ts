import { isRule, layoutOf, type RowLayout } from "../columns.ts";
import type { Frame } from "../frames.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import { barsIn } from "./bars.ts";
import type { List } from "./list.ts";
import { hasOneLook } from "./row-kinds.ts";

/**
 * A bar above another bar is the heading of the list below it; also one further above it, if bars like it
 * stand beside it: the headings of several lists.
 */
export function isHeadingAbove(
  grid: Grid,
  rows: readonly RowLayout[],
  current: number,
  from: number,
): boolean {
  const [first, second, third] = rows;
  if (first?.row !== current || second === undefined || third === undefined) return false;
  const ground = grid.background(second.row, from);
  const own = grid.background(current, from);
  if (ground !== grid.background(third.row, from) && ground !== own) return true;
  const hasTwin = barsIn(grid, current).some(
    ({ start, end }) =>
      (end <= from || start > first.end) && grid.background(current, start) === own,
  );
  if (!hasTwin) return false;
  return rows.some(({ row }) => {
    const other = grid.background(row, from);
    return row !== current && other !== own && other !== grid.pageGround;
  });
}

/** Of the width of the screen, what a panel takes at least. */
const MIN_PANEL = 0.25;

/** A bar across the screen above panels: the current row of one is lit there as far as the panel goes. */
export function isHeadOfPanels(grid: Grid, rows: readonly RowLayout[], current: number): boolean {
  const [first, ...others] = rows;
  if (first?.row !== current || grid.groundEnd(current, first.start) < first.end) return false;
  return others.some(({ row }) =>
    barsIn(grid, row).some(({ start, end }) => {
      const isSetIn = start > 0 && end < grid.cols && grid.isBlank(row, end - 1);
      return isSetIn && end - start >= grid.cols * MIN_PANEL;
    }),
  );
}

/** As far apart headings of panels side by side stand. */
const MAX_APART = 2;

/**
 * A bar that goes on with one at its left, below which a bar on another ground is exactly as wide: headings of
 * panels side by side, and the current row of the left one.
 */
export function isHeadBesideHead(
  grid: Grid,
  rows: readonly RowLayout[],
  { row: current, from }: { row: number; from: number },
): boolean {
  if (rows[0]?.row !== current || from === 0) return false;
  const ground = grid.background(current, from);
  let end = from;
  while (end > 0 && from - end < MAX_APART && grid.background(current, end - 1) !== ground) end--;
  let start = end;
  while (start > 0 && grid.background(current, start - 1) === ground) start--;
  if (start === end || grid.background(current + 1, start) === ground) return false;
  return barsIn(grid, current + 1).some((bar) => bar.start === start && bar.end === end);
}

/** How far a text is read, at the end of what says which text it is. */
const HOW_FAR = /\S {2,}(?:\d{1,3}%|\d+[/:]\d+)$/u;

/** The bar in the first row of a frame tells at its end how far the text below it is read. */
export function tellsHowFar(
  grid: Grid,
  rows: readonly RowLayout[],
  current: RowLayout,
  { bounds: { x, y, width } }: Frame,
): boolean {
  if (current.row !== y + 1 || current.end < x + width - 2) return false;
  const saysHowFar = ({ row, start, end }: RowLayout) => HOW_FAR.test(grid.text(row, start, end));
  const others = rows.filter((row) => row !== current);
  return saysHowFar(current) && others.every(({ starts }) => starts.length === 1);
}

/** As many headings between the rows of a list are its groups. */
const MIN_HEADINGS = 2;

/** What stands right above a list, in a look of its own, like the headings of the groups in it. */
export function isHeadingAmong(
  grid: Grid,
  above: RowLayout,
  rows: readonly RowLayout[],
  fits: (row: RowLayout) => boolean,
): boolean {
  const look = grid.look(above.row, above.start);
  if (look === 0 || above.row !== rows[0]!.row - 1 || fits(above)) return false;
  const headings = rows.filter(
    (row) => row.start === above.start && grid.look(row.row, row.start) === look && !fits(row),
  );
  return headings.length >= MIN_HEADINGS;
}

/** Leaves out a bar above the list: its heading. It may be lit like a row that a pointer stands at. */
export function dropHeading(
  grid: Grid,
  rows: RowLayout[],
  { row: current, from, by }: { row: number; from: number; by: List["by"] },
): void {
  const [first, second] = rows;
  if (first === undefined || second === undefined || first.row === current) return;
  const base = rows.find(({ row }) => row !== first.row && row !== current);
  const ground = grid.background(first.row, from);
  const isBar = base !== undefined && ground !== grid.background(base.row, from);
  if (isBar && (by === "pointer" || ground !== grid.background(current, from))) rows.shift();
}

/**
 * Headings above a list that a box in front cuts: they go on above the box, in one look that no other
 * row starts in.
 */
export function isCutHeading(grid: Grid, rows: readonly RowLayout[], { bounds }: Frame): boolean {
  const [first, ...others] = rows;
  if (first === undefined || first.row >= bounds.y) return false;
  const look = grid.look(first.row, first.start);
  if (others.some(({ row, start }) => grid.look(row, start) === look)) return false;
  const whole = layoutOf(grid, first.row, first.start, grid.cols);
  return whole !== undefined && whole.end > bounds.x && hasOneLook(grid, whole);
}

/** Words that announce what stands below them: `Select a disk:`, `Which disk is it?`. */
export function isAnnouncement(
  grid: Grid,
  first: RowLayout,
  others: readonly RowLayout[],
): boolean {
  const endsOpen = ({ row, start, end }: RowLayout) =>
    /[:?]/.test(grid.glyph(row, end - 1)) &&
    /[\p{L}\p{N})\]]:$|\p{L} \p{L}+\?$/u.test(grid.text(row, start, end));
  return endsOpen(first) && !others.some(endsOpen);
}

/** Headings of columns: capitalised words in a look of their own, above rows with numbers. */
export function isHeader(
  grid: Grid,
  first: RowLayout,
  others: readonly RowLayout[],
  from: number,
): boolean {
  if (first.starts.length < 2) return false;
  const text = grid.text(first.row, from, first.end);
  if (/\d/.test(text)) return false;
  const words = text.split(/[^\p{L}%]+/u).filter((word) => word.length > 1);
  if (words.length < 2) return false;
  const isEachCapital = first.starts.every((col) => /\p{Lu}/u.test(grid.glyph(first.row, col)));
  const isCapital =
    (first.starts.length > 2 && isEachCapital) ||
    words.filter((word) => /^[\p{Lu}%]/u.test(word)).length >= words.length * 0.7;
  const look = grid.look(first.row, first.start);
  const isApart = others.every(({ row, start }) => grid.look(row, start) !== look);
  const isLong =
    first.starts.length >= 4 || (first.starts.length === 3 && areFigures(grid, others));
  if (!isCapital && !(isApart && isLong)) return false;
  const withDigits = others.filter(({ row, start, end }) => /\d/.test(grid.text(row, start, end)));
  return isApart || withDigits.length >= others.length / 2;
}

/** Rows whose columns behind the name are numbers, all of them. */
function areFigures(grid: Grid, rows: readonly RowLayout[]): boolean {
  return (
    rows.length >= 3 &&
    rows.every(
      ({ row, starts }) =>
        starts.length >= 3 && starts.slice(1).every((col) => /\d/.test(grid.glyph(row, col))),
    )
  );
}

/** The head of a table: below each of its words dashes begin. */
export function isUnderlinedHead(grid: Grid, { row, start }: RowLayout, to: number): boolean {
  if (!/^[-=─━]$/u.test(grid.glyph(row + 1, start))) return false;
  const below = layoutOf(grid, row + 1, start, to);
  if (below === undefined || !isRule(grid, below)) return false;
  const isAlone = grid.wordEnd(row, start, to) === grid.wordEnd(row + 1, start, to);
  return isAlone || grid.text(row + 1, start, below.end).includes(" ");
}

/**
 * What kind of words those below are to which the word at the cursor can be completed: right below the cursor, in
 * a look of its own, and without their columns.
 */
export function isGroupName(
  { grid, screen: { cursor, alternateScreen } }: Scene,
  { row, start }: RowLayout,
  others: readonly RowLayout[],
): boolean {
  if (alternateScreen || !cursor.visible || cursor.row !== row - 1) return false;
  const columns = (at: number) => layoutOf(grid, at, 0, grid.cols)?.starts.length ?? 0;
  if (columns(row) > 1 || others.some((other) => columns(other.row) < 2)) return false;
  return others.every((other) => grid.look(other.row, other.start) !== grid.look(row, start));
}

/** The head of a sheet: a line is below each of its words, and below no other. */
export function isLinedHead(
  { grid, screen }: Scene,
  first: RowLayout,
  others: readonly RowLayout[],
): boolean {
  if (!grid.hasUnderline || first.starts.length < 2) return false;
  const isLined = ({ row, starts }: RowLayout) =>
    starts.map((col) => (screen.lines[row]?.cells[col]?.style.underline ?? false) !== false);
  return isLined(first).every(Boolean) && !others.some((row) => isLined(row).some(Boolean));
}
