export {
  type ClientOptions,
  connectIfRunning,
  connectOrStart,
  requestIfRunning,
  requestOnce,
  stopDaemon,
} from "./client.ts";
export { Connection } from "./connection.ts";
export { ensureSocketDirectory, locateSocket } from "./socket-directory.ts";
export { DETACHED_VARIABLE, READY_FD, type ReadyMessage } from "./start-daemon.ts";
