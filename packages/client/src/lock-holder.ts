import { statSync } from "node:fs";
import { connect } from "node:net";
import { dirname } from "node:path";
import { instanceLockName } from "@pilotty/protocol";

/** A daemon that serves answers at once; one that starts or stops is not waited for. */
const ANSWER_MS = 1_000;

/**
 * Asks the daemon of a socket that is not there: it may have been removed, by a cleaner of temporary
 * files. That it is asked makes the daemon bind its socket anew.
 *
 * @returns false if there is none
 */
export function reachLockHolder(socketPath: string): Promise<boolean> {
  const name = lockName(socketPath);
  if (name === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    let heard = false;
    const socket = connect(name);
    socket.setTimeout(ANSWER_MS, () => socket.destroy());
    socket.on("data", () => {
      heard = true;
      socket.destroy();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(heard));
  });
}

function lockName(socketPath: string): string | undefined {
  try {
    return instanceLockName(process.getuid?.() ?? 0, statSync(dirname(socketPath)));
  } catch {
    return undefined; // Without its directory there is no daemon.
  }
}
