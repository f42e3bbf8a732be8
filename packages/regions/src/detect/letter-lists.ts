import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import { RowText } from "../segment/row-text.ts";
import type { Scene, Segment } from "../segment/scene.ts";
import type { Found } from "./found.ts";

/** As many rows below each other are a list; more are a reference card, which is a text. */
const MIN_ROWS = 3;
const MAX_ROWS = 12;
/** The longest row: more is a text. */
const MAX_LENGTH = 80;

/** `[N]ew game`, `(q)uit`, `L>ist the sheds`: the first letter of what is said up to the end of the row. */
const LETTERED =
  /(?:^|\s)(?:or )?(?<part>(?:\[(?<square>\p{L})\]|\((?<round>\p{L})\)|<(?<angle>\p{L})>|(?<open>\p{L})>)(?<rest>\p{Ll}{2}[^\s]*(?: \S+)*?))(?: \?)?$/u;

/** What no such row is without, much cheaper to look for. */
const SET_OFF = /[\])>]\p{Ll}{2}/u;

/** What parts two of them in one row: `[s]kip / [S]kip all`. */
const NEXT = / (?:\/|or) (?=(?:\[\p{L}\]|\(\p{L}\)|<\p{L}>)\p{Ll}{2})/u;

interface Lettered {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly name: string;
}

/**
 * What a screen offers by letters, in rows below each other that start in one column: the first letter of each is
 * set off, and is the key.
 */
export function letterLists({ grid, segments, isApplication }: Scene, found: Found): Region[] {
  if (!isApplication) return [];
  const lists: Lettered[][] = [];
  for (const segment of segments) {
    const own = letteredIn(grid, segment);
    if (own === undefined || !found.isFree(own.row, own.start, own.end)) continue;
    const list = lists.findLast((rows) => {
      const last = rows.at(-1)!;
      return last.start === own.start && own.row - last.row <= 2 && own.row > last.row;
    });
    if (list === undefined) lists.push([own]);
    else list.push(own);
  }
  return lists
    .filter((rows) => {
      const keys = new Set(rows.map(({ key }) => key));
      return rows.length >= MIN_ROWS && rows.length <= MAX_ROWS && keys.size === rows.length;
    })
    .flatMap((rows) => rows.flatMap((row) => partsOf(grid, row)))
    .map((part) => toRegion(grid, part));
}

/** What a row says of letters, up to its end: the first of them stands for the row. */
function letteredIn(grid: Grid, { row, start, end }: Segment): Lettered | undefined {
  if (!SET_OFF.test(grid.wholeText(row, start, end))) return undefined;
  const from = grid.textStart(row, start, end);
  const to = grid.textEnd(row, from, end);
  return to - from > MAX_LENGTH ? undefined : letteredAt(grid, row, from, to);
}

function letteredAt(grid: Grid, row: number, from: number, to: number): Lettered | undefined {
  const text = new RowText(grid, row, from, to);
  const groups = LETTERED.exec(text.text)?.groups;
  if (groups === undefined) return undefined;
  const { part, square, round, angle, open, rest } = groups as Record<string, string | undefined>;
  const key = square ?? round ?? angle ?? open!;
  const at = text.text.lastIndexOf(part!);
  const columns = text.columnsOf(at, at + part!.length);
  return { row, start: columns.start, end: columns.end, key, name: `${key}${rest}` };
}

/** Each of several in a row by itself. */
function partsOf(grid: Grid, whole: Lettered): Lettered[] {
  const { row, start, end } = whole;
  const text = new RowText(grid, row, start, end);
  const parts = text.text.split(NEXT);
  if (parts.length === 1) return [whole];
  let from = 0;
  return parts.flatMap((part) => {
    const at = text.text.indexOf(part, from);
    from = at + part.length;
    const columns = text.columnsOf(at, from);
    return letteredAt(grid, row, columns.start, columns.end) ?? [];
  });
}

function toRegion(grid: Grid, { row, start, end, key, name }: Lettered): Region {
  const bounds = { x: start, y: row, width: end - start, height: 1 };
  const text = grid.text(row, start, end);
  return { role: "button", name, bounds, text, focused: false, shortcut: key };
}
