import type { Bounds, Region } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
import { frameTitle } from "../segment/frame-title.ts";
import { type Frame, isLive } from "../segment/frames.ts";
import { findPanels } from "../segment/panels.ts";
import type { Scene } from "../segment/scene.ts";
import type { Found } from "./found.ts";

/** Panels: frames with a title in their edge that are no dialogs. Their text is the title. */
export function detectGroups(scene: Scene, found: Found): Region[] {
  const { grid, screen } = scene;
  const dialogs = new Set(found.regions.filter(({ role }) => role === "dialog").map(boundsOf));
  // In a text that scrolls, what is no whole frame is a table or a drawing.
  const panels = screen.alternateScreen ? findPanels(grid, scene.frames) : [];
  return [...scene.frames, ...panels].flatMap((frame): Region[] => {
    const title = frameTitle(grid, frame);
    if (title === "" || dialogs.has(frame.bounds) || isOfField(found, frame.bounds)) return [];
    const hasControls = found.regions.some(({ bounds }) => contains(frame.bounds, bounds));
    const isAtWork = hasControls || isLive(grid, frame, screen.cursor);
    if (!isAtWork && !isBesideFocus(scene, frame, found)) return [];
    return [{ role: "group", name: title, bounds: frame.bounds, text: title, focused: false }];
  });
}

/** The focus is in another frame of the same program, beside this one or in front of it. */
function isBesideFocus({ frames, screen }: Scene, { bounds }: Frame, { regions }: Found): boolean {
  if (!screen.alternateScreen) return false;
  return regions.some(({ focused, bounds: control }) => {
    if (!focused || contains(bounds, control)) return false;
    return frames.some(
      (other) => contains(other.bounds, control) && !contains(other.bounds, bounds),
    );
  });
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
