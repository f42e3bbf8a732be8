import {
  closeSync,
  constants,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { endProcessSession } from "./end-processes.ts";
import { openOwnFile } from "./own-file.ts";
import { processesBySession, readProcessStat } from "./proc.ts";

/** A session's program, by pid and start time (see `ProcessStat`). */
export interface RecordedProgram {
  readonly pid: number;
  readonly startTime: number | undefined;
}

interface RecordFile {
  /** Pids and start times mean nothing after another boot, or in another container. */
  boot: string;
  programs: RecordedProgram[];
}

/**
 * Which programs run, in a file beside the socket, in a directory that only the user can write to:
 * so that the next daemon can end what one that was killed has left running.
 */
export class SessionRecord {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Best effort: a full disk must not keep a program from being started. */
  write(programs: readonly RecordedProgram[]): void {
    const file: RecordFile = {
      boot: bootId(),
      programs: programs.map(({ pid, startTime }) => ({ pid, startTime })),
    };
    const next = `${this.#path}.next`;
    const { O_CREAT, O_EXCL, O_WRONLY } = constants;
    try {
      remove(next);
      withFile(openOwnFile(next, O_WRONLY | O_CREAT | O_EXCL), (fd) => {
        writeFileSync(fd, JSON.stringify(file));
      });
      renameSync(next, this.#path);
    } catch {
      remove(next);
    }
  }

  remove(): void {
    remove(this.#path);
  }

  /** Pids of the recorded programs on whose terminals something still runs. */
  leftovers(): number[] {
    const programs = this.#read().filter(isStillTheirs);
    const sessions = processesBySession();
    return programs.map(({ pid }) => pid).filter((pid) => sessions.has(pid));
  }

  /** Ends all that still runs on the terminals of the recorded programs. @returns on how many */
  async endLeftovers(): Promise<number> {
    const left = this.leftovers();
    await Promise.all(left.map((pid) => endProcessSession(pid)));
    this.remove();
    return left.length;
  }

  #read(): RecordedProgram[] {
    try {
      const fd = openOwnFile(this.#path, constants.O_RDONLY);
      const text = withFile(fd, () => readFileSync(fd, "utf8"));
      const file = JSON.parse(text) as RecordFile;
      if (file.boot !== bootId()) return [];
      return file.programs.filter(({ pid }) => Number.isSafeInteger(pid) && pid > 1);
    } catch {
      return []; // There is none, it was cut short, or it is not ours.
    }
  }
}

/**
 * The kernel gives a pid to nobody else while a process of its session lives, so the session is
 * another one only if its leader is there and started at another time.
 */
function isStillTheirs({ pid, startTime }: RecordedProgram): boolean {
  const leader = readProcessStat(pid);
  return leader === undefined || leader.startTime === startTime;
}

function withFile<T>(fd: number, use: (fd: number) => T): T {
  try {
    return use(fd);
  } finally {
    closeSync(fd);
  }
}

function remove(path: string): void {
  rmSync(path, { force: true, recursive: true });
}

/** Of this boot, and of the pid namespace. */
function bootId(): string {
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
}
