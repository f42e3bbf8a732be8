import {
  byPattern,
  CARET,
  type Hint,
  type HintSpan,
  LONG_KEY,
  MODIFIED,
  STROKE,
  toHints,
  WORD,
  WORDS,
} from "./hint-pattern.ts";
import { matchesOf } from "./matches.ts";
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
  String.raw`(?<key>${LONG_KEY}|[!-~])(?::|=| - | )(?:to |for )?(?<name>\p{L}{3,}(?: \p{L}{3,})?)(?=\s*$)`,
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

const PHRASE = String.raw`(?:to |for )?(?<name>\p{L}[\p{L}\p{N}'’/-]*:?(?: (?!${STROKE})${WORD}){0,3}(?<![.:]))(?=\s*$|\s{2,}|,|\)|\s?[|│;]| ${STROKE})`;
const MARKED = byPattern(
  ({ text }) => strokeStarts(text),
  String.raw`[[<]?(?<key>${STROKE})(?:=|: ?|[\]>] ?)${PHRASE}`,
  (text) => /\^|F\d|[CMSlLtTa>][-+]/.test(text) && /[=:\]>]/.test(text),
);

/**
 * What a bar of something else says of keys that are nothing but keys, and set off from their words by
 * more than a blank: `notes.txt  F1=help`, `[F3] Multiline: OFF`, `utf-8Ctrl-g: help`.
 */
export function markedHints(row: RowText): Hint[] {
  return toHints(row, MARKED(row, 1));
}

const STROKE_START = /(?<![\p{L}\p{N}_-])[[<^\p{L}]|(?<=[\p{Ll}\d])[AC](?=lt|trl)/gu;

/** Where words start, also those with a capital that stand right behind another one. */
function strokeStarts(text: string): number[] {
  return matchesOf(text, STROKE_START).map(({ index }) => index);
}

const ROUND = /\(/g;
const ROUND_OR_SQUARE = /[[(]/g;

const ASIDE = byPattern(
  ({ text }) => matchesOf(text, ROUND).map(({ index }) => index + 1),
  String.raw`(?<name>\p{Ll}+(?: \p{Ll}+){0,3}) with (?<key>${LONG_KEY})(?=\))`,
  (text) => text.includes(" with "),
);

const IN_BRACKETS = /\((?<inside>[^()]{4,60})\)/gu;
const ASKED = new RegExp(
  String.raw`^(?<key>${LONG_KEY}|[!-~])(?: (?:for|to) |: ?)(?<name>\p{L}[\p{L}-]*(?: \p{L}+){0,2})$`,
  "u",
);

/**
 * What a question in the last row says of its answers: `Mark all as read (y:Yes n:No)?`, `Replace it: (? for help)`.
 * The brackets hold nothing else; a letter alone needs another one beside it.
 */
export function hintsInQuestion(row: RowText): Hint[] {
  if (!row.text.includes("(")) return [];
  return matchesOf(row.text, IN_BRACKETS).flatMap(({ index, groups }) => {
    const spans: HintSpan[] = [];
    let at = index + 1;
    for (const part of groups!["inside"]!.split(/(?:,? +)(?=\S{1,9}:\S)/u)) {
      const match = ASKED.exec(part);
      if (match === null) return [];
      const { key, name } = match.groups as { key: string; name: string };
      const from = row.text.indexOf(part, at);
      at = from + part.length;
      spans.push({ key, name, from, to: at });
    }
    const isBelieved = spans.length > 1 || !/^\p{L}$/u.test(spans[0]!.key);
    return isBelieved ? toHints(row, spans) : [];
  });
}

const KEYED_ASIDE = byPattern(
  ({ text }) => matchesOf(text, ROUND_OR_SQUARE).map(({ index }) => index + 1),
  String.raw`(?<key>${LONG_KEY}) (?:to )?(?<name>\p{Ll}+(?: \p{Ll}+){0,2})(?=[\])][:?]?\s*$)`,
  (text) => /[\])][:?]?\s*$/.test(text),
);

const LETTERED_ASIDE = byPattern(
  ({ text }) => matchesOf(text, ROUND).map(({ index }) => index + 1),
  String.raw`(?<key>[A-Za-z?]) to (?<name>\p{Ll}{3,}(?: \p{Ll}+){0,2})(?=[,)][^()]*\)?[:?]?\s*$)`,
  (text) =>
    text.includes(" to ") && (/\)[:?]\s*$/.test(text) || /\? \w\/\w \([^()]*\)\s*$/.test(text)),
);

/**
 * What a prompt says of a key in brackets: `Find (browse history with ^F):`, `Remove? [Esc cancels]`,
 * `Code (L to show codes, Enter = 8300):`, `Remove? y/n (q to quit)`.
 */
export function hintsInAside(row: RowText): Hint[] {
  return toHints(row, [...ASIDE(row, 1), ...KEYED_ASIDE(row, 1), ...LETTERED_ASIDE(row, 1)]);
}
