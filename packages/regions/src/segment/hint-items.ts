import { type ParsedHint, parseHint } from "./hint-forms.ts";
import { matchesOf } from "./matches.ts";

/** A part of a bar between two separators, in UTF-16 units of its text. */
export interface HintItem {
  readonly from: number;
  /** The unit after it. */
  readonly to: number;
  /** Undefined for a part that is no hint. */
  readonly hint: ParsedHint | undefined;
  /** True if no other item stands within the same gap of blanks or rules. */
  readonly isSetOff: boolean;
}

/** What sets parts off whatever they say: blanks, rules and dots, the edge of a frame. */
const GAP =
  /\s{2,}(?:[|│┃•·∙●⋅║▏▎▕▐]\s*)?|\s*[|│┃•·∙●⋅║](?:\s+|$)|\s*[▏▎▕▐]\s*|(?<=\S) ?[─━═╌┄]+ ?|^[─━═╌┄]+ ?| -{4,}\s*$/gu;
/** What stands as well within a hint: looked at where the part as a whole is none. */
const FINER: readonly RegExp[] = [
  /[,;] +/gu,
  /; ?/gu,
  / \/ /gu,
  /(?:^| )[-–—](?: |$)/gu,
  / (?:or|and) /gu,
];
/** What one of them matches: most parts hold none. */
const FINER_SIGN = /;|, | \/ | [-–—](?: |$)| (?:or|and) /u;
/** As many, a blank apart, are a bar. */
const MIN_CLOSE = 3;
/** Longer parts are text. */
const MAX_PART = 160;

/** What opens a part that is set off by brackets. */
const BRACKETS = /[[<(]/;
/** What every hint has: a word of two letters at least. */
const WORD = /\p{L}{2}/u;

/**
 * The parts of a bar from left to right.
 *
 * @param mostLeft where more units than these stand in parts that are no hints, none are given.
 */
export function hintItems(text: string, mostLeft: number = text.length): HintItem[] {
  const items: HintItem[] = [];
  let left = 0;
  for (const { from, to } of joined(text, split(text, 0, GAP))) {
    for (const item of partsOf(text, from, to)) {
      if (item.hint === undefined) left += item.to - item.from;
      items.push(item);
    }
    if (left > mostLeft) return [];
  }
  return items;
}

/** Two dashes set a name off from its key, whatever the gap: `^W   -- write`. */
function joined<Part extends { from: number; to: number }>(text: string, parts: Part[]): Part[] {
  if (!text.includes("  -- ")) return parts;
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last !== undefined && text.startsWith("-- ", part.from)) last.to = part.to;
    else all.push(part);
  }
  return all;
}

function partsOf(text: string, from: number, to: number): HintItem[] {
  const whole = text.slice(from, to);
  const mayHold = whole.length <= MAX_PART && WORD.test(whole);
  const hint = mayHold ? parseHint(whole) : undefined;
  if (hint !== undefined || !mayHold) return [{ from, to, hint, isSetOff: true }];
  const hasBrackets = BRACKETS.test(whole);
  const inside = hasBrackets ? bracketedParts(text, from, to) : undefined;
  if (inside !== undefined) return inside;
  for (const finer of FINER_SIGN.test(whole) ? FINER : []) {
    const parts = split(whole, from, finer);
    if (parts.length < 2) continue;
    const items = parts.map((part) => itemAt(text, part.from, part.to));
    const hints = items.filter((item) => item.hint !== undefined);
    if (hints.length * 2 > items.length || hints.length > 2) return items;
  }
  return (
    closeParts(text, from, to) ??
    (hasBrackets ? enclosedParts(text, from, to) : undefined) ?? [
      { from, to, hint: undefined, isSetOff: true },
    ]
  );
}

/** One of several within a gap. */
function itemAt(text: string, from: number, to: number): HintItem {
  return { from, to, hint: parseHint(text.slice(from, to)), isSetOff: false };
}

/** `F1-Help F2-Save F10-Quit`: hints without a blank in them, and nothing else. */
function closeParts(text: string, from: number, to: number): HintItem[] | undefined {
  const whole = text.slice(from, to);
  // Of a text, the first word tells that it is none.
  const first = whole.indexOf(" ");
  if (first < 0 || parseHint(whole.slice(0, first)) === undefined) return undefined;
  const parts = split(whole, from, / /gu);
  if (parts.length < MIN_CLOSE) return undefined;
  const items: HintItem[] = [];
  for (const part of parts) {
    const item = itemAt(text, part.from, part.to);
    if (item.hint === undefined) return undefined;
    items.push(item);
  }
  return items;
}

const BETWEEN_ENCLOSED = / (?=([[<(])[^\s[\]<>()]{1,9}[\])>])/gu;

/** `[?] Help [Enter] Open it`, perhaps behind `Keys:`: a key in brackets sets off what it does, if all is written so. */
function enclosedParts(text: string, from: number, to: number): HintItem[] | undefined {
  const lead = from + (/^\p{L}+: (?=[[<(])/u.exec(text.slice(from, to))?.[0].length ?? 0);
  if (!BRACKETS.test(text[lead]!)) return undefined;
  const parts = split(text.slice(lead, to), lead, BETWEEN_ENCLOSED);
  if (parts.length < 2) return undefined;
  const items = parts.map((part) => itemAt(text, part.from, part.to));
  const areEnclosed = items.every(({ hint }) => hint?.form === "enclosed");
  if (!areEnclosed) return undefined;
  const before = { from, to: lead - 1, hint: undefined, isSetOff: true };
  return lead > from ? [before, ...items] : items;
}

const IN_BRACKETS = /[[(]([^[\]()]{5,120})[\])]/gu;

/** `Save it? (y=yes, n=no, C-c=cancel)`: brackets that hold hints and nothing else, and the text around. */
function bracketedParts(text: string, from: number, to: number): HintItem[] | undefined {
  const part = text.slice(from, to);
  for (const match of matchesOf(part, IN_BRACKETS)) {
    const start = from + match.index + 1;
    const items = partsInBrackets(text, start, start + match[1]!.length);
    if (items === undefined) continue;
    const before = { from, to: start, hint: undefined, isSetOff: true };
    return start > from + 1 ? [before, ...items] : items;
  }
  return undefined;
}

function partsInBrackets(text: string, start: number, end: number): HintItem[] | undefined {
  const whole = text.slice(start, end);
  for (const finer of FINER_SIGN.test(whole) ? FINER : []) {
    const parts = split(whole, start, finer);
    if (parts.length < 2) continue;
    const items = parts.map(({ from, to }) => {
      const item = itemAt(text, from, to);
      // `y = yes, allow`: what it does in other words.
      const hint = item.hint ?? parseHint(text.slice(from, to).split(", ")[0]!);
      return { ...item, hint };
    });
    if (items.every(({ hint }) => hint !== undefined)) return items;
  }
  return undefined;
}

/** The stretches between what matches a pattern; blank ones are left out. */
function split(text: string, offset: number, pattern: RegExp): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  const add = (end: number) => {
    const part = text.slice(from, end).trimStart();
    const start = offset + end - part.length;
    if (part !== "") parts.push({ from: start, to: start + part.trimEnd().length });
  };
  for (const { 0: separator, index } of matchesOf(text, pattern)) {
    add(index);
    from = index + separator.length;
  }
  add(text.length);
  return parts;
}
