import {
  ANY_KEY,
  byPattern,
  type Hint,
  type HintSpan,
  KEYS,
  LONG_KEY,
  toHints,
  WORD,
  WORDS,
} from "./hint-pattern.ts";
import type { RowText } from "./row-text.ts";
import { RULES, startsItem, startsWord } from "./word-starts.ts";

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

/** `q:Quit`, `ENTER:Open`, `C-T: Menu`. */
const COLON = byPattern(
  startsWord,
  String.raw`<?${KEYS}>? ?: ?(?<name>\p{L}[\p{L}\p{N}'’&/+.-]*(?: (?!${ANY_KEY} ?:)${WORD}){0,2})(?=\s|$|[${RULES}])`,
  (text) => text.includes(":"),
);
/** `/=search`, `F1=help`, `<TAB>=next`. */
const EQUALS = byPattern(
  startsWord,
  String.raw`[[<]?${KEYS}[\]>]?=(?<name>\p{L}[\p{L}\p{N}'’/-]*(?: (?!${ANY_KEY}=)\p{Ll}[\p{L}/-]*){0,2})(?=\s|$|[${RULES})])`,
  (text) => text.includes("="),
);
/** `^X Exit`, `F1 Help`, `Enter confirm`, `Space: select`, and with company `q Quit`. */
const BLANK = byPattern(
  startsItem,
  `(?<key>${LONG_KEY}):? (?:to |for )?(?<name>${WORDS})(?=\\s{2,}|\\s*$|\\s?[${RULES}]|[)\\]])`,
);
const LETTER = byPattern(
  startsItem,
  `(?<key>${ANY_KEY}):? (?:to |for )?(?<name>\\p{L}[\\p{L}\\p{N}'’&/+.-]*(?: ${WORD}){0,2})(?=\\s{2,}|\\s*$|\\s?[${RULES}]|[)\\]])`,
);
/** `[K]word`, `[Q] quit`, `<F1> Help`. */
const BRACKET = byPattern(
  (text, at) => (text[at] === "[" || text[at] === "<") && startsWord(text, at),
  String.raw`[[<](?!\d)(?<key>${ANY_KEY})[\]>] ?(?<name>\p{L}[\p{L}\p{N}'’-]*(?: \p{Ll}[\p{L}-]*){0,2})(?=\s|$|[•·|│,.])`,
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

/** The last letter, as the key: `Bloc(K)`. */
const LAST_LETTER = /(?<=^|\s)(?<rest>\p{L}\p{Ll}+)\((?<key>\p{L})\)(?=\s|$|[,:;.?])/gu;

/**
 * `[Y]es, (N)o`: the key is the first letter of the word; `(Q) cancel`: it stands before it;
 * `Bloc(K)`: it is the last one.
 */
function bracketedLetter(row: string): HintSpan[] {
  const spans: HintSpan[] = [];
  if (!/[\])]/.test(row)) return spans;
  for (const match of row.matchAll(
    /(?<=^|\s)[[(](?<key>\p{L})[\])](?<rest>\p{Ll}+(?: \p{Ll}+){0,2}| \p{Ll}+(?: \p{Ll}+){0,2})(?=\s|$|[,:;.?/])/gu,
  )) {
    const { key, rest } = match.groups!;
    const to = match.index + match[0].length;
    const name = rest!.startsWith(" ") ? rest!.trim() : `${key}${rest}`;
    spans.push({ key: key!, name: name.replace(/ (?:or|and)$/, ""), from: match.index, to });
  }
  if (spans.length === 0) return spans;
  for (const { 0: text, index, groups } of row.matchAll(LAST_LETTER)) {
    const { key, rest } = groups!;
    spans.push({
      key: key!,
      name: `${rest}${key!.toLowerCase()}`,
      from: index,
      to: index + text.length,
    });
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
