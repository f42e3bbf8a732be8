import type { Region } from "@pilotty/protocol";
import { HORIZONTAL } from "../segment/box-glyphs.ts";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Frame } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { type CellRun, focusedSibling, holdsCursor } from "./focus.ts";

/**
 * Buttons without brackets: two or more padded words on grounds of their own, and nothing else in
 * that row of a frame. In its last row, closed off from what is above, tight words will do where the
 * cursor stands on one of them.
 */
export function groundButtons({ grid, screen }: Scene, frame: Frame): Region[] {
  if (!grid.hasGrounds) return [];
  const { x, y, width, height } = frame.bounds;
  const regions: Region[] = [];
  for (let row = y + 1; row < y + height - 1; row++) {
    const words = groundedWords(grid, row, x + 1, x + width - 1);
    if (words.length < 2) continue;
    // What was drawn last leaves the cursor right behind it.
    const atCursor =
      words.find((word) => holdsCursor(word, screen.cursor)) ??
      words.find((word) => holdsCursor({ ...word, end: word.end + 1 }, screen.cursor));
    const isRow = words.every((word) => isPadded(grid, word));
    const isLast = row === y + height - 2 && isClosedOff(grid, frame, row);
    if (!isRow && !(screen.alternateScreen && isLast && atCursor !== undefined)) continue;
    const focused = isRow
      ? (focusedSibling(grid, words, screen.cursor) ?? oddGround(grid, words))
      : atCursor;
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

/** Below the top edge of a frame, a rule, or a free row. */
export function isClosedOff(grid: Grid, { bounds: { x, y, width } }: Frame, row: number): boolean {
  if (row === y + 1) return true;
  for (let col = x + 1; col < x + width - 1; col++)
    if (!grid.isBlank(row - 1, col) && grid.box(row - 1, col) !== HORIZONTAL) return false;
  return true;
}

/** True for a blank on both sides of a word. */
function isPadded(grid: Grid, { row, start, end }: CellRun): boolean {
  return end - start >= [...grid.text(row, start, end).trim()].length + 2;
}

/** The words of a stretch, each on a ground of its own; none if other text stands there. */
function groundedWords(grid: Grid, row: number, from: number, to: number): CellRun[] {
  const words: CellRun[] = [];
  // A word may touch the side of the frame.
  const around = grid.background(row, grid.isBlank(row, from) ? from : to - 1);
  for (let start = from; start < to; ) {
    const ground = grid.background(row, start);
    let end = start + 1;
    while (end < to && grid.background(row, end) === ground) end++;
    if (ground === around) {
      if (!grid.isBlankRun(row, start, end)) return [];
    } else {
      const text = grid.text(row, start, end).trim();
      if (!isLabel(text)) return [];
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
