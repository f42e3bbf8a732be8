import { closeSync, readdirSync, readFileSync } from "node:fs";
import { type DaemonOptions, startDaemon } from "./daemon.ts";

export interface RunDaemonOptions extends DaemonOptions {
  /**
   * Close-on-exec hygiene for a detached daemon: the lowest descriptor that it has no use for, if
   * its starter left it some.
   */
  closeInheritedFrom?: number;
  /** Called once, when it is known who serves the socket. */
  onReady(ready: { already_running: boolean; pid: number }): void;
}

/**
 * Makes this process the daemon. Returns at once if another one serves already; else when it has
 * been stopped by a request, by SIGTERM, SIGINT or SIGHUP, or because it was idle.
 */
export async function runDaemon(options: RunDaemonOptions): Promise<void> {
  if (options.closeInheritedFrom !== undefined) {
    closeInheritedDescriptors(options.closeInheritedFrom);
  }
  const started = await startDaemon(options);
  if (started.kind === "already_running") {
    options.onReady({ already_running: true, pid: started.pid });
    return;
  }
  const { daemon } = started;
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, () => void daemon.stop(signal));
  }
  // What nobody has caught is a defect of one request or session; to end them all for it is worse.
  process.on("uncaughtException", (error) => daemon.log.defect("uncaught", error));
  process.on("unhandledRejection", (reason) => daemon.log.defect("unhandled", reason));
  options.onReady({ already_running: false, pid: process.pid });
  await daemon.stopped;
  // The answer to the request that stopped it goes out first.
  await new Promise((resolve) => setImmediate(resolve));
}

/** `O_CLOEXEC` as `/proc/PID/fdinfo` shows it (octal). */
const CLOSE_ON_EXEC = 0o2000000;

/**
 * Closes the descriptors that a detached daemon got from whoever started it, which would keep
 * somebody's pipe or lock open for as long as it lives. Node opens its own close-on-exec, and
 * what was inherited through an exec cannot be.
 */
function closeInheritedDescriptors(lowest: number): void {
  for (const entry of readdirSync("/proc/self/fd")) {
    const fd = Number(entry);
    if (fd < lowest) continue;
    try {
      const info = readFileSync(`/proc/self/fdinfo/${fd}`, "latin1");
      const flags = Number.parseInt(/^flags:\s+([0-7]+)/m.exec(info)?.[1] ?? "0", 8);
      if ((flags & CLOSE_ON_EXEC) === 0) closeSync(fd);
    } catch {
      // It was the descriptor of the listing itself.
    }
  }
}
