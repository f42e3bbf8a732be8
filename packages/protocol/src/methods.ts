import type { UnicodeVersion } from "./limits.ts";
import type { RegionWithRef } from "./region.ts";
import type { Cursor, CursorStyle, Link, MouseEncoding, MouseMode, Size } from "./screen.ts";

/** Which session a request is for: a name or an id; absent: the one used last. */
export interface Target {
  session?: string | undefined;
}

export interface SpawnParams {
  /** The program and its arguments; nothing goes through a shell. */
  command: string[];
  /** Absolute. */
  cwd: string;
  /** The caller's whole environment. */
  env: Record<string, string>;
  /** Variables that win over everything else. */
  env_overrides?: Record<string, string> | undefined;
  name?: string | undefined;
  cols?: number | undefined;
  rows?: number | undefined;
  scrollback_lines?: number | undefined;
  retain_bytes?: number | undefined;
  unicode?: UnicodeVersion | undefined;
}

export interface SpawnResult {
  session_id: string;
  name: string;
  /** Shell-quoted. */
  command: string;
  pid: number;
  size: Size;
}

export interface ListSessionsParams {
  all?: boolean | undefined;
}

/** Times are ISO 8601 in UTC. */
export interface SessionSummary {
  id: string;
  name: string;
  command: string;
  pid: number;
  cwd: string;
  size: Size;
  created_at: string;
  title: string;
  state: "running" | "exited";
}

export interface ListSessionsResult {
  sessions: SessionSummary[];
}

/** How a child ended: one of the two, by its own exit or by a signal's name (`SIGKILL`). */
export interface ExitInfo {
  exit_code?: number;
  signal?: string;
}

export interface StatusResult extends ExitInfo {
  session_id: string;
  name: string;
  state: "running" | "exited";
  command: string;
  cwd: string;
  pid: number;
  size: Size;
  title: string;
  created_at: string;
  /** Null until the program has written something. */
  last_output_at: string | null;
  /** Milliseconds since the last output, or since the start if there was none. */
  idle_ms: number;
  output: { total_bytes: number; retained_bytes: number; dropped_bytes: number };
  ended_at?: string;
  killed?: boolean;
  output_complete?: boolean;
}

export const SNAPSHOT_FORMATS = ["full", "compact", "text", "outline"] as const;
export type SnapshotFormat = (typeof SNAPSHOT_FORMATS)[number];

export interface SnapshotParams extends Target {
  format?: SnapshotFormat | undefined;
}

export type SnapshotOutcome = "immediate" | "changed" | "settled" | "deadline" | "exited";

/** What the program has asked of its terminal, as far as it changes what input it expects. */
export interface SnapshotModes {
  application_cursor_keys: boolean;
  application_keypad: boolean;
  bracketed_paste: boolean;
  focus_reporting: boolean;
  /** A frame is being drawn that the program has not ended in time. */
  synchronized_output: boolean;
  /** xterm's level, 0 to 2. */
  modify_other_keys: number;
  /** The flags of the kitty keyboard protocol, 0 to 31. */
  kitty_keyboard: number;
}

export interface SnapshotResult {
  session_id: string;
  /** The session's name; the CLI uses it for the header of the text format. */
  name: string;
  snapshot_id: number;
  outcome: SnapshotOutcome;
  size: Size;
  cursor: Cursor;
  title: string;
  alternate_screen: boolean;
  mouse: MouseMode;
  mouse_encoding: MouseEncoding;
  cursor_style: CursorStyle;
  modes: SnapshotModes;
  content_hash: string;
  /** In the full and compact formats. */
  regions?: RegionWithRef[];
  /** Targets of OSC 8 links; in the full and compact formats. */
  links?: readonly Link[];
  /** In the full and text formats. */
  text?: string;
  /** The regions as `outlineText` writes them; in the outline format. */
  outline?: string;
}

export interface TypeParams extends Target {
  text: string;
  /** As a paste, which the program may have asked to be told apart from typing. */
  paste?: boolean | undefined;
  timeout_ms?: number | undefined;
}

export interface KeyParams extends Target {
  /** Each may hold several keys, separated by blanks. */
  keys: string[];
  delay_ms?: number | undefined;
  timeout_ms?: number | undefined;
}

export interface ResizeParams extends Target {
  cols: number;
  rows: number;
}

export interface OkResult {
  ok: true;
}

export interface WaitForParams extends Target {
  pattern: string;
  regex?: boolean | undefined;
  /** Take the screen as it is, whatever was typed last. */
  now?: boolean | undefined;
  timeout_ms?: number | undefined;
}

export interface WaitForResult {
  found: true;
  matched_text: string;
  row: number;
  col: number;
  elapsed_ms: number;
}

export interface KillResult extends ExitInfo {
  session_id: string;
  name: string;
}

export interface StopResult {
  ok: true;
  pid: number;
}

export interface PingResult {
  pid: number;
}

/** Every request that a daemon knows, with its parameters and its result. */
export interface Methods {
  ping: { params: Record<string, never>; result: PingResult };
  spawn: { params: SpawnParams; result: SpawnResult };
  list_sessions: { params: ListSessionsParams; result: ListSessionsResult };
  status: { params: Target; result: StatusResult };
  snapshot: { params: SnapshotParams; result: SnapshotResult };
  type: { params: TypeParams; result: OkResult };
  key: { params: KeyParams; result: OkResult };
  wait_for: { params: WaitForParams; result: WaitForResult };
  resize: { params: ResizeParams; result: OkResult };
  kill: { params: Target; result: KillResult };
  stop: { params: Record<string, never>; result: StopResult };
}

export type MethodName = keyof Methods;
export type ParamsOf<M extends MethodName> = Methods[M]["params"];
export type ResultOf<M extends MethodName> = Methods[M]["result"];
