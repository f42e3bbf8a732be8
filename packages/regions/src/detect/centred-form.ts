import { frameTitle } from "../segment/frame-title.ts";
import type { Frame } from "../segment/frames.ts";
import type { Scene } from "../segment/scene.ts";
import { isInMiddle } from "./picker-frames.ts";

/** Of the width and height of a screen, what a form at its centre takes at the most. */
const MAX_SHARE = 0.8;
/** Cells that it may be off. */
const MAX_OFF = 2;
/** Of the height of the screen, what it may be off with the cursor in it: some programs place it higher. */
const MAX_RAISED = 0.2;

/**
 * Whether the only frame of a full screen has a title and stands in the middle from side to side and from top to
 * bottom, whatever is behind it. With something to fill in it is a form in front of the rest.
 */
export function isCentredForm({ grid, frames, screen }: Scene, frame: Frame): boolean {
  const { x, y, width, height } = frame.bounds;
  if (frames.length > 1 || !screen.alternateScreen || frameTitle(grid, frame) === "") return false;
  if (width > grid.cols * MAX_SHARE || height > grid.rows * MAX_SHARE) return false;
  if (!isInMiddle(grid, frame.bounds)) return false;
  const { row, col, visible } = screen.cursor;
  const isTypedIn = visible && row > y && row < y + height - 1 && col > x && col < x + width - 1;
  return Math.abs(y - (grid.rows - y - height)) <= (isTypedIn ? grid.rows * MAX_RAISED : MAX_OFF);
}
