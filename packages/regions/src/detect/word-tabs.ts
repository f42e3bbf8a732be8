import { HORIZONTAL } from "../segment/box-glyphs.ts";
import type { Grid } from "../segment/grid.ts";
import { singles } from "../segment/singles.ts";
import { type StripCell, type StripRun, stripRuns } from "../segment/strip-cells.ts";
import type { Strip, Tab } from "./tab.ts";

/** As few names without dividers are a strip; as few are where the first one is only drawn in another ink: titles are. */
const MIN_TABS = 3;
const MIN_BEHIND_TITLE = 4;
/** Rows at the top in which brackets alone tell which name is open. */
const BARE_ROWS = 3;
/** Other words of the row before the strip (a title), and behind it. */
const MAX_BEFORE = 2;
const MAX_BEHIND = 3;
/** What stands before the strip is so long at the most, with its gap. */
const MAX_TITLE = 40;
/** Behind dots of a name there are some letters: that of a file. */
const FILE_NAME = /^[\p{L}\p{N}_.+-]+\.\p{L}\w{0,5}$/u;
const COUNTED = /\(\d+\+?\)$/u;
/** Rows below a strip that would stand in its columns if it were the heading of a table. */
const ROWS_BELOW = 3;

/**
 * `Overview   Processes   Logs`: names with the same between all of them, blanks, a divider or one pitch, of
 * which one is drawn in another look, or stands in brackets. The words of a heading stand above the columns of
 * its table, those of a status in no even distances.
 */
export function wordTabs(grid: Grid, strip: Strip, mustBeLit = false): Tab[] | undefined {
  const { row, start, end } = strip;
  if (grid.isBlankRun(row, start, end) || !grid.hasUnitPerCell(row)) return undefined;
  if (mustBeLit && grid.groundEnd(row, start) >= end) return undefined;
  const mayBeBracketed = grid.hasText(row, "[") || grid.hasText(row, "<");
  if (!mayBeBracketed && hasOneLook(grid, strip)) return undefined;
  for (const found of stripRuns(grid, row, start, end)) {
    if (found.before > MAX_BEFORE || found.behind > MAX_BEHIND) continue;
    if (!mayTellOpen(grid, row, found.cells)) continue;
    const run = withoutTitle(grid, row, found);
    const { cells } = run;
    if (!areKeyedAlike(cells)) continue;
    // The words at the end of a line of text that is set to both sides.
    if (cells[0]!.start - grid.textStart(row, start, end) > MAX_TITLE) continue;
    const open = openCell(grid, row, run);
    if (open === undefined || isHeading(grid, row, run)) continue;
    if (end - start === grid.cols && areButtons(grid, row, cells)) continue;
    if (mustBeLit && (cells.length < MIN_TABS || !isPaddedGround(grid, row, cells, open))) continue;
    return cells.map((cell, index) => ({
      start: cell.start,
      end: cell.end,
      name: cell.name,
      selected: index === open,
      ...(cell.key !== undefined && { shortcut: cell.key }),
    }));
  }
  return undefined;
}

function hasOneLook(grid: Grid, { row, start, end }: Strip): boolean {
  if (grid.isPlain(row)) return true;
  const first = grid.look(row, grid.textStart(row, start, end));
  for (let col = start; col < end; col++) {
    if (grid.look(row, col) !== first && !grid.isBlank(row, col)) return false;
  }
  return true;
}

/** False for three names or more that are all drawn alike, none of them in brackets. */
function mayTellOpen(grid: Grid, row: number, cells: readonly StripCell[]): boolean {
  if (cells.length < MIN_TABS) return true;
  const first = grid.look(row, cells[0]!.nameCol);
  return cells.some(({ bracketed, nameCol }) => bracketed || grid.look(row, nameCol) !== first);
}

/** A run without its first word if that is in a third look: a title, as far from the names as these are apart. */
function withoutTitle(grid: Grid, row: number, run: StripRun): StripRun {
  const { cells, before } = run;
  if (cells.length <= MIN_TABS || before > 0) return run;
  const looks = cells.map(({ nameCol }) => grid.look(row, nameCol));
  const isTitle =
    new Set(looks).size === 3 &&
    singles(looks).includes(0) &&
    !oddOnGround(grid, row, cells).includes(0);
  return isTitle ? { ...run, cells: cells.slice(1), before: 1, isBehindTitle: true } : run;
}

/** All have a key or none has, and no two have the same one or the same name. */
function areKeyedAlike(cells: readonly StripCell[]): boolean {
  const keys = cells.flatMap(({ key }) => (key === undefined ? [] : [key]));
  if (keys.length > 0 && keys.length < cells.length) return false;
  if (new Set(keys).size < keys.length) return false;
  return new Set(cells.map(({ name }) => name)).size === cells.length;
}

/** The index of the view that is shown, if one is told from all others. */
function openCell(grid: Grid, row: number, run: StripRun): number | undefined {
  const { cells, divider } = run;
  const inBrackets = cells.flatMap(({ bracketed }, index) => (bracketed ? [index] : []));
  const odd = oddCells(grid, row, cells);
  if (inBrackets.length > 0) {
    const [only] = inBrackets;
    // Without a divider, and in no look of its own, it is a state in a row of others unless it is one of many.
    const isAlone = run.before + run.behind === 0 && cells.length >= MIN_BEHIND_TITLE;
    const isTold = divider !== "" || (row < BARE_ROWS && only !== 0 && isAlone);
    const isKnown = odd.length === 1 ? odd[0] === only : isTold && odd.length === 0;
    return inBrackets.length === 1 && cells.length >= MIN_TABS && isKnown ? only : undefined;
  }
  if (cells.length === 2) return ofTwo(grid, row, run);
  const [open] = odd;
  if (odd.length !== 1 || open === undefined) return undefined;
  const isLit = isPaddedGround(grid, row, cells, open);
  const isEven = cells.every((cell, index) => {
    const before = cells[index - 1];
    const first = cells[1]!.start - cells[0]!.end;
    return before === undefined || divider !== "" || cell.start - before.end === first;
  });
  if (!isEven && !isLit) return undefined;
  if (divider === "" && !isLit) {
    // A title is bold, and headings are all in capitals.
    if (open === 0 && cells.length < MIN_BEHIND_TITLE && !isNoTitle(grid, row, run))
      return undefined;
    if (cells.every(({ name }) => name === name.toUpperCase())) return undefined;
  }
  return open;
}

/** All names have keys that go up, or a count, a title was left off before them, or a rule goes below all of them. */
function isNoTitle(grid: Grid, row: number, { cells, isBehindTitle }: StripRun): boolean {
  const keys = cells.map(({ key = "" }) => Number(key.replace("F", "")));
  const goUp = keys.every((key, index) => index === 0 || key > keys[index - 1]!);
  const areCounted = cells.every(({ name }) => COUNTED.test(name));
  return isBehindTitle === true || goUp || areCounted || isAboveRule(grid, row, cells);
}

/** A line goes below all names, from the first to the last one. */
function isAboveRule(grid: Grid, row: number, cells: readonly StripCell[]): boolean {
  for (let col = cells[0]!.start; col < cells.at(-1)!.end; col++)
    if (grid.box(row + 1, col) !== HORIZONTAL) return false;
  return true;
}

/** Rows at the top in which names on grounds of their own are tabs. */
const TAB_ROWS = 3;

/** True if each name has a ground of its own, with the ground of the page between them, below other rows. */
function areButtons(grid: Grid, row: number, cells: readonly StripCell[]): boolean {
  return (
    row >= TAB_ROWS &&
    cells.every(({ start, end }) => {
      const ground = grid.background(row, start);
      const next = grid.groundEnd(row, end - 1);
      return ground !== grid.pageGround && grid.background(row, next) === grid.pageGround;
    })
  );
}

/** The cells on a ground that no other is on, else in a look that none is in; the others are all alike in it. */
function oddCells(grid: Grid, row: number, cells: readonly StripCell[]): number[] {
  const onGround = oddOnGround(grid, row, cells);
  if (onGround.length > 0) return onGround;
  for (const value of ["background", "look"] as const) {
    const values = cells.map(({ nameCol }) => grid[value](row, nameCol));
    if (new Set(values).size > 2) return [];
    const odd = singles(values);
    if (odd.length > 0) return odd;
  }
  return [];
}

/** Of some on grounds of their own and others on that of the page, which cannot be chosen now, the odd ones. */
function oddOnGround(grid: Grid, row: number, cells: readonly StripCell[]): number[] {
  if (cells.length <= MIN_TABS) return [];
  const grounds = cells.map(({ nameCol }) => grid.background(row, nameCol));
  if (new Set(grounds).size !== 3 || !grounds.includes(grid.pageGround)) return [];
  const own = grounds.flatMap((ground, index) => (ground === grid.pageGround ? [] : [index]));
  return own.length < MIN_TABS
    ? []
    : singles(own.map((index) => grounds[index]!)).map((at) => own[at]!);
}

/** Of two, the one that is lit with its padding while the other one is not: beside a wall, or both files. */
function ofTwo(grid: Grid, row: number, { cells, divider, behind }: StripRun): number | undefined {
  const lit = [0, 1].filter((index) => isPaddedGround(grid, row, cells, index));
  if (lit.length !== 1) return undefined;
  // A box in front has most of the page, and it is the other one that is lit.
  if (behind > 0 && grid.groundEnd(row, cells[lit[0]!]!.start) > nextWord(grid, row, cells[1]!.end))
    return undefined;
  const isTold =
    /[│┃|]/u.test(divider) || (row === 0 && cells.every(({ name }) => FILE_NAME.test(name)));
  return isTold ? lit[0] : undefined;
}

/** Where the word behind a divider starts. */
function nextWord(grid: Grid, row: number, end: number): number {
  return grid.textStart(row, grid.textStart(row, end, grid.cols) + 1, grid.cols);
}

/** True if a cell lies on a ground that goes on to both of its sides, and no other cell does. */
function isPaddedGround(
  grid: Grid,
  row: number,
  cells: readonly StripCell[],
  index: number,
): boolean {
  const { start, end } = cells[index]!;
  const ground = grid.background(row, start);
  if (ground === grid.pageGround) return false;
  const others = cells.filter((_, other) => other !== index);
  if (others.some((other) => grid.background(row, other.start) === ground)) return false;
  const isAtEdge = start === 0 || grid.background(row, start - 1) === ground;
  return isAtEdge && grid.background(row, end) === ground;
}

/** True if the rows below stand in the columns of most words. */
function isHeading(grid: Grid, row: number, { cells, divider }: StripRun): boolean {
  if (divider !== "") return goesOnBelow(grid, row, cells);
  for (let below = row + 1; below <= row + ROWS_BELOW; below++) {
    const inColumn = cells.slice(1).filter(({ start, end }) => {
      const startsHere = !grid.isBlank(below, start) && grid.isBlankRun(below, start - 2, start);
      const endsHere = !grid.isBlank(below, end - 1) && grid.isBlankRun(below, end, end + 2);
      return (startsHere || endsHere) && grid.box(below, start) === 0;
    });
    if (inColumn.length * 2 >= cells.length - 1 && inColumn.length >= 2) return true;
  }
  return false;
}

/** True if dividers stand below or above the gaps between cells. */
function goesOnBelow(grid: Grid, row: number, cells: readonly StripCell[]): boolean {
  return cells.slice(1).some(({ start }, index) => {
    for (let col = cells[index]!.end; col < start; col++) {
      if (!/[│┃|]/u.test(grid.glyph(row, col))) continue;
      if ([row - 1, row + 1].some((next) => /[│┃|┼┬┴╪]/u.test(grid.glyph(next, col)))) return true;
    }
    return false;
  });
}
