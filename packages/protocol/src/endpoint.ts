/** File name of the socket inside its directory. */
export const SOCKET_NAME = "pilotty.sock";

/** Longest path that fits a Unix socket address on Linux, in bytes (`sun_path` less its NUL). */
export const MAX_SOCKET_PATH_BYTES = 107;

/** A place where the daemon's directory may be, in order of preference. */
export interface SocketDirectoryCandidate {
  directory: string;
  /** The directory that must exist for this place to be taken; absent: it is always taken. */
  requires?: string;
}

export interface EndpointEnvironment {
  PILOTTY_SOCKET_DIR?: string | undefined;
  XDG_RUNTIME_DIR?: string | undefined;
  HOME?: string | undefined;
}

/**
 * The places for the daemon's directory. The first whose `requires` is a directory is taken;
 * there is no falling back from one that is taken and turns out to be unusable.
 *
 * @param userHome the home directory of the user's own account, used when `HOME` is not set.
 */
export function socketDirectoryCandidates(
  env: EndpointEnvironment,
  userHome: string | undefined,
): SocketDirectoryCandidate[] {
  if (env.PILOTTY_SOCKET_DIR) return [{ directory: env.PILOTTY_SOCKET_DIR }];
  const candidates: SocketDirectoryCandidate[] = [];
  if (env.XDG_RUNTIME_DIR) {
    candidates.push({ directory: `${env.XDG_RUNTIME_DIR}/pilotty`, requires: env.XDG_RUNTIME_DIR });
  }
  const home = env.HOME || userHome;
  if (home) candidates.push({ directory: `${home}/.pilotty`, requires: home });
  candidates.push({ directory: "/tmp/pilotty" });
  return candidates;
}

/** Of a socket's address on Linux (`sun_path`), in bytes. */
const ADDRESS_BYTES = 108;

/**
 * The abstract socket that a daemon holds for as long as it lives: whoever connects to it hears its pid
 * once it serves. Named after the directory of the socket, so that two paths to one give one name.
 *
 * It fills the whole address: some versions of Node fill up a shorter one themselves, and others do
 * not, which are two names to the kernel.
 */
export function instanceLockName(uid: number, directory: { dev: number; ino: number }): string {
  const name = `\0pilotty-daemon-${uid}-${directory.dev}-${directory.ino}`;
  return name.padEnd(ADDRESS_BYTES, "\0");
}
