import type { Session } from "./session.ts";

/** How long, and of how many sessions, the evidence is kept after the exit. */
export const EVIDENCE_MS: number = 10 * 60 * 1000;
const MAX_SESSIONS = 100;
/** What the evidence of all of them may take. */
const MAX_BYTES = 64 * 1024 * 1024;
/** What a cell of a last screen takes, roughly. */
const CELL_BYTES = 64;

/** What is left of sessions that have exited: bounded in time, in number and in memory. */
export class Evidence {
  /** Oldest exit first. */
  readonly #sessions: Session[] = [];

  /** Those whose evidence is still kept, oldest exit first. */
  get sessions(): readonly Session[] {
    this.#forgetOld();
    return this.#sessions;
  }

  /** Takes a session that has just exited. The newest one is always kept. */
  add(session: Session): void {
    this.#sessions.push(session);
    this.#forgetOld();
    this.#makeRoom();
  }

  #forgetOld(): void {
    const oldest = Date.now() - EVIDENCE_MS;
    while (
      this.#sessions.length > MAX_SESSIONS ||
      (this.#sessions[0]?.endedAt?.getTime() ?? Number.POSITIVE_INFINITY) < oldest
    ) {
      this.#sessions.shift();
    }
  }

  /** The output of the oldest goes first, because a last screen and a status tell more. */
  #makeRoom(): void {
    const older = this.#sessions.slice(0, -1);
    for (const session of older) {
      if (this.#bytes() <= MAX_BYTES) return;
      session.forgetOutput();
    }
    while (this.#sessions.length > 1 && this.#bytes() > MAX_BYTES) this.#sessions.shift();
  }

  #bytes(): number {
    return this.#sessions.reduce((sum, { output, scrollbackBytes, size }) => {
      return sum + output.retainedBytes + scrollbackBytes + size.cols * size.rows * CELL_BYTES;
    }, 0);
  }
}
