export type { RunDaemon } from "./command.ts";
export { type RunOptions, run } from "./run.ts";
