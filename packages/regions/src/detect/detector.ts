import type { Region } from "@pilotty/protocol";
import type { Scene } from "../segment/scene.ts";

/**
 * Finds the regions of one role. `found` are those of the detectors before it, as evidence.
 * One file a role; the list of detectors is in `detect-regions.ts`.
 */
export type Detector = (scene: Scene, found: readonly Region[]) => Region[];
