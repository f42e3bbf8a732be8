import { statSync } from "node:fs";
import { connect } from "node:net";
import { dirname } from "node:path";
import { instanceLockName } from "@pilotty/protocol";
import { watchSilence } from "./watch-silence.ts";

/**
 * Waits for the daemon that holds the lock of a socket's directory, where nobody answers at the
 * socket itself: one that starts is there soon, one that stops is gone soon. One whose socket was
 * removed, by a cleaner of temporary files, binds it anew because it is asked.
 *
 * @returns false if there is none, or no longer
 * @throws {PilottyError} `DAEMON_UNREACHABLE` if it hangs
 */
export function awaitLockHolder(socketPath: string): Promise<boolean> {
  const name = lockName(socketPath);
  if (name === undefined) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    let serves = false;
    const socket = connect(name);
    const what = `What holds the lock of ${dirname(socketPath)}`;
    const endWatch = watchSilence({ name, what }, (error) => {
      reject(error);
      socket.destroy();
    });
    socket.on("data", () => {
      serves = true;
      socket.destroy();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      endWatch();
      resolve(serves);
    });
  });
}

function lockName(socketPath: string): string | undefined {
  try {
    return instanceLockName(process.getuid?.() ?? 0, statSync(dirname(socketPath)));
  } catch {
    return undefined; // Without its directory there is no daemon.
  }
}
