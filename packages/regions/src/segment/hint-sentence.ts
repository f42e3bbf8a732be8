import {
  ANY_KEY,
  ARROW_KEY,
  type Hint,
  type HintSpan,
  LONG_KEY,
  toHints,
  WORD,
} from "./hint-pattern.ts";
import type { RowText } from "./row-text.ts";

const SENTENCE = new RegExp(
  String.raw`(?<verb>(?:press|hit|type|use|enter(?! [|│])) {1,2}(?:the (?=\S{1,9} key))?)?(?:[[<'"‘“]|\x60(?=[^\x60]{1,12}(?:'|\x60 followed)))?(?<key>(?<=<)(?:left|right|up|down)(?=>)|(?<=['"‘“])(?:<-|->)(?=['"’”])|${LONG_KEY} [A-Za-z?]|${ARROW_KEY}|${ANY_KEY})(?:[\]>'"’”]|\x60(?= followed))?(?: ?/ ?\S{1,12}| or ${LONG_KEY})?(?: key)?(?<enter>(?: \+|,? (?:and )?then|,? followed by)(?: press)? (?:enter|return))? (?:or [a-z ]{3,24} )?(?:at any time )? ?(?:to|for|when) (?:the )?(?<name>${WORD}(?:(?<!\.) (?!or\b|and\b)${WORD}){0,7}(?: \([^()]{3,40}\)(?=\s*$))?)`,
  "iuy",
);

const QUOTED =
  /^(?:(?:['"‘“].['"’”]|`.') to|`.' for|['"‘“`][^\p{L}\p{N}]['"’”] for|(?:<[^\p{N}\s]>|\[[^\p{N}\s]\]) (?:to|for)) /u;
/** What the same key does besides; there, `return` is no key. */
const RETURN = new RegExp(`^ and return to (?:the )?${WORD}(?: (?!or\\b|and\\b)${WORD}){0,3}`, "u");
/** Columns of an aside that are looked at. */
const MAX_ASIDE = 120;
/** A sign that is the key of an aside: `[? for help]`, `(type to filter, ? for more)`. */
const ASIDE = /[[(](?:[^[\]()]*, )?$/;

/**
 * `Press q to quit`, `press ? for help or q to leave`: hints in a sentence. The first one has a
 * verb, or a key that has a name or stands in quotes; those behind it need none.
 *
 * @param isOpened if the row starts in brackets that an earlier one opened.
 */
export function hintsInSentence(row: RowText, isOpened = false): Hint[] {
  if (!/ (?:to|for|when) /i.test(row.text)) return [];
  const { text } = row;
  const spans: HintSpan[] = [];
  for (let from = 0; from < text.length; from++) {
    if (text[from] === " " || (from > 0 && isWordGlyph(text[from - 1]!))) continue;
    SENTENCE.lastIndex = from;
    const match = SENTENCE.exec(text);
    if (match === null) continue;
    const { verb, key, enter } = match.groups!;
    const tail = /[.,;:]+$/;
    const further = RETURN.exec(text.slice(from + match[0].length))?.[0] ?? "";
    const name = `${match.groups!["name"]!}${further}`;
    const to = from + `${match[0]}${further}`.replace(tail, "").length;
    const isQuoted = QUOTED.test(match[0]) || isAside(text, from, to, key!, isOpened);
    // A sign of the sentence is no key, but one may be named behind it.
    if (verb === undefined && !isQuoted && [...key!].length === 1 && spans.length === 0) continue;
    const keys = enter === undefined ? key! : `${key} Enter`;
    spans.push({ key: keys, name: name.replace(tail, ""), from, to });
    from += match[0].length + further.length - 1;
  }
  return toHints(row, spans);
}

/** True for a sign that the rest of what stands in brackets tells about. */
function isAside(text: string, from: number, to: number, key: string, isOpened: boolean): boolean {
  if (!/^[^\p{L}\p{N}]$/u.test(key)) return false;
  if (from > 3 && key === "?" && text.slice(from - 4, from) === " or ") return true;
  const next = text[to] ?? "";
  if (!/[\]),]/.test(next)) return false;
  if (next === "," && !/^[^[\]()]*[\])]/.test(text.slice(to, to + MAX_ASIDE))) return false;
  return (
    (next !== "," && /[[(]/.test(text[from]!)) ||
    ASIDE.test(text.slice(Math.max(0, from - MAX_ASIDE), from)) ||
    // The end of a key that is broken off is none: `<Return` and `> to submit)`.
    (isOpened && key !== ">" && /^(?:[^[\]()]*, )?$/.test(text.slice(0, from)))
  );
}

function isWordGlyph(glyph: string): boolean {
  return /[\p{L}\p{N}]/u.test(glyph);
}
