import { closeSync, constants, fchmodSync, fstatSync, openSync } from "node:fs";

const OWNER_ONLY = 0o600;

/**
 * Opens a file of ours, made if `flags` say so, that nobody else can read, whatever the umask is. The
 * directory is the user's alone now, and may not have been: what others have put there is not taken.
 *
 * @returns a descriptor
 * @throws Error if it cannot be opened, is no regular file, or is another user's
 */
export function openOwnFile(path: string, flags: number): number {
  // O_NONBLOCK: to open a pipe waits for its other end.
  const fd = openSync(path, flags | constants.O_NOFOLLOW | constants.O_NONBLOCK, OWNER_ONLY);
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw new Error(`${path} is not a file`);
    if (stats.uid !== process.getuid?.()) throw new Error(`${path} belongs to another user`);
    fchmodSync(fd, OWNER_ONLY);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  return fd;
}
