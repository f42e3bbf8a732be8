import type { Cursor, Screen } from "@pilotty/protocol";
import { WALL } from "../box-glyphs.ts";
import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import { barsIn, rowsWithBars } from "./bars.ts";
import type { IsFree, List } from "./list.ts";
import { areStates } from "./lit-texts.ts";
import { hasLine, hasNames, hasWord, isCutAt } from "./row-kinds.ts";

/** The narrowest block without a frame. */
const MIN_PATCH = 4;

/** As many cells make a grid of choices, and such a share of them has a name: it is no game of cards. */
const MIN_CELLS = 6;
const MIN_NAMED = 0.7;

/**
 * Blocks of another ground than the page, without a frame: completions, pop-ups. Every row has a
 * text, all start alike, and one lies on another ground than the others, or all go on as the word does
 * that is typed beside them.
 */
export function blockLists({ grid, scrollbars, screen }: Scene, isFree: IsFree): List[] {
  const lists: List[] = [];
  const patches: (readonly Patch[])[] = [];
  for (let row = 0; row < grid.rows; row++) patches.push(patchesIn(grid, row));
  const isPatch = (row: number, start: number, end: number): boolean =>
    patches[row]?.some((other) => other.start === start && other.end === end) ?? false;
  for (let row = 0; row + 1 < grid.rows; row++) {
    if (patches[row + 1]!.length === 0) continue;
    for (const { start, end } of patches[row]!) {
      if (isPatch(row - 1, start, end) || !isPatch(row + 1, start, end)) continue;
      const rows: RowLayout[] = [];
      for (let at = row; at < grid.rows; at++) {
        if (!isPatch(at, start, end)) break;
        const layout = layoutOf(grid, at, start, end);
        if (layout === undefined || !isFree(at, start, end)) break;
        rows.push(layout);
      }
      const current = rows.length === 2 ? completedIn(grid, rows) : oddGround(grid, rows);
      if (
        rows.length < 2 ||
        (current === undefined && !areBegun(grid, screen.cursor, rows)) ||
        !rows.every((other) => other.start === rows[0]!.start)
      )
        continue;
      if (rows.some((other) => hasLine(grid, other) || !hasWord(grid, other))) continue;
      if (areStates(grid, rows, start, end) || !hasNames(grid, rows)) continue;
      if (isSideOfFrame(end - 1, rows) || isSideOfFrame(start, rows)) continue;
      const currentRow = current === undefined ? undefined : rows[current]!.row;
      lists.push({ rows, current: currentRow, from: start, to: end, by: "block" });
    }
  }
  return lists;

  /** What is left of a panel behind a box: the side of its frame stands in each row. */
  function isSideOfFrame(col: number, rows: readonly RowLayout[]): boolean {
    const isBar = scrollbars.some(({ x }) => x === col);
    return (
      !isBar &&
      rows.every(({ row }) => !grid.isBlank(row, col) && (grid.box(row, col) & WALL) !== 0)
    );
  }
}

/**
 * Choices in a grid: a bar as wide as a cell, and words that stand at the same pitch beside it and in
 * the rows above or below. Each column is a list of its own.
 */
export function gridLists(scene: Scene, isFree: IsFree): List[] {
  const { grid } = scene;
  for (const row of rowsWithBars(grid)) {
    for (const bar of barsIn(grid, row)) {
      if (bar.end - bar.start > grid.cols / 3) continue;
      for (const gap of GAPS) {
        const lists = gridAround(scene, row, bar, gap, isFree);
        if (lists.length > 0) return lists;
      }
    }
  }
  return [];
}

/** Columns that a key takes in front of a name. */
const KEY = 2;
/** Blanks between two cells. */
const GAPS: readonly number[] = [0, 1, 2];

function gridAround(
  { grid, screen }: Scene,
  row: number,
  { start, end }: Patch,
  gap: number,
  isFree: IsFree,
): List[] {
  const width = end - start;
  const pitch = width + gap;
  const { left, right } = between(grid, row, start, end);
  const isFramed = left > 0;
  const first = left + ((start - left) % pitch);
  const indent = grid.textStart(row, start, end) - start;
  // Words that touch are told by the blanks in front of them.
  if (gap === 0 && indent === 0) return [];
  // `S Color`: a key in front, which other cells may be without.
  const isKeyed = /^\S \S/.test(grid.text(row, start + indent, end));
  const isRow = (at: number): boolean => {
    // Behind the side of a frame something else stands.
    if (isFramed ? !isWalled(grid, at, left, right) : grid.hasBoxIn(at, WALL)) return false;
    let words = 0;
    let col = first;
    for (; col + width <= right; col += pitch) {
      const text = grid.textStart(at, col, col + width);
      if (!grid.isBlankRun(at, col + width, col + pitch)) return false;
      if (text === col + width) continue;
      const isIndented = text === col + indent + KEY && isKeyed;
      if (text !== col + indent && !isIndented) return false;
      if (isCutAt(grid, at, col) || !isFree(at, col, col + width)) return false;
      words++;
    }
    if (isFramed && !grid.isBlankRun(at, col, right)) return false;
    return words >= (isFramed ? 1 : 2) && grid.isBlankRun(at, left, first);
  };
  let [top, bottom] = [row, row];
  if (!isRow(row)) return [];
  while (top > 0 && isRow(top - 1)) top--;
  while (bottom + 1 < grid.rows && isRow(bottom + 1)) bottom++;
  if (bottom === top) return [];
  // What is lit besides is the current row of another column.
  for (let at = top; at <= bottom; at++)
    if (barsIn(grid, at).some((other) => at !== row || other.start !== start)) return [];
  // The last row need not be full.
  if (gap > 0 && grid.textStart(bottom + 1, left, right) === first) {
    const text = grid.textEnd(bottom + 1, first, right);
    if (text <= first + width && isFree(bottom + 1, first, text)) bottom++;
  }
  const lists: List[] = [];
  for (let col = first; col + width <= right; col += pitch) {
    const rows: RowLayout[] = [];
    for (let at = top; at <= bottom; at++) {
      const layout = layoutOf(grid, at, col, col + width);
      if (layout !== undefined) rows.push(layout);
    }
    const current = col === start ? row : undefined;
    if (rows.length > 0) lists.push({ rows, current, from: col, to: col + width, by: "block" });
  }
  const cells = lists.flatMap(({ rows }) => rows);
  const isCompleted = cells.length >= MIN_BLOCK && isCompletion(grid, screen, lists, row, start);
  const names = cells.filter(({ row: at, start: from, end: to }) =>
    /\p{L}{2}/u.test(grid.text(at, from, to)),
  );
  // In a frame, a table is drawn alike; the names of files are in order.
  if (isFramed && !areInOrder(grid, lists)) return [];
  const isNamed = names.length >= cells.length * MIN_NAMED;
  const isGrid = cells.length >= MIN_CELLS && lists.length >= (isFramed ? 2 : 3);
  return (isGrid || isCompleted) && isNamed ? lists : [];
}

/** As few cells are a block of choices right below the word that is completed to one of them. */
const MIN_BLOCK = 3;

/** In the row above the cells, which all lie on a ground, the cursor waits behind the name of the lit one. */
function isCompletion(
  grid: Grid,
  { cursor }: Screen,
  lists: readonly List[],
  current: number,
  start: number,
): boolean {
  const [first] = lists;
  const lit = lists.find(({ from }) => from === start)?.rows.find(({ row }) => row === current);
  if (!cursor.visible || lit === undefined || cursor.row !== first!.rows[0]!.row - 1) return false;
  const typed = grid.text(cursor.row, 0, cursor.col);
  const isOnGround = lists.every(({ rows }) =>
    rows.every(({ row, start: col }) => grid.background(row, col) !== grid.pageGround),
  );
  return isOnGround && typed.endsWith(grid.text(lit.row, lit.start, lit.end));
}

/** Where the walls around a stretch of a row leave off; the edges of the screen where one of them is missing. */
function between(grid: Grid, row: number, start: number, end: number) {
  const right = grid.nextBox(row, end, grid.cols, WALL);
  let left = start;
  while (left > 0 && (grid.box(row, left - 1) & WALL) === 0) left--;
  return left > 0 && right < grid.cols ? { left, right } : { left: 0, right: grid.cols };
}

/** True if a row has the two walls, and none between them. */
function isWalled(grid: Grid, row: number, left: number, right: number): boolean {
  return (
    (grid.box(row, left - 1) & WALL) !== 0 && grid.nextBox(row, left, grid.cols, WALL) === right
  );
}

/** True for names in alphabetical order, that fill one column after the other. */
function areInOrder(grid: Grid, lists: readonly List[]): boolean {
  const [first] = lists;
  if (!lists.slice(0, -1).every(({ rows }) => rows.length === first?.rows.length)) return false;
  if (lists.at(-1)?.rows[0]?.row !== first?.rows[0]?.row) return false;
  const names = lists.flatMap(({ rows }) =>
    rows.map(({ row, start, end }) => grid.text(row, start, end).toLowerCase()),
  );
  return names.every((name, index) => index === 0 || names[index - 1]! <= name);
}

/** Columns of a row, `end` exclusive. */
interface Patch {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly Patch[] = [];

/** Stretches of a row on other grounds than the page's, which is seen on both sides. */
function patchesIn(grid: Grid, row: number): readonly Patch[] {
  if (grid.groundEnd(row, 0) === grid.cols) return NONE;
  const patches: Patch[] = [];
  for (let start = 0; start < grid.cols; ) {
    let end = grid.groundEnd(row, start);
    if (grid.background(row, start) !== grid.pageGround) {
      while (end < grid.cols && grid.background(row, end) !== grid.pageGround)
        end = grid.groundEnd(row, end);
      const isWhole = start === 0 && end === grid.cols;
      if (!isWhole && end - start >= MIN_PATCH) patches.push({ start, end });
    }
    start = end;
  }
  return patches;
}

/** Index of the only row whose first cell lies on another ground than all others. */
function oddGround(grid: Grid, rows: readonly RowLayout[]): number | undefined {
  const grounds = rows.map(({ row, start }) => grid.background(row, start));
  const odd = grounds.flatMap((ground, index) =>
    grounds.filter((other) => other === ground).length === 1 ? [index] : [],
  );
  return odd.length === 1 ? odd[0] : undefined;
}

/**
 * Index of that one of two rows on different grounds whose first word stands right above or below them
 * in the text: what was begun there is completed to it.
 */
function completedIn(grid: Grid, rows: readonly RowLayout[]): number | undefined {
  const [first, second] = rows;
  if (first === undefined || second === undefined || first.start !== second.start) return undefined;
  if (grid.background(first.row, first.start) === grid.background(second.row, first.start))
    return undefined;
  // In the command line of an editor a sign stands right before it.
  const wordAt = (row: number): string =>
    grid.isBlank(row, first.start - 1) || grid.glyph(row, first.start - 1) === ":"
      ? grid.text(row, first.start, grid.wordEnd(row, first.start, grid.cols))
      : "";
  const typed = [first.row - 1, second.row + 1].map(wordAt);
  const completed = rows.flatMap(({ row }, index) => {
    const word = wordAt(row);
    return /\p{L}{2}/u.test(word) && typed.includes(word) ? [index] : [];
  });
  return completed.length === 1 ? completed[0] : undefined;
}

/**
 * Whether the cursor stands behind a word right above or below rows on one ground, each of which starts below
 * that word and goes on from it: it can be completed to each of them.
 */
function areBegun(
  grid: Grid,
  { row: cursorRow, col, visible }: Cursor,
  rows: readonly RowLayout[],
): boolean {
  const { row, start } = rows[0]!;
  const isBeside = cursorRow === row - 1 || cursorRow === rows.at(-1)!.row + 1;
  if (!visible || !isBeside || col <= start || !grid.isBlank(cursorRow, start - 1)) return false;
  const begun = grid.text(cursorRow, start, col);
  const ground = grid.background(row, start);
  return (
    /^[\p{L}\p{N}_.-]+$/u.test(begun) &&
    rows.every(
      (other) =>
        grid.text(other.row, start, other.end).startsWith(begun) &&
        grid.background(other.row, start) === ground,
    )
  );
}
