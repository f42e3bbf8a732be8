import type { Region } from "@pilotty/protocol";
import type { Scene } from "../segment/scene.ts";
import { cellCheckboxes } from "./cell-checkboxes.ts";
import type { Found } from "./found.ts";
import { markedControls } from "./marked-controls.ts";
import { tightMarks } from "./tight-marks.ts";

/** Checkboxes: `[x] Log`, `[ ] Trace`, `[*] vim  Vi improved`, `◉ ESLint`, and cells behind labels. */
export function detectCheckboxes(scene: Scene, found: Found): Region[] {
  // A key in brackets of its own may look like a box: `[ ] ] Next row`.
  const marked = markedControls(scene, found, "checkbox").filter(
    ({ bounds: { x, y } }) => !found.regions.some((other) => isKeyAt(other, x, y)),
  );
  return [...marked, ...cellCheckboxes(scene, found), ...tightMarks(scene, "checkbox")];
}

/** A key hint that has a cell. */
function isKeyAt({ bounds, shortcut }: Region, x: number, y: number): boolean {
  const isInRow = shortcut !== undefined && bounds.y === y && bounds.height === 1;
  return isInRow && bounds.x <= x && x < bounds.x + bounds.width;
}
