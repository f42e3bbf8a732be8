import type { Region } from "@pilotty/protocol";
import type { Scene } from "../segment/scene.ts";
import type { Found } from "./found.ts";

/**
 * Finds the regions of one role. `found` is what the detectors before it found, as evidence.
 * One file a role; the list of detectors is in `detect-regions.ts`.
 */
export type Detector = (scene: Scene, found: Found) => Region[];
