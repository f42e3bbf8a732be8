export { Daemon, type DaemonOptions, type StartResult, startDaemon } from "./daemon.ts";
export { type Ground, inspectGround } from "./inspect-ground.ts";
export { type RunDaemonOptions, runDaemon } from "./run-daemon.ts";
