import type { Region, Style } from "@pilotty/protocol";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { type CellRun, litSibling } from "./focus.ts";
import type { Found } from "./found.ts";

/** Rows at the top and the bottom of a screen in which such words are tabs, titles or a status. */
const EDGE_ROWS = 3;

/** Rows below such words in which the keys are explained, at the most. */
const MAX_ROWS_BELOW = 2;
/** Rows between what is asked and the words. */
const MAX_ROWS_TO_QUESTION = 3;

/**
 * Buttons that have neither brackets nor a frame, in a program that has the screen or draws at its end: two or
 * more padded words, each on a ground that goes on over its padding, between free rows and with nothing else
 * in theirs. One of them is on a ground of its own.
 */
export function bareButtons(scene: Scene, found: Found): Region[] {
  const { grid, screen, segments } = scene;
  if (!screen.alternateScreen && screen.cursor.visible) return [];
  return segments.flatMap(({ row, start, end }) => {
    if (![row - 1, row + 1].every((next) => grid.isBlankRun(next, start, end))) return [];
    if (!found.isFree(row, start, end)) return [];
    const isMiddle = screen.alternateScreen && row >= EDGE_ROWS && row < grid.rows - EDGE_ROWS;
    for (const value of isMiddle ? (["look", "background"] as const) : []) {
      const words = paddedWords(grid, value, row, start, end);
      const lit = words.length >= 2 ? litSibling(grid, words) : undefined;
      if (lit !== undefined) return toRegions(grid, words, lit);
    }
    const hole = holeIn(scene, row);
    if (hole !== undefined) return toRegions(grid, hole.words, hole.lit);
    const words = isAnswer(scene, row) ? answers(grid, row, start, end) : [];
    const padded = words.filter((word) => isPadded(grid, word));
    if (words.length < 2 || (padded.length > 1 && padded.length < words.length)) return [];
    const lit = padded.length > 1 ? colouredOne(scene, padded) : padded[0];
    return lit === undefined ? [] : toRegions(grid, words, lit);
  });
}

/** As many words on one ground are a bar of them. */
const MIN_BAR = 4;

/**
 * In the lower half of a screen without a cursor, words on a ground that goes on between them, but for one with its
 * padding: it is the current one.
 */
function holeIn({ grid, screen, segments }: Scene, row: number) {
  if (screen.cursor.visible || row * 2 < grid.rows || row === grid.rows - 1) return undefined;
  if (grid.isPlain(row) || segments.filter((other) => other.row === row).length > 1)
    return undefined;
  const words = answers(grid, row, 0, grid.cols);
  if (words.length < MIN_BAR || words[0]!.start < 2) return undefined;
  // Two of the first three words lie on it.
  const [first, second, third] = words.map(({ start }) => grid.background(row, start));
  const ground = first === second ? first : third;
  if (ground === grid.pageGround) return undefined;
  const [lit, ...others] = words.filter(({ start }) => grid.background(row, start) !== ground);
  if (lit === undefined || others.length > 0 || grid.look(row, lit.start) !== 0) return undefined;
  const isPadded = grid.look(row, lit.start - 1) === 0 && grid.look(row, lit.end) === 0;
  const rest = words.filter((word) => word !== lit);
  const isBar = rest.every(({ start, end }) => {
    return grid.background(row, start) === ground && grid.groundEnd(row, start) > end;
  });
  return isPadded && isBar ? { words, lit } : undefined;
}

function toRegions(grid: Grid, words: readonly CellRun[], lit: CellRun): Region[] {
  return words.map((word) => ({
    role: "button" as const,
    name: grid.text(word.row, word.start, word.end).trim(),
    bounds: { x: word.start, y: word.row, width: word.end - word.start, height: 1 },
    text: grid.text(word.row, word.start, word.end),
    focused: word === lit,
  }));
}

/** The only one whose ground is a colour, where those of the others are grey. */
function colouredOne({ screen }: Scene, words: readonly CellRun[]): CellRun | undefined {
  const coloured = words.filter(
    ({ row, start }) => !isGrey(screen.lines[row]!.cells[start]!.style),
  );
  return coloured.length === 1 ? coloured[0] : undefined;
}

/** Where the ramp of greys of the palette starts. */
const FIRST_GREY = 232;

function isGrey({ inverse, bg }: Style): boolean {
  if (inverse) return false;
  if (typeof bg === "number") return bg >= FIRST_GREY || [0, 7, 8, 15].includes(bg);
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(bg) ?? [];
  return red === green && green === blue;
}

/** True for a row below a text with nothing but a hint below it, while the cursor is hidden. */
function isAnswer({ grid, screen }: Scene, row: number): boolean {
  if (screen.cursor.visible) return false;
  let below = 0;
  for (let next = row + 1; next < grid.rows; next++)
    if (!grid.isBlankRun(next, 0, grid.cols) && ++below > MAX_ROWS_BELOW) return false;
  for (let above = row - 1; above >= Math.max(0, row - MAX_ROWS_TO_QUESTION); above--)
    if (/[?.!:]$/.test(grid.text(above, 0, grid.cols))) return true;
  return false;
}

/** Labels two blanks or more apart; none if something else stands in the row. */
function answers(grid: Grid, row: number, from: number, to: number): CellRun[] {
  const words: CellRun[] = [];
  for (let start = grid.textStart(row, from, to); start < to; ) {
    let end = start;
    while (end < to && !grid.isBlankRun(row, end, Math.min(end + 2, to))) end++;
    if (!isLabel(grid.text(row, start, end))) return [];
    words.push({ row, start, end });
    start = grid.textStart(row, end, to);
  }
  return words;
}

/** True for a word on a ground of its own that goes on by at least a blank to both sides. */
function isPadded(grid: Grid, { row, start, end }: CellRun): boolean {
  const ground = grid.background(row, start);
  if (ground === grid.pageGround || grid.groundEnd(row, start) <= end) return false;
  return start > 0 && grid.background(row, start - 1) === ground;
}

/**
 * The stretches in another look, or on another ground, than around them; none if one is no padded label, or
 * text stands between.
 */
function paddedWords(
  grid: Grid,
  value: "look" | "background",
  row: number,
  from: number,
  to: number,
): CellRun[] {
  const of = (col: number) => grid[value](row, col);
  const words: CellRun[] = [];
  const first = grid.textStart(row, from, to);
  const last = grid.textEnd(row, from, to);
  // A label starts behind its padding.
  if (first - from < 2 || of(first - 1) !== of(first)) return [];
  for (let col = first; col < last; col = grid.textStart(row, words.at(-1)!.end, last)) {
    const own = of(col);
    let start = col;
    while (start > from && grid.isBlank(row, start - 1) && of(start - 1) === own) start--;
    let end = col;
    while (end < to && of(end) === own) end++;
    const isPadded = start < col && grid.isBlank(row, end - 1);
    // On a ground of its own one may stand at the left edge of the screen.
    const isAtEdge = start === 0 && grid.background(row, 0) !== grid.pageGround;
    if (!isPadded || end === to || (start === from && !isAtEdge)) return [];
    if (!isLabel(grid.text(row, start, end).trim())) return [];
    words.push({ row, start, end });
  }
  return words;
}
