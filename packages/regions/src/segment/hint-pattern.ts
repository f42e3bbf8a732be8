import type { RowText } from "./row-text.ts";
import { shortcutOf } from "./shortcut.ts";

/** A key and what it does, as it is written in one row. */
export interface Hint {
  readonly name: string;
  readonly shortcut: string;
  readonly start: number;
  /** The column after the hint. */
  readonly end: number;
}

/** Where a hint stands in a text, in UTF-16 units. */
export interface HintSpan {
  readonly key: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export const MODIFIED: string = String.raw`(?:(?:C|M|S|Ctrl|Control|Alt|Meta|Shift|ctrl|alt|shift|CTRL|ALT)[-+](?:F\d{1,2}|[A-Za-z]{2,9}\b|\S)|<(?:Ctrl|Alt|Shift|ctrl|alt|shift|CTRL|ALT|SHIFT)>[-+](?:<[A-Za-z]>|[A-Za-z]\b))`;
const NAMED: string = String.raw`(?:F\d{1,2}|Esc(?:ape)?|ESC|esc|Enter|ENTER|enter|Return|RETURN|return|RET|Tab|TAB|tab|Space(?:bar)?|SPACE|space|SPC|Spc|Del(?:ete)?|DEL|delete|Ins(?:ert)?|INS|Backspace|backspace|BKSP|PgUp|PgDn|Home|End|[⏎↵⇥␣⌫])(?![\p{L}\p{N}])`;
export const CARET: string = String.raw`\^[A-Z@\\\]\[^_/?]`;
/**
 * Keys of more than one character that are words as well: keys only where a bracket, a colon or an
 * equals sign stands behind them, or with `arrow`.
 */
const ARROWS: string = "(?:[Uu]p|[Dd]own|[Ll]eft|[Rr]ight|UP|DOWN|LEFT|RIGHT)";
export const ARROW_KEY: string = `${ARROWS}[- ][Aa]rrow`;
const WORD_KEY: string = String.raw`(?:${ARROWS}(?:[- ][Aa]rrow)?|[Hh]ome|HOME|[Ee]nd|END|[Pp]g[Uu]p|[Pp]g[Dd]n|PGUP|PGDN|[Pp]age ?[Uu]p|[Pp]age ?[Dd]own)(?![\p{L}\p{N}])`;
/** A key of more than one character, or a symbol that stands for one: nothing else looks so. */
export const LONG_KEY: string = `(?:${CARET}|${MODIFIED}|${NAMED})`;
export const ANY_KEY: string = `(?:${LONG_KEY}|[!-~])`;
/** A key that is pressed together with another one, or a function key; two with Ctrl are written `^XS`. */
export const STROKE: string = String.raw`(?:\^[A-Z]{2}(?![\p{L}\p{N}])|${CARET}(?![\p{L}\p{N}])|${MODIFIED}|F\d{1,2}(?!\d))`;
/** One key, or two that do the same: `g,/`. */
export const KEYS: string = `(?<key>${LONG_KEY}|${WORD_KEY}|${ANY_KEY})(?:[,/]${ANY_KEY})?`;
export const WORD: string = String.raw`[\p{L}\p{N}][\p{L}\p{N}'’&/+.-]*`;
export const WORDS: string = `${WORD}(?: ${WORD}){0,3}`;

/**
 * Finds hints from left to right.
 *
 * @param least with fewer, none are of use.
 */
export type FindHints = (row: RowText, least: number) => readonly HintSpan[];

const NONE: readonly HintSpan[] = [];

/**
 * What finds the hints of a pattern with the groups `key` and `name`.
 *
 * @param startsOf where hints may start: cheaper than to match the pattern everywhere.
 * @param mayHold false for texts without what no such hint is without.
 */
export function byPattern(
  startsOf: (row: RowText) => readonly number[],
  source: string,
  mayHold: (text: string) => boolean = () => true,
): FindHints {
  const pattern = new RegExp(source, "uy");
  return (row, least) => {
    const { text } = row;
    if (!mayHold(text)) return NONE;
    const starts = startsOf(row);
    if (starts.length < least) return NONE;
    const spans: HintSpan[] = [];
    let to = 0;
    for (const from of starts) {
      if (from < to) continue;
      pattern.lastIndex = from;
      const match = pattern.exec(text);
      if (match === null) continue;
      const { key, name } = match.groups!;
      to = from + match[0].length;
      spans.push({ key: key!, name: name!, from, to });
    }
    return spans;
  };
}

/** `Ctrl-x or F10 to boot`: words between keys are no names. */
const JOINING = /^(?:or|and|for|to)$/;

/** Hints in columns; what names no key is left out. */
export function toHints(row: RowText, spans: readonly HintSpan[]): Hint[] {
  if (spans.length === 0) return [];
  return spans.flatMap(({ key, name, from, to }) => {
    const shortcut = shortcutOf(key);
    if (shortcut === undefined || JOINING.test(name)) return [];
    // `Std :: Vector`: two colons are a sign between words.
    if (row.text.startsWith("::", from)) return [];
    return [{ name, shortcut, ...row.columnsOf(from, to) }];
  });
}
