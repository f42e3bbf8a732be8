import type { Region } from "@pilotty/protocol";
import type { Scene } from "../segment/scene.ts";
import { cellCheckboxes } from "./cell-checkboxes.ts";
import type { Found } from "./found.ts";
import { markedControls } from "./marked-controls.ts";
import { tightMarks } from "./tight-marks.ts";

/** Checkboxes: `[x] Log`, `[ ] Trace`, `[*] vim  Vi improved`, `◉ ESLint`, and cells behind labels. */
export function detectCheckboxes(scene: Scene, found: Found): Region[] {
  return [
    ...markedControls(scene, found, "checkbox"),
    ...cellCheckboxes(scene, found),
    ...tightMarks(scene, "checkbox"),
  ];
}
