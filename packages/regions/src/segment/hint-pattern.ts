import { columnsOf, type RowText } from "./row-text.ts";
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

export const MODIFIED: string = String.raw`(?:C|M|S|Ctrl|Control|Alt|Meta|Shift|ctrl|alt|shift|CTRL|ALT)[-+](?:[A-Za-z]{2,9}\b|\S)`;
const NAMED: string = String.raw`(?:F\d{1,2}|Esc(?:ape)?|ESC|esc|Enter|ENTER|enter|Return|RETURN|return|RET|Tab|TAB|tab|Space(?:bar)?|SPACE|space|SPC|Spc|Del(?:ete)?|DEL|delete|Ins(?:ert)?|INS|Backspace|backspace|BKSP|PgUp|PgDn|Home|End|[⏎↵⇥␣⌫])(?![\p{L}\p{N}])`;
export const CARET: string = String.raw`\^[A-Z@\\\]\[^_/?]`;
/** A key of more than one character, or a symbol that stands for one: nothing else looks so. */
export const LONG_KEY: string = `(?:${CARET}|${MODIFIED}|${NAMED})`;
export const ANY_KEY: string = `(?:${LONG_KEY}|[!-~])`;
/** One key, or two that do the same: `g,/`. */
export const KEYS: string = `(?<key>${ANY_KEY})(?:[,/]${ANY_KEY})?`;
/** What sets the items of a bar off without a blank. */
export const RULES: string = "•·|│,;";
export const WORD: string = String.raw`[\p{L}\p{N}][\p{L}\p{N}'’&/+.-]*`;
export const WORDS: string = `${WORD}(?: ${WORD}){0,3}`;

/** Before a hint: the start of the row, two blanks, or what sets items of a bar off. */
export const BEFORE: string = String.raw`(?<=^|[\s•·|│,;*[(])(?=\S)(?<=^\s?|\s{2}|[•·|│,;*] ?|[•·|│,;] {2}|[[(])`;

/**
 * What finds the hints of a pattern with the groups `key` and `name`.
 *
 * @param sign what no such hint is without: a text is searched for it first, which is cheap.
 */
export function byPattern(sign: RegExp, source: string): (text: string) => HintSpan[] {
  const pattern = new RegExp(source, "gu");
  return (text) => {
    if (!sign.test(text)) return [];
    return [...text.matchAll(pattern)].map(({ 0: whole, index, groups }) => {
      const { key, name } = groups!;
      return { key: key!, name: name!, from: index, to: index + whole.length };
    });
  };
}

/** Hints in columns; what names no key is left out. */
export function toHints(row: RowText, spans: readonly HintSpan[]): Hint[] {
  return spans.flatMap(({ key, name, from, to }) => {
    const shortcut = shortcutOf(key);
    if (shortcut === undefined) return [];
    return [{ name, shortcut, ...columnsOf(row, from, to) }];
  });
}
