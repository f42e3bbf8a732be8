import { POINTERS } from "../pointers.ts";
import type { Scene } from "../scene.ts";
import { grow } from "./grow.ts";
import type { IsFree, List } from "./list.ts";

/** So far in front of its row a pointer stands at the most; in a text less. */
const MAX_GAP = 8;
const MAX_GAP_IN_TEXT = 4;

/** Lists with a pointer (`❯ yarn`) that is drawn in another look than the rows around it. */
export function pointedLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, segments, isApplication } = scene;
  const lists: List[] = [];
  if (isOutput(scene)) return lists;
  for (const { row, start, end } of segments) {
    const pointer = grid.textStart(row, start, end);
    // `->` and `=>` stand in texts, too.
    const isArrow =
      isApplication &&
      /[-=]/.test(grid.glyph(row, pointer)) &&
      grid.glyph(row, pointer + 1) === ">";
    if (!isArrow && !POINTERS.has(grid.glyph(row, pointer))) continue;
    let text = pointer + 1;
    while (text < end && (grid.isBlank(row, text) || POINTERS.has(grid.glyph(row, text)))) text++;
    if (text === end || text - pointer > (isApplication ? MAX_GAP : MAX_GAP_IN_TEXT)) continue;
    const list = grow(
      scene,
      { row, from: start, to: end, by: "pointer", text },
      () => true,
      isFree,
    );
    if (list !== undefined) lists.push(list);
  }
  return lists.sort((a, b) => b.rows.length - a.rows.length);
}

/** With the cursor behind it in the last row: what stands above is what a command printed. */
const GO_ON = /^(?:press|hit) \S.{0,40} to continue\.?$/i;

function isOutput({ grid, screen: { cursor } }: Scene): boolean {
  if (!cursor.visible || cursor.row !== grid.rows - 1 || cursor.col < 10) return false;
  return GO_ON.test(grid.text(cursor.row, 0, grid.cols)) && grid.isBlank(cursor.row, cursor.col);
}
