// Regions as they are built: the loader of the sources makes each call between modules slower.
import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

export const { detectRegions }: typeof import("../src/detect-regions.ts") = load(
  "../dist/detect-regions.js",
);
export const { RefTracker }: typeof import("../src/ref-tracker.ts") =
  load("../dist/ref-tracker.js");
