import type { Region } from "@pilotty/protocol";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Frame } from "../segment/frames.ts";
import type { Scene } from "../segment/scene.ts";
import { type CellRun, holdsCursor } from "./focus.ts";
import { isClosedOff } from "./ground-buttons.ts";

/** Rows above the bottom edge of a frame in which words without brackets are buttons. */
const PLAIN_ROWS = 3;

/** Rows at the top of a screen in which such words are tabs or the titles of menus. */
const TITLE_ROWS = 3;

/**
 * `yes     no     don't ask me again`: words far apart at the bottom, exactly one of them lit, below a free row;
 * in a row that a rule or the edge closes off, with the cursor on it.
 */
export function plainButtons({ grid, screen }: Scene, frame: Frame): Region[] {
  const { x, y, width, height } = frame.bounds;
  for (let row = y + height - 2; row > y && row > y + height - 2 - PLAIN_ROWS; row--) {
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
    // A word may touch the side of the frame.
    const base = grid.background(row, grid.isBlank(row, x + 1) ? x + 1 : x + width - 2);
    const lit = words.filter(({ start }) => grid.background(row, start) !== base);
    // One character beside words is a mark.
    const isMark = lit.some(isSingle) && !words.every(isSingle);
    if (lit.length !== 1 || isMark) continue;
    const isApart = row > y + 1 && grid.isBlankRun(row - 1, x + 1, x + width - 1);
    const { start, end } = lit[0]!;
    const isAtCursor = holdsCursor({ row, start, end: end + 1 }, screen.cursor);
    const isAtWork = screen.alternateScreen && isAtCursor && row >= TITLE_ROWS;
    const isLast = row === y + height - 2 && isClosedOff(grid, frame, row);
    if (!isApart && !(isAtWork && isLast)) continue;
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

function isSingle({ start, end }: CellRun): boolean {
  return end - start === 1;
}
