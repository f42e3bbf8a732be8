import {
  DEFAULT_SESSION_NAME,
  normalizeSessionName,
  PilottyError,
  SESSION_ID_PATTERN,
  screenText,
} from "@pilotty/protocol";
import { Evidence } from "./evidence.ts";
import { Session, type SessionOptions } from "./session.ts";

const DEFAULT_MAX_SESSIONS = 256;

const ID_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const ID_LENGTH = 6;

/** What a command wants of its target: to read what it showed, or to act on it while it lives. */
export type Purpose = "read" | "act";

/** All sessions of a daemon: their names, ids, and which was used last. */
export class SessionRegistry {
  readonly #maxSessions: number;
  /** Live ones, oldest first. */
  readonly #live = new Map<string, Session>();
  readonly #evidence = new Evidence();
  /** Sessions in the order of their last use, latest last; those that were killed are not in it. */
  readonly #used: Session[] = [];
  readonly #countListeners = new Set<(live: number, session: Session) => void>();
  #closed = false;

  constructor(maxSessions: number = DEFAULT_MAX_SESSIONS) {
    this.#maxSessions = maxSessions;
  }

  get live(): Session[] {
    return [...this.#live.values()];
  }

  /** Those whose evidence is still kept, oldest exit first. */
  get exited(): readonly Session[] {
    return this.#evidence.sessions;
  }

  /** Calls `listener` whenever a session has begun or ended, with it and the number of live ones. */
  onCountChange(listener: (live: number, session: Session) => void): void {
    this.#countListeners.add(listener);
  }

  /** From now on no session is added. */
  close(): void {
    this.#closed = true;
  }

  /**
   * Adds the session that `start` starts under a name that is free.
   *
   * @throws {PilottyError} `INVALID_INPUT`, `SESSION_EXISTS`, `SESSION_LIMIT`,
   * `SPAWN_FAILED`, `DAEMON_UNREACHABLE` while the daemon stops
   */
  add(requestedName: string | undefined, options: Omit<SessionOptions, "id" | "name">): Session {
    const name = normalizeSessionName(requestedName ?? DEFAULT_SESSION_NAME);
    if (this.#closed) throw new PilottyError("DAEMON_UNREACHABLE", "The daemon is stopping");
    if (this.#live.has(name)) {
      throw new PilottyError("SESSION_EXISTS", `Session '${name}' already exists`);
    }
    if (this.#live.size >= this.#maxSessions) {
      throw new PilottyError("SESSION_LIMIT", `There are ${this.#live.size} sessions already`);
    }
    const session = this.#start({ ...options, id: this.#freeId(), name });
    this.#live.set(name, session);
    this.#touch(session);
    this.#announceCount(session);
    void session.exited.then(() => this.#retire(session));
    return session;
  }

  #start(options: SessionOptions): Session {
    try {
      return new Session(options);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new PilottyError("SPAWN_FAILED", `Could not start a terminal: ${reason}`, {
        cause: error,
      });
    }
  }

  /**
   * The session that a command means. A named one is looked for among the live ones by name, then
   * by id, then among the exited ones. Without a name it is the one used last; if that has exited
   * by itself, a command that acts is refused rather than sent to another session.
   *
   * @throws {PilottyError} `SESSION_NOT_FOUND`, `SESSION_EXITED`, `INVALID_INPUT`
   */
  resolve(requested: string | undefined, purpose: Purpose): Session {
    const session =
      requested === undefined
        ? (this.#used.at(-1) ?? this.#find(DEFAULT_SESSION_NAME))
        : this.#find(normalizeSessionName(requested));
    if (session.running) this.#touch(session);
    else if (purpose === "act") throw this.#refusal(session, requested === undefined);
    else if (!this.exited.includes(session)) throw notFound(session.name);
    return session;
  }

  #find(name: string): Session {
    const byId = (sessions: Iterable<Session>) => [...sessions].findLast(({ id }) => id === name);
    const found =
      this.#live.get(name) ??
      byId(this.#live.values()) ??
      this.exited.findLast((session) => session.name === name) ??
      byId(this.exited);
    if (!found) throw notFound(name);
    return found;
  }

  #refusal(session: Session, implicit: boolean): PilottyError {
    const others = this.live.map(({ name }) => name);
    const details = { screen: screenText(session.screen), elapsed_ms: 0 };
    if (!implicit || others.length === 0) return session.exitedError(details);
    return new PilottyError(
      "SESSION_EXITED",
      `Session '${session.name}', which was used last, has exited`,
      { suggestion: `Name the session that you mean with '-s': ${others.join(", ")}`, details },
    );
  }

  #touch(session: Session): void {
    this.#drop(session);
    const last = this.#used.at(-1);
    if (last && !last.running) this.#drop(last);
    this.#used.push(session);
  }

  #drop(session: Session): void {
    const index = this.#used.indexOf(session);
    if (index !== -1) this.#used.splice(index, 1);
  }

  #retire(session: Session): void {
    this.#live.delete(session.name);
    this.#evidence.add(session);
    if (session.killed) this.#drop(session);
    else this.#forgetOlderUses(session);
    this.#announceCount(session);
  }

  /** Of exited sessions only the one that was used last of all matters for targeting. */
  #forgetOlderUses(session: Session): void {
    if (this.#used.at(-1) !== session) this.#drop(session);
  }

  #announceCount(session: Session): void {
    for (const listener of this.#countListeners) listener(this.#live.size, session);
  }

  #freeId(): string {
    for (;;) {
      const id = Array.from({ length: ID_LENGTH }, randomIdCharacter).join("");
      const taken = [...this.#live.values(), ...this.exited].some((session) => session.id === id);
      if (!taken && SESSION_ID_PATTERN.test(id)) return id;
    }
  }
}

function notFound(name: string): PilottyError {
  return new PilottyError("SESSION_NOT_FOUND", `Session '${name}' not found`);
}

/** An id is a handle, no secret: the socket's permissions keep others out. */
function randomIdCharacter(): string {
  return ID_CHARACTERS.charAt(Math.floor(Math.random() * ID_CHARACTERS.length));
}
