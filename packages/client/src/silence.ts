import { PilottyError } from "@pilotty/protocol";
import { type ListenerProcess, listenerProcess } from "./listener-process.ts";

/** So long a silent daemon is watched: one that is at work meanwhile is busy, and waited for. */
const WATCH_MS = 1_000;
/** Nothing that a daemon does at once takes so long. */
const LONGEST_MS = 30_000;

/**
 * Waits for a daemon that does not answer: as long as it works, but not for one that hangs.
 *
 * @param isAnswered whether it has answered, or nobody cares any more.
 * @returns why it will not answer; undefined once it has.
 */
export async function outlastSilence(
  socketPath: string,
  isAnswered: () => boolean,
): Promise<PilottyError | undefined> {
  const startedAt = performance.now();
  for (let before = listenerProcess(socketPath); ; ) {
    await new Promise((resolve) => setTimeout(resolve, WATCH_MS));
    if (isAnswered()) return undefined;
    const now = listenerProcess(socketPath);
    const watchedMs = Math.round(performance.now() - startedAt);
    const isBusy = now !== undefined && isAtWork(now, before);
    if (!isBusy || watchedMs > LONGEST_MS) return hangs(socketPath, now, watchedMs);
    before = now;
  }
}

/** It runs, or would if it were let, or waits for a disk. */
function isAtWork(now: ListenerProcess, before: ListenerProcess | undefined): boolean {
  return now.state === "R" || now.state === "D" || now.cpuTicks > (before?.cpuTicks ?? 0);
}

/** Has `watched_ms` among its details, which no other error has. */
function hangs(
  socketPath: string,
  listener: ListenerProcess | undefined,
  watchedMs: number,
): PilottyError {
  const { problem, suggestion } = diagnosis(listener);
  return new PilottyError("DAEMON_UNREACHABLE", `What serves ${socketPath} ${problem}`, {
    suggestion,
    details: { watched_ms: watchedMs },
  });
}

function diagnosis(listener: ListenerProcess | undefined): { problem: string; suggestion: string } {
  if (listener === undefined) {
    const suggestion = "Find out who listens there, or set PILOTTY_SOCKET_DIR to another directory";
    return { problem: "does not answer", suggestion };
  }
  const { pid, state } = listener;
  if (state === "T" || state === "t") {
    const suggestion = `Run 'kill -CONT ${pid}' to let it go on`;
    return { problem: `(pid ${pid}) is stopped by a signal`, suggestion };
  }
  return {
    problem: `(pid ${pid}) does not answer`,
    suggestion: `Run 'kill -9 ${pid}': the next command ends its sessions and starts another daemon`,
  };
}
