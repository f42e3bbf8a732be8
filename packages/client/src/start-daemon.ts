import type { ChildProcess } from "node:child_process";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { type ErrorShape, PilottyError } from "@pilotty/protocol";

/** The descriptor on which a daemon that was started by a client says that it serves. */
export const READY_FD = 3;
/** Set to `1` for a daemon that was started by a client. */
export const DETACHED_VARIABLE = "PILOTTY_DETACHED";

/** What comes over {@link READY_FD}, as one JSON line. */
export type ReadyMessage = { pid: number } | { error: ErrorShape };

const START_TIMEOUT_MS = 10_000;
/** As much of a failed daemon's last words as is shown, in characters. */
const LAST_WORDS = 2_000;

/**
 * Starts a daemon that outlives this process and its terminal, and returns when one serves the
 * socket: the new one, or another that was faster.
 *
 * @param command the program and arguments that run the daemon in the foreground.
 * @throws {PilottyError} `DAEMON_UNREACHABLE`, with the daemon's last words
 */
export async function startDaemonProcess(
  command: readonly string[],
  socketPath: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  // Only needed when no daemon runs yet, and slow to load.
  const { spawn } = await import("node:child_process");
  const [file = "", ...args] = command;
  const child = spawn(file, args, {
    cwd: "/",
    detached: true,
    env: daemonEnvironment(env, socketPath),
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  try {
    await ready(child);
  } finally {
    for (const stream of child.stdio) stream?.destroy();
    child.unref();
  }
}

function daemonEnvironment(env: NodeJS.ProcessEnv, socketPath: string): NodeJS.ProcessEnv {
  const own = { ...env };
  // It makes Node read a bundle of certificates at its start, for which a daemon has no use.
  delete own.NODE_EXTRA_CA_CERTS;
  // Options for the caller's programs; paths in them may be relative to the caller's directory.
  delete own.NODE_OPTIONS;
  own.PILOTTY_SOCKET_DIR = dirname(socketPath);
  own[DETACHED_VARIABLE] = "1";
  return own;
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let lastWords = "";
    let message = "";
    let startError: PilottyError | undefined;
    const fail = (reason: string): void => {
      clearTimeout(timer);
      const words = lastWords.trim().slice(-LAST_WORDS);
      const text = words === "" ? reason : `${reason}: ${words}`;
      reject(new PilottyError("DAEMON_UNREACHABLE", text));
    };
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      fail(`The daemon did not begin to serve in ${START_TIMEOUT_MS} ms`);
    }, START_TIMEOUT_MS);
    const pipe = child.stdio[READY_FD] as Readable;
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      lastWords += text;
    });
    pipe.setEncoding("utf8").on("data", (text: string) => {
      message += text;
      if (!message.endsWith("\n")) return;
      const parsed = readReadyMessage(message);
      if (!parsed) {
        child.kill("SIGKILL");
        fail("What was started is not a daemon");
        return;
      }
      if ("error" in parsed) {
        startError = PilottyError.fromShape(parsed.error); // Told when the process has ended.
        return;
      }
      clearTimeout(timer);
      resolve();
    });
    child.once("error", (error) => fail(`The daemon could not be started: ${error.message}`));
    child.once("close", (code, signal) => {
      if (startError) reject(startError);
      fail(`The daemon ended at its start (${signal ?? code})`);
    });
  });
}

function readReadyMessage(line: string): ReadyMessage | undefined {
  try {
    const message = JSON.parse(line) as Partial<{ pid: number; error: ErrorShape }> | null;
    return message?.pid || message?.error ? (message as ReadyMessage) : undefined;
  } catch {
    return undefined;
  }
}
