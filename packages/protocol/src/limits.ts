/** Sizes of a terminal that a session may have, in cells. */
export const MIN_COLS = 2;
export const MAX_COLS = 1000;
export const MIN_ROWS = 1;
export const MAX_ROWS = 1000;
export const DEFAULT_COLS = 80;
export const DEFAULT_ROWS = 24;

/** Rows above the screen that a session keeps unless told otherwise. */
export const DEFAULT_SCROLLBACK_LINES = 1000;
export const MAX_SCROLLBACK_LINES = 50_000;

/** Bytes of output that a session keeps unless told otherwise. */
export const DEFAULT_RETAIN_BYTES: number = 2 * 1024 * 1024;
export const MAX_RETAIN_BYTES: number = 1024 * 1024 * 1024;

/** How long a command waits unless told otherwise, and the longest it may be told. */
export const DEFAULT_TIMEOUT_MS = 30_000;
export const MAX_TIMEOUT_MS: number = 2 ** 31 - 1;

/** Longest pause between the keys of one `key` command. */
export const MAX_KEY_DELAY_MS = 60_000;
