import type { Region } from "@pilotty/protocol";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Frame } from "../segment/frames.ts";
import type { Scene } from "../segment/scene.ts";
import type { CellRun } from "./focus.ts";

/** Rows above the bottom edge of a frame in which words without brackets are buttons. */
const PLAIN_ROWS = 3;

function isSingle({ start, end }: CellRun): boolean {
  return end - start === 1;
}

/** `yes     no     don't ask me again`: words far apart at the bottom, exactly one of them lit. */
export function plainButtons({ grid }: Scene, frame: Frame): Region[] {
  const { x, y, width, height } = frame.bounds;
  for (let row = y + height - 2; row > y + 1 && row > y + height - 2 - PLAIN_ROWS; row--) {
    const words: CellRun[] = [];
    for (let col = x + 1; col < x + width - 1; ) {
      const start = grid.textStart(row, col, x + width - 1);
      let end = start;
      while (end < x + width - 1 && !grid.isBlankRun(row, end, end + 2)) end++;
      if (end > start) words.push({ row, start, end });
      col = end + 1;
    }
    if (words.length < 2 || !words.every(({ start, end }) => isLabel(grid.text(row, start, end))))
      continue;
    const base = grid.background(row, x + 1);
    const lit = words.filter(({ start }) => grid.background(row, start) !== base);
    // One character beside words is a mark.
    const isMark = lit.some(isSingle) && !words.every(isSingle);
    if (lit.length !== 1 || isMark || !grid.isBlankRun(row - 1, x + 1, x + width - 1)) continue;
    return words.map((word) => ({
      role: "button",
      name: grid.text(row, word.start, word.end),
      bounds: { x: word.start, y: row, width: word.end - word.start, height: 1 },
      text: grid.text(row, word.start, word.end),
      focused: word === lit[0],
    }));
  }
  return [];
}
