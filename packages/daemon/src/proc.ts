import { readdirSync, readFileSync } from "node:fs";

/** What `/proc/PID/stat` says of a process that this project cares for (proc(5)). */
export interface ProcessStat {
  pid: number;
  /** `Z` and `X`: dead, waiting for its parent to notice. */
  state: string;
  /** Process group. */
  group: number;
  /** POSIX session id: the pid of the session's leader. */
  session: number;
  /** When it started, in clock ticks since the boot: with the pid it names a process for good. */
  startTime: number;
  /** Process group in the foreground of its terminal; -1 if it has none. */
  foregroundGroup: number;
}

/** @returns undefined if there is no such process. */
export function readProcessStat(pid: number): ProcessStat | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  } catch {
    return undefined;
  }
  // The second field is the name in parentheses, which may hold blanks and parentheses.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return {
    pid,
    state: fields[0] ?? "X",
    group: Number(fields[2]),
    session: Number(fields[3]),
    startTime: Number(fields[19]),
    foregroundGroup: Number(fields[5]),
  };
}

/** True if a process that was seen lives still, and has not made itself a session of its own. */
export function isStillThere({ pid, startTime, session }: ProcessStat): boolean {
  const stat = readProcessStat(pid);
  return stat?.startTime === startTime && stat.session === session && isLiving(stat);
}

/** The living processes of each POSIX session. */
export function processesBySession(): Map<number, ProcessStat[]> {
  const sessions = new Map<number, ProcessStat[]>();
  for (const stat of livingProcesses()) {
    const members = sessions.get(stat.session);
    if (members) members.push(stat);
    else sessions.set(stat.session, [stat]);
  }
  return sessions;
}

/** The living processes of a process group. */
export function processesOfGroup(group: number): ProcessStat[] {
  return livingProcesses().filter((stat) => stat.group === group);
}

function livingProcesses(): ProcessStat[] {
  const found: ProcessStat[] = [];
  for (const entry of readdirSync("/proc")) {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) continue;
    const stat = readProcessStat(pid);
    if (stat && isLiving(stat)) found.push(stat);
  }
  return found;
}

function isLiving({ state }: ProcessStat): boolean {
  return state !== "Z" && state !== "X";
}

/** True if a process group has a member. */
export function processGroupExists(group: number): boolean {
  if (group <= 1) return false;
  try {
    process.kill(-group, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
