import { byPattern, CARET, type Hint, LONG_KEY, MODIFIED, toHints, WORDS } from "./hint-pattern.ts";
import type { RowText } from "./row-text.ts";
import { startsBehindGap } from "./word-starts.ts";

const WHOLE = byPattern(
  ({ text }) => startsBehindGap(text, text.length, text.length),
  `(?<key>${CARET}|${MODIFIED}|F\\d{1,2}) (?<name>${WORDS})(?=\\s*$)`,
);

/** A hint that is all of a row: `ctrl+t toggle visibility`. */
export function wholeHint(row: RowText): Hint[] {
  return toHints(row, WHOLE(row, 1));
}

const COLUMN_KEY = String.raw`(?:${LONG_KEY}|\[(?:${LONG_KEY})\]|[↑↓←→]|[!-~])`;
const AT_END = byPattern(
  ({ text }) => startsBehindGap(text, 3, 2),
  String.raw`(?:${COLUMN_KEY}/)*\[?(?<key>${LONG_KEY}|[!-~↑↓←→])\]?(?:/${COLUMN_KEY})*: +(?<name>\p{L}[\p{L}'’-]*(?: [\p{L}][\p{L}'’-]*){0,3})(?=\s*$)`,
  (text) => text.includes(": ") && /: +\p{L}[\p{L}'’ -]*\s*$/u.test(text),
);

/** A key, or several, and a colon with what it does at the end of a row: `enter/return: Save`. */
export function hintAtEnd(row: RowText): Hint | undefined {
  return toHints(row, AT_END(row, 1))[0];
}

const AT_EDGE = byPattern(
  ({ text }) => startsBehindGap(text, 4, -1),
  String.raw`(?<key>${LONG_KEY}|[!-~])(?::|=| - | )(?<name>\p{L}{3,}(?: \p{L}{3,})?)(?=\s*$)`,
);

/**
 * The hint that ends a row of something else: `plan.txt     ?:View help`. Its key is no letter, or
 * the first one of its word: `h=help`.
 */
export function hintAtEdge(row: RowText): Hint[] {
  return toHints(row, AT_EDGE(row, 1)).filter(({ shortcut, name }) => {
    const isFirst = name[0]!.toLowerCase() === shortcut.toLowerCase();
    return isFirst || shortcut.length > 1 || shortcut === "?";
  });
}
