import type { Bounds } from "@pilotty/protocol";
import { VERTICAL } from "./box-glyphs.ts";
import { isRule, layoutOf, type RowLayout } from "./columns.ts";
import { coverAt, coveredBox } from "./covered-boxes.ts";
import { coveredMenus } from "./covered-menus.ts";
import type { Grid } from "./grid.ts";
import { areHot, keyedRows } from "./hot-menus.ts";
import { keyColumnRows } from "./key-column-menus.ts";
import type { MenuBar } from "./menu-bars.ts";
import { areMenuOfLetters, type MenuEntry, readEntries, withKeysInFront } from "./menu-entries.ts";
import { isAtBar } from "./open-bars.ts";
import { isPointer, POINTERS } from "./pointers.ts";
import type { Scene } from "./scene.ts";

/** An open menu. */
export interface Menu {
  /** With its frame, if it has one. */
  readonly bounds: Bounds;
  readonly entries: readonly MenuEntry[];
}

const MAX_WIDTH = 60;
/** Columns that the box of a menu starts before its title, at the most. */
const MAX_OVERHANG = 3;
/** Of the entries of a menu that hangs on no bar, the share that has a key. */
const MIN_KEYED = 0.5;
/** As many entries with a letter at the end tell that these are keys. */
const MIN_INITIALS = 3;

/** Open menus: boxes that hang on a title of a menu bar or on an entry, and boxes of entries with their keys. */
export function findMenus(scene: Scene, bars: readonly MenuBar[]): Menu[] {
  const { grid, frames } = scene;
  const menus: Menu[] = [];
  const others: Bounds[] = [];
  for (const frame of frames) {
    const { bounds } = frame;
    const isWide = bounds.width > MAX_WIDTH || bounds.width >= grid.cols * 0.8;
    if (isWide && !bars.some((bar) => isAtPointed(grid, bar, bounds))) continue;
    const isHanging = bars.some(
      (bar) => hangsOn(grid, bar, bounds) || standsOver(grid, bar, bounds),
    );
    const inColumn = keyColumnRows(grid, frame);
    const keyedEntries = inColumn.length > 0 || isHanging ? inColumn : keyedRows(grid, frame);
    if (keyedEntries.length > 0) menus.push({ bounds, entries: keyedEntries });
    const menu = keyedEntries.length > 0 ? undefined : readMenu(scene, bounds, 1, isHanging);
    if (menu === undefined) continue;
    const keyed = menu.entries.filter(({ shortcut }) => shortcut !== undefined);
    // Where characters stand in front of what they do, they are the keys, and it is a card of them.
    const isCard = menu.entries.filter(({ name }) => [...name].length < 2).length > 1;
    const isPopup =
      menu.entries.length >= 3 && keyed.length >= menu.entries.length * MIN_KEYED && !isCard;
    const isMenu = isHanging || isPopup || areHot(grid, frame, menu.entries);
    if (isMenu || areMenuOfLetters(grid, menu.entries)) menus.push(menu);
    else if (areInitials(menu)) menus.push(readMenu(scene, bounds, 1, true) ?? menu);
    else others.push(bounds);
  }
  for (const bar of bars) {
    if (menus.some(({ bounds }) => hangsOn(grid, bar, bounds))) continue;
    const covered = coveredUnder(scene, bar);
    const block = covered === undefined ? blockUnder(grid, bar) : undefined;
    const menu = readMenu(scene, covered ?? block, block === undefined ? 1 : 0, true);
    if (menu !== undefined) menus.push(menu);
  }
  for (const menu of coveredMenus(scene)) {
    const isKnown = menus.some(
      ({ bounds: { x, y } }) => x === menu.bounds.x && y === menu.bounds.y,
    );
    if (!isKnown) menus.push(menu);
  }
  for (const bounds of others) {
    if (!menus.some((menu) => hangsOnEntry(menu, bounds))) continue;
    const menu = readMenu(scene, bounds, 1, true);
    if (menu !== undefined) menus.push(menu);
  }
  return menus.map(({ bounds, entries }) => ({ bounds, entries: withKeysInFront(entries) }));
}

/** `Rename   R`: at the end of each entry another letter of its name, its key. */
function areInitials({ entries }: Menu): boolean {
  const keys = entries.map(({ name }) => {
    const [, rest = "", key = ""] = /^(.*\S) (\p{L})$/u.exec(name) ?? [];
    return rest.toLowerCase().includes(key.toLowerCase()) ? key : "";
  });
  return keys.length >= MIN_INITIALS && !keys.includes("") && new Set(keys).size === keys.length;
}

/** A box below the open title that its submenu covers in part. */
function coveredUnder({ grid, frames }: Scene, { row, titles, open }: MenuBar): Bounds | undefined {
  const title = open === undefined ? undefined : titles[open];
  if (title === undefined) return undefined;
  for (let x = title.start; x >= title.start - MAX_OVERHANG; x--) {
    const box = coveredBox(grid, frames, row + 1, x);
    if (box !== undefined) return box;
  }
  return undefined;
}

/** A submenu: beside the lit entry of another menu, or over its right side. */
function hangsOnEntry({ bounds, entries }: Menu, { x, y }: Bounds): boolean {
  const [lit, ...others] = entries.filter((entry) => entry.lit);
  if (lit === undefined || others.length > 0 || Math.abs(y - lit.row) > 1) return false;
  return x > bounds.x && x <= bounds.x + bounds.width + 1;
}

/** Below or above the bar, at the open title; no bar is known to be open if none is lit. */
function hangsOn(grid: Grid, { row, titles, open }: MenuBar, bounds: Bounds): boolean {
  const { x, y, width } = bounds;
  if (y !== row && !isAtBar(grid, row, bounds)) return false;
  const title = open === undefined ? undefined : titles[open];
  if (title === undefined) return false;
  return x <= title.end && x + width >= title.start;
}

/** Its corner stands right below the sign of the open title: such a menu may be as wide as its longest entry. */
function isAtPointed(grid: Grid, { row, titles, open }: MenuBar, { x, y }: Bounds): boolean {
  const title = open === undefined ? undefined : titles[open];
  return title?.start === x && y === row + 1 && isPointer(grid.glyph(row, x));
}

/** A box over the end of the bar, on its ground: a long submenu finds room at the top edge only. */
function standsOver(grid: Grid, { row, titles }: MenuBar, { x, y }: Bounds): boolean {
  const [first, last] = [titles[0]!, titles.at(-1)!];
  return y === row && x >= last.end && grid.background(y, x) === grid.background(row, first.start);
}

/** A block of another ground than around it, below the open title; its first row may be lit. */
function blockUnder(grid: Grid, { row, titles, open }: MenuBar): Bounds | undefined {
  const title = open === undefined ? undefined : titles[open];
  if (title === undefined) return undefined;
  const top = row + 1;
  for (const y of [top, top + 1]) {
    for (const at of [title.start, title.start - 1]) {
      const ground = grid.background(y, at);
      let [from, to] = [at, at];
      while (from > 0 && grid.background(y, from - 1) === ground) from--;
      while (to < grid.cols && grid.background(y, to) === ground) to++;
      if (to - from < 4 || to - from > MAX_WIDTH || (from === 0 && to === grid.cols)) continue;
      if (y > top && !isOneGround(grid, top, from + 1, to - 1)) continue;
      let height = 1;
      while (y + height < grid.rows && isBlockRow(grid, y + height, from, to)) height++;
      if (height >= 2) return { x: from, y: top, width: to - from, height: y + height - top };
    }
  }
  return undefined;
}

/** True for cells on one ground with text on them. */
function isOneGround(grid: Grid, row: number, from: number, to: number): boolean {
  const ground = grid.background(row, from);
  for (let col = from; col < to; col++) if (grid.background(row, col) !== ground) return false;
  return !grid.isBlankRun(row, from, to);
}

function isBlockRow(grid: Grid, row: number, from: number, to: number): boolean {
  const ground = grid.background(row, from);
  if (from > 0 && grid.background(row, from - 1) === ground) return false;
  return grid.background(row, to - 1) === ground && grid.background(row, to) !== ground;
}

function readMenu(
  { grid, frames }: Scene,
  bounds: Bounds | undefined,
  edge: number,
  isHanging: boolean,
): Menu | undefined {
  if (bounds === undefined) return undefined;
  const { x, y, width, height } = bounds;
  const from = x + edge;
  const rows: RowLayout[] = [];
  for (let row = y + edge; row < y + height - edge; row++) {
    const to = Math.min(x + width - edge, coverAt(frames, row, x, x + width - 1));
    const layout = layoutOf(grid, row, from, to);
    if (layout === undefined || isRule(grid, layout) || isDash(grid, layout)) continue;
    rows.push(layout);
  }
  if (rows.length < (isHanging ? 1 : 2) || isPanel(grid, bounds, rows)) return undefined;
  const grounds = rows.map((layout) => groundOf(grid, layout));
  // An entry that has no company is lit if it stands apart from its frame.
  const base = rows.length === 1 ? grid.background(y, x) : mostCommon(grounds);
  const onOther = rows.filter((_, index) => grounds[index] !== base);
  // A pointer may stand right before a block that has no frame.
  const pointed = rows.filter(({ row }) => POINTERS.has(grid.glyph(row, from - 1)));
  const lit = onOther.length === 0 ? pointed : onOther;
  const litRow = lit.length === 1 ? lit[0]!.row : undefined;
  return { bounds, entries: readEntries(grid, rows, litRow, isHanging) };
}

/** A dash alone stands for a rule. */
function isDash(grid: Grid, { row, start, end }: RowLayout): boolean {
  return end === start + 1 && /^[-─–—]$/u.test(grid.glyph(row, start));
}

/** The columns of a table, or a page that its text does not fill: a menu is as high as its entries. */
function isPanel(grid: Grid, { x, y, width, height }: Bounds, rows: readonly RowLayout[]): boolean {
  const isWalled = ({ row, start, end }: RowLayout) => {
    if (!grid.hasBoxIn(row, VERTICAL)) return false;
    for (let col = start; col < end; col++) {
      if ((grid.box(row, col) & VERTICAL) !== 0) return true;
    }
    return false;
  };
  let empty = 0;
  for (let row = y + 1; row < y + height - 1; row++) {
    if (grid.isBlankRun(row, x + 1, x + width - 1)) empty++;
  }
  return rows.some(isWalled) || empty > rows.length;
}

/** The ground of most of an entry: its hot letter may stand on another one. */
function groundOf(grid: Grid, { row, start, end }: RowLayout): number {
  if (grid.groundEnd(row, start) >= end) return grid.background(row, start);
  return mostCommon(
    Array.from({ length: end - start }, (_, at) => grid.background(row, start + at)),
  );
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
