/** What the program can answer instead of a result: see {@link ERROR_CATALOGUE}. */
export type ErrorCode =
  | "SESSION_NOT_FOUND"
  | "SESSION_EXISTS"
  | "SESSION_EXITED"
  | "SESSION_LIMIT"
  | "REF_NOT_FOUND"
  | "NOT_ACTIONABLE"
  | "SPAWN_FAILED"
  | "INVALID_INPUT"
  | "TIMEOUT"
  | "DAEMON_UNREACHABLE"
  | "PROTOCOL_MISMATCH"
  | "INTERNAL_ERROR";

export interface CatalogueEntry {
  /** Exit status of the CLI when it prints this error. */
  readonly exitStatus: 1 | 2 | 3 | 4;
  /** The thing to do next, where the one who throws knows nothing better. */
  readonly suggestion: string;
  /** One sentence for the reference page. */
  readonly meaning: string;
}

export const ERROR_CATALOGUE: Readonly<Record<ErrorCode, CatalogueEntry>> = {
  SESSION_NOT_FOUND: {
    exitStatus: 1,
    suggestion: "Run 'pilotty list-sessions' to see available sessions",
    meaning: "No session has this name or id.",
  },
  SESSION_EXISTS: {
    exitStatus: 1,
    suggestion: "Use a different name or kill the existing session first",
    meaning: "A live session has this name already.",
  },
  SESSION_EXITED: {
    exitStatus: 4,
    suggestion: "Run 'pilotty status' to see how it ended, or spawn it again",
    meaning: "The session's program has ended.",
  },
  SESSION_LIMIT: {
    exitStatus: 1,
    suggestion: "Kill sessions that are no longer needed, or raise PILOTTY_MAX_SESSIONS",
    meaning: "The daemon runs as many sessions as it may.",
  },
  REF_NOT_FOUND: {
    exitStatus: 1,
    suggestion: "Run 'pilotty snapshot' to see the refs that exist now",
    meaning: "The element that this ref named is gone, or never was.",
  },
  NOT_ACTIONABLE: {
    exitStatus: 1,
    suggestion: "Use 'pilotty key' to drive the program from the keyboard",
    meaning: "There is no safe way to act on this element.",
  },
  SPAWN_FAILED: {
    exitStatus: 1,
    suggestion: "Check that the command exists and can be executed",
    meaning: "The command could not be started.",
  },
  INVALID_INPUT: {
    exitStatus: 2,
    suggestion: "Run 'pilotty --help' to see what it takes",
    meaning: "The request itself is wrong: a command, flag, argument, name, key, size or pattern.",
  },
  TIMEOUT: {
    exitStatus: 3,
    suggestion: "Look at 'screen' for what is there, or wait longer with '-t MS'",
    meaning: "What was waited for did not happen in time.",
  },
  DAEMON_UNREACHABLE: {
    exitStatus: 1,
    suggestion: "Run 'pilotty daemon' in a terminal to see what keeps it from starting",
    meaning: "The daemon could not be started or reached, or it went away.",
  },
  PROTOCOL_MISMATCH: {
    exitStatus: 1,
    suggestion: "Run 'pilotty stop', then try again: the next command starts the right daemon",
    meaning: "Client and daemon are of different versions.",
  },
  INTERNAL_ERROR: {
    exitStatus: 1,
    suggestion: "This is a bug in pilotty; please report it with the command that you ran",
    meaning: "Something went wrong that should not be able to.",
  },
};

/** An error as it is printed and as it crosses the wire. */
export interface ErrorShape {
  code: ErrorCode;
  message: string;
  suggestion: string;
  /** Facts for a program, such as `screen` and `elapsed_ms` of a failed wait. */
  [detail: string]: unknown;
}

export interface PilottyErrorOptions {
  suggestion?: string;
  details?: Readonly<Record<string, unknown>>;
  cause?: unknown;
}

/** The one error class: its code decides what happens, never its message. */
export class PilottyError extends Error {
  readonly code: ErrorCode;
  readonly suggestion: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: PilottyErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "PilottyError";
    this.code = code;
    this.suggestion = options.suggestion ?? ERROR_CATALOGUE[code].suggestion;
    this.details = options.details ?? {};
  }

  get exitStatus(): number {
    return ERROR_CATALOGUE[this.code].exitStatus;
  }

  /** The printed form; `code`, `message` and `suggestion` come first. */
  toJSON(): ErrorShape {
    return {
      ...{ code: this.code, message: this.message, suggestion: this.suggestion },
      ...this.details,
    };
  }

  /** Rebuilds an error that came over the wire. An unknown code becomes `INTERNAL_ERROR`. */
  static fromShape(shape: Partial<ErrorShape>): PilottyError {
    const { code, message, suggestion, ...details } = shape;
    const known = code !== undefined && Object.hasOwn(ERROR_CATALOGUE, code);
    return new PilottyError(known ? code : "INTERNAL_ERROR", String(message ?? "Unknown error"), {
      ...(typeof suggestion === "string" ? { suggestion } : {}),
      details,
    });
  }

  /** Any thrown value as a `PilottyError`; what is not one becomes `INTERNAL_ERROR`. */
  static from(thrown: unknown): PilottyError {
    if (isPilottyError(thrown)) return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new PilottyError("INTERNAL_ERROR", message, { cause: thrown });
  }
}

/** Not by the class: each file of the bundle has a copy of it. */
function isPilottyError(thrown: unknown): thrown is PilottyError {
  return thrown instanceof Error && thrown.name === "PilottyError";
}

/** Shorthand for the error of bad arguments. */
export function invalidInput(message: string, suggestion?: string): PilottyError {
  return new PilottyError("INVALID_INPUT", message, suggestion === undefined ? {} : { suggestion });
}
