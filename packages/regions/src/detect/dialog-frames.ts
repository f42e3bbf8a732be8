import type { Bounds, Role } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
import { WALL } from "../segment/box-glyphs.ts";
import { frameTitle } from "../segment/frame-title.ts";
import type { Frame } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { asks, isAnswered, isTypedIn } from "./asking-frames.ts";
import { isCentredForm } from "./centred-form.ts";
import { cutsLines } from "./cut-lines.ts";
import type { Found } from "./found.ts";
import { isMenuBox } from "./menu-boxes.ts";
import { isInMiddle, isLonePicker, isPickerFrame } from "./picker-frames.ts";

/** In so many rows at the bottom of a frame its buttons stand, the edge included. */
const BUTTON_ROWS = 5;
/** Of the width of the screen, what a box in front of the rest takes at the most. */
const MAX_SHARE = 0.9;

/**
 * The frames that are dialogs: push buttons stand at the bottom, or they lie on another ground, or
 * in front of what is cut off at their sides. An open menu is none.
 */
export function dialogFrames(scene: Scene, found: Found): Frame[] {
  const { frames, grid } = scene;
  const withButtons = new Set<Frame>();
  const menus = new Set<Frame>();
  for (const { role, bounds, shortcut } of found.regions) {
    if (role !== "button" && role !== "menuitem") continue;
    const frame = innermostAround(frames, bounds);
    if (frame === undefined) continue;
    if (role === "menuitem" && !isHeaded(grid, frame, found)) menus.add(frame);
    const { y, height } = frame.bounds;
    const isInside = bounds.y > y && bounds.y < y + height - 1;
    if (
      role === "button" &&
      shortcut === undefined &&
      isInside &&
      bounds.y >= y + height - BUTTON_ROWS
    )
      withButtons.add(frame);
  }
  const dialogs = frames.filter((frame) => {
    if (menus.has(frame) || isButtonBar(scene, frame, found) || isMenuBox(scene, frame, found))
      return false;
    if (withButtons.has(frame)) return true;
    const isOnOther = liesOnOther(grid, frame) || liesOnMat(grid, frame);
    if (isOnOther && frameTitle(grid, frame) !== "") return true;
    if (!hasText(grid, frame)) return isTypedIn(scene, frame) && cutsLines(grid, frame);
    if (isOnOther && holdsField(frame, found)) return true;
    if (isCentredForm(scene, frame) && holdsField(frame, found)) return true;
    return (
      cutsLines(grid, frame) ||
      liesInFront(scene, frame) ||
      standsAlone(scene, frame) ||
      isCentred(scene, frame) ||
      isLonePicker(scene, frame, found) ||
      isPickerFrame(scene, frame, found) ||
      isAnswered(scene, frame, found) ||
      asks(scene, frame, found)
    );
  });
  // What fills the screen behind a dialog is not in front of anything.
  return dialogs.filter(({ bounds }) => {
    const isPage = bounds.width === grid.cols && bounds.height === grid.rows;
    return !isPage || dialogs.length === 1;
  });
}

/** Something else than an entry stands in the first row: a box of keys with a heading is in front of the rest. */
function isHeaded(grid: Grid, { bounds: { x, y, width } }: Frame, found: Found): boolean {
  const [start, end] = [x + 1, x + width - 1];
  return !grid.isBlankRun(y + 1, start, end) && found.isFree(y + 1, start, end);
}

/** True for a box without a title around one row of buttons and nothing else, or across the screen with a field. */
function isButtonBar({ grid }: Scene, frame: Frame, found: Found): boolean {
  const { x, y, width, height } = frame.bounds;
  if (height !== 3 || frameTitle(grid, frame) !== "") return false;
  const buttons = found.regions.filter(
    ({ role, bounds }) => role === "button" && contains(frame.bounds, bounds),
  );
  if (width === grid.cols && buttons.length > 0 && holdsField(frame, found)) return true;
  let from = x + 1;
  for (const { bounds } of buttons.toSorted((a, b) => a.bounds.x - b.bounds.x)) {
    if (!grid.isBlankRun(y + 1, from, bounds.x)) return false;
    from = bounds.x + bounds.width;
  }
  return buttons.length > 0 && grid.isBlankRun(y + 1, from, x + width - 1);
}

function innermostAround(frames: readonly Frame[], bounds: Bounds): Frame | undefined {
  const around = frames.filter(
    (other) => contains(other.bounds, bounds) && other.bounds.height > bounds.height + 1,
  );
  return around.reduce<Frame | undefined>(
    (best, frame) => (best === undefined || areaOf(frame) < areaOf(best) ? frame : best),
    undefined,
  );
}

function areaOf({ bounds: { width, height } }: Frame): number {
  return width * height;
}

function hasText(grid: Grid, { bounds }: Frame): boolean {
  const { x, y, width, height } = bounds;
  for (let row = y + 1; row < y + height - 1; row++) {
    if (!grid.isBlankRun(row, x + 1, x + width - 1)) return true;
  }
  return false;
}

/** Whether a frame lies free on another background than its own. */
function liesOnOther(grid: Grid, { bounds }: Frame): boolean {
  const { x, y, width } = bounds;
  const [left, right] = [x - 1, x + width];
  if (left < 0 && right >= grid.cols) return isLaidAcross(grid, bounds);
  if (left < 0 || right >= grid.cols) return false;
  const around = grid.background(y > 0 ? y - 1 : y, y > 0 ? x : left);
  return (
    around !== grid.background(y, x) &&
    around === grid.background(y, left) &&
    around === grid.background(y, right)
  );
}

/** Cells on the ground of a box that stand outside of its lines at either side. */
const MAX_MARGIN = 2;

/**
 * Whether the ground of a frame goes on for a row above and below it and a cell or two beside it, and
 * ends there on all sides, but for one at an edge of the screen.
 */
function liesOnMat(grid: Grid, { bounds: { x, y, width, height } }: Frame): boolean {
  const ground = grid.background(y, x);
  if (ground === grid.pageGround || y < 1 || y + height >= grid.rows) return false;
  let left = x;
  while (left > 0 && grid.background(y, left - 1) === ground) left--;
  const right = grid.groundEnd(y, x);
  if (x - left < 1 || x - left > MAX_MARGIN) return false;
  if (right - x - width < 1 || right - x - width > MAX_MARGIN) return false;
  for (const row of [y - 1, y + height])
    if (grid.background(row, left) !== ground || grid.groundEnd(row, left) !== right) return false;
  const above = y >= 2 ? grid.background(y - 2, x) : undefined;
  return above !== ground && grid.background(y + height + 1, x) !== ground;
}

/**
 * Whether a box from side to side lies on a ground of its own to its last cell, with rows on another
 * one above and below it. At the edges of the screen it would be a panel.
 */
function isLaidAcross(grid: Grid, { y, height }: Bounds): boolean {
  const last = grid.cols - 1;
  const ground = grid.background(y, 0);
  const around = grid.background(y - 1, last);
  if (ground === around || around !== grid.background(y + height, last)) return false;
  if (y < 2 || y + height >= grid.rows - 1) return false;
  for (let row = y; row < y + height; row++)
    if (grid.background(row, 0) !== ground || grid.groundEnd(row, 0) < grid.cols) return false;
  return true;
}

/** What somebody fills in stands in a frame: a field, or marks to set. */
const FILLED_IN: ReadonlySet<Role> = new Set<Role>(["textbox", "checkbox", "radio"]);

function holdsField({ bounds }: Frame, { regions }: Found): boolean {
  return regions.some((region) => FILLED_IN.has(region.role) && contains(bounds, region.bounds));
}

/** Whether a frame covers what goes on beside it, and no other panel stands beside it. */
function liesInFront({ grid, frames }: Scene, frame: Frame): boolean {
  const { x, y, width, height } = frame.bounds;
  if (x < 2 || x + width >= grid.cols) return false;
  const isWide = width > grid.cols * MAX_SHARE;
  const outer = frames.filter((other) => other !== frame && contains(other.bounds, frame.bounds));
  const isInner = outer.length > 0;
  // What stands beside the panel that a box lies on does not stand beside the box.
  const isBeside = (other: Bounds): boolean =>
    standsBeside(other, frame.bounds) && !outer.some(({ bounds }) => standsBeside(other, bounds));
  if (frames.some(({ bounds }) => isBeside(bounds))) return false;
  let cut = 0;
  let beside = 0;
  let tiled = 0;
  for (let row = y; row < y + height; row++) {
    if (hasWall(grid, row, x - 2, x) || hasWall(grid, row, x + width, x + width + 2)) tiled++;
    if (grid.box(row, x - 1) !== 0 || grid.box(row, x + width) !== 0) continue;
    if (!grid.isBlank(row, x - 1) || !grid.isBlank(row, x + width)) cut++;
    if (hasTextIn(grid, row, 0, x) || hasTextIn(grid, row, x + width, grid.cols)) beside++;
  }
  // A panel stands close to the side of another one, which something may cover in part.
  if (tiled * 2 > height) return false;
  // Beside a wide box little is left: what it cuts off has to be a text at more than two rows.
  if (isWide) return cut >= 3 && beside >= 3;
  return cut >= 2 || (!isInner && beside >= 3);
}

function hasWall(grid: Grid, row: number, start: number, end: number): boolean {
  const col = grid.nextBox(row, start, end, WALL);
  return col < end && !grid.isBlank(row, col);
}

/** Whether there is more in a part of a row than the lines of panels. */
function hasTextIn(grid: Grid, row: number, start: number, end: number): boolean {
  if (grid.isBlankRun(row, start, end)) return false;
  for (let col = start; col < end; col++)
    if (!grid.isBlank(row, col) && grid.box(row, col) === 0) return true;
  return false;
}

/** Whether the cursor waits in a frame, and all around it the screen is empty. */
function standsAlone(scene: Scene, { bounds }: Frame): boolean {
  const { grid, frames } = scene;
  const { x, y, width, height } = bounds;
  const [right, bottom] = [x + width, y + height];
  if (frames.length > 1 || x < 2 || y < 1 || right > grid.cols - 2) return false;
  if (!isTypedIn(scene, { bounds })) return false;
  // A large one without a title is the edge of a page with a margin.
  const isPage = width >= grid.cols * MAX_CENTRED && height >= grid.rows * MAX_CENTRED;
  if (isPage && frameTitle(grid, { bounds }) === "") return false;
  for (let row = 0; row < grid.rows; row++) {
    const isBeside = row >= y && row < bottom;
    if (!grid.isBlankRun(row, 0, isBeside ? x : grid.cols)) return false;
    if (isBeside && !grid.isBlankRun(row, right, grid.cols)) return false;
  }
  return true;
}

/** Of the width and height of a screen, what a box at its centre takes at the most. */
const MAX_CENTRED = 0.8;
/** Of the height of a screen, how much more there may be below such a box than above it. */
const MAX_RAISED = 0.2;

/**
 * Whether a frame is all that a full screen shows, or an empty panel, in the middle from side to side and from
 * top to bottom, and no cursor is at work elsewhere: a message, a form.
 */
function isCentred({ grid, frames, screen }: Scene, { bounds }: Frame): boolean {
  const { x, y, width, height } = bounds;
  const { row: cursorRow, col, visible } = screen.cursor;
  const isElsewhere = visible && !contains(bounds, { x: col, y: cursorRow, width: 1, height: 1 });
  if (!screen.alternateScreen || isElsewhere) return false;
  const isApart = ({ bounds: other }: Frame) =>
    !contains(other, bounds) && !contains(bounds, other);
  if (frames.some(isApart)) return false;
  if (width > grid.cols * MAX_CENTRED || height > grid.rows * MAX_CENTRED) return false;
  if (!isInMiddle(grid, bounds)) return false;
  if (Math.abs(y - (grid.rows - y - height)) > grid.rows * MAX_RAISED) return false;
  for (let row = 1; row < grid.rows - 1; row++) {
    const isBeside = row >= y && row < y + height;
    if (hasTextIn(grid, row, 0, isBeside ? x : grid.cols)) return false;
    if (isBeside && hasTextIn(grid, row, x + width, grid.cols)) return false;
  }
  return true;
}

/** Two boxes that share rows, but no columns. */
function standsBeside(a: Bounds, b: Bounds): boolean {
  const shareRows = a.y < b.y + b.height && b.y < a.y + a.height;
  return shareRows && (a.x + a.width <= b.x || b.x + b.width <= a.x);
}
