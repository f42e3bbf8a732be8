import { setTimeout as sleep } from "node:timers/promises";
import { processesOfSession } from "./proc.ts";

interface Step {
  signal: NodeJS.Signals;
  /** How long the processes have to end before the next step. */
  graceMs: number;
}

/** Both graces together stay below the half second in which a killed session leaves the list. */
const STEPS: readonly Step[] = [
  { signal: "SIGTERM", graceMs: 250 },
  { signal: "SIGHUP", graceMs: 200 },
  { signal: "SIGKILL", graceMs: 5_000 },
];

/** The kernel tells nobody but a parent that a process has ended, so the others are looked for. */
const LOOK_EVERY_MS = 10;

/**
 * Ends every process of a POSIX session: SIGTERM, then SIGHUP (which an interactive shell heeds),
 * then SIGKILL, each to all that are left, also to those that come up meanwhile.
 *
 * @returns true once none is left; false if some outlived even SIGKILL (uninterruptible sleep).
 */
export async function endProcessSession(session: number): Promise<boolean> {
  for (const { signal, graceMs } of STEPS) {
    const deadline = performance.now() + graceMs;
    const signalled = new Set<number>();
    do {
      const pids = processesOfSession(session);
      if (pids.length === 0) return true;
      for (const pid of pids) {
        if (signalled.has(pid)) continue;
        signalled.add(pid);
        sendSignal(pid, signal);
        sendSignal(pid, "SIGCONT"); // A stopped process would keep the signal for later.
      }
      await sleep(LOOK_EVERY_MS);
    } while (performance.now() < deadline);
  }
  return processesOfSession(session).length === 0;
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in between.
  }
}
