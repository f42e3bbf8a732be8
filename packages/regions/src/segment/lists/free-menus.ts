import { HORIZONTAL } from "../box-glyphs.ts";
import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene, Segment } from "../scene.ts";
import { singles } from "../singles.ts";
import type { IsFree, List } from "./list.ts";
import { hasLine, hasOneLook } from "./row-kinds.ts";

/** As few entries are a menu, and as many words make an entry a line of text. */
const MIN_ENTRIES = 3;
const MAX_WORDS = 4;
/** Cells by which the middle of an entry may be off: half of an odd width, or a mark at one side. */
const OFF_MIDDLE = 2;
/** Rows from one entry to the next: free ones may stand between them. */
const PITCHES: readonly number[] = [1, 2];
/** What stands on both sides of the current entry: `> Play <`, `-- Play --`. */
const BETWEEN =
  /^(?:[>»›▶►❯→]|>>|-{1,2}>?|={1,2}>?|\*{1,3}) (\S.*\S) (?:[<«‹◀◄❮←]|<<|<?-{1,2}|<?={1,2}|\*{1,3})$/u;

/** Menus by how their entries are set. */
interface FreeMenus {
  readonly centred: readonly List[];
  readonly left: readonly List[];
}

/**
 * Menus on a full screen that have few words and nothing else, free rows above and below: set in the
 * middle, with one entry lit or between two marks, or one below the other and one in another ink.
 */
export function freeMenus(scene: Scene, isFree: IsFree): FreeMenus {
  const { screen, grid } = scene;
  const menus: Record<keyof FreeMenus, List[]> = { centred: [], left: [] };
  if (!screen.alternateScreen) return menus;
  for (const entries of PITCHES.flatMap((pitch) => columnsOf(scene, pitch, isFree))) {
    const { from, to } = entries;
    const isLeft = entries.rows.every(
      (row) => startOf(grid, row) === startOf(grid, entries.rows[0]!),
    );
    if (!(isLeft || areCentred(entries.rows))) continue;
    const current = currentOf(scene, entries, isLeft);
    if (current === undefined) continue;
    const rows = entries.rows.map((row) => withoutMarks(grid, row));
    menus[isLeft ? "left" : "centred"].push({ rows, current, from, to, by: "bar" });
  }
  return menus;
}

/** Entries one below the other, between two walls or the sides of the screen. */
interface Column {
  readonly rows: readonly RowLayout[];
  readonly from: number;
  readonly to: number;
}

/** Stretches of entries at an even distance, with free rows or the edges of a frame around them. */
function columnsOf({ grid, segments }: Scene, pitch: number, isFree: IsFree): readonly Column[] {
  const closed: Column[] = [];
  const open: (Column & { readonly rows: RowLayout[] })[] = [];
  for (const segment of segments) {
    const { row, start, end } = segment;
    const at = indexOf(open, start, end);
    const rows = open[at]?.rows;
    const isNext = rows !== undefined && row === rows.at(-1)!.row + pitch;
    const next = isNext ? entryIn(grid, segment, isFree) : undefined;
    if (rows !== undefined && next !== undefined) {
      rows.push(next);
      continue;
    }
    if (rows !== undefined) {
      const [column] = open.splice(at, 1);
      // What goes on right below is no end of a menu, but the edge of its frame is.
      const goesOn = isNext && pitch === 1 && grid.box(row, start) !== HORIZONTAL;
      if (!goesOn) closed.push(column!);
    }
    const isFirst = row === 0 || grid.isBlankRun(row - 1, start, end) || isBelowEdge(segment);
    const mayBeFirst = isFirst && mayHoldEntries(grid, segment, pitch);
    const first = mayBeFirst ? entryIn(grid, segment, isFree) : undefined;
    if (first !== undefined) open.push({ rows: [first], from: start, to: end });
  }
  return [...closed, ...open].filter((column) => column.rows.length >= MIN_ENTRIES);
}

function indexOf(columns: readonly Column[], start: number, end: number): number {
  for (let at = 0; at < columns.length; at++)
    if (columns[at]!.from === start && columns[at]!.to === end) return at;
  return -1;
}

/** The row below the upper edge of a frame. */
function isBelowEdge({ row, frame }: Segment): boolean {
  return frame !== undefined && frame.bounds.y === row - 1;
}

/** A few words and no more: no sentence, no label or figure, nothing that was found yet. */
function entryIn(grid: Grid, { row, start, end }: Segment, isFree: IsFree): RowLayout | undefined {
  // Most rows are told by their words, then by their text: cheaper than how they are laid out.
  if (!mayBeEntry(grid, row, start, end)) return undefined;
  const text = grid.text(row, grid.textStart(row, start, end), end);
  if (!isEntry(text) || !isFree(row, start, end)) return undefined;
  const layout = layoutOf(grid, row, start, end);
  if (layout === undefined || layout.starts.length > 1) return undefined;
  return hasLine(grid, layout) || !hasOneLook(grid, layout) ? undefined : layout;
}

/** Whether entries may stand in a row and below it, by how their words are set alone. */
function mayHoldEntries(grid: Grid, { row, start, end }: Segment, pitch: number): boolean {
  for (let entry = 0; entry < MIN_ENTRIES; entry++)
    if (!mayBeEntry(grid, row + entry * pitch, start, end)) return false;
  return true;
}

/** A few words, one blank apart; there may be a mark at both sides of them. */
function mayBeEntry(grid: Grid, row: number, start: number, end: number): boolean {
  let words = 0;
  for (let col = grid.textStart(row, start, end); col < end; words++) {
    if (words === MAX_WORDS + 2) return false;
    const gap = grid.wordEnd(row, col, end);
    col = grid.textStart(row, gap, end);
    if (col < end && col - gap > 1) return false;
  }
  return words > 0;
}

function isEntry(text: string): boolean {
  if (text.includes("  ") || !/\p{L}{2}/u.test(text) || /[.,;:!?]$/.test(text)) return false;
  if (/[:=]\s|\d[:.]\d/.test(text)) return false;
  return hasFewWords(text) || hasFewWords(text.replace(BETWEEN, "$1"));
}

function hasFewWords(text: string): boolean {
  return text.split(/\s+/).length <= MAX_WORDS;
}

function currentOf(
  { grid, screen: { cursor } }: Scene,
  { rows }: Column,
  isLeft: boolean,
): number | undefined {
  const marked = rows.filter((row) => BETWEEN.test(textOf(grid, row)));
  if (marked.length > 0) return marked.length === 1 ? marked[0]!.row : undefined;
  const looks = rows.map(({ row, start }) => grid.look(row, start));
  const [odd, ...others] = singles(looks);
  if (odd === undefined || others.length > 0 || new Set(looks).size !== 2) return undefined;
  const { row, start } = rows[odd]!;
  const other = rows.at(odd - 1)!;
  if (grid.background(row, start) !== grid.background(other.row, other.start))
    return isLeft || (odd === 0 && isSetIn(rows)) ? undefined : row;
  if (cursor.visible && cursor.row !== row) return undefined;
  return isHeading(grid, rows, odd) ? undefined : row;
}

/** All rows but the first one start alike: they stand below their heading. */
function isSetIn([, ...others]: readonly RowLayout[]): boolean {
  return others.every(({ start }) => start === others[0]!.start);
}

/** Where the name starts, behind a mark in front of it. */
function startOf(grid: Grid, row: RowLayout): number {
  return withoutMarks(grid, row).start;
}

function textOf(grid: Grid, { row, start, end }: RowLayout): string {
  return grid.text(row, start, end);
}

function withoutMarks(grid: Grid, layout: RowLayout): RowLayout {
  const text = textOf(grid, layout);
  const name = BETWEEN.exec(text)?.[1];
  if (name === undefined) return layout;
  const start = layout.start + text.indexOf(name);
  return {
    ...layout,
    start,
    end: start + name.length,
    starts: [start],
    ends: [start + name.length],
  };
}

/** Around one middle: not all as long, or they would start alike. */
function areCentred(rows: readonly RowLayout[]): boolean {
  const sums = rows.map(({ start, end }) => start + end);
  return Math.max(...sums) - Math.min(...sums) <= OFF_MIDDLE;
}

/**
 * A word in an ink of its own above others is their heading, unless a title stands above all of them; and
 * where another row starts in the same place in the same look.
 */
function isHeading(grid: Grid, rows: readonly RowLayout[], odd: number): boolean {
  const { row, start } = rows[odd]!;
  const look = grid.look(row, start);
  for (let at = 0; at < grid.rows; at++) {
    if (at === row || grid.look(at, start) !== look || grid.isBlank(at, start)) continue;
    if (at > rows[0]!.row - 2 || grid.textStart(at, 0, grid.cols) === start) return true;
  }
  return odd === 0 && !hasTitle(grid, rows[0]!);
}

/** Above the free row in front of a menu something stands. */
function hasTitle(grid: Grid, { row, start }: RowLayout): boolean {
  for (let at = row - 1; at >= 0; at--) {
    if (grid.isBlankRun(at, 0, grid.cols)) continue;
    return at < row - 1 && grid.textStart(at, 0, grid.cols) <= start + 1;
  }
  return false;
}
