import type { SnapshotFormat, SnapshotResult, Target } from "./methods.ts";
import type { Ref } from "./region.ts";
import type { Cursor } from "./screen.ts";

/** What every command that acts on a session takes: how it is to answer. */
export interface ActParams extends Target {
  /** Answer as soon as the input is sent, without looking at what comes of it. */
  no_wait?: boolean | undefined;
  /** Answer with the screen once it has settled, instead of a receipt. */
  snapshot?: SnapshotFormat | undefined;
  /** With `snapshot`: a screen that has not changed for so long has settled. */
  settle_ms?: number | undefined;
  timeout_ms?: number | undefined;
}

export interface TypeParams extends ActParams {
  text: string;
  /** As a paste, which the program may have asked to be told apart from typing. */
  paste?: boolean | undefined;
  /** Then Enter, as a key of its own. */
  enter?: boolean | undefined;
  /** What is typed is never to be shown again, in no receipt. */
  secret?: boolean | undefined;
}

export interface KeyParams extends ActParams {
  /** Each may hold several keys, separated by blanks. */
  keys: string[];
  delay_ms?: number | undefined;
}

export interface ResizeParams extends ActParams {
  cols: number;
  rows: number;
}

/** What one can act on: an element of the screen, by the ref that a snapshot gave it. */
export interface RefParams extends ActParams {
  ref: string;
}

export const MOUSE_BUTTONS = ["left", "middle", "right"] as const;
export const CLICK_MODIFIERS = ["ctrl", "alt", "shift"] as const;

/** Either an element or a cell. */
export interface ClickParams extends ActParams {
  ref?: string | undefined;
  row?: number | undefined;
  col?: number | undefined;
  button?: (typeof MOUSE_BUTTONS)[number] | undefined;
  count?: number | undefined;
  modifiers?: (typeof CLICK_MODIFIERS)[number][] | undefined;
}

export interface FillParams extends RefParams {
  text: string;
  /** See `TypeParams`. */
  secret?: boolean | undefined;
}

export interface CheckParams extends RefParams {
  /** The state to end in. */
  checked: boolean;
}

export const SCROLL_DIRECTIONS = ["up", "down"] as const;

export interface ScrollParams extends ActParams {
  direction: (typeof SCROLL_DIRECTIONS)[number];
  /** Steps of a wheel, or rows. */
  amount?: number | undefined;
  /** Where the mouse is; default: the middle of the screen. */
  row?: number | undefined;
  col?: number | undefined;
}

export interface OkResult {
  ok: true;
}

/** How an element was acted on. */
export type ClickWay = "mouse" | "shortcut" | "focus";

/** What came of an act, as far as it can be seen. */
export interface Receipt {
  ok: true;
  /** The screen looks otherwise than before. */
  changed: boolean;
  content_hash: string;
  cursor: Cursor;
  changed_rows: { row: number; text: string }[];
  /** Elements that were not there before, as lines of the outline. */
  new_regions: string[];
  /** Elements that were there before, and are not any more. */
  gone_refs: Ref[];
  /** Of a click: how it was done. */
  via?: ClickWay;
  /** Ways that were tried before and changed nothing. */
  tried?: ClickWay[];
  /** Of a fill: what the field shows now; absent where it hides what is typed. */
  value?: string;
  /** Of a scroll through the scrollback: rows that are shown above the live screen. */
  scrolled_back?: number;
}

/** By what was asked for: nothing more, a receipt, or a snapshot. */
export type ActResult = OkResult | Receipt | SnapshotResult;
