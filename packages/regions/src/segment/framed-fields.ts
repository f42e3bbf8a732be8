import type { Bounds } from "@pilotty/protocol";
import { contains } from "./bounds.ts";
import { type Field, withoutColon } from "./field.ts";
import { frameTitle } from "./frame-title.ts";
import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";
import type { Scene } from "./scene.ts";

/** The narrowest frame around a field, and the shortest empty run of another ground. */
const MIN_FRAME = 5;
const MIN_EMPTY = 10;

/** Fields that have a frame of their own, and empty ones in a frame with a label above them. */
export function findFramedFields(scene: Scene): Field[] {
  return [...framedFields(scene), ...scene.frames.flatMap((frame) => emptyFields(scene, frame))];
}

/** The frame of one row in which the cursor stands, and those with a title that are drawn like it. */
function framedFields({ grid, frames, screen: { cursor } }: Scene): Field[] {
  const boxes = frames.filter(({ bounds }) => bounds.height === 3 && bounds.width >= MIN_FRAME);
  const current = boxes.findLast(({ bounds: { x, y, width } }) => {
    return cursor.visible && cursor.row === y + 1 && cursor.col > x && cursor.col < x + width;
  });
  if (current === undefined) return [];
  const twins =
    frameTitle(grid, current) === "" ? [] : boxes.filter((box) => isTwin(grid, current, box));
  return [current, ...twins].map((frame) => {
    const { x, y, width } = frame.bounds;
    const outer = frames.findLast(
      (other) => other !== frame && contains(other.bounds, frame.bounds),
    );
    const name = frameTitle(grid, frame) || textAbove(grid, frame.bounds, outer?.bounds);
    return { row: y + 1, start: x + 1, end: x + width - 1, name: withoutColon(name) };
  });
}

function isTwin(grid: Grid, { bounds }: Frame, other: Frame): boolean {
  const { x, y, width } = other.bounds;
  return (
    x === bounds.x && width === bounds.width && y !== bounds.y && frameTitle(grid, other) !== ""
  );
}

/** Rows without text in a frame with a run of another ground, below a label that starts where it does. */
function emptyFields({ grid }: Scene, { bounds }: Frame): Field[] {
  const fields: Field[] = [];
  const [left, right] = [bounds.x + 1, bounds.x + bounds.width - 1];
  for (let row = bounds.y + 2; row < bounds.y + bounds.height - 1; row++) {
    if (!grid.isBlankRun(row, left, right)) continue;
    const around = grid.background(row, left);
    let start = left;
    while (start < right && grid.background(row, start) === around) start++;
    let end = start;
    while (end < right && grid.background(row, end) !== around) end++;
    if (end === right || end - start < MIN_EMPTY) continue;
    if (
      grid.textStart(row - 1, left, right) !== start ||
      grid.background(row - 1, start) !== around
    )
      continue;
    fields.push({ row, start, end, name: withoutColon(grid.text(row - 1, start, right)) });
  }
  return fields;
}

/** The text in the row above a box, inside the frame around both. */
function textAbove(grid: Grid, { x, y, width }: Bounds, outer: Bounds | undefined): string {
  const from = outer === undefined ? x : outer.x + 1;
  const to = outer === undefined ? x + width : outer.x + outer.width - 1;
  if (outer !== undefined && y - 1 <= outer.y) return frameTitle(grid, { bounds: outer });
  return grid.text(y - 1, from, to).trim();
}
