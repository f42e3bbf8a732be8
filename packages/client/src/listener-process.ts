import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** The process that listens on a Unix socket, as `/proc` shows it. */
export interface ListenerProcess {
  readonly pid: number;
  /** `R` running, `S` sleeping, `T` stopped by a signal, …: see proc(5). */
  readonly state: string;
  /** Processor time that it has used, in clock ticks. */
  readonly cpuTicks: number;
}

/** `SS_LISTENING` sockets have this bit among their flags in `/proc/net/unix`. */
const ACCEPTS = 0x10000;
/** Address, references, protocol, flags, type, state, inode, and what it is bound to. */
const SOCKET_LINE = /^\S+ \S+ \S+ (\S+) \S+ \S+ +(\d+) (.*)$/;

/**
 * Finds the process that listens on a socket, for when it does not tell itself. Slow: it reads the
 * descriptors of all processes of the user.
 *
 * @param name the socket's path, or its abstract name.
 * @returns undefined if nobody listens, or one of another user.
 */
export function listenerProcess(name: string): ListenerProcess | undefined {
  const inode = listeningInode(name);
  if (inode === undefined) return undefined;
  for (const entry of readdirSync("/proc")) {
    const pid = Number(entry);
    if (Number.isInteger(pid) && holdsSocket(pid, inode)) return readProcess(pid);
  }
  return undefined;
}

function listeningInode(name: string): string | undefined {
  const shown = name.replaceAll("\0", "@");
  for (const line of readFileSync("/proc/net/unix", "utf8").split("\n")) {
    const [, flags = "0", inode, path] = SOCKET_LINE.exec(line) ?? [];
    if (path === shown && (Number.parseInt(flags, 16) & ACCEPTS) !== 0) return inode;
  }
  return undefined;
}

function holdsSocket(pid: number, inode: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`;
      } catch {
        return false; // It has just been closed.
      }
    });
  } catch {
    return false; // It has ended, or belongs to another user.
  }
}

/** @returns undefined if it has ended */
export function readProcess(pid: number): ListenerProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The second field is the name in parentheses, which may hold blanks and parentheses.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { pid, state: fields[0] ?? "X", cpuTicks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}
