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
  if (first - from < 2 || grid.look(row, first - 1) !== grid.look(row, first)) return [];
  for (let col = first; col < last; col = grid.textStart(row, words.at(-1)!.end, last)) {
    const look = grid.look(row, col);
    let start = col;
    while (start > from && grid.isBlank(row, start - 1) && grid.look(row, start - 1) === look)
      start--;
    let end = col;
    while (end < to && grid.look(row, end) === look) end++;
    const isPadded = start < col && grid.isBlank(row, end - 1);
    if (!isPadded || end === to || start === from) return [];
    if (!isLabel(grid.text(row, start, end).trim())) return [];
    words.push({ row, start, end });
  }
  return words;
}
