import { writeSync } from "node:fs";
import type { PilottyError } from "@pilotty/protocol";

const STDOUT = 1;
const STDERR = 2;

/** The JSON of a result: indented for a person at a terminal, else one line. */
export function printJson(value: object, isTerminal: boolean): void {
  writeAll(STDOUT, `${JSON.stringify(value, null, isTerminal ? 2 : 0)}\n`);
}

export function printText(text: string): void {
  writeAll(STDOUT, text);
}

export function printError(error: PilottyError, isTerminal: boolean): void {
  writeAll(STDERR, `${JSON.stringify(error, null, isTerminal ? 2 : 0)}\n`);
}

/**
 * Writes to a descriptor before it returns, so that the process may exit at once. A pipe may take
 * only a part, or nothing for a while; one that nobody reads any more ends the writing.
 */
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(fd, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
