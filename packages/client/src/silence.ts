import { setTimeout as sleep } from "node:timers/promises";
import { PilottyError } from "@pilotty/protocol";
import { type ListenerProcess, listenerProcess } from "./listener-process.ts";

/** A daemon answers a ping at once; one that has not in this time may hang. */
const SILENT_MS = 2_000;
/** So long it is watched then: one that is at work meanwhile is busy, and waited for. */
const WATCH_MS = 1_000;
/** Nothing that a daemon does at once takes so long. */
const LONGEST_MS = 30_000;

/**
 * Waits for a daemon that does not answer: as long as it works, but not for one that hangs.
 *
 * @param answered aborts when it has answered, or nobody cares any more.
 * @returns why it will not answer; undefined once it has.
 */
export async function outlastSilence(
  socketPath: string,
  answered: AbortSignal,
): Promise<PilottyError | undefined> {
  const startedAt = performance.now();
  try {
    await sleep(SILENT_MS, undefined, { signal: answered });
    let before = listenerProcess(socketPath);
    for (;;) {
      await sleep(WATCH_MS, undefined, { signal: answered });
      const now = listenerProcess(socketPath);
      const isBusy = now !== undefined && isAtWork(now, before);
      const silentMs = Math.round(performance.now() - startedAt);
      if (!isBusy || silentMs > LONGEST_MS) return hangs(socketPath, now, silentMs);
      before = now;
    }
  } catch {
    return undefined;
  }
}

/** It runs, or would if it were let, or waits for a disk. */
function isAtWork(now: ListenerProcess, before: ListenerProcess | undefined): boolean {
  return now.state === "R" || now.state === "D" || now.cpuTicks > (before?.cpuTicks ?? 0);
}

/** Has `silent_ms` among its details, which no other error has. */
function hangs(
  socketPath: string,
  listener: ListenerProcess | undefined,
  silentMs: number,
): PilottyError {
  const { problem, suggestion } = diagnosis(listener);
  return new PilottyError("DAEMON_UNREACHABLE", `What serves ${socketPath} ${problem}`, {
    suggestion,
    details: { silent_ms: silentMs },
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
