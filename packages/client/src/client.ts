import {
  isNewerVersion,
  type MethodName,
  type ParamsOf,
  PilottyError,
  type PingResult,
  PROTOCOL_VERSION,
  type ResultOf,
} from "@pilotty/protocol";
import { Connection } from "./connection.ts";
import { awaitLockHolder } from "./lock-holder.ts";
import { ensureSocketDirectory, locateSocket } from "./socket-directory.ts";
import { startDaemonProcess } from "./start-daemon.ts";

export interface ClientOptions {
  /** Where the socket is follows from it, and a daemon that is started gets it. */
  env: NodeJS.ProcessEnv;
  /** Runs the daemon in the foreground. */
  daemonCommand: readonly string[];
  /** Of pilotty: a `spawn` replaces an older daemon where that ends no session. */
  version?: string;
}

/** How often a command that meets a daemon which is just stopping tries the next one. */
const MAX_ATTEMPTS = 3;

/**
 * Connects to the daemon of this environment, and starts it first if none runs. One of another
 * protocol without a session is replaced.
 *
 * @throws {PilottyError} `DAEMON_UNREACHABLE`, `PROTOCOL_MISMATCH`
 */
export function connectOrStart(options: ClientOptions): Promise<Connection> {
  return connect(options, (daemon) => daemon.protocol !== PROTOCOL_VERSION);
}

/** @param isOld what is to be replaced, if that ends no session. */
async function connect(
  options: ClientOptions,
  isOld: (daemon: PingResult) => boolean,
): Promise<Connection> {
  const socketPath = locateSocket(options.env);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const opened = await greet(await Connection.open(socketPath));
    if (opened !== undefined) {
      const { connection, daemon } = opened;
      if (!isOld(daemon) || daemon.live_sessions !== 0) return understood(connection, daemon);
      await stopAndWait(connection);
    }
    ensureSocketDirectory(socketPath);
    if (await awaitLockHolder(socketPath)) continue;
    await startDaemonProcess(options.daemonCommand, socketPath, options.env);
  }
  throw new PilottyError("DAEMON_UNREACHABLE", `No daemon stays at ${socketPath}`);
}

/** Connects to the daemon of this environment; undefined if none runs. */
export async function connectIfRunning(options: ClientOptions): Promise<Connection | undefined> {
  const opened = await openIfRunning(options);
  return opened && understood(opened.connection, opened.daemon);
}

interface Opened {
  connection: Connection;
  daemon: PingResult;
}

async function openIfRunning(options: ClientOptions): Promise<Opened | undefined> {
  const socketPath = locateSocket(options.env);
  const opened = await greet(await Connection.open(socketPath));
  if (opened || !(await awaitLockHolder(socketPath))) return opened;
  return greet(await Connection.open(socketPath));
}

/** @returns undefined where there is no connection, or the daemon left before it said a word. */
async function greet(connection: Connection | undefined): Promise<Opened | undefined> {
  if (connection === undefined) return undefined;
  try {
    return { connection, daemon: await connection.greet() };
  } catch (error) {
    if (!isDaemonGone(error)) {
      connection.close();
      throw error;
    }
    await connection.closed; // The next one cannot serve before this one has left.
    return undefined;
  }
}

/** @throws {PilottyError} `PROTOCOL_MISMATCH` if the daemon would not understand what comes next */
function understood(connection: Connection, { protocol, version }: PingResult): Connection {
  if (protocol === PROTOCOL_VERSION) return connection;
  connection.close();
  throw new PilottyError(
    "PROTOCOL_MISMATCH",
    `The daemon (version ${version}) speaks protocol ${protocol}, this pilotty ${PROTOCOL_VERSION}`,
  );
}

/**
 * One request on a connection of its own. A `spawn` replaces a daemon that is older than this
 * pilotty and has no session.
 *
 * A `spawn` that meets a daemon which is just stopping goes to the next one: what the first may
 * have started has ended with it. For all other requests a daemon that leaves is an error, because
 * the session that they are for has ended.
 *
 * @throws {PilottyError} what the daemon answers, `DAEMON_UNREACHABLE` or `PROTOCOL_MISMATCH`
 */
export async function requestOnce<M extends MethodName>(
  method: M,
  params: ParamsOf<M>,
  options: ClientOptions,
): Promise<ResultOf<M>> {
  const isSpawn = method === "spawn";
  const isOld = (daemon: PingResult): boolean =>
    daemon.protocol !== PROTOCOL_VERSION ||
    (isSpawn && isNewerVersion(options.version ?? "", daemon.version));
  const attempts = isSpawn ? MAX_ATTEMPTS : 1;
  for (let attempt = 1; ; attempt += 1) {
    const connection = await connect(options, isOld);
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
  const opened = await openIfRunning(options);
  if (opened) await stopAndWait(opened.connection);
  return opened !== undefined;
}

/** Every daemon understands it, whatever its protocol; it keeps the connection for as long as it lives. */
async function stopAndWait(connection: Connection): Promise<void> {
  try {
    await connection.request("stop", {});
  } catch (error) {
    if (!isDaemonGone(error)) throw error; // It was stopping already.
  }
  await connection.closed;
}

/** Not one that hangs: it is there, and will be when it is asked again. */
function isDaemonGone(error: unknown): boolean {
  if (!(error instanceof PilottyError) || error.code !== "DAEMON_UNREACHABLE") return false;
  return !("watched_ms" in error.details);
}
