import { readFileSync } from "node:fs";

export interface ProcessIdentity {
  parent: number;
  /** POSIX session: the pid of its leader. */
  session: number;
  /** Device number of the controlling terminal; 0 if there is none. */
  terminal: number;
}

/** What `/proc/PID/stat` says of a process (proc(5)). */
export function identityOf(pid: number): ProcessIdentity {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  const [, parent, , session, terminal] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { parent: Number(parent), session: Number(session), terminal: Number(terminal) };
}

/** Children of a process, also those that are dead and not waited for. */
export function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "latin1").trim();
  return children === "" ? [] : children.split(" ").map(Number);
}

/** Memory of a process that is in use, in MiB. */
export function residentMebibytes(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  if (kibibytes === undefined) throw new Error(`No memory of process ${pid}`);
  return Number(kibibytes) / 1024;
}
