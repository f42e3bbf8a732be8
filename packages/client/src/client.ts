import { type MethodName, type ParamsOf, PilottyError, type ResultOf } from "@pilotty/protocol";
import { Connection } from "./connection.ts";
import { ensureSocketDirectory, locateSocket } from "./socket-directory.ts";
import { startDaemonProcess } from "./start-daemon.ts";

export interface ClientOptions {
  /** Where the socket is follows from it, and a daemon that is started gets it. */
  env: NodeJS.ProcessEnv;
  /** Runs the daemon in the foreground. */
  daemonCommand: readonly string[];
}

/** How often a command that meets a daemon which is just stopping tries the next one. */
const MAX_ATTEMPTS = 3;

/**
 * Connects to the daemon of this environment, and starts it first if none runs.
 *
 * @throws {PilottyError} `DAEMON_UNREACHABLE`
 */
export async function connectOrStart(options: ClientOptions): Promise<Connection> {
  const socketPath = locateSocket(options.env);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const connection = await Connection.open(socketPath);
    if (connection) return connection;
    ensureSocketDirectory(socketPath);
    await startDaemonProcess(options.daemonCommand, socketPath, options.env);
  }
  throw new PilottyError("DAEMON_UNREACHABLE", `No daemon stays at ${socketPath}`);
}

/** Connects to the daemon of this environment; undefined if none runs. */
export function connectIfRunning(options: ClientOptions): Promise<Connection | undefined> {
  return Connection.open(locateSocket(options.env));
}

/**
 * One request on a connection of its own.
 *
 * A `spawn` that meets a daemon which is just stopping goes to the next one: what the first may
 * have started has ended with it. For all other requests a daemon that leaves is an error, because
 * the session that they are for has ended.
 *
 * @throws {PilottyError} what the daemon answers, or `DAEMON_UNREACHABLE`
 */
export async function requestOnce<M extends MethodName>(
  method: M,
  params: ParamsOf<M>,
  options: ClientOptions,
): Promise<ResultOf<M>> {
  const attempts = method === "spawn" ? MAX_ATTEMPTS : 1;
  for (let attempt = 1; ; attempt += 1) {
    const connection = await connectOrStart(options);
    try {
      return await connection.request(method, params);
    } catch (error) {
      if (!isDaemonGone(error) || attempt === attempts) throw error;
      await connection.closed; // The next one cannot serve before this one has left.
    } finally {
      connection.close();
    }
  }
}

/** Like {@link requestOnce}, but answers undefined where no daemon runs instead of starting one. */
export async function requestIfRunning<M extends MethodName>(
  method: M,
  params: ParamsOf<M>,
  options: ClientOptions,
): Promise<ResultOf<M> | undefined> {
  const connection = await connectIfRunning(options);
  if (!connection) return undefined;
  try {
    return await connection.request(method, params);
  } finally {
    connection.close();
  }
}

/**
 * Ends the daemon and all its sessions, and returns when they are gone.
 *
 * @returns false if none was running.
 */
export async function stopDaemon(options: ClientOptions): Promise<boolean> {
  const connection = await connectIfRunning(options);
  if (!connection) return false;
  try {
    await connection.request("stop", {});
  } catch (error) {
    if (!isDaemonGone(error)) throw error; // It was stopping already.
  }
  // The daemon keeps the connection for as long as it lives.
  await connection.closed;
  return true;
}

function isDaemonGone(error: unknown): boolean {
  return error instanceof PilottyError && error.code === "DAEMON_UNREACHABLE";
}
