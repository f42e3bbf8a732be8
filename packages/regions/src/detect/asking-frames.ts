import type { Bounds } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
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
