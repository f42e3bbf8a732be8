import type { Region } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
import { frameTitle } from "../segment/frame-title.ts";
import { type Frame, isLive } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";

/** Frames that are looked at; a screen with more is a drawing. */
const MAX_FRAMES = 200;

/** In so many rows at the bottom of a frame its buttons stand, the edge included. */
const BUTTON_ROWS = 5;

/** A frame at whose bottom push buttons stand, or that lies on another ground: a question, a message. */
export function detectDialogs(scene: Scene, found: readonly Region[]): Region[] {
  const { grid } = scene;
  return dialogFrames(scene, found).map((frame) =>
    toRegion(grid, frame, "dialog", frameTitle(grid, frame) || firstText(grid, frame)),
  );
}

/** A frame with a title in its edge that is no dialog: a panel. */
export function detectGroups(scene: Scene, found: readonly Region[]): Region[] {
  const { grid, screen } = scene;
  const dialogs = new Set(dialogFrames(scene, found));
  return framesOf(scene).flatMap((frame) => {
    const title = frameTitle(grid, frame);
    if (title === "" || dialogs.has(frame) || !isLive(grid, frame, screen.cursor)) return [];
    return [toRegion(grid, frame, "group", title)];
  });
}

function framesOf({ frames }: Scene): readonly Frame[] {
  return frames.slice(0, MAX_FRAMES);
}

function dialogFrames(scene: Scene, found: readonly Region[]): Frame[] {
  const frames = framesOf(scene);
  const withButtons = new Set<Frame>();
  for (const region of found) {
    if (region.role !== "button" || region.shortcut !== undefined) continue;
    // They are sorted by their top left corner: the innermost comes last.
    const frame = frames.findLast(({ bounds }) => contains(bounds, region.bounds));
    if (frame === undefined) continue;
    const { y, height } = frame.bounds;
    if (region.bounds.y >= y + height - BUTTON_ROWS) withButtons.add(frame);
  }
  return frames.filter(
    (frame) =>
      withButtons.has(frame) ||
      (frameTitle(scene.grid, frame) !== "" && liesOnOther(scene.grid, frame)),
  );
}

/** Whether a frame lies free on another background than its own. */
function liesOnOther(grid: Grid, { bounds }: Frame): boolean {
  const { x, y, width, height } = bounds;
  const [left, right, below] = [x - 1, x + width, y + height];
  if (left < 0 || right >= grid.cols || below >= grid.rows || y === 0) return false;
  const around = grid.background(y - 1, x);
  return (
    around !== grid.background(y, x) &&
    around === grid.background(y, left) &&
    around === grid.background(y, right)
  );
}

function toRegion(grid: Grid, { bounds }: Frame, role: "dialog" | "group", name: string): Region {
  const rows: string[] = [];
  for (let row = bounds.y; row < bounds.y + bounds.height; row++) {
    rows.push(grid.text(row, bounds.x, bounds.x + bounds.width));
  }
  return { role, name, bounds, text: rows.join("\n"), focused: false };
}

/** The first row of text in a frame. */
function firstText(grid: Grid, { bounds }: Frame): string {
  for (let row = bounds.y + 1; row < bounds.y + bounds.height - 1; row++) {
    const text = grid.text(row, bounds.x + 1, bounds.x + bounds.width - 1).trim();
    if (/\p{L}/u.test(text)) return text;
  }
  return "";
}
