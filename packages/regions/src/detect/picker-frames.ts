import type { Bounds, Role } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
import { HORIZONTAL } from "../segment/box-glyphs.ts";
import { frameTitle } from "../segment/frame-title.ts";
import type { Frame } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import type { Found } from "./found.ts";

/** Of the width of the screen, what such a frame takes at least. */
const MIN_SHARE = 0.9;
/** Rows of text below it, of hints and the like. */
const MAX_BELOW = 2;
/** Blank rows above its heading. */
const MAX_ABOVE = 1;
/** As few choices are a list. */
const MIN_CHOICES = 2;
const HEADING = /^(?:\? )?\p{Lu}.*[\p{L}\p{N}?)]$/u;
/** What has to stand in such a frame, wherever it is on the screen. */
const ANSWERS: ReadonlySet<Role> = new Set<Role>(["option", "textbox"]);

/**
 * Whether a frame from side to side, drawn below what was written before, asks: it has a heading in a look of its
 * own, apart from what follows, and below that all that can be chosen or typed on the screen.
 */
export function isPickerFrame(scene: Scene, { bounds }: Frame, found: Found): boolean {
  const { grid, screen, frames } = scene;
  const { y, width, height } = bounds;
  if (screen.cursor.visible || width < grid.cols * MIN_SHARE || y === 0) return false;
  const answers = found.regions.filter(({ role }) => ANSWERS.has(role));
  const isAnswered =
    answers.filter(({ selected }) => selected !== undefined).length >= MIN_CHOICES
      ? answers.some(({ selected }) => selected === true)
      : answers.some(({ role, focused }) => role === "textbox" && focused);
  if (!isAnswered || !answers.every((region) => contains(bounds, region.bounds))) return false;
  if (frameTitle(grid, { bounds }) !== "" || !hasHeading(grid, bounds)) return false;
  if (frames.some((other) => other.bounds !== bounds && contains(other.bounds, bounds)))
    return false;
  let below = 0;
  for (let row = y + height; row < grid.rows; row++)
    if (!grid.isBlankRun(row, 0, grid.cols)) below++;
  return below <= MAX_BELOW;
}

/** In the first row of text, above a free row or a rule. */
function hasHeading(grid: Grid, { x, y, width, height }: Bounds): boolean {
  const [from, to] = [x + 1, x + width - 1];
  let row = y + 1;
  while (row <= y + MAX_ABOVE && grid.isBlankRun(row, from, to)) row++;
  const start = grid.textStart(row, from, to);
  if (start === to || row + 1 >= y + height - 1) return false;
  const end = grid.textEnd(row, start, to);
  if (grid.look(row, end - 1) === 0 || !HEADING.test(grid.text(row, start, end))) return false;
  return grid.isBlankRun(row + 1, from, to) || grid.box(row + 1, start) === HORIZONTAL;
}

/** Rows at the bottom of a screen in which a program tells what can be done. */
const HINT_ROWS = 3;
/** Cells that a box in the middle of a screen may be off. */
const MAX_OFF = 2;

/** Whether a box is as far from the left side of the screen as from the right one. */
export function isInMiddle(grid: Grid, { x, width }: Bounds): boolean {
  return Math.abs(x - (grid.cols - x - width)) <= MAX_OFF;
}

/** Whether a frame in the middle of an empty screen has a title and a list; below it hints may stand. */
export function isLonePicker({ grid, frames }: Scene, frame: Frame, found: Found): boolean {
  const { x, y, width, height } = frame.bounds;
  if (frames.length > 1 || frameTitle(grid, frame) === "") return false;
  if (x < 2 || !isInMiddle(grid, frame.bounds)) return false;
  for (let row = 1; row < grid.rows - HINT_ROWS; row++) {
    const isBeside = row >= y && row < y + height;
    if (!grid.isBlankRun(row, 0, isBeside ? x : grid.cols)) return false;
    if (isBeside && !grid.isBlankRun(row, x + width, grid.cols)) return false;
  }
  return found.regions.some(
    ({ role, selected, bounds }) =>
      role === "option" && selected === true && contains(frame.bounds, bounds),
  );
}
