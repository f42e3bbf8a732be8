import type { Region } from "@pilotty/protocol";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Frame } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { type CellRun, focusedSibling } from "./focus.ts";

/**
 * Buttons without brackets: two or more padded words on grounds of their own, and nothing else in
 * that row of a frame.
 */
export function groundButtons({ grid, screen }: Scene, frame: Frame): Region[] {
  const { x, y, width, height } = frame.bounds;
  const regions: Region[] = [];
  for (let row = y + 1; row < y + height - 1; row++) {
    const words = groundedWords(grid, row, x + 1, x + width - 1);
    if (words.length < 2) continue;
    const focused = focusedSibling(grid, words, screen.cursor) ?? oddGround(grid, words);
    for (const word of words) {
      const { start, end } = word;
      regions.push({
        role: "button",
        name: grid.text(row, start, end).trim(),
        bounds: { x: start, y: row, width: end - start, height: 1 },
        text: grid.text(row, start, end),
        focused: word === focused,
      });
    }
  }
  return regions;
}

/** The words of a stretch with blanks on both sides, each on a ground of its own; none if other text stands there. */
function groundedWords(grid: Grid, row: number, from: number, to: number): CellRun[] {
  const words: CellRun[] = [];
  const around = grid.background(row, from);
  for (let start = from; start < to; ) {
    const ground = grid.background(row, start);
    let end = start + 1;
    while (end < to && grid.background(row, end) === ground) end++;
    if (ground === around) {
      if (!grid.isBlankRun(row, start, end)) return [];
    } else {
      const text = grid.text(row, start, end).trim();
      const isPadded = end - start >= [...text].length + 2;
      if (!isPadded || !isLabel(text)) return [];
      words.push({ row, start, end });
    }
    start = end;
  }
  return words;
}

/** Of two, the one whose ground is drawn nowhere else in the frame is the focused one. */
function oddGround(grid: Grid, words: readonly CellRun[]): CellRun | undefined {
  const grounds = words.map(({ row, start }) => grid.background(row, start));
  if (new Set(grounds).size < 2) return undefined;
  const seen = new Map<number, number>();
  for (let row = 0; row < grid.rows; row++) {
    for (let col = 0; col < grid.cols; col++) {
      const ground = grid.background(row, col);
      if (grounds.includes(ground)) seen.set(ground, (seen.get(ground) ?? 0) + 1);
    }
  }
  return words.toSorted(
    (a, b) =>
      seen.get(grid.background(a.row, a.start))! / (a.end - a.start) -
      seen.get(grid.background(b.row, b.start))! / (b.end - b.start),
  )[0];
}
