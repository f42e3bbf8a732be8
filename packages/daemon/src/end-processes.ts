import { setTimeout as sleep } from "node:timers/promises";
import { isStillThere, type ProcessStat, processesBySession, processGroupExists } from "./proc.ts";

interface Step {
  signal: NodeJS.Signals;
  /** How long the processes have to end before the next step. */
  graceMs: number;
  /** How often those that have come up meanwhile are looked for. */
  searchEveryMs: number;
}

/** Both graces together stay below the half second in which a killed session leaves the list. */
const STEPS: readonly Step[] = [
  { signal: "SIGTERM", graceMs: 250, searchEveryMs: 50 },
  { signal: "SIGHUP", graceMs: 200, searchEveryMs: 50 },
  { signal: "SIGKILL", graceMs: 5_000, searchEveryMs: 10 },
];

/** The kernel tells nobody but a parent that a process has ended, so the others are looked at. */
const LOOK_EVERY_MS = 10;

/**
 * Ends every process of a POSIX session: SIGTERM, then SIGHUP (which an interactive shell heeds),
 * then SIGKILL, each to all that are left, also to those that come up meanwhile.
 *
 * A program may go from process to process faster than they can be looked for. The kernel knows
 * whether a process group has a member, and kills a group at once.
 *
 * @returns true once none is left; false if some outlived even SIGKILL (uninterruptible sleep).
 */
export async function endProcessSession(session: number): Promise<boolean> {
  const groups = new Set([session]);
  for (const { signal, graceMs, searchEveryMs } of STEPS) {
    const deadline = performance.now() + graceMs;
    const signalled = new Set<number>();
    let areGroupsKilled = false;
    do {
      const processes = await processesOfSession(session);
      for (const { group } of processes) groups.add(group);
      if (processes.length === 0 && (areGroupsKilled || ![...groups].some(processGroupExists)))
        return true;
      for (const { pid } of processes) {
        if (signalled.has(pid)) continue;
        signalled.add(pid);
        sendSignal(pid, signal);
        sendSignal(pid, "SIGCONT"); // A stopped process would keep the signal for later.
      }
      if (signal === "SIGKILL") {
        for (const group of groups) sendSignal(-group, signal);
        areGroupsKilled = true;
      }
      await untilGone(processes, searchEveryMs);
    } while (performance.now() < deadline);
  }
  return (await processesOfSession(session)).length === 0;
}

let search: Promise<Map<number, ProcessStat[]>> | undefined;

/** To search all processes takes its time, so those who ask at once, for a session each, share it. */
async function processesOfSession(session: number): Promise<ProcessStat[]> {
  search ??= new Promise((resolve) => {
    setImmediate(() => {
      search = undefined;
      resolve(processesBySession());
    });
  });
  return (await search).get(session) ?? [];
}

/** Resolves when these processes have ended, and after `atMostMs`. */
async function untilGone(processes: readonly ProcessStat[], atMostMs: number): Promise<void> {
  const deadline = performance.now() + atMostMs;
  do await sleep(LOOK_EVERY_MS);
  while (processes.some(isStillThere) && performance.now() < deadline);
}

/** @param pid negative: to a process group. */
function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in between.
  }
}
