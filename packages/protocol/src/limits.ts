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

/**
 * Of an output as text, so many of its newest bytes are read; of one as bytes, so many are in one
 * answer.
 */
export const MAX_OUTPUT_TEXT_BYTES: number = 16 * 1024 * 1024;
export const MAX_OUTPUT_PAGE_BYTES: number = 8 * 1024 * 1024;
export const MAX_OUTPUT_LINES: number = 2 ** 31 - 1;

/** How long a command waits unless told otherwise, and the longest it may be told. */
export const DEFAULT_TIMEOUT_MS = 30_000;
export const MAX_TIMEOUT_MS: number = 2 ** 31 - 1;

/**
 * By which Unicode the cells of a character are counted: `16` joins what is one grapheme on screen,
 * as terminals of today do; `11` and `6` count code points, as programs with an old table do.
 */
export const UNICODE_VERSIONS = ["16", "11", "6"] as const;
export type UnicodeVersion = (typeof UNICODE_VERSIONS)[number];
export const DEFAULT_UNICODE_VERSION: UnicodeVersion = "16";

/** How much a daemon's log tells; each also what those before it tell. */
export const LOG_LEVELS = ["error", "info", "debug"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Longest pause between the keys of one `key` command. */
export const MAX_KEY_DELAY_MS = 60_000;

/** A screen that has not changed for so long has settled, unless told otherwise. */
export const DEFAULT_SETTLE_MS = 50;
export const MAX_SETTLE_MS = 60_000;

/** Most clicks of one \`click\`, and most steps of one \`scroll\`. */
export const MAX_CLICKS = 10;
export const MAX_SCROLL = 10_000;
