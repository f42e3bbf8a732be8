import { HORIZONTAL } from "../segment/box-glyphs.ts";
import type { Grid } from "../segment/grid.ts";
import { matchesOf } from "../segment/matches.ts";
import { RowText } from "../segment/row-text.ts";
import { oddOne, type Strip, type Tab } from "./tab.ts";

const MIN_VIEWS = 3;
/** Columns between two views with their keys. */
const MAX_GAP = 4;
const KEYED =
  /(?<key>F\d{1,2}): ?(?:\[(?<open>\p{L}[\p{L} ]*)\]|(?<name>\p{L}+(?: \p{L}+)?))(?=\s|$)/gu;

/** `View: F3:[Playback] F4: Capture  F5: All`: of views with their keys, the open one is in brackets. */
export function keyedViews(grid: Grid, { row, start, end }: Strip): Tab[] | undefined {
  const line = new RowText(grid, row, start, end);
  if (!/:\s?\[\p{L}/u.test(line.text)) return undefined;
  const views: Tab[] = [];
  for (const { index, groups, 0: text } of matchesOf(line.text, KEYED)) {
    const cols = line.columnsOf(index, index + text.length);
    const before = views.at(-1);
    if (before !== undefined && cols.start - before.end > MAX_GAP) break;
    const { key, open, name } = groups!;
    views.push({ ...cols, name: open ?? name!, selected: open !== undefined, shortcut: key! });
  }
  return isOneOpen(views) ? views : undefined;
}

/** `[general]   2cpu   3mem`: words above a rule, of which one is in brackets. */
export function bracketedViews(grid: Grid, { row, start, end }: Strip): Tab[] | undefined {
  const first = grid.textStart(row, start, end);
  if (!isRule(grid, row + 1, start, end)) return undefined;
  const views: Tab[] = [];
  for (let col = first; col < end; ) {
    const to = grid.wordEnd(row, col, end);
    const [, open, name] = /^(?:\[(\p{L}+)\]|(\d?\p{L}+))$/u.exec(grid.text(row, col, to)) ?? [];
    if ((open ?? name) === undefined || !grid.isBlankRun(row, to, Math.min(to + 2, end)))
      return undefined;
    views.push({ start: col, end: to, name: (open ?? name)!, selected: open !== undefined });
    col = grid.textStart(row, to, end);
  }
  return isOneOpen(views) ? views : undefined;
}

/** The name of a view in a bar. */
const NAME = /^\p{L}[\p{L}-]*(?: \p{L}+)?$/u;

/**
 * ` Help  Files [Queue] Volume `: names two blanks apart in a bar from side to side; round the open one,
 * brackets stand in place of the blanks.
 */
export function viewsInBar(grid: Grid, row: number): Tab[] | undefined {
  if (!grid.hasText(row, "[") || !grid.hasUnitPerCell(row)) return undefined;
  const ground = grid.background(row, 0);
  if (ground === grid.pageGround || ground !== grid.background(row, grid.cols - 1))
    return undefined;
  const text = grid.text(row, 0, grid.cols);
  const start = text.indexOf("[");
  const end = text.indexOf("]", start);
  if (end < 0 || text.indexOf("[", start + 1) >= 0) return undefined;
  const views: Tab[] = [];
  const plain = `${text.slice(0, start)} ${text.slice(start + 1, end)} ${text.slice(end + 1)}`;
  for (const { 0: name, index } of matchesOf(plain, /\S+(?: \S+)*/gu)) {
    const before = views.at(-1);
    const isNext = before === undefined ? index <= 1 : index === before.end + 2;
    if (!isNext || !NAME.test(name)) return undefined;
    views.push({ start: index, end: index + name.length, name, selected: index === start + 1 });
  }
  return isOneOpen(views) ? views : undefined;
}

/** What parts the views in a rule. */
const IN_RULE = "]─";
const RULE = /├─*(?<views>\[ \p{L}[^[\]│├┤]{1,30} \](?:─+\[ \p{L}[^[\]│├┤]{1,30} \])+)─*┤/u;

/** `├─[ View ]─[ Keys ]─[ Colours ]──┤`: in a rule from side to side of a box, of which one has another look. */
export function viewsInRule(grid: Grid, row: number): Tab[] | undefined {
  if (!grid.hasText(row, IN_RULE)) return undefined;
  const line = new RowText(grid, row, 0, grid.cols);
  const match = RULE.exec(line.text);
  if (match === null) return undefined;
  const views = match.groups!["views"]!;
  const from = match.index + match[0].indexOf(views);
  const tabs = matchesOf(views, /\[ (?<name>[^\]]+) \]/gu).map(({ 0: text, index, groups }) => {
    const cols = line.columnsOf(from + index, from + index + text.length);
    return { ...cols, name: groups!["name"]! };
  });
  const odd = oddOne(tabs.map(({ start }) => grid.look(row, start + 2)));
  if (odd === undefined || tabs.length < MIN_VIEWS) return undefined;
  return tabs.map((tab, index) => ({ ...tab, selected: index === odd }));
}

function isOneOpen(views: readonly Tab[]): boolean {
  return views.length >= MIN_VIEWS && views.filter(({ selected }) => selected).length === 1;
}

function isRule(grid: Grid, row: number, start: number, end: number): boolean {
  let lines = 0;
  for (let col = start; col < end; col++) if (grid.box(row, col) === HORIZONTAL) lines++;
  return lines * 3 >= (end - start) * 2;
}
