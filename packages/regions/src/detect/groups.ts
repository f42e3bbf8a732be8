import type { Bounds, Region } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
import { frameTitle } from "../segment/frame-title.ts";
import { isLive } from "../segment/frames.ts";
import { isPaged } from "../segment/output.ts";
import { findPanels } from "../segment/panels.ts";
import type { Scene } from "../segment/scene.ts";
import type { Found } from "./found.ts";

/** Of a screen that is made of panels, what those with titles take. */
const MIN_COVERED = 0.6;

/** Panels: frames with a title in their edge that are no dialogs. Their text is the title. */
export function detectGroups(scene: Scene, found: Found): Region[] {
  const { grid, screen } = scene;
  const dialogs = new Set(found.regions.filter(({ role }) => role === "dialog").map(boundsOf));
  // In a text that scrolls, what is no whole frame is a table or a drawing.
  const panels = screen.alternateScreen ? findPanels(grid, scene.frames) : [];
  const arePanels = isOfPanels(scene);
  return [...scene.frames, ...panels].flatMap((frame): Region[] => {
    const title = frameTitle(grid, frame);
    if (title === "" || dialogs.has(frame.bounds) || isOfField(found, frame.bounds)) return [];
    if (isOfMenuBar(found, frame.bounds)) return [];
    const hasControls = found.regions.some(({ bounds }) => contains(frame.bounds, bounds));
    if (!hasControls && !arePanels && !isLive(grid, frame, screen.cursor)) return [];
    return [{ role: "group", name: title, bounds: frame.bounds, text: title, focused: false }];
  });
}

/**
 * Whether a full screen is made of panels: the cursor is at work in one of its frames, or frames with titles
 * take most of it. In a text that a pager shows, boxes are drawings.
 */
function isOfPanels(scene: Scene): boolean {
  const { grid, screen, frames } = scene;
  if (!screen.alternateScreen || frames.length < 2 || isPaged(scene)) return false;
  const titled = frames.filter((frame) => frameTitle(grid, frame) !== "");
  if (frames.some((frame) => isLive(grid, frame, screen.cursor))) return true;
  let covered = 0;
  for (const { bounds } of titled) {
    const isInner = titled.some(
      (other) => other.bounds !== bounds && contains(other.bounds, bounds),
    );
    if (!isInner) covered += bounds.width * bounds.height;
  }
  return covered >= grid.rows * grid.cols * MIN_COVERED;
}

/** True if the first row in a frame is a menu bar: what stands in it is no title. */
function isOfMenuBar({ regions }: Found, frame: Bounds): boolean {
  const titles = regions.filter(
    ({ role, bounds }) =>
      role === "menuitem" && bounds.y === frame.y + 1 && contains(frame, bounds),
  );
  return titles.length > 1;
}

/** True if the inside of a frame is a field of several rows. */
function isOfField({ regions }: Found, { x, y, width, height }: Bounds): boolean {
  return regions.some(({ role, bounds }) => {
    if (role !== "textbox" || bounds.height !== height - 2 || height <= 3) return false;
    return bounds.x === x + 1 && bounds.y === y + 1 && bounds.width === width - 2;
  });
}

function boundsOf({ bounds }: Region): Bounds {
  return bounds;
}
