export { detectRegions } from "./detect-regions.ts";
export { RefTracker } from "./ref-tracker.ts";
export { type ScreenFromTextOptions, type StyledRun, screenFromText } from "./screen-from-text.ts";
