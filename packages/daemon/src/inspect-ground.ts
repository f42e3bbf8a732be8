import { dirname, join } from "node:path";
import { RECORD_NAME } from "./daemon.ts";
import { Pty } from "./pty.ts";
import { SessionRecord } from "./session-record.ts";

/** A shell needs a moment to say a word; one that has said nothing by then never will. */
const ANSWER_MS = 5_000;

export interface Ground {
  /** Why no program can be started on a terminal; undefined if that works. */
  terminalProblem: string | undefined;
  /** Pids of programs of a daemon that was killed, on whose terminals something still runs. */
  leftovers: readonly number[];
}

/** What a daemon at this socket would meet. To be asked where none serves. */
export async function inspectGround(socketPath: string): Promise<Ground> {
  const record = new SessionRecord(join(dirname(socketPath), RECORD_NAME));
  return { terminalProblem: await tryTerminal(), leftovers: record.leftovers() };
}

/** Has a shell say a word on a terminal of its own. */
async function tryTerminal(): Promise<string | undefined> {
  let said = "";
  try {
    const ended = new Promise<string | undefined>((resolve) => {
      const pty = new Pty(
        { command: ["/bin/sh", "-c", "echo ready"], cwd: "/", env: {}, cols: 80, rows: 24 },
        {
          onData: (bytes) => {
            said += Buffer.from(bytes).toString();
          },
          onExit: () => {
            clearTimeout(timer);
            resolve(said === "ready\r\n" ? undefined : `It showed ${JSON.stringify(said)}`);
          },
        },
      );
      const timer = setTimeout(() => {
        process.kill(pty.pid, "SIGKILL");
        resolve(`It showed nothing in ${ANSWER_MS} ms`);
      }, ANSWER_MS);
    });
    return await ended;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
