import type { Region } from "@pilotty/protocol";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Scene, Segment } from "../segment/scene.ts";
import { litSibling } from "./focus.ts";

/** As many words side by side are a choice. */
const MIN_WORDS = 3;

/**
 * What a question in the last row can be answered with: `Keep the changes?  │Save│Discard│Cancel`. Words
 * with walls between them, and nothing around them, up to the end of the row, of which one is lit.
 */
export function choiceButtons({ grid, segments, lastRow }: Scene): Region[] {
  const cells = segments.filter(({ row }) => row === lastRow);
  const words: Segment[] = [];
  for (const { row, start, end: wall, frame } of cells.toReversed()) {
    const end = grid.textEnd(row, start, wall);
    const isTight = grid.textStart(row, start, end) === start;
    const isNext = words.length === 0 || wall === end;
    if (!isTight || !isNext || start === 0 || !isLabel(grid.text(row, start, end))) break;
    words.unshift({ row, start, end, frame });
  }
  const lit = words.length >= MIN_WORDS ? litSibling(grid, words) : undefined;
  if (lit === undefined) return [];
  return words.map((word) => {
    const { row, start, end } = word;
    const text = grid.text(row, start, end);
    const bounds = { x: start, y: row, width: end - start, height: 1 };
    return { role: "button", name: text, bounds, text, focused: word === lit };
  });
}
