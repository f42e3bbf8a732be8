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
/** What has dots between its parts, or stands in the edge of a frame, is hardly a text. */
const DECORATED = /[•·∙⋅]|^[─━═]|[─━═]$/u;
const DECORATED_FACTOR = 1.5;

/** Signs in front of what is listed, quoted or typed. */
const BULLET = /^[-*+#>$%~|]$/;

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
}

/**
 * Where a row stands: at the `edge` of a screen that a program has, `near` it, in another place for hints, or
 * `below` the cursor of a shell.
 */
export type Place = "edge" | "near" | "inside" | "below" | "none";

/** The share of a row that its hints explain at least, if they are believed there. */
export function leastShare(place: Place): number {
  return place === "inside" ? LOW_SHARE : 0;
}

/** The items of a row that are hints, if together they are hardly anything else. */
export function believedOf({ items, text, isWhole, isPlain }: Row, place: Place): Item[] {
  const hints = items.filter(({ hint, isKnown }) => hint !== undefined || isKnown);
  if (place === "none" || !areDistinct(hints)) return [];
  const share = sum(hints, lengthOf) / sum(items, lengthOf);
  const isCompany = hints.length > 1;
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
