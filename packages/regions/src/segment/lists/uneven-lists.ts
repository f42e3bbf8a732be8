import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { IsFree, List } from "./list.ts";
import { hasLine, hasNames, hasOneLook } from "./row-kinds.ts";

/** Rows that tell what an entry is, below its name. */
const MAX_DETAILS = 3;
/** As few entries are a list; of numbered ones, so few. */
const MIN_ENTRIES = 3;
const MIN_NUMBERED = 2;
/** The number of an entry, in front of its name. */
const NUMBER = /^(\d{1,2})[.)] +(?=\S)/u;

/** The entry that is pointed at. */
interface Pointed {
  readonly row: number;
  /** Where its segment starts and ends. */
  readonly start: number;
  readonly end: number;
  /** Where its name starts. */
  readonly text: number;
}

interface Entry {
  readonly name: RowLayout;
  readonly details: readonly RowLayout[];
}

/**
 * The list around an entry that is pointed at, each with one to three rows below its name for what it is, and
 * perhaps a free row behind these. The rows below are in one look that no name has; those of the current entry
 * may be lit with it. The names stand in one column, those rows in another one, or in that of the names.
 */
export function unevenList(grid: Grid, pointed: Pointed, isFree: IsFree): List | undefined {
  const { row, start, end, text } = pointed;
  const own = entryFrom(grid, pointed, row);
  if (own === undefined) return undefined;
  const entries = [own];
  for (let at = behind(grid, pointed, own); ; ) {
    const next = entryFrom(grid, pointed, at);
    if (next === undefined || !isLike(own, next)) break;
    entries.push(next);
    at = behind(grid, pointed, next);
  }
  for (let at = row; ; ) {
    const before = entryBefore(grid, pointed, at);
    if (before === undefined || !isLike(own, before)) break;
    entries.unshift(before);
    at = before.name.row;
  }
  const rows = entries.map(({ name }) => name);
  const isEnough = entries.length >= (areNumbered(grid, rows) ? MIN_NUMBERED : MIN_ENTRIES);
  if (!isEnough || !areAlike(grid, entries, row) || !hasNames(grid, rows)) return undefined;
  if (!rows.every((name) => isFree(name.row, text, end))) return undefined;
  return { rows, current: row, from: start, to: end, by: "pointer" };
}

/** The entry whose name stands in a row, with the rows below it. */
function entryFrom(
  grid: Grid,
  { row: current, start, end, text }: Pointed,
  row: number,
): Entry | undefined {
  if (row >= grid.rows || grid.isBlank(row, text)) return undefined;
  if (row !== current && !grid.isBlankRun(row, start, text)) return undefined;
  const name = layoutOf(grid, row, text, end);
  if (name === undefined || hasLine(grid, name)) return undefined;
  const details: RowLayout[] = [];
  for (let below = row + 1; below < grid.rows && details.length <= MAX_DETAILS; below++) {
    const detail = layoutOf(grid, below, start, end);
    if (detail === undefined || detail.start < text || !hasOneLook(grid, detail)) break;
    const first = details[0] ?? detail;
    const look = grid.look(below, detail.start);
    if (detail.start !== first.start || look !== grid.look(first.row, first.start)) break;
    if (look === grid.look(row, name.end - 1) && detail.start === text) break;
    details.push(detail);
  }
  const isWhole = details.length > 0 && details.length <= MAX_DETAILS;
  return isWhole ? { name, details } : undefined;
}

/** The row behind an entry, and behind a free row that follows it. */
function behind(grid: Grid, { start, end }: Pointed, { details }: Entry): number {
  const next = details.at(-1)!.row + 1;
  return next < grid.rows && grid.isBlankRun(next, start, end) ? next + 1 : next;
}

/** The entry that ends above a row, or above a free row there. */
function entryBefore(grid: Grid, pointed: Pointed, row: number): Entry | undefined {
  for (let at = row - 2; at >= Math.max(0, row - 2 - MAX_DETAILS); at--) {
    const entry = entryFrom(grid, pointed, at);
    if (entry !== undefined && behind(grid, pointed, entry) === row) return entry;
  }
  return undefined;
}

/** What is told of them starts in one column. */
function isLike(own: Entry, other: Entry): boolean {
  return own.details[0]!.start === other.details[0]!.start;
}

/**
 * All names but the current one are drawn alike, and all rows below them, in another way. The current one is lit:
 * behind a sign alone, a shell or a test runner says the first of what it tells.
 */
function areAlike(grid: Grid, entries: readonly Entry[], current: number): boolean {
  const others = entries.filter(({ name }) => name.row !== current);
  const looks = (rows: readonly RowLayout[]) =>
    new Set(rows.map(({ row, start }) => grid.look(row, start)));
  const names = looks(others.map(({ name }) => name));
  const details = looks(others.flatMap((entry) => entry.details));
  const own = entries.find(({ name }) => name.row === current)!;
  const [look] = details;
  const isApart = grid.look(own.details[0]!.row, own.details[0]!.start) !== [...names][0];
  const isLit = !names.has(grid.look(own.name.row, own.name.start));
  return isLit && names.size === 1 && details.size === 1 && !names.has(look!) && isApart;
}

/** True for names with numbers that go up by one. */
function areNumbered(grid: Grid, rows: readonly RowLayout[]): boolean {
  const numbers = rows.map(({ row, start, end }) => NUMBER.exec(grid.text(row, start, end))?.[1]);
  return numbers.every(
    (number, index) => number !== undefined && Number(number) === Number(numbers[0]) + index,
  );
}
