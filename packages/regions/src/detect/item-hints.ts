import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import { mayHoldKeys, type ParsedHint } from "../segment/hint-forms.ts";
import { hintItems } from "../segment/hint-items.ts";
import { RowText } from "../segment/row-text.ts";
import type { Scene, Segment } from "../segment/scene.ts";
import type { Found } from "./found.ts";
import { BOTTOM_ROWS, isPlain as isInPlainLook, isPlaceForHints, TOP_ROWS } from "./hint-place.ts";

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

/** The columns of the shortest hint: `q:on`. */
const MIN_LENGTH = 4;
/** Hints in a row that goes on with a bar. */
const MIN_GROWN = 2;
/** Signs in front of what is listed, quoted or typed. */
const BULLET = /^[-*+#>$%~|]$/;
/** As many hints in two looks are told by them wherever they stand. */
const MIN_STYLED = 3;
/** More rows alike make a reference card. */
const CARD_ROWS = 6;

interface Row {
  readonly segment: Segment;
  readonly text: string;
  /** Empty where none of them is a hint. */
  readonly items: readonly Item[];
  /** True for one that is the whole row of the screen, not between lines. */
  readonly isWhole: boolean;
  /** True if nothing in it has a look of its own. */
  readonly isPlain: boolean;
}

interface Item {
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
 * Hints that nobody found yet, part by part of a bar: parts between blanks, dots, bars or commas that
 * each say what a key does, in any way to write it. The evidence is their company: parts that were found
 * before count, and so do keys that only move.
 */
export function itemHints(scene: Scene, found: Found, known: readonly Region[]): Region[] {
  const knownIn = new Map<number, Region[]>();
  for (const region of known)
    knownIn.set(region.bounds.y, [...(knownIn.get(region.bounds.y) ?? []), region]);
  const stretches = stretchesOf(scene).filter(({ start, end }) => end - start >= MIN_LENGTH);
  const read = new Map<Segment, Row>();
  const rowAt = (stretch: Segment): Row => {
    const row = read.get(stretch) ?? rowOf(scene, stretch, knownIn.get(stretch.row) ?? []);
    read.set(stretch, row);
    return row;
  };
  if (!maySayMore(scene, stretches, knownIn, rowAt)) return [];
  const rows = stretches.map(rowAt).filter(hasHints);
  const columns = columnsOf(rows);
  const believed = new Map<Row, readonly Item[]>();
  for (const row of rows) {
    const hints = believedOf(row, placeOf(scene, row.segment));
    if (hints.length > 0 && !isOfCard(hints, columns)) believed.set(row, hints);
  }
  growUpwards(rows, believed);
  return [...believed].flatMap(([{ segment }, hints]) => {
    const y = segment.row;
    return hints
      .filter(({ start, end, isKnown, hint }) => {
        return !isKnown && hint?.moves === false && found.isFree(y, start, end);
      })
      .filter((item) => hints.length > 1 || !isTyped(scene, y, item))
      .map((item) => toRegion(scene, y, item));
  });
}

function hasHints({ items }: Row): boolean {
  return items.some(({ hint }) => hint !== undefined);
}

/**
 * False where all that is said of keys in the places for hints, and right above them, was found before:
 * there is no need to read the rest of the screen.
 */
function maySayMore(
  scene: Scene,
  stretches: readonly Segment[],
  knownIn: ReadonlyMap<number, readonly Region[]>,
  rowAt: (stretch: Segment) => Row,
): boolean {
  const isNew = ({ hint, isKnown }: Item) => !isKnown && hint?.moves === false;
  const believed = new Set<number>();
  for (const stretch of stretches) {
    const known = knownIn.get(stretch.row);
    if (known !== undefined && isExplained(scene, stretch, known)) {
      believed.add(stretch.row);
      continue;
    }
    const place = placeOf(scene, stretch);
    if (place === "none" || (place === "apart" && !mayHoldStrokes(scene, stretch))) continue;
    const row = rowAt(stretch);
    const hints = hasHints(row) ? believedOf(row, place) : [];
    if (hints.some(isNew)) return true;
    if (hints.length > 0) believed.add(stretch.row);
  }
  return stretches.some((stretch) => {
    if (!believed.has(stretch.row + 1)) return false;
    const { items } = rowAt(stretch);
    const areHints = items.length >= MIN_GROWN && items.every(({ hint }) => hint !== undefined);
    return areHints && items.some(isNew);
  });
}

/** True if nothing stands in a stretch but what was found before. */
function isExplained(
  { grid }: Scene,
  { row, start, end }: Segment,
  known: readonly Region[],
): boolean {
  let col = grid.textStart(row, start, end);
  while (col < end) {
    const at = known.find(({ bounds: { x, width } }) => x <= col && col < x + width);
    if (at === undefined) return false;
    col = grid.textStart(row, at.bounds.x + at.bounds.width, end);
  }
  return true;
}

/** Without one of these, no hint of a row can be told by its writing alone. */
const STROKE_SIGN =
  /[\^⌃⏎]|[CcMmSsAa]-|[Cc]trl|CTRL|[Aa]lt|ALT|[Ss]hift|[Mm]eta|F\d| (?:to|for) |(?:Enter|ENTER|Return|RETURN|Esc|ESC|Tab|TAB|Space|SPACE)\b/u;

/** Three single glyphs that may be keys. */
const SINGLES = /(?:(?:^|[\s[(<])\S(?:[\s\])>:=].*?|$)){3}/u;

/** False for rows away from the places for hints in which neither their writing nor their looks tell any. */
function mayHoldStrokes({ grid }: Scene, segment: Segment): boolean {
  const { row, start, end } = segment;
  const text = grid.text(row, start, end);
  return SINGLES.test(text) || STROKE_SIGN.test(text);
}

/** A bar goes on in the row above it, where hints and nothing else stand in its columns. */
function growUpwards(rows: readonly Row[], believed: Map<Row, readonly Item[]>): void {
  const columns = new Map<number, Set<number>>();
  const add = (row: number, hints: readonly Item[]) => {
    columns.set(row, new Set([...(columns.get(row) ?? []), ...hints.map(({ start }) => start)]));
  };
  for (const [{ segment }, hints] of believed) add(segment.row, hints);
  for (const row of rows.toReversed()) {
    if (believed.has(row) || row.items.length < MIN_GROWN) continue;
    const below = columns.get(row.segment.row + 1);
    if (!row.items.every(({ hint, start }) => hint !== undefined && below?.has(start))) continue;
    believed.set(row, row.items);
    add(row.segment.row, row.items);
  }
}

/** In how many rows the key, or the name, of a hint stands in a column. */
function columnsOf(rows: readonly Row[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  for (const { items } of rows) {
    const own = items.filter(({ hint }) => hint !== undefined);
    for (const col of new Set(own.flatMap(({ start, nameAt }) => [start, nameAt])))
      columns.set(col, (columns.get(col) ?? 0) + 1);
  }
  return columns;
}

/** Hints of a reference card: those of many other rows stand in the same columns. */
function isOfCard(hints: readonly Item[], columns: ReadonlyMap<number, number>): boolean {
  return hints.some(({ start, nameAt }) => {
    return Math.max(columns.get(start) ?? 0, columns.get(nameAt) ?? 0) > CARD_ROWS;
  });
}

/** The cursor waits in, or right behind, what would be a lone hint: somebody types there. */
function isTyped({ screen: { cursor } }: Scene, row: number, { start, end }: Item): boolean {
  return cursor.visible && cursor.row === row && cursor.col >= start && cursor.col <= end + 1;
}

/** Segments of a row; those that are set off by a bar that stands in this row alone are one. */
function stretchesOf({ grid, segments }: Scene): Segment[] {
  const stretches: Segment[] = [];
  for (const segment of segments) {
    const last = stretches.at(-1);
    const isNext =
      last?.row === segment.row && last.end === segment.start - 1 && last.frame === segment.frame;
    const isRule =
      isNext &&
      (last.row === 0 || grid.box(last.row - 1, last.end) === 0) &&
      (last.row === grid.rows - 1 || grid.box(last.row + 1, last.end) === 0);
    if (isRule) stretches[stretches.length - 1] = { ...last, end: segment.end };
    else stretches.push(segment);
  }
  return stretches;
}

/**
 * Where a row stands: at the `edge` of a screen that a program has, `near` it, in another place for hints,
 * `below` the cursor of a shell, or `apart`, where nothing but their writing tells hints.
 */
type Place = "edge" | "near" | "inside" | "below" | "apart" | "none";

function placeOf(scene: Scene, segment: Segment): Place {
  const { grid, lastRow, isApplication, screen } = scene;
  const { row } = segment;
  if (isApplication) {
    if (row === 0 || row === lastRow || row === grid.rows - 1) return "edge";
    if (row >= lastRow - 1 || row < TOP_ROWS) return "near";
    if (isPlaceForHints(scene, segment)) return "inside";
    return row > lastRow - BOTTOM_ROWS ? "near" : "apart";
  }
  if (isPlaceForHints(scene, segment)) return "inside";
  // What stands below the cursor of a shell was drawn there by a program.
  return screen.cursor.visible && row > screen.cursor.row && row === lastRow ? "below" : "none";
}

function rowOf({ grid }: Scene, segment: Segment, known: readonly Region[]): Row {
  const { row, start, end } = segment;
  const text = new RowText(grid, row, start, end);
  const parts = mayHoldKeys(text.text) ? hintItems(text.text) : [];
  const items = parts.map((item): Item => {
    const { hint, isSetOff } = item;
    const { start: from, end: to } = text.columnsOf(item.from, item.to);
    const isKnown = known.some(({ bounds: { x, width } }) => x < to && from < x + width);
    const name = hint === undefined ? 0 : text.text.lastIndexOf(hint.name, item.to);
    const nameAt = text.columnAt(Math.max(0, name));
    const looks = hint === undefined ? "" : looksOf(grid, row, from, to, hint);
    return { hint, isSetOff, start: from, end: to, isKnown, nameAt, looks };
  });
  const isPlain = items.length > 0 && isInPlainLook(grid, segment);
  return { segment, text: text.text, items, isWhole: start === 0 && end === grid.cols, isPlain };
}

/** The items of a row that are hints, if together they are hardly anything else. */
function believedOf({ items, text, isWhole, isPlain }: Row, place: Place): Item[] {
  const hints = items.filter(({ hint, isKnown }) => hint !== undefined || isKnown);
  if (place === "none" || !areDistinct(hints)) return [];
  const share = sum(hints, lengthOf) / sum(items, lengthOf);
  const isCompany = hints.length > 1;
  if (place === "apart") {
    if (!isCompany) return [];
    const areClear = !isPlain && (hints.every(isUnmistakable) || areInTwoLooks(hints));
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
    return isSign ? 0.8 : 0.5;
  }
  if (form === "enclosed") return isMnemonic ? 1 : 0.7;
  if (form === "behind") return isMnemonic && !isSign ? 0.8 : 0.4;
  if (isLed) return isLong ? 1 : 0.8;
  if (isLong && !isWord) return 1;
  // `? Which of the sheds`: a mark in front of a question.
  if (isSign) return BULLET.test(hint.shortcut) || /\S \S+ \S/.test(hint.name) ? 0.3 : 0.7;
  return isMnemonic ? 0.7 : 0.5;
}

/** The looks of what a hint starts and ends with, where they differ. */
function looksOf(
  grid: Grid,
  row: number,
  start: number,
  end: number,
  { form }: ParsedHint,
): string {
  const [first, last] = [grid.look(row, start), grid.look(row, end - 1)];
  if (first === last) return "";
  return form === "behind" ? `${last} ${first}` : `${first} ${last}`;
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

/** What a text has, and a bar has not: the end of a sentence, quotes, and parts of an enumeration. */
const TEXT_SIGN = /[;"]|\p{L}\. /u;

/** True for hints in the look of the page that are written in one form, and hardly a text. */
function isPlainBar(hints: readonly Item[], text: string): boolean {
  const form = hints[0]?.hint?.form;
  if (TEXT_SIGN.test(text) || hints.some(({ hint }) => hint?.form !== form)) return false;
  const weight = sum(hints, weightOf);
  if (hints.length >= MIN_STYLED && weight >= SURE_WEIGHT) return true;
  return weight >= MIN_WEIGHT && form === "enclosed" && hints.every(({ isSetOff }) => isSetOff);
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

function toRegion({ grid }: Scene, row: number, { start, end, hint }: Item): Region {
  return {
    role: "button",
    name: hint!.name,
    bounds: { x: start, y: row, width: end - start, height: 1 },
    text: grid.text(row, start, end),
    focused: false,
    shortcut: hint!.shortcut,
  };
}
