import { type Stats, statSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { dirname } from "node:path";
import { instanceLockName, PilottyError } from "@pilotty/protocol";

/** How long a daemon that is starting is waited for. */
const START_WAIT_MS = 4_000;

/** Those who may wait to be heard; Linux makes it 4096 at the most. */
const BACKLOG = 4096;

export type LockResult =
  | { kind: "held"; lock: InstanceLock }
  /** Another daemon holds it, and serves. */
  | { kind: "taken"; pid: number };

/**
 * Makes sure that one daemon serves a directory: an abstract Unix socket, which the kernel gives
 * to one process and takes back when that process ends, however it ends. So there is no stale lock
 * (docs/adr/0006). It also tells the others: whoever connects to it hears the holder's pid
 * once the holder serves, or sees the connection close when it is gone.
 */
export class InstanceLock {
  readonly #server: Server;
  readonly #waiting = new Set<Socket>();
  /** Set while the holder serves. */
  #makeReachable: (() => Promise<void>) | undefined;

  private constructor(server: Server) {
    this.#server = server;
    server.on("connection", (socket) => {
      socket.on("error", () => socket.destroy());
      socket.on("close", () => this.#waiting.delete(socket));
      this.#waiting.add(socket);
      void this.#answerWaiting();
    });
  }

  /** Takes the lock, or waits until its holder serves; takes it over if the holder dies. */
  static async acquire(socketPath: string): Promise<LockResult> {
    const name = lockName(socketPath);
    const deadline = AbortSignal.timeout(START_WAIT_MS);
    while (!deadline.aborted) {
      const server = await listen(name);
      if (server) return { kind: "held", lock: new InstanceLock(server) };
      const pid = await hearPid(name, deadline);
      if (pid !== undefined) return { kind: "taken", pid };
    }
    throw new PilottyError(
      "DAEMON_UNREACHABLE",
      `Another daemon holds ${dirname(socketPath)} and did not begin to serve in ${START_WAIT_MS} ms`,
      { suggestion: "Look for a 'pilotty daemon' process that hangs, and end it" },
    );
  }

  /**
   * Tells all who wait, and all who come, that this process serves.
   *
   * @param makeReachable is called before each of those who come is told: that somebody asks the
   * lock means that it did not find the holder where it should be.
   */
  announceServing(makeReachable: () => Promise<void>): void {
    this.#makeReachable = makeReachable;
    void this.#answerWaiting();
  }

  /** From now on those who ask wait until the lock is released. */
  announceStopping(): void {
    this.#makeReachable = undefined;
  }

  release(): void {
    this.#server.close();
    for (const socket of this.#waiting) socket.destroy();
  }

  async #answerWaiting(): Promise<void> {
    await this.#makeReachable?.();
    if (this.#makeReachable === undefined) return;
    for (const socket of this.#waiting) socket.end(`${process.pid}\n`);
    this.#waiting.clear();
  }
}

function lockName(socketPath: string): string {
  return instanceLockName(process.getuid?.() ?? 0, statDirectory(dirname(socketPath)));
}

function statDirectory(directory: string): Stats {
  try {
    return statSync(directory);
  } catch (error) {
    const { message } = error as Error;
    throw new PilottyError(
      "DAEMON_UNREACHABLE",
      `Cannot use the directory ${directory}: ${message}`,
    );
  }
}

/** @returns undefined if another process has the name. */
function listen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("listening", () => resolve(server));
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    server.listen({ path: name, backlog: BACKLOG });
  });
}

/** @returns undefined if the holder is gone, or has not answered when `deadline` aborts. */
function hearPid(name: string, deadline: AbortSignal): Promise<number | undefined> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect(name);
    const giveUp = (): void => void socket.destroy();
    deadline.addEventListener("abort", giveUp, { once: true });
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => {
      heard += text;
    });
    socket.on("error", giveUp);
    socket.on("close", () => {
      deadline.removeEventListener("abort", giveUp);
      resolve(/^\d+\n$/.test(heard) ? Number(heard) : undefined);
    });
  });
}
