import { invalidInput, type PilottyError } from "./errors.ts";

export const DEFAULT_SESSION_NAME = "default";
export const MAX_SESSION_NAME_LENGTH = 64;

/** Characters of a session id, and how many there are. */
export const SESSION_ID_PATTERN: RegExp = /^[a-z0-9]{6}$/;

/**
 * The final name for what a user asked for: runs of characters other than ASCII letters,
 * digits, `-` and `_` become one `-`; `-` at the ends is trimmed.
 *
 * @throws {PilottyError} `INVALID_INPUT` if it tries to be a path, is empty, or is too long.
 */
export function normalizeSessionName(requested: string): string {
  if (/\.\.|[/\\\0]/.test(requested)) {
    throw invalidName(requested, "it must not contain '..', '/', '\\' or NUL");
  }
  // The look-behind keeps a long run of dashes inside the name from being scanned once a dash.
  const name = requested.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|(?<!-)-+$/g, "");
  if (name === "") throw invalidName(requested, "it needs a letter, a digit or '_'");
  if (name.length > MAX_SESSION_NAME_LENGTH) {
    throw invalidName(requested, `it is longer than ${MAX_SESSION_NAME_LENGTH} characters`);
  }
  return name;
}

function invalidName(requested: string, reason: string): PilottyError {
  const shown = requested.length > 80 ? `${requested.slice(0, 80)}…` : requested;
  return invalidInput(
    `Invalid session name ${JSON.stringify(shown)}: ${reason}`,
    "Use letters, digits, '-' and '_', for example 'editor'",
  );
}
