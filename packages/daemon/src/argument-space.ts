import { readFileSync } from "node:fs";
import { PilottyError } from "@pilotty/protocol";

/** The kernel takes no longer string, NUL included (MAX_ARG_STRLEN). */
const MAX_STRING_BYTES = 128 * 1024;
/** Nor more of them all than this, whatever the stack may be. */
const MAX_SPACE_BYTES = 6 * 1024 * 1024;
const POINTER_BYTES = 8;

/**
 * Checks that a program can be given its arguments and environment: that execve(2) refuses them is
 * only found out when the terminal is there already.
 *
 * @throws {PilottyError} `SPAWN_FAILED`
 */
export function checkArgumentSpace(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
): void {
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const sizes = [...command, ...variables].map((text) => Buffer.byteLength(text) + 1);
  if (sizes.some((size) => size > MAX_STRING_BYTES)) {
    throw tooLong(`one of them is longer than ${MAX_STRING_BYTES} bytes`);
  }
  const space = sizes.reduce((sum, size) => sum + size + POINTER_BYTES, 0);
  const most = Math.min(stackBytes() / 4, MAX_SPACE_BYTES);
  if (space > most) throw tooLong(`they take ${space} bytes, of ${most} that they may`);
}

/** Of this process, which the child inherits. */
function stackBytes(): number {
  const limits = readFileSync("/proc/self/limits", "latin1");
  const soft = /^Max stack size\s+(\d+)/m.exec(limits)?.[1];
  return soft === undefined ? Number.POSITIVE_INFINITY : Number(soft);
}

function tooLong(problem: string): PilottyError {
  return new PilottyError("SPAWN_FAILED", `The arguments and the environment: ${problem}`, {
    suggestion: "Give the program less, for instance by a file",
  });
}
