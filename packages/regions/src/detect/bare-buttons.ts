import type { Region } from "@pilotty/protocol";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { type CellRun, litSibling } from "./focus.ts";

/** Rows at the top and the bottom of a screen in which such words are tabs, titles or a status. */
const EDGE_ROWS = 3;

/**
 * Buttons that have neither brackets nor a frame, in a program that has the screen: two or more padded
 * words, each in a look that goes on over its padding, between free rows and with nothing else in theirs.
 * One of them is on a ground of its own.
 */
export function bareButtons({ grid, screen, segments }: Scene): Region[] {
  if (!screen.alternateScreen) return [];
  return segments.flatMap(({ row, start, end }) => {
    if (row < EDGE_ROWS || row >= grid.rows - EDGE_ROWS) return [];
    if (![row - 1, row + 1].every((next) => grid.isBlankRun(next, start, end))) return [];
    const words = paddedWords(grid, row, start, end);
    const lit = words.length >= 2 ? litSibling(grid, words) : undefined;
    if (lit === undefined) return [];
    return words.map((word) => ({
      role: "button" as const,
      name: grid.text(row, word.start, word.end).trim(),
      bounds: { x: word.start, y: row, width: word.end - word.start, height: 1 },
      text: grid.text(row, word.start, word.end),
      focused: word === lit,
    }));
  });
}

/** The stretches of another look than around them; none if one is no padded label, or text stands between. */
function paddedWords(grid: Grid, row: number, from: number, to: number): CellRun[] {
  const words: CellRun[] = [];
  const first = grid.textStart(row, from, to);
  const last = grid.textEnd(row, from, to);
  // A label starts behind its padding.
  if (first - from < 2 || !isAlike(grid, row, first, first - 1)) return [];
  for (let col = first; col < last; col = grid.textStart(row, words.at(-1)!.end, last)) {
    let start = col;
    while (start > from && grid.isBlank(row, start - 1) && isAlike(grid, row, col, start - 1))
      start--;
    let end = col;
    while (end < to && isAlike(grid, row, col, end)) end++;
    const isPadded = start < col && grid.isBlank(row, end - 1);
    // On a ground of its own one may stand at the left edge of the screen.
    const isAtEdge = start === 0 && grid.background(row, 0) !== grid.pageGround;
    if (!isPadded || end === to || (start === from && !isAtEdge)) return [];
    if (!isLabel(grid.text(row, start, end).trim())) return [];
    words.push({ row, start, end });
  }
  return words;
}

/** In the look of a cell; on a ground of its own the padding may have other ink. */
function isAlike(grid: Grid, row: number, col: number, other: number): boolean {
  const ground = grid.background(row, col);
  return ground === grid.pageGround
    ? grid.look(row, other) === grid.look(row, col)
    : grid.background(row, other) === ground;
}
