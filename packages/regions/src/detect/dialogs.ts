import type { Region } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
import { ANY } from "../segment/box-glyphs.ts";
import { frameTitle } from "../segment/frame-title.ts";
import type { Frame } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { dialogFrames } from "./dialog-frames.ts";
import type { Found } from "./found.ts";

/**
 * Boxes in front of the rest: questions, messages, forms. Their text is the message alone, without
 * the controls that stand in them: what tells one question from the next.
 */
export function detectDialogs(scene: Scene, found: Found): Region[] {
  return dialogFrames(scene, found).map((frame) => {
    const message = messageIn(scene, frame, found);
    const name =
      frameTitle(scene.grid, frame) || (message.find((line) => /\p{L}/u.test(line)) ?? "");
    return { role: "dialog", name, bounds: frame.bounds, text: message.join("\n"), focused: false };
  });
}

/** What words are apart by that is not one plain blank. */
const BLANKS = /\S\s{2,}\S|[^\S ]/;

/** The rows of text in a frame, without lines, boxes inside it, and the controls that were found. */
function messageIn({ grid, frames }: Scene, { bounds }: Frame, found: Found): string[] {
  const { x, y, width, height } = bounds;
  const inner = frames.filter((other) => other.bounds !== bounds && contains(bounds, other.bounds));
  const lines: string[] = [];
  for (let row = y + 1; row < y + height - 1; row++) {
    if (isEdge(grid, row, x, x + width)) continue;
    const crossing = inner.filter(
      (box) => row >= box.bounds.y && row < box.bounds.y + box.bounds.height,
    );
    const right = x + width - 1;
    const isText =
      crossing.length === 0 &&
      found.isFree(row, x + 1, right) &&
      grid.nextBox(row, x + 1, right, ANY) >= right;
    const line = isText ? grid.text(row, x + 1, right) : textBeside(row, crossing);
    const text = BLANKS.test(line) ? line.replace(/\s+/g, " ").trim() : line.trim();
    if (text !== "") lines.push(text);
  }
  return lines;

  /** What is left of a row without lines, controls and the boxes that cross it. */
  function textBeside(row: number, crossing: readonly Frame[]): string {
    let line = "";
    for (let col = x + 1; col < x + width - 1; col++) {
      const isPart =
        found.isFree(row, col, col + 1) &&
        grid.box(row, col) === 0 &&
        !crossing.some((box) => col >= box.bounds.x && col < box.bounds.x + box.bounds.width);
      line += isPart ? grid.glyph(row, col) : " ";
    }
    return line;
  }
}

/** A rule from side to side, also with a position in it (`61%`). */
function isEdge(grid: Grid, row: number, start: number, end: number): boolean {
  if (!grid.hasBoxIn(row, ANY)) return false;
  let lines = 0;
  for (let col = start; col < end; col++) if (grid.box(row, col) !== 0) lines++;
  return lines > (end - start) / 2;
}
