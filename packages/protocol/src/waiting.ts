import type { ExitInfo, Target } from "./methods.ts";
import type { RegionWithRef, Role } from "./region.ts";
import type { Cursor, Size } from "./screen.ts";

/** Exactly one of `pattern`, `role`, `idle` and `exit` is given. */
export interface WaitForParams extends Target {
  /** A text on the screen. */
  pattern?: string | undefined;
  /** An element on the screen; any, or one whose name contains `name`. */
  role?: Role | undefined;
  name?: string | undefined;
  /** The shell is back at its prompt. */
  idle?: boolean | undefined;
  /** The program has ended. */
  exit?: boolean | undefined;
  /** The pattern, or the name, is a JavaScript regular expression. */
  regex?: boolean | undefined;
  /** Wait until the text or the element is no longer there. */
  gone?: boolean | undefined;
  /** Take the screen as it is, whatever was typed last. */
  now?: boolean | undefined;
  timeout_ms?: number | undefined;
}

export interface Found {
  found: true;
  /** Of an element: its text. */
  matched_text: string;
  row: number;
  col: number;
  /** With `role`: the element. */
  region?: RegionWithRef;
}

export interface Gone {
  gone: true;
}

export interface Idle {
  idle: true;
  /** Of the last command, from a shell that tells it (OSC 133). */
  exit_code?: number;
}

export interface Exited extends ExitInfo {
  exited: true;
}

/** By what was waited for. */
export type WaitForResult = (Found | Gone | Idle | Exited) & { elapsed_ms: number };

export interface EventsParams extends Target {
  /** Go on until the exit; else tell what there is now. */
  follow?: boolean | undefined;
}

/**
 * What happens to a session: the screen has settled (or a second has passed in which it did not), or
 * the program has set its title, rung the bell, or ended. The first one is the screen as it is.
 */
export type SessionEvent = { at: string; session_id: string; name: string } & (
  | { event: "screen"; content_hash: string; size: Size; cursor: Cursor; text: string }
  | { event: "title"; title: string }
  | { event: "bell" }
  | ({ event: "exit"; killed: boolean } & ExitInfo)
);
