import {
  ANY_KEY,
  byPattern,
  type FindHints,
  type Hint,
  type HintSpan,
  KEYS,
  LONG_KEY,
  STROKE,
  toHints,
  WORD,
  WORDS,
} from "./hint-pattern.ts";
import { matchesOf } from "./matches.ts";
import type { RowText } from "./row-text.ts";
import { RULES } from "./word-starts.ts";

/** How hints are written; `find` finds them in a text. */
export interface HintGrammar {
  /** Of the glyphs of a row, the share that they must explain. */
  readonly share: number;
  /** True for one that is told from text by itself: it may stand among others. */
  readonly mixes?: boolean;
  readonly find: FindHints;
}

function wordStarts({ starts }: RowText): readonly number[] {
  return starts.words;
}

function itemStarts({ starts }: RowText): readonly number[] {
  return starts.items;
}

/** `q:Quit`, `ENTER:Open`, `C-T: Menu`. */
const COLON = byPattern(
  wordStarts,
  String.raw`<?${KEYS}>? ?: ?(?<name>\p{L}[\p{L}\p{N}'’&/+.-]*(?: (?!${ANY_KEY} ?:)${WORD}){0,2})(?=\s|$|[${RULES}])`,
  (text) => text.includes(":"),
);
/** `/=search`, `F1=help`, `<TAB>=next`. */
const EQUALS = byPattern(
  wordStarts,
  String.raw`[[<]?${KEYS}[\]>]?=(?<name>\p{L}[\p{L}\p{N}'’/-]*(?: (?!${ANY_KEY}=)\p{Ll}[\p{L}/-]*){0,2})(?=\s|$|[${RULES})])`,
  (text) => text.includes("="),
);
/** `^X Exit`, `F1 Help`, `Enter confirm`, `Space: select`. */
const BLANK = byPattern(
  itemStarts,
  `(?<key>${LONG_KEY}):? (?:to |for )?(?<name>${WORDS})(?=\\s{2,}|\\s*$|\\s?[${RULES}]|[)\\]])`,
);
/** `^Q Quit from the program ^S save file`: a single blank sets off what only a key can be. */
const STROKES = byPattern(
  wordStarts,
  `(?<key>${STROKE}):? (?<name>${words(5)}(?=\\s?[;.])|${words(3)}(?=\\s{2,}|\\s*$|\\s?[${RULES}]|\\s+${STROKE} ))`,
);
function words(more: number): string {
  return `${WORD}(?: (?!${STROKE} )${WORD}){0,${more}}(?<!\\.)`;
}
/** `[K]word`, `[Q] quit`, `<F1> Help`. */
const BRACKET = byPattern(
  wordStarts,
  String.raw`[[<](?!\d)(?<key>${ANY_KEY})[\]>] ?(?:to |for )?(?<name>\p{L}[\p{L}\p{N}'’-]*(?: (?!or |and )\p{Ll}[\p{L}-]*){0,2})(?=\s|$|[•·|│,.])`,
  (text) => text.includes("]") || text.includes(">"),
);

/** Those of {@link BRACKET}; in `<q>uit <a>dd` and `[C]hart`, the letter in brackets is the first one of the word. */
function bracketed(row: RowText, least: number): readonly HintSpan[] {
  const spans = BRACKET(row, least);
  const touching = spans.filter(({ key, from }) => {
    return /^\p{L}$/u.test(key) && /^[[<]\p{L}[\]>]\p{Ll}/u.test(row.text.slice(from, from + 4));
  });
  const areRepeated = touching.some(({ key, name }) => name[0] === key.toLowerCase());
  if (touching.length === 0 || areRepeated) return spans;
  return spans.map((span) => {
    return touching.includes(span) ? { ...span, name: `${span.key}${span.name}` } : span;
  });
}

/** `H)elp`: the key is the first letter of the word. */
const PARENTHESIS =
  /(?<=^|\s)(?<key>[A-Za-z/?!])\)(?<rest>\p{Ll}[\p{Ll}-]*(?: (?![A-Za-z]\))\p{Ll}+(?![\p{Ll}(])){0,2})/gu;
/** Beside others, a letter within a word: `e(X)it`. */
const INNER_LETTER =
  /(?<=^|\s)(?<before>\p{Ll}{1,8})\((?<key>\p{Lu})\)(?<after>\p{Ll}{1,12})(?=\s|$)/gu;

function parenthesis({ text }: RowText): HintSpan[] {
  const spans: HintSpan[] = [];
  if (!text.includes(")")) return spans;
  for (const { 0: whole, index, groups } of matchesOf(text, PARENTHESIS)) {
    const { key, rest } = groups!;
    const written = whole.replace(/ (?:or|and)$/, "");
    const name = `${key}${rest!.slice(0, written.length - 2)}`;
    spans.push({ key: key!, name, from: index, to: index + written.length });
  }
  if (spans.length < 2) return spans;
  for (const { 0: whole, index, groups } of matchesOf(text, INNER_LETTER)) {
    const { before, key, after } = groups!;
    const name = `${before}${key}${after}`;
    spans.push({ key: key!, name, from: index, to: index + whole.length });
  }
  return spans;
}

/** The first letter, as the key, or a key before the word: `[Y]es`, `(Q) cancel`. */
const FIRST_LETTER =
  /(?<=^|[\s/(])[[(](?<key>\p{L})[\])](?<rest>\p{Ll}+(?: \p{L}[\p{L}-]*){1,2}(?=[,:;?])|\p{Ll}+(?: \p{Ll}+){0,2}| \p{Ll}+(?: \p{Ll}+){0,2})(?=\s|$|[,:;.?/]|(?<=\(\[.*)\))/gu;
/** The first letter in quotes, as the key: `'f'ile/'d'ir`. */
const QUOTED_LETTER =
  /(?<=^|[\s/,|])(?<quote>['"])(?<key>\p{L})\k<quote>(?<rest>\p{Ll}+)(?=[\s,:;.?/|]|$)/gu;
/** The last letter, as the key: `Bloc(K)`. */
const LAST_LETTER = /(?<=^|\s)(?<rest>\p{L}\p{Ll}+)\((?<key>\p{L})\)(?=\s|$|[,:;.?])/gu;

/**
 * `[Y]es, (N)o`: the key is the first letter of the word; `(Q) cancel`: it stands before it;
 * `Bloc(K)`: it is the last one.
 */
function bracketedLetter({ text: row }: RowText): HintSpan[] {
  const spans: HintSpan[] = [];
  if (!row.includes("]") && !row.includes(")")) return spans;
  for (const { 0: whole, index, groups } of matchesOf(row, FIRST_LETTER)) {
    const { key, rest } = groups!;
    // `[q]quit` names the key besides.
    const isWhole = rest!.startsWith(" ") || rest![0] === key!.toLowerCase();
    const name = isWhole ? rest!.trim() : `${key}${rest}`;
    const to = index + whole.length;
    spans.push({ key: key!, name: name.replace(/ (?:or|and)$/, ""), from: index, to });
  }
  if (spans.length === 0) return spans;
  for (const { 0: whole, index, groups } of matchesOf(row, LAST_LETTER)) {
    const { key, rest } = groups!;
    const name = `${rest}${key!.toLowerCase()}`;
    spans.push({ key: key!, name, from: index, to: index + whole.length });
  }
  return spans;
}

function quotedLetter({ text }: RowText): HintSpan[] {
  if (!text.includes("'") && !text.includes('"')) return [];
  return matchesOf(text, QUOTED_LETTER).map(({ 0: whole, index, groups }) => {
    const { key, rest } = groups!;
    return { key: key!, name: `${key}${rest}`, from: index, to: index + whole.length };
  });
}

export const HINT_GRAMMARS: readonly HintGrammar[] = [
  { share: 0.4, find: bracketedLetter },
  { share: 0.6, find: quotedLetter },
  { share: 0.6, find: COLON },
  { share: 0.4, find: BLANK },
  { share: 0.6, find: STROKES },
  { share: 0.6, find: EQUALS, mixes: true },
  { share: 0.6, find: parenthesis, mixes: true },
  { share: 0.4, find: bracketed },
];

/** The mark of what is done or chosen: `[x] wash`. */
const MARK = /^[[(<][xX][\])>] /;
/** What is not yet done, or the same mark again, in the same row: two keys are two letters. */
const MARKS = /[[(<] [\])>] |([[(<][xX][\])>]) .*\1 /;

/**
 * The hints that one grammar finds, perhaps none if they are fewer than `least`. Beside another mark, a mark is
 * no key.
 */
export function hintsOf(row: RowText, { find }: HintGrammar, least = 1): Hint[] {
  const spans = find(row, least);
  const isMark = ({ from }: HintSpan) => MARK.test(row.text.slice(from, from + 4));
  if (!spans.some(isMark) || !MARKS.test(row.text)) return toHints(row, spans);
  return toHints(
    row,
    spans.filter((span) => !isMark(span)),
  );
}
