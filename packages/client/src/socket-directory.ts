import { chmodSync, lstatSync, mkdirSync, readlinkSync, type Stats, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import {
  type EndpointEnvironment,
  MAX_SOCKET_PATH_BYTES,
  PilottyError,
  SOCKET_NAME,
  socketDirectoryCandidates,
} from "@pilotty/protocol";

const OWNER_ONLY = 0o700;
const WRITABLE_BY_OTHERS = 0o022;
const ROOT = 0;

/**
 * Where the daemon's socket is for this environment. The directory is checked if it exists: it
 * must belong to the user, be writable by nobody else, and not be reached through a symlink of
 * another user; nor must a socket in it be another user's.
 *
 * @throws {PilottyError} `DAEMON_UNREACHABLE`
 */
export function locateSocket(env: EndpointEnvironment): string {
  const candidates = socketDirectoryCandidates(env, userHome());
  const taken = candidates.find(({ requires }) => requires === undefined || isDirectory(requires));
  // The last candidate requires nothing.
  const directory = absolute(taken!.directory);
  const socketPath = join(directory, SOCKET_NAME);
  const bytes = Buffer.byteLength(socketPath);
  if (bytes > MAX_SOCKET_PATH_BYTES) {
    throw unusable(
      `The path of the socket is too long (${bytes} bytes, at most ${MAX_SOCKET_PATH_BYTES}): ${socketPath}`,
      "Set PILOTTY_SOCKET_DIR to a directory with a shorter path",
    );
  }
  checkSymlinks(directory);
  const stats = statIfThere(directory);
  if (stats) checkOwnership(directory, stats);
  const socket = statIfThere(socketPath, lstatSync);
  if (socket && socket.uid !== currentUid()) {
    throw unusable(`The socket ${socketPath} belongs to another user`);
  }
  return socketPath;
}

function absolute(directory: string): string {
  try {
    return resolve(directory);
  } catch {
    throw unusable(`${directory} is relative to a working directory that does not exist any more`);
  }
}

/**
 * Makes the socket's directory if it is not there, for the user alone.
 *
 * @throws {PilottyError} `DAEMON_UNREACHABLE`
 */
export function ensureSocketDirectory(socketPath: string): void {
  const directory = dirname(socketPath);
  makeDirectory(directory);
  checkSymlinks(directory); // Another user may have been faster, and put one there.
  checkOwnership(directory, statSync(directory));
}

/** `mkdir -p`; Node's own recursive one never returns below /proc. */
function makeDirectory(directory: string): void {
  if (isDirectory(directory)) return;
  const parent = dirname(directory);
  if (parent !== directory) makeDirectory(parent);
  try {
    mkdirSync(directory, { mode: OWNER_ONLY });
    chmodSync(directory, OWNER_ONLY); // The umask may have taken the owner's own rights.
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && isDirectory(directory)) return; // Another command was faster.
    throw unusable(`Cannot make the directory ${directory}: ${message}`);
  }
}

function checkOwnership(directory: string, stats: Stats): void {
  if (!stats.isDirectory()) throw unusable(`Not a directory: ${directory}`);
  if (stats.uid !== currentUid()) {
    throw unusable(`The directory ${directory} belongs to another user`);
  }
  if ((stats.mode & WRITABLE_BY_OTHERS) !== 0) {
    throw unusable(
      `The directory ${directory} can be written by others`,
      `Run 'chmod go-w ${directory}'`,
    );
  }
}

/** Refuses a path of which another user could change the meaning by changing a symlink. */
function checkSymlinks(directory: string, depth = 0): void {
  if (depth > 40) throw unusable(`Too many symlinks: ${directory}`);
  let path = "/";
  for (const part of directory.split("/").filter((name) => name !== "")) {
    path = join(path, part);
    const stats = statIfThere(path, lstatSync);
    if (!stats) return;
    if (!stats.isSymbolicLink()) continue;
    if (stats.uid !== currentUid() && stats.uid !== ROOT) {
      throw unusable(
        `The directory ${directory} is reached through another user's symlink ${path}`,
      );
    }
    checkSymlinks(resolve(dirname(path), readlinkSync(path)), depth + 1);
  }
}

function statIfThere(path: string, stat: (path: string) => Stats = statSync): Stats | undefined {
  try {
    return stat(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw unusable(`Cannot use the directory ${path}: ${message}`);
  }
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function userHome(): string | undefined {
  try {
    return userInfo().homedir;
  } catch {
    return undefined; // A user without an account entry.
  }
}

function currentUid(): number {
  return process.getuid?.() ?? ROOT;
}

function unusable(message: string, suggestion?: string): PilottyError {
  return new PilottyError("DAEMON_UNREACHABLE", message, {
    suggestion: suggestion ?? "Set PILOTTY_SOCKET_DIR to a directory of your own",
  });
}
