import type { ParsedHint } from "../segment/hint-forms.ts";
import type { Segment } from "../segment/scene.ts";

/** What hints must weigh together; one that can be nothing else weighs 1. */
const MIN_WEIGHT = 1.7;
const SURE_WEIGHT = 2;
/** With so much, less of the row must be explained. */
const MUCH_WEIGHT = 3.5;
/** Of the glyphs of a row, the share that its hints must explain. */
const SHARE = 0.6;
const LOW_SHARE = 0.4;
/** That of hints in the look of the page, away from the places for them. */
const PLAIN_SHARE = 0.85;
/** What has dots between its parts, or stands in the edge of a frame, is hardly a text. */
const DECORATED = /[•·∙⋅]|^[─━═]|[─━═]$/u;
const DECORATED_FACTOR = 1.5;

/** Signs in front of what is listed, quoted or typed. */
const BULLET = /^[-*+#>$%~|]$/;
/** As many hints in two looks are told by them wherever they stand. */
const MIN_STYLED = 3;

/** A row, or what stands between two lines in it, part by part. */
export interface Row {
  readonly segment: Segment;
  readonly text: string;
  /** Empty where none of them is a hint. */
  readonly items: readonly Item[];
  /** True for one that is the whole row of the screen, not between lines. */
  readonly isWhole: boolean;
  /** True if nothing in it has a look of its own. */
  readonly isPlain: boolean;
}

/** A part of a row. */
export interface Item {
  readonly hint: ParsedHint | undefined;
  readonly isSetOff: boolean;
  readonly start: number;
  readonly end: number;
  readonly isKnown: boolean;
  /** The column of the name of a hint. */
  readonly nameAt: number;
  /** Those of its key and of its name; empty where they look alike. */
  readonly looks: string;
}

/**
 * Where a row stands: at the `edge` of a screen that a program has, `near` it, in another place for hints,
 * `below` the cursor of a shell, or `apart` between free rows, where nothing but their writing tells hints.
 */
export type Place = "edge" | "near" | "inside" | "below" | "apart" | "none";

/** The share of a row that its hints explain at least, if they are believed there. */
export function leastShare(place: Place): number {
  if (place === "apart") return PLAIN_SHARE;
  return place === "inside" ? LOW_SHARE : 0;
}

/** The items of a row that are hints, if together they are hardly anything else. */
export function believedOf({ items, text, isWhole, isPlain }: Row, place: Place): Item[] {
  const hints = items.filter(({ hint, isKnown }) => hint !== undefined || isKnown);
  if (place === "none" || !areDistinct(hints)) return [];
  const share = sum(hints, lengthOf) / sum(items, lengthOf);
  const isCompany = hints.length > 1;
  if (place === "apart") {
    if (!isCompany) return [];
    const areClear =
      !isPlain && (hints.every(isUnmistakable) || areKeys(hints) || areInTwoLooks(hints));
    if (share === 1 && (areClear || isBarOfItself(hints, text))) return hints;
    if (isPlain && share >= PLAIN_SHARE && isPlainBar(hints, text)) return hints;
    return [];
  }
  const weight = sum(hints, weightOf) * (DECORATED.test(text) ? DECORATED_FACTOR : 1);
  // Away from the very edge, plain writing is the text that somebody reads.
  if (place === "near" && isPlain && sum(hints.filter(isNoSentence), weightOf) < SURE_WEIGHT)
    return [];
  if (isCompany && weight >= MIN_WEIGHT && share >= SHARE) return hints;
  if (weight >= MUCH_WEIGHT && share >= LOW_SHARE) return hints;
  const isApart =
    isWhole && (place === "edge" || place === "below" || (place === "near" && !isPlain));
  return isApart ? besideOthers(items, isPlain) : [];
}

/** Hints behind, before or between something else: those that are keys whatever stands around. */
function besideOthers(items: readonly Item[], isPlain: boolean): Item[] {
  const believed = runsOf(items, isClear).filter((run) => {
    const isAtEnd = (!isPlain && run[0] === items[0]) || run.at(-1) === items.at(-1);
    return run.length > 1 && isAtEnd;
  });
  const many = runsOf(items, ({ hint, isKnown }) => isKnown || hint !== undefined).filter((run) => {
    return run.length > 2 && sum(run, weightOf) >= MIN_WEIGHT;
  });
  const last = items.at(-1)!;
  const lone = items.filter((item) => isLone(item) && (!isPlain || item === last));
  return [...new Set([...believed.flat(), ...many.flat(), ...lone])];
}

/** The longest runs of items of a kind. */
function runsOf(items: readonly Item[], isOfKind: (item: Item) => boolean): Item[][] {
  const runs: Item[][] = [];
  let isOpen = false;
  for (const item of items) {
    const isNext = isOfKind(item);
    if (isNext && isOpen) runs.at(-1)!.push(item);
    else if (isNext) runs.push([item]);
    isOpen = isNext;
  }
  return runs;
}

function areDistinct(hints: readonly Item[]): boolean {
  const keys = hints.flatMap(({ hint }) => hint?.shortcut ?? []);
  return new Set(keys).size === keys.length;
}

function sum(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function lengthOf({ start, end }: Item): number {
  return end - start;
}

function weightOf({ hint, isKnown }: Item): number {
  return isKnown || hint === undefined ? 1 : weight(hint);
}

function weight(hint: ParsedHint): number {
  const { form, isLong, isStroke, isMnemonic, isLed, isSpaced, isSign, isWord } = hint;
  if (isStroke) return form === "touching" ? 0.7 : 1;
  // `i = start, n = count` are no hints.
  if (form === "joined") {
    if (!isSpaced || isLong) return 1;
    if (isSign) return 0.8;
    return isMnemonic ? 0.6 : 0.5;
  }
  if (form === "enclosed") return isMnemonic ? 1 : 0.7;
  if (form === "behind") return isMnemonic && !isSign ? 0.8 : 0.4;
  if (isLed) return isLong ? 1 : 0.8;
  if (isLong && !isWord) return 1;
  // `? Which of the sheds`: a mark in front of a question.
  if (isSign) return BULLET.test(hint.shortcut) || /\S \S+ \S/.test(hint.name) ? 0.3 : 0.7;
  return isMnemonic ? 0.7 : 0.5;
}

/** True for so many hints in one form that no text is written like it: `[B]oost  [R]eply  [V]iew`. */
function isBarOfItself(hints: readonly Item[], text: string): boolean {
  const form = hints[0]?.hint?.form;
  if (hints.length < MIN_STYLED || (form !== "enclosed" && form !== "joined")) return false;
  if (TEXT_SIGN.test(text)) return false;
  return hints.every(
    ({ hint }) => hint?.form === form && hint.isMnemonic && !hint.isSpaced && !hint.isWord,
  );
}

/** What a text has, and a bar has not: the end of a sentence, quotes, parts of an enumeration, markup. */
const TEXT_SIGN = /[;"]|\p{L}\. |<\p{L}>/u;

/** True for hints in the look of the page that are written in one form, and hardly a text. */
function isPlainBar(hints: readonly Item[], text: string): boolean {
  const form = hints[0]?.hint?.form;
  if (TEXT_SIGN.test(text) || hints.some(({ hint }) => hint?.form !== form)) return false;
  const weight = sum(hints, weightOf);
  if (hints.length >= MIN_STYLED && weight >= SURE_WEIGHT) return true;
  return weight >= MIN_WEIGHT && form === "enclosed" && hints.every(({ isSetOff }) => isSetOff);
}

/** True for `tab: mark  enter: open  ctrl-d: diff`: keys with names, of which one can be nothing else. */
function areKeys(hints: readonly Item[]): boolean {
  const areJoined = hints.every(
    ({ hint }) => hint?.form === "joined" && hint.isLong && !hint.isSpaced,
  );
  return areJoined && hints.some(isUnmistakable);
}

/** True for hints whose keys are in one look, and whose names are in another one. */
function areInTwoLooks(hints: readonly Item[]): boolean {
  const looks = hints[0]!.looks;
  if (looks === "" || hints.some((item) => item.looks !== looks)) return false;
  if (hints.every(({ hint }) => hint?.isLong === true)) return true;
  const mnemonic = hints.filter(({ hint }) => hint?.isMnemonic === true);
  return hints.length >= MIN_STYLED && mnemonic.length * 2 > hints.length;
}

/** True for a hint that is one wherever it stands. */
function isUnmistakable({ hint, isKnown }: Item): boolean {
  if (isKnown || hint === undefined) return isKnown;
  return (hint.isStroke && hint.form !== "behind") || (hint.isLed && hint.isLong);
}

/** True for a hint that is no part of a sentence as well: `Return to the shed`. */
function isNoSentence({ hint, isKnown }: Item): boolean {
  return isKnown || hint?.isLed === false;
}

/** True for a hint that needs no more than a second one beside it. */
function isClear({ hint, isKnown, isSetOff }: Item): boolean {
  if (isKnown) return true;
  if (hint === undefined) return false;
  const isWritten = hint.form === "joined" || hint.form === "enclosed" || hint.isStroke;
  return (isWritten || hint.isLed) && (isSetOff || hint.isMnemonic);
}

/** True for a hint that needs no company: `<H> for help`, `F8 exits`. */
function isLone({ hint, isSetOff }: Item): boolean {
  if (hint === undefined || !isSetOff || hint.form === "touching") return false;
  if (hint.isStroke) return hint.form !== "behind";
  return hint.isLed && (hint.form === "enclosed" || (hint.isMnemonic && hint.form === "blank"));
}
