import { PilottyError } from "@pilotty/protocol";
import { type ListenerProcess, listenerProcess, readProcess } from "./listener-process.ts";
import type { Awaited } from "./watch-silence.ts";

/** So long it is watched: one that is at work meanwhile is busy, and waited for. */
const WATCH_MS = 1_000;
/** What is asleep and uses less of a processor meanwhile does not work on an answer. */
const LEAST_WORK_TICKS = 5;
/** Nothing that a daemon does at once takes so much of a processor: one that does turns in a circle. */
const MOST_CPU_MS = 2_500;
/** Nor so long, however little of the machine it gets. */
const LONGEST_MS = 30_000;
/** Of `/proc`, on every machine that Node runs on. */
const TICK_MS = 10;

/**
 * Waits for a daemon that does not answer: as long as it works, but not for one that hangs.
 *
 * @param isAnswered whether it has answered, or nobody cares any more.
 * @returns why it will not answer; undefined once it has.
 */
export async function outlastSilence(
  { name, what }: Awaited,
  isAnswered: () => boolean,
): Promise<PilottyError | undefined> {
  const startedAt = performance.now();
  const first = listenerIfTold(name);
  for (let before = first; ; ) {
    await new Promise((resolve) => setTimeout(resolve, WATCH_MS).unref());
    if (isAnswered()) return undefined;
    const now = first && readProcess(first.pid);
    const watchedMs = Math.round(performance.now() - startedAt);
    const isBusy = now !== undefined && isAtWork(now, before) && !turnsInCircle(now, first);
    if (!isBusy || watchedMs > LONGEST_MS) return hangs(what, now, watchedMs);
    before = now;
  }
}

/** Undefined also where `/proc` does not tell. */
function listenerIfTold(name: string): ListenerProcess | undefined {
  try {
    return listenerProcess(name);
  } catch {
    return undefined;
  }
}

/** It runs, or would if it were let, or waits for a disk. */
function isAtWork(now: ListenerProcess, before: ListenerProcess | undefined): boolean {
  if (now.state === "R" || now.state === "D") return true;
  return now.cpuTicks - (before?.cpuTicks ?? 0) >= LEAST_WORK_TICKS;
}

function turnsInCircle(now: ListenerProcess, first: ListenerProcess | undefined): boolean {
  return (now.cpuTicks - (first?.cpuTicks ?? 0)) * TICK_MS > MOST_CPU_MS;
}

/** Has `watched_ms` among its details, which no other error has. */
function hangs(
  what: string,
  listener: ListenerProcess | undefined,
  watchedMs: number,
): PilottyError {
  const { problem, suggestion } = diagnosis(listener);
  return new PilottyError("DAEMON_UNREACHABLE", `${what} ${problem}`, {
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
