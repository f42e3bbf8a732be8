import { existsSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { dirname, join } from "node:path";
import { type LogLevel, PilottyError } from "@pilotty/protocol";
import { ClientConnection } from "./connection.ts";
import { clientLimit } from "./descriptors.ts";
import { DirectoryWatch } from "./directory-watch.ts";
import { EVIDENCE_MS } from "./evidence.ts";
import { InstanceLock } from "./instance-lock.ts";
import { Log } from "./log.ts";
import type { Session } from "./session.ts";
import { SessionRecord } from "./session-record.ts";
import { SessionRegistry } from "./session-registry.ts";

/** Only the owner may connect: srw------- */
const SOCKET_UMASK = 0o177;

/** Clients that may wait to be accepted; Linux makes it 4096 at the most. */
const BACKLOG = 4096;

/** Beside the socket. */
export const RECORD_NAME = "sessions.json";
const LOG_NAME = "pilotty.log";

const DEFAULT_IDLE_TIMEOUT_MS: number = 5 * 60 * 1000;
const DEFAULT_WATCH_DIRECTORY_MS = 30_000;

export interface DaemonOptions {
  /** Absolute; its directory exists and belongs to the user alone. */
  socketPath: string;
  /**
   * The daemon stops when there was no live session for this long. Default: five minutes, or until
   * the evidence of the last session has expired.
   */
  idleTimeoutMs?: number;
  /** It stays this long for its first client, which may be the one that started it. */
  minimumLifeMs?: number;
  maxSessions?: number;
  /** How often it looks whether its directory is still there: without it nobody can find it. */
  watchDirectoryMs?: number;
  /** How much is logged, beside the socket; default: nothing. */
  logLevel?: LogLevel;
  /** Of pilotty. */
  version?: string;
}

export type StartResult =
  | { kind: "serving"; daemon: Daemon }
  | { kind: "already_running"; pid: number };

/** Sessions behind a Unix socket. One process serves a socket; see {@link startDaemon}. */
export class Daemon {
  readonly registry: SessionRegistry;
  readonly log: Log;
  /** Resolves when the daemon has stopped serving and all sessions are gone. */
  readonly stopped: Promise<void>;

  readonly #version: string;
  #server: Server;
  readonly #lock: InstanceLock;
  readonly #socketPath: string;
  readonly #record: SessionRecord;
  readonly #watchDirectoryMs: number;
  #directoryWatch: DirectoryWatch | undefined;
  readonly #idleTimeoutMs: number | undefined;
  #minimumLifeMs: number;
  #resolveStopped: () => void = () => undefined;
  #stopping: Promise<void> | undefined;
  #idleTimer: NodeJS.Timeout | undefined;
  /** Requests, and clients that are about to ask. */
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(options: DaemonOptions, lock: InstanceLock) {
    this.registry = new SessionRegistry(options.maxSessions);
    this.#lock = lock;
    this.#socketPath = options.socketPath;
    this.#version = options.version ?? "0.0.0";
    const directory = dirname(options.socketPath);
    this.#record = new SessionRecord(join(directory, RECORD_NAME));
    this.log = new Log(join(directory, LOG_NAME), options.logLevel);
    this.#watchDirectoryMs = options.watchDirectoryMs ?? DEFAULT_WATCH_DIRECTORY_MS;
    this.#idleTimeoutMs = options.idleTimeoutMs;
    this.#minimumLifeMs = options.minimumLifeMs ?? 0;
    this.stopped = new Promise((resolve) => {
      this.#resolveStopped = resolve;
    });
    this.#server = this.#createServer();
    this.registry.onCountChange((live, session) => {
      // Of a daemon that stops, what was recorded last is what may be left of it.
      if (!this.#stopping) this.#record.write(this.registry.live);
      this.#watchIdleness(live, this.#idleMs());
      this.#logSession(session);
    });
  }

  /** Takes over from a daemon that died, ends what it has left running, and serves. */
  async listen(): Promise<void> {
    if (await somebodyListens(this.#socketPath)) {
      throw new PilottyError("DAEMON_UNREACHABLE", `Another program serves ${this.#socketPath}`, {
        suggestion: "End that program, or set PILOTTY_SOCKET_DIR to another directory",
      });
    }
    const leftovers = await this.#record.endLeftovers();
    if (leftovers > 0) this.log.info("ended_leftovers", { programs: leftovers });
    rmSync(this.#socketPath, { force: true });
    await this.#bind();
    this.#directoryWatch = new DirectoryWatch(
      dirname(this.#socketPath),
      this.#watchDirectoryMs,
      () => void this.stop("the removal of its directory"),
    );
    this.#lock.announceServing(() => this.#rebindIfLost());
    this.log.info("serving", { pid: process.pid, version: this.#version });
    this.#watchIdleness(0, Math.max(this.#idleMs(), this.#minimumLifeMs));
  }

  #createServer(): Server {
    const services = {
      registry: this.registry,
      version: this.#version,
      log: this.log,
      stop: () => this.stop("a request"),
    };
    const track = (work: Promise<unknown>): void => this.#track(work);
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      const { visit } = new ClientConnection(socket, services, track);
      track(visit);
      void visit.then((isServed) => isServed && this.#endMinimumLife());
    });
    server.maxConnections = clientLimit();
    // Without a listener, a connection that cannot be accepted would end the process.
    server.on("error", () => undefined);
    return server;
  }

  #bind(): Promise<void> {
    const server = this.#server;
    return new Promise((resolve, reject) => {
      server.once("error", reject);
      // bind(2) happens within the call, so that the socket never has other permissions.
      const umask = process.umask(SOCKET_UMASK);
      server.listen({ path: this.#socketPath, backlog: BACKLOG }, resolve);
      process.umask(umask);
    });
  }

  /** A cleaner of temporary files may have removed the socket, which is the only way in. */
  async #rebindIfLost(): Promise<void> {
    if (existsSync(this.#socketPath)) return;
    // Closing also removes the file of that name, so it comes first.
    this.#server.close();
    this.#server = this.#createServer();
    // If it cannot be bound, whoever asks sees that nobody is there.
    await this.#bind().catch(() => undefined);
  }

  /**
   * Ends all sessions, then stops serving; whoever asks for it meanwhile waits for the same end.
   * Connections stay open until the process ends, which is how a client sees that it is gone.
   */
  stop(because = "its owner"): Promise<void> {
    this.#stopping ??= this.#stop(because);
    return this.#stopping;
  }

  async #stop(because: string): Promise<void> {
    this.log.info("stopping", { because, sessions: this.registry.live.length });
    clearTimeout(this.#idleTimer);
    this.registry.close();
    this.#lock.announceStopping();
    await Promise.allSettled(this.registry.live.map((session) => session.kill()));
    this.#clearDirectory();
    this.#lock.release();
    this.log.info("stopped");
    this.log.close();
    this.#resolveStopped();
  }

  /** Another daemon may have its socket at this path by now. */
  #clearDirectory(): void {
    if (this.#directoryWatch?.isInPlace()) {
      this.#server.close(); // This also removes the socket's file.
      this.#record.remove();
    } else {
      this.#server.unref();
    }
    this.#directoryWatch?.close();
  }

  /** A session that has begun, or ended. Arguments are left out: they may hold what nobody should read. */
  #logSession(session: Session): void {
    const { id, name, pid, killed } = session;
    if (session.running) this.log.info("spawned", { session: id, name, pid });
    else this.log.info("exited", { session: id, name, ...session.exitInfo(), killed });
  }

  /** How long it stays from now on without a live session. */
  #idleMs(): number {
    if (this.#idleTimeoutMs !== undefined) return this.#idleTimeoutMs;
    return this.registry.exited.length > 0 ? EVIDENCE_MS : DEFAULT_IDLE_TIMEOUT_MS;
  }

  #watchIdleness(live: number, timeoutMs: number): void {
    clearTimeout(this.#idleTimer);
    if (live === 0 && !this.#stopping) {
      this.#idleTimer = setTimeout(() => void this.#stopIdle(), timeoutMs);
    }
  }

  /** Never leaves between a greeting and a request, nor between that and its answer. */
  async #stopIdle(): Promise<void> {
    if (this.#underWay.size === 0) return this.stop("idleness");
    await Promise.all(this.#underWay);
    this.#watchIdleness(this.registry.live.length, 0);
  }

  #track(work: Promise<unknown>): void {
    this.#underWay.add(work);
    void work.then(() => this.#underWay.delete(work));
  }

  /** The client that started the daemon has been served: from now on idleness counts. */
  #endMinimumLife(): void {
    if (this.#minimumLifeMs === 0) return;
    this.#minimumLifeMs = 0;
    this.#watchIdleness(this.registry.live.length, this.#idleMs());
  }
}

/**
 * Serves `socketPath` from this process, unless a daemon serves it already. Of many that start at
 * once one serves; the others return when it does.
 */
export async function startDaemon(options: DaemonOptions): Promise<StartResult> {
  const result = await InstanceLock.acquire(options.socketPath);
  if (result.kind === "taken") return { kind: "already_running", pid: result.pid };
  const daemon = new Daemon(options, result.lock);
  try {
    await daemon.listen();
  } catch (error) {
    result.lock.release();
    throw startFailure(error, options.socketPath);
  }
  return { kind: "serving", daemon };
}

function startFailure(error: unknown, socketPath: string): PilottyError {
  if (error instanceof PilottyError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new PilottyError("DAEMON_UNREACHABLE", `Cannot serve ${socketPath}: ${reason}`, {
    suggestion: "Check the directory's owner and free space, or set PILOTTY_SOCKET_DIR",
    cause: error,
  });
}

/** False if nobody does, or the socket is stale. */
function somebodyListens(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
