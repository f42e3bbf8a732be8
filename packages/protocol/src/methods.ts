import type {
  ActResult,
  CheckParams,
  ClickParams,
  FillParams,
  KeyParams,
  OkResult,
  RefParams,
  ResizeParams,
  ScrollParams,
  TypeParams,
} from "./acting.ts";
import type { UnicodeVersion } from "./limits.ts";
import type { RegionWithRef } from "./region.ts";
import type { Cursor, CursorStyle, Link, MouseEncoding, MouseMode, Size } from "./screen.ts";
import type { EventsParams, SessionEvent, WaitForParams, WaitForResult } from "./waiting.ts";

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
  /** The caller's file mode creation mask; default: that of whoever started the daemon. */
  umask?: number | undefined;
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
  output: OutputTotals;
  ended_at?: string;
  killed?: boolean;
  /** Whether all that the program wrote was read and drawn. */
  output_complete?: boolean;
}

/** How much a program has written, and how much of that is kept: the newest. */
export interface OutputTotals {
  total_bytes: number;
  retained_bytes: number;
  dropped_bytes: number;
}

export interface OutputParams extends Target {
  /** Of the text, no more than so many of the last lines. */
  lines?: number | undefined;
}

export interface OutputResult extends OutputTotals {
  session_id: string;
  name: string;
  /** Lines joined by `\n`, as a person would read them. */
  text: string;
  /** How many of the bytes the text is made from: fewer than are kept if those are very many. */
  text_bytes: number;
}

export interface OutputBytesParams extends Target {
  /** Where to begin in all that was written; default, and if it was dropped: the oldest that is kept. */
  offset?: number | undefined;
}

/** One page of the exact bytes. */
export interface OutputBytesResult extends OutputTotals {
  session_id: string;
  name: string;
  offset: number;
  /** In base64. */
  bytes: string;
}

export const SNAPSHOT_FORMATS = ["full", "compact", "text", "outline"] as const;
export type SnapshotFormat = (typeof SNAPSHOT_FORMATS)[number];

export interface SnapshotParams extends Target {
  format?: SnapshotFormat | undefined;
  /** Wait until the screen's hash is another one than this. */
  await_change?: string | undefined;
  /** Wait until the screen has not changed for so long; with `await_change`, from the change on. */
  settle_ms?: number | undefined;
  /** The longest that is waited. */
  timeout_ms?: number | undefined;
  /** Add up to so many rows from above the screen. */
  scrollback?: number | undefined;
}

/**
 * What a snapshot waited for, and what became of it: nothing (`immediate`), another screen
 * (`changed`), a screen at rest (`settled`), in vain (`deadline`), or the program ended (`exited`).
 */
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
  /** Rows that the screen shown lies above the live one; absent on that. */
  scrolled_back?: number;
  /** In the full and compact formats; none where something has been scrolled back to. */
  regions?: RegionWithRef[];
  /** Targets of OSC 8 links; in the full and compact formats. */
  links?: readonly Link[];
  /** In the full and text formats. */
  text?: string;
  /** The regions as `outlineText` writes them; in the outline format. */
  outline?: string;
  /**
   * If asked for: the texts of the newest rows above the screen, oldest first. The alternate screen
   * has none.
   */
  scrollback?: string[];
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
  /** Of pilotty. */
  version: string;
  protocol: number;
  live_sessions: number;
}

/**
 * Every request that a daemon knows, with its parameters, its result, and the events that come before
 * that.
 */
export interface Methods {
  ping: { params: Record<string, never>; result: PingResult };
  spawn: { params: SpawnParams; result: SpawnResult };
  list_sessions: { params: ListSessionsParams; result: ListSessionsResult };
  status: { params: Target; result: StatusResult };
  snapshot: { params: SnapshotParams; result: SnapshotResult };
  output: { params: OutputParams; result: OutputResult };
  output_bytes: { params: OutputBytesParams; result: OutputBytesResult };
  type: { params: TypeParams; result: ActResult };
  key: { params: KeyParams; result: ActResult };
  click: { params: ClickParams; result: ActResult };
  fill: { params: FillParams; result: ActResult };
  check: { params: CheckParams; result: ActResult };
  focus: { params: RefParams; result: ActResult };
  select: { params: RefParams; result: ActResult };
  scroll: { params: ScrollParams; result: ActResult };
  wait_for: { params: WaitForParams; result: WaitForResult };
  events: { params: EventsParams; result: OkResult; event: SessionEvent };
  resize: { params: ResizeParams; result: ActResult };
  kill: { params: Target; result: KillResult };
  stop: { params: Record<string, never>; result: StopResult };
}

export type MethodName = keyof Methods;
export type ParamsOf<M extends MethodName> = Methods[M]["params"];
export type ResultOf<M extends MethodName> = Methods[M]["result"];
/** `never` for methods that tell nothing before their result. */
export type EventOf<M extends MethodName> = Methods[M] extends { event: infer E } ? E : never;
