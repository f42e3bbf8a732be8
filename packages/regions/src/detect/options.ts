import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import { findLists } from "../segment/lists/find-lists.ts";
import type { List } from "../segment/lists/list.ts";
import { DEFAULT_BACKGROUND } from "../segment/looks.ts";
import { POINTERS } from "../segment/pointers.ts";
import type { Scene } from "../segment/scene.ts";
import type { Found } from "./found.ts";

/** Rows of lists that can be chosen: menu boxes, pickers, file managers, prompts. */
export function detectOptions(scene: Scene, found: Found): Region[] {
  const lists = findLists(scene, (row, start, end) => found.isFree(row, start, end));
  // Of columns side by side, the longest is the one at work.
  const longest = lists
    .filter(({ current }) => current !== undefined)
    .reduce((most, { rows }) => Math.max(most, rows.length), 0);
  const active = lists.find(
    ({ current, rows }) => current !== undefined && rows.length === longest,
  );
  return [
    ...lists.flatMap((list) => toRegions(scene, list, list === active)),
    ...completions(scene, found),
  ];
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
  return words.map(({ start, end }, index) => {
    const text = grid.text(row, start, end);
    return {
      role: "option",
      name: text,
      bounds: { x: start, y: row, width: end - start, height: 1 },
      text,
      focused: false,
      selected: index === odd,
    };
  });
}

/** Words that stand so many blanks apart. */
function wordsApart(grid: Grid, row: number, gap: number): { start: number; end: number }[] {
  const words: { start: number; end: number }[] = [];
  for (let col = 0; col < grid.cols; ) {
    const start = grid.textStart(row, col, grid.cols);
    let end = start;
    while (end < grid.cols && !grid.isBlankRun(row, end, end + gap)) end++;
    if (end - start > 1) words.push({ start, end });
    col = Math.max(end, start + 1);
  }
  return words;
}

function toRegions({ grid }: Scene, { rows, current, from }: List, hasFocus: boolean): Region[] {
  return rows.map(({ row, end }) => {
    const start = grid.textStart(row, from, end);
    const text = grid.text(row, start, end);
    const isCurrent = row === current;
    return {
      role: "option",
      ...nameOf(text),
      bounds: { x: start, y: row, width: end - start, height: 1 },
      text,
      focused: isCurrent && hasFocus,
      selected: isCurrent,
    };
  });
}

/** The text of a row without pointer, mark of a type, guides of a tree and rules. */
function nameOf(text: string): { name: string; shortcut?: string } {
  const { shortcut, rest } = keyInFront(text);
  let name = rest.replace(/[│┃║]/gu, " ").replace(/\s+/gu, " ").trim();
  while (POINTERS.has([...name][0] ?? "") || /^[-*•] /.test(name))
    name = [...name].slice(1).join("").trimStart();
  name = name.replace(/^(?:[├└]─+>? ?)+/u, "").replace(/^\/(?=[^/]+$)/, "");
  return shortcut === undefined ? { name } : { name, shortcut };
}

/** `1) staging`, `(0) shell`, and `C     COMPOSE`: a key, and what it stands for. */
function keyInFront(text: string): { shortcut?: string; rest: string } {
  const match = /^(?:\((\w)\)|(\w)\)|([\w?])(?= {3})) *(\S.*)$/u.exec(text);
  const key = match?.[1] ?? match?.[2] ?? match?.[3];
  return key === undefined ? { rest: text } : { shortcut: key, rest: match![4]! };
}
