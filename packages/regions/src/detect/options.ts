import type { Region } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
import { findChoiceRow, type Word, wordsApart } from "../segment/choice-row.ts";
import { findChoices } from "../segment/choices.ts";
import type { RowLayout } from "../segment/columns.ts";
import type { Grid } from "../segment/grid.ts";
import { findLists } from "../segment/lists/find-lists.ts";
import type { IsFree, List } from "../segment/lists/list.ts";
import { type Label, labelRows } from "../segment/lists/row-keys.ts";
import { DEFAULT_BACKGROUND } from "../segment/looks.ts";
import { POINTERS } from "../segment/pointers.ts";
import type { Scene } from "../segment/scene.ts";
import { findSlashedChoices } from "../segment/slashed-choices.ts";
import type { Found } from "./found.ts";
import { nameGrid } from "./name-grid.ts";

/** Rows of lists that can be chosen: menu boxes, pickers, file managers, prompts. */
export function detectOptions(scene: Scene, found: Found): Region[] {
  const isFree = (row: number, start: number, end: number) => found.isFree(row, start, end);
  const lists = findLists(scene, isFree);
  // Of columns side by side, the one with the cursor is at work, else the longest.
  const longest = lists
    .filter(({ current, isAside }) => current !== undefined && isAside !== true)
    .reduce((most, { rows }) => Math.max(most, rows.length), 0);
  const active =
    lists.find((list) => isAtCursor(scene, list)) ??
    lists.find(
      ({ current, rows, isAside }) =>
        current !== undefined && isAside !== true && rows.length === longest,
    );
  return [
    ...lists.flatMap((list) =>
      toRegions(scene, list, list === active, isAboveButtons(scene, list, found)),
    ),
    ...completions(scene, found),
    ...choiceRow(scene, isFree),
    ...nameGrid(scene, (row, start, end) => isFree(row, start, end) && !isInList(lists, row)),
    ...choices(scene, (row, start, end) => isFree(row, start, end) && !isInList(lists, row)),
  ];
}

/** The cursor stands at the start of its current row or of the name in there, seen or hidden, with another list beside it. */
function isAtCursor({ grid, screen: { cursor } }: Scene, { current, from, to }: List): boolean {
  if (current !== cursor.row || cursor.col < from || cursor.col >= to) return false;
  return cursor.col === from || cursor.col === grid.textStart(current, from, to);
}

/** The list stands in a box with push buttons below it: what is chosen there is done by one of these. */
function isAboveButtons({ frames }: Scene, { rows, from }: List, { regions }: Found): boolean {
  const first = { x: from, y: rows[0]!.row, width: 1, height: 1 };
  return frames.some(
    ({ bounds }) =>
      contains(bounds, first) &&
      regions.some(
        (region) =>
          region.role === "button" &&
          region.shortcut === undefined &&
          region.bounds.y > rows.at(-1)!.row &&
          contains(bounds, region.bounds),
      ),
  );
}

function isInList(lists: readonly List[], row: number): boolean {
  return lists.some(({ rows }) => rows.some((other) => other.row === row));
}

/** What can be chosen by the key in front of it, above the prompt that waits for the key. */
function choices(scene: Scene, isFree: IsFree): Region[] {
  const found = findChoices(scene, isFree)?.choices ?? [];
  return found.map(({ row, start, end, key, name }) => ({
    role: "option",
    name: name.replace(/\s+/gu, " "),
    bounds: { x: start, y: row, width: end - start, height: 1 },
    text: scene.grid.text(row, start, end),
    focused: false,
    shortcut: key,
  }));
}

/** What can be completed to, in a row above the prompt in which somebody types. */
function completions({ grid, screen }: Scene, found: Found): Region[] {
  const { cursor } = screen;
  const row = cursor.row - 1;
  if (!cursor.visible || cursor.row !== grid.rows - 1 || cursor.col < 2 || row < 0) return [];
  if ([0, grid.cols - 1].some((col) => grid.background(row, col) === DEFAULT_BACKGROUND)) return [];
  const far = wordsApart(grid, row, 2);
  const words = far.length > 2 ? far : wordsApart(grid, row, 1);
  const grounds = words.map(({ start }) => grid.background(row, start));
  const odd = grounds.findIndex(
    (ground) => grounds.filter((other) => other === ground).length === 1,
  );
  if (words.length < 2 || new Set(grounds).size !== 2) return [];
  if (!words.every(({ start, end }) => found.isFree(row, start, end))) return [];
  return words.map((word, index) => wordRegion(grid, row, word, index === odd));
}

/** Choices side by side: below a prompt, or behind a question. */
function choiceRow(scene: Scene, isFree: IsFree): Region[] {
  const found = findChoiceRow(scene, isFree) ?? findSlashedChoices(scene, isFree);
  return (found?.words ?? []).map((word, index) => {
    const isCurrent = index === found!.current;
    return { ...wordRegion(scene.grid, found!.row, word, isCurrent), focused: isCurrent };
  });
}

function wordRegion(grid: Grid, row: number, { start, end }: Word, selected: boolean): Region {
  const text = grid.text(row, start, end);
  const bounds = { x: start, y: row, width: end - start, height: 1 };
  return { role: "option", name: text, bounds, text, focused: false, selected };
}

function toRegions(
  { grid }: Scene,
  { rows, current, from, to, height = 1 }: List,
  hasFocus: boolean,
  areTags: boolean,
): Region[] {
  const starts = rows.map(({ row, end }) => grid.textStart(row, from, end));
  const texts = rows.map(({ row, end }, index) => grid.text(row, starts[index]!, end));
  const isEndApart = (index: number) => {
    const { row, end } = rows[index]!;
    const before = grid.textEnd(row, from, end - 1);
    return grid.ink(row, end - 1) !== grid.ink(row, before - 1);
  };
  const labels = labelRows(texts, isEndApart, areTags);
  const headings = headingsAmong(grid, rows, labels, current);
  return rows.flatMap(({ row, end }, index) => {
    if (headings.has(row)) return [];
    let x = starts[index]!;
    let right = end;
    for (let below = row + 1; below < row + height; below++) {
      x = Math.min(x, grid.textStart(below, from, to));
      right = Math.max(right, grid.textEnd(below, from, to));
    }
    let text = texts[index]!;
    for (let below = row + 1; below < row + height; below++)
      text += `\n${grid.text(below, x, right)}`;
    const isCurrent = row === current;
    const { name, shortcut } = cleaned(labels[index]!);
    const option: Region = {
      role: "option",
      name,
      bounds: { x, y: row, width: right - x, height },
      text,
      focused: isCurrent && hasFocus,
      selected: isCurrent,
    };
    return shortcut === undefined ? option : { ...option, shortcut };
  });
}

/** Of the rows of a list with headings, so many have a key, and so many at least. */
const MIN_KEYED = 0.75;
const MIN_KEYED_ROWS = 3;

/** The rows without a key where nearly all others have one, in inks that none of those has. */
function headingsAmong(
  grid: Grid,
  rows: readonly RowLayout[],
  labels: readonly Label[],
  current: number | undefined,
): ReadonlySet<number> {
  const [keyed, others] = [true, false].map((isKeyed) =>
    rows.filter((_, index) => (labels[index]!.shortcut !== undefined) === isKeyed),
  ) as [RowLayout[], RowLayout[]];
  const isList = keyed.length >= Math.max(MIN_KEYED_ROWS, rows.length * MIN_KEYED);
  if (others.length === 0 || !isList || others.some(({ row }) => row === current)) return new Set();
  const inks = new Set(keyed.map(({ row, start }) => grid.ink(row, start)));
  const areApart = others.every(({ row, start }) => !inks.has(grid.ink(row, start)));
  return new Set(areApart ? others.map(({ row }) => row) : []);
}

/** One blank apart, words without any of the signs that {@link cleaned} takes away. */
const CLEAN = /^[\w.~](?: ?[!-{}~])*$/;

/** Without pointer, mark of a type, guides of a tree, rules, and brackets around the lit letter. */
function cleaned(label: Label): Label {
  const { name: text, shortcut } = label;
  if (CLEAN.test(text)) return label;
  let name = nameOfFile(text) ?? text;
  name = name
    .replace(/[│┃║]|^[▎▍▌](?= )|(?<= )\|(?= )/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  name = name
    .replace(/^(?:(?:[-=]>|[◆◇■□▪•↑↓]) (?=\S)|[•●](?=\p{L}))/u, "")
    .replace(/^\*(?=\.\.?\/)/, "");
  while (POINTERS.has([...name][0] ?? "") || /^[-*•] /.test(name))
    name = [...name].slice(1).join("").trimStart();
  name = name
    .replace(/^(?:[├└]─+>? ?)+/u, "")
    .replace(/^\/(?=[^/]+$)/, "")
    .replace(/^\[(\p{L})\](?=\p{L})/u, "$1");
  return shortcut === undefined ? { name } : { name, shortcut };
}

/** In a table of files, those with the mark of a directory in front: the column of the name. */
function nameOfFile(text: string): string | undefined {
  return /^\/([^/\s](?:[^/]*?[^/\s])?)(?: {2,}|\s*[│|]| +\d+ ).*$/u.exec(text)?.[1];
}
