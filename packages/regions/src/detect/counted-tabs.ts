import type { Grid } from "../segment/grid.ts";
import { matchesOf } from "../segment/matches.ts";
import { RowText } from "../segment/row-text.ts";
import { singles } from "../segment/singles.ts";
import type { Strip, Tab } from "./tab.ts";

const MIN_TABS = 3;
/** Glyphs of a row that are not explained by its tabs, at the most. */
const MAX_OTHERS = 12;
const TIGHT = /^ ?(?:\[\d\]){3,}/u;
const NAMED = /(?<name>\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?) ?[[(](?<number>\d)[\])](?=\s|$)/gu;
const LED =
  /(?<=^|\s)[[(](?<number>\d)[\])] ?(?<name>\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?)(?=\s|$)/gu;
const IN_EDGE = /(?<=[─━═╌┄])(?<number>\d):(?<name>\p{L}[\p{L} -]*\p{L})(?=[─━═╌┄])/gu;
const CELLS = /^ *\d+ *[|│](?: *\d+ *[|│])*/u;

/** `[1][2][3]`: numbers in brackets that touch each other, of which one is drawn in another look. */
export function countedBrackets(grid: Grid, { row, start, end }: Strip): Tab[] | undefined {
  const line = new RowText(grid, row, start, end);
  const match = TIGHT.exec(line.text);
  if (match === null) return undefined;
  const tabs = matchesOf(match[0], /\[(\d)\]/g).map(({ 0: text, 1: name = "", index }) => {
    return { ...line.columnsOf(index, index + text.length), name, selected: false };
  });
  return areCounted(tabs.map(({ name }) => name)) ? withOdd(grid, row, tabs) : undefined;
}

/** `Status [1]  Log [2]  Files [3]`: names with their keys behind them, of which one is drawn in another look. */
export function countedNames(grid: Grid, strip: Strip): Tab[] | undefined {
  const { row } = strip;
  if (!grid.hasText(row, "[1]") && !grid.hasText(row, "(1)")) return undefined;
  const tabs = namesIn(grid, strip, NAMED);
  return tabs === undefined ? ledNames(grid, strip) : withOdd(grid, row, tabs);
}

/**
 * `[1]Status [2]Log [3]Files`: the same with the numbers in front. In a bar at the top of the screen all may look
 * alike.
 */
function ledNames(grid: Grid, strip: Strip): Tab[] | undefined {
  const { row } = strip;
  const tabs = namesIn(grid, strip, LED);
  if (tabs === undefined) return undefined;
  const isBar = row === 0 && grid.isBar(row) && grid.lookEnd(row, 0) >= grid.cols;
  return isBar ? tabs : withOdd(grid, row, tabs);
}

/** The names that are counted from 1 on and, but for a few glyphs, are all of a strip. */
function namesIn(grid: Grid, { row, start, end }: Strip, pattern: RegExp): Tab[] | undefined {
  const line = new RowText(grid, row, start, end);
  const matches = matchesOf(line.text, pattern);
  if (matches.length < MIN_TABS) return undefined;
  const others = line.text.replace(pattern, "").replace(/\s/g, "").length;
  const numbers = matches.map(({ groups }) => groups!["number"]!);
  if (others > MAX_OTHERS || !areCounted(numbers)) return undefined;
  return matches.map(({ 0: text, groups, index }) => ({
    ...line.columnsOf(index, index + text.length),
    name: groups!["name"]!,
    selected: false,
    shortcut: groups!["number"]!,
  }));
}

/** `─1:Keys───2:Format───3:About─`: names with numbers in the top edge of a frame, one of them in another look. */
export function countedInEdge(grid: Grid, { row, start, end }: Strip): Tab[] | undefined {
  const line = new RowText(grid, row, start, end);
  if (!line.text.includes("1:")) return undefined;
  const matches = matchesOf(line.text, IN_EDGE);
  const numbers = matches.map(({ groups }) => groups!["number"]!);
  if (matches.length < MIN_TABS || !areCounted(numbers)) return undefined;
  const tabs = matches.map(({ 0: text, groups, index }) => ({
    ...line.columnsOf(index, index + text.length),
    name: groups!["name"]!,
    selected: false,
  }));
  return withOdd(grid, row, tabs);
}

/** ` 1 | 2 | 3 |`: numbers in cells at the left, the open one on a ground of its own. */
export function countedCells(grid: Grid, { row, start, end }: Strip): Tab[] | undefined {
  const line = new RowText(grid, row, start, end);
  const match = CELLS.exec(line.text);
  if (match === null || line.text.slice(match[0].length).trim() !== "") return undefined;
  const tabs = matchesOf(match[0], /\d+/g).map(({ 0: name, index }) => {
    return { ...line.columnsOf(index, index + name.length), name, selected: false };
  });
  const lit = tabs.filter((tab) => grid.background(row, tab.start) !== grid.pageGround);
  if (!areCounted(tabs.map(({ name }) => name)) || lit.length !== 1) return undefined;
  return tabs.map((tab) => ({ ...tab, selected: tab === lit[0] }));
}

function areCounted(numbers: readonly string[]): boolean {
  return numbers.every((number, index) => number === `${index + 1}`);
}

function withOdd(grid: Grid, row: number, tabs: readonly Tab[]): Tab[] | undefined {
  const looks = tabs.map(({ start }) => grid.look(row, start));
  const odd = singles(looks);
  if (odd.length !== 1 || new Set(looks).size !== 2) return undefined;
  return tabs.map((tab, index) => ({ ...tab, selected: index === odd[0] }));
}
