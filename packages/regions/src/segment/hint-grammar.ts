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

/** How hints are written; `of` finds them in a text, `least` are company enough to believe them. */
export interface HintGrammar {
  readonly least: number;
  /** Of the glyphs of a row, the share that they must explain. */
  readonly share: number;
  /** True for one that is told from text by itself: it may stand among others. */
  readonly mixes?: boolean;
  /** Spans of `text` (UTF-16 units). */
  readonly find: (text: string) => HintSpan[];
}

interface HintSpan {
  readonly key: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const MODIFIED = String.raw`(?:C|M|S|Ctrl|Control|Alt|Meta|Shift|ctrl|alt|shift|CTRL|ALT)[-+](?:[A-Za-z]{2,9}\b|\S)`;
const NAMED = String.raw`(?:F\d{1,2}|Esc(?:ape)?|ESC|esc|Enter|ENTER|enter|Return|RETURN|return|RET|Tab|TAB|tab|Space(?:bar)?|SPACE|space|Del(?:ete)?|DEL|delete|Ins(?:ert)?|INS|Backspace|backspace|BKSP|PgUp|PgDn|Home|End|[⏎↵⇥␣⌫])(?![\p{L}\p{N}])`;
const CARET = String.raw`\^[A-Z@\\\]\[^_/?]`;
/** A key of more than one character, or a symbol that stands for one: nothing else looks so. */
const LONG_KEY = `(?:${CARET}|${MODIFIED}|${NAMED})`;
const LONG_KEY_IN_TEXT = new RegExp(LONG_KEY, "u");
const ANY_KEY = `(?:${LONG_KEY}|[!-~])`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}'’&/+.-]*`;
const WORDS = `${WORD}(?: ${WORD}){0,3}`;

/** Before a hint: the start of the row, two blanks, or what sets items of a bar off. */
const BEFORE = String.raw`(?<=^|[\s•·|│,;*[(])(?=\S)(?<=^\s?|\s{2}|[•·|│,;*] ?|[•·|│,;] {2}|[[(])`;

/** @param sign what a text has in it in any case: looking for that alone is cheap. */
function byPattern(sign: RegExp, source: string): (text: string) => HintSpan[] {
  const pattern = new RegExp(source, "gu");
  return (text) => {
    if (!sign.test(text)) return [];
    return [...text.matchAll(pattern)].map((match) => ({
      key: match.groups!["key"]!,
      name: match.groups!["name"]!,
      from: match.index,
      to: match.index + match[0].length,
    }));
  };
}

/** `q:Quit`, `ENTER:Open`, `C-T: Menu`. */
const COLON = byPattern(
  /:/,
  String.raw`(?<=^|\s|[•·|│])<?(?<key>${ANY_KEY})>? ?: ?(?<name>\p{L}[\p{L}\p{N}'’&/+.-]*(?: (?!${ANY_KEY} ?:)${WORD}){0,2})(?=\s|$|[•·|│,])`,
);
/** `/=search`, `F1=help`. */
const EQUALS = byPattern(
  /=/,
  String.raw`(?<=^|\s|[•·|│])\[?(?<key>${ANY_KEY})\]?=(?<name>\p{L}[\p{L}\p{N}'’/-]*(?: (?!${ANY_KEY}=)\p{Ll}[\p{L}-]*){0,2})(?=\s|$|[•·|│,])`,
);
/** `^X Exit`, `F1 Help`, `Enter confirm`, `Space: select`, and with company `q Quit`. */
const BLANK = byPattern(
  LONG_KEY_IN_TEXT,
  `${BEFORE}(?<key>${LONG_KEY}):? (?:to |for )?(?<name>${WORDS})(?=\\s{2,}|\\s*$|\\s?[•·|│,;)\\]])`,
);
const LETTER = byPattern(
  /\S:? \S/,
  `${BEFORE}(?<key>${ANY_KEY}):? (?:to |for )?(?<name>\\p{L}[\\p{L}\\p{N}'’&/+.-]*(?: ${WORD}){0,2})(?=\\s{2,}|\\s*$|\\s?[•·|│,;)\\]])`,
);
/** `[K]word`, `[Q] quit`, `<F1> Help`. */
const BRACKET = byPattern(
  /[\]>]/,
  String.raw`(?<=^|\s|[•·|│])[[<](?!\d)(?<key>${ANY_KEY})[\]>] ?(?<name>\p{L}[\p{L}\p{N}'’-]*(?: \p{Ll}[\p{L}-]*){0,2})(?=\s|$|[•·|│,.])`,
);

/** `H)elp`: the key is the first letter of the word. */
function parenthesis(text: string): HintSpan[] {
  const spans: HintSpan[] = [];
  if (!text.includes(")")) return spans;
  for (const match of text.matchAll(
    /(?<=^|\s)(?<key>[A-Za-z/?!])\)(?<rest>\p{Ll}[\p{Ll}-]*(?: (?![A-Za-z]\))\p{Ll}+){0,2})/gu,
  )) {
    const { key, rest } = match.groups!;
    spans.push({
      key: key!,
      name: `${key}${rest}`,
      from: match.index,
      to: match.index + match[0].length,
    });
  }
  return spans;
}

/** `[Y]es, (N)o`: the key is the first letter of the word; `(Q) cancel`: it stands before it. */
function bracketedLetter(text: string): HintSpan[] {
  const spans: HintSpan[] = [];
  if (!/[\])]/.test(text)) return spans;
  for (const match of text.matchAll(
    /(?<=^|\s)[[(](?<key>\p{L})[\])](?<rest>\p{Ll}+(?: \p{Ll}+){0,2}| \p{Ll}+(?: \p{Ll}+){0,2})(?=\s|$|[,:;.?/])/gu,
  )) {
    const { key, rest } = match.groups!;
    const to = match.index + match[0].length;
    const name = rest!.startsWith(" ") ? rest!.trim() : `${key}${rest}`;
    spans.push({ key: key!, name: name.replace(/ (?:or|and)$/, ""), from: match.index, to });
  }
  return spans;
}

export const HINT_GRAMMARS: readonly HintGrammar[] = [
  { least: 2, share: 0.4, find: bracketedLetter },
  { least: 2, share: 0.6, find: COLON },
  { least: 2, share: 0.4, find: BLANK },
  { least: 3, share: 0.6, find: LETTER },
  { least: 2, share: 0.6, find: EQUALS, mixes: true },
  { least: 2, share: 0.6, find: parenthesis, mixes: true },
  { least: 2, share: 0.4, find: BRACKET },
];

const SENTENCE = new RegExp(
  String.raw`(?<verb>(?:press|hit|type|use) )?[<'"‘“\x60]?(?<key>${LONG_KEY} [A-Za-z?]|${ANY_KEY})[>'"’”\x60]? (?:or [a-z ]{3,24} )?(?:to|for) (?:the )?(?<name>${WORD}(?: (?!or\b|and\b)${WORD}){0,4})`,
  "giu",
);

/**
 * `Press q to quit`, `press ? for help or q to leave`: hints in a sentence. The first one has a
 * verb, or a key that has a name; those behind it need none.
 */
export function hintsInSentence(row: RowText): Hint[] {
  if (!/ (?:to|for) /i.test(row.text)) return [];
  const spans: HintSpan[] = [];
  for (const { 0: text, index, groups } of row.text.matchAll(SENTENCE)) {
    const { verb, key, name } = groups!;
    const before = row.text[index - 1];
    if (before !== undefined && /[\p{L}\p{N}]/u.test(before)) continue;
    if (verb === undefined && spans.length === 0 && [...key!].length === 1) continue;
    const tail = /[.,;:]+$/;
    spans.push({
      key: key!,
      name: name!.replace(tail, ""),
      from: index,
      to: index + text.replace(tail, "").length,
    });
  }
  return toHints(row, spans);
}

/** The hints that one grammar finds. Arrows and other keys for moving are left out. */
export function hintsOf(row: RowText, { find }: HintGrammar): Hint[] {
  return toHints(row, find(row.text));
}

function toHints(row: RowText, spans: readonly HintSpan[]): Hint[] {
  return spans.flatMap(({ key, name, from, to }) => {
    const shortcut = shortcutOf(key);
    if (shortcut === undefined) return [];
    return [{ name, shortcut, ...columnsOf(row, from, to) }];
  });
}
