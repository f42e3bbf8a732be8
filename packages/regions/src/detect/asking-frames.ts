import type { Bounds } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
import { frameTitle } from "../segment/frame-title.ts";
import type { Frame } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import type { Found } from "./found.ts";

/** A question to be answered with a letter: `Really quit? (y/N)`. */
const QUESTION = /\p{L}.*\? ?[[(](?:y\/n|yes\/no)[\])]:?$/iu;

/** As many keys answer a question. */
const MAX_ANSWERS = 4;

/** As high is a box that takes the width of the screen for a question. */
const MAX_STRIP = 6;

/**
 * Whether the last text in a frame that is free at both sides is a question, perhaps with the keys that answer
 * it below, and the program waits there.
 */
export function asks({ grid, frames, screen }: Scene, { bounds }: Frame, found: Found): boolean {
  const { x, y, width, height } = bounds;
  const isAcross = width >= grid.cols - 1 && height <= MAX_STRIP;
  if (!isAcross && (x < 2 || x + width > grid.cols - 2)) return false;
  if (frames.some((other) => other.bounds !== bounds && contains(bounds, other.bounds)))
    return false;
  const { row, col, visible } = screen.cursor;
  const isWaiting = visible
    ? contains(bounds, { x: col, y: row, width: 1, height: 1 })
    : screen.alternateScreen;
  if (!isWaiting) return false;
  const last = lastText(grid, bounds, y + height - 2);
  if (QUESTION.test(grid.text(last, x + 1, x + width - 1).trim())) return true;
  const answers = found.regions.filter(
    ({ role, shortcut, bounds: own }) =>
      role === "button" && shortcut !== undefined && own.y === last && contains(bounds, own),
  );
  if (answers.length < 2 || answers.length > MAX_ANSWERS) return false;
  const above = lastText(grid, bounds, last - 1);
  return grid.text(above, x + 1, x + width - 1).endsWith("?");
}

/** The last row of a frame with a text in it, from a row on upwards. */
function lastText(grid: Grid, { x, y, width }: Bounds, from: number): number {
  let row = from;
  while (row > y && grid.isBlankRun(row, x + 1, x + width - 1)) row--;
  return row;
}

/** Whether the cursor waits in a frame. */
export function isTypedIn({ screen: { cursor } }: Scene, { bounds }: Frame): boolean {
  return cursor.visible && contains(bounds, { x: cursor.col, y: cursor.row, width: 1, height: 1 });
}

/** As many hints in the last row of a box tell what can be done in it. */
const MIN_HINTS = 2;
/** Of the height of a screen, what a box takes that is laid across it, at the most. */
const MAX_ACROSS = 0.6;

/** Whether the cursor waits in a box with a title, above hints in its last row, and the screen goes on below. */
export function isAnswered(scene: Scene, frame: Frame, { regions }: Found): boolean {
  const { grid } = scene;
  const { x, y, width, height } = frame.bounds;
  // One that is free at both sides may be higher.
  const isFree = x >= 2 && x + width <= grid.cols - 2;
  if ((height > grid.rows * MAX_ACROSS && !isFree) || y === 0 || y + height >= grid.rows)
    return false;
  if (!isTypedIn(scene, frame) || frameTitle(grid, frame) === "") return false;
  const hints = regions.filter(
    ({ role, shortcut, bounds }) =>
      role === "button" &&
      shortcut !== undefined &&
      bounds.y === y + height - 2 &&
      contains(frame.bounds, bounds),
  );
  return hints.length >= MIN_HINTS;
}
