import { readdirSync, readFileSync } from "node:fs";

/** Pids of the living processes that were started with this variable in their environment. */
export function processesWithVariable(name: string, value: string): number[] {
  const wanted = `${name}=${value}`;
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && isAlive(pid))
    .filter((pid) => environmentOf(pid).includes(wanted));
}

/** True for a process that runs; false for one that is gone or waits for its parent to notice. */
export function isAlive(pid: number): boolean {
  const state = processState(pid);
  return state !== undefined && state !== "Z" && state !== "X";
}

/** The letter of `/proc/PID/stat`; undefined if there is no such process. */
export function processState(pid: number): string | undefined {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  return stat === "" ? undefined : stat.slice(stat.lastIndexOf(")") + 2)[0];
}

/** The command line of a process, its words joined by blanks. */
export function commandLineOf(pid: number): string {
  return readOrNothing(`/proc/${pid}/cmdline`).split("\0").join(" ").trim();
}

function environmentOf(pid: number): string[] {
  return readOrNothing(`/proc/${pid}/environ`).split("\0");
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
