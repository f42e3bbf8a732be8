import { writeSync } from "node:fs";
import { PilottyError } from "@pilotty/protocol";

const STDOUT = 1;
const STDERR = 2;

/** The JSON of a result: indented for a person at a terminal, else one line. */
export function printJson(value: object, isTerminal: boolean): void {
  writeAll(STDOUT, `${JSON.stringify(value, null, isTerminal ? 2 : 0)}\n`);
}

/** The JSON on one line, also at a terminal. @returns false if nobody reads it any more */
export function printJsonLine(value: object): boolean {
  return writeAll(STDOUT, `${JSON.stringify(value)}\n`);
}

/** Text, or bytes, as they are. */
export function printRaw(content: string | Uint8Array): void {
  writeAll(STDOUT, content);
}

/** Never fails: the exit status tells as well. */
export function printError(error: PilottyError, isTerminal: boolean): void {
  try {
    writeAll(STDERR, `${JSON.stringify(error, null, isTerminal ? 2 : 0)}\n`);
  } catch {
    // There is nowhere left to say it.
  }
}

/**
 * Writes to a descriptor before it returns, so that the process may exit at once. A pipe may take
 * only a part, or nothing for a while; one that nobody reads any more ends the writing.
 *
 * @returns false if nobody reads any more.
 * @throws {PilottyError} `INTERNAL_ERROR` if it is lost in any other way, as on a full disk
 */
export function writeAll(fd: number, content: string | Uint8Array): boolean {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(fd, bytes, written);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === "EPIPE") return false;
      if (code !== "EAGAIN") {
        throw new PilottyError("INTERNAL_ERROR", `Cannot write the result: ${message}`, {
          suggestion: "Look at where the output goes: the disk may be full",
        });
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
  return true;
}
