import type { Region } from "@pilotty/protocol";
import { BOTTOM_LEFT, TOP_LEFT } from "../segment/box-glyphs.ts";
import type { Grid } from "../segment/grid.ts";
import { mayHoldHints, mayHoldKeys, type ParsedHint } from "../segment/hint-forms.ts";
import { hintItems } from "../segment/hint-items.ts";
import { RowText } from "../segment/row-text.ts";
import type { Scene, Segment } from "../segment/scene.ts";
import { believedOf, type Item, leastShare, type Place, type Row } from "./believed-hints.ts";
import { hintColumns, isOfCard } from "./card-hints.ts";
import type { Found } from "./found.ts";
import { growDownwards, grownOf, growUpwards, isLastLine } from "./grown-hints.ts";
import { BOTTOM_ROWS, isPlain as isInPlainLook, isPlaceForHints, TOP_ROWS } from "./hint-place.ts";

const CORNER = TOP_LEFT | BOTTOM_LEFT;
/** The columns of the shortest hint: `q:on`. */
const MIN_LENGTH = 4;
/** Segments of which it is known whether they are places for hints. */
type Places = ReadonlyMap<Segment, boolean>;

/** Reads a stretch part by part, once: `rowOf`. */
type RowAt = (stretch: Segment, least?: number, mayHold?: boolean) => Row;

/**
 * Hints that nobody found yet, part by part of a bar: parts between blanks, dots, bars or commas that
 * each say what a key does, in any way to write it. The evidence is their company: parts that were found
 * before count, and so do keys that only move.
 */
export function itemHints(
  scene: Scene,
  found: Found,
  known: readonly Region[],
  places: Places,
): Region[] {
  const knownIn = new Map<number, Region[]>();
  for (const region of known)
    knownIn.set(region.bounds.y, [...(knownIn.get(region.bounds.y) ?? []), region]);
  const stretches = stretchesOf(scene).filter(({ start, end }) => end - start >= MIN_LENGTH);
  const read = new Map<Segment, Row>();
  const rowAt: RowAt = (stretch, least = 0, mayHold = undefined) => {
    const before = read.get(stretch);
    if (before !== undefined) return before;
    const row = rowOf(scene, stretch, knownIn.get(stretch.row) ?? [], least, mayHold);
    if (least === 0 || row.items.length > 0) read.set(stretch, row);
    return row;
  };
  if (!maySayMore(scene, stretches, knownIn, rowAt, places)) return [];
  const rows = stretches.map((stretch) => rowAt(stretch)).filter(hasHints);
  const columns = hintColumns(scene.grid, rows);
  const believed = new Map<Row, readonly Item[]>();
  for (const row of rows) {
    const hints = believedOf(row, placeOf(scene, row.segment, places));
    if (hints.length > 0 && !isOfCard(scene.grid, row.segment.row, hints, columns))
      believed.set(row, hints);
  }
  for (const row of rows) if (isPartOf(row, believed)) believed.set(row, row.items);
  growUpwards(rows, believed);
  growDownwards(scene.lastRow, rows, believed);
  for (const row of rows) {
    if (believed.has(row) || !isRestOf(scene, row.segment)) continue;
    const isBelow = rows.some(
      (other) => believed.has(other) && other.segment.row === row.segment.row - 1,
    );
    if (isBelow)
      believed.set(
        row,
        row.items.slice(1).filter(({ hint }) => hint !== undefined),
      );
  }
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

/** Hints, and nothing else, beside a wall behind which others in their form are believed. */
function isPartOf(row: Row, believed: ReadonlyMap<Row, readonly Item[]>): boolean {
  const form = row.items[0]?.hint?.form;
  if (form !== "joined" && form !== "enclosed") return false;
  if (believed.has(row) || !row.items.every(({ hint }) => hint?.form === form)) return false;
  return [...believed].some(([{ segment }, hints]) => {
    const isBeside = segment.row === row.segment.row && segment.frame === row.segment.frame;
    return isBeside && hints.length > 1 && hints.every(({ hint }) => hint?.form === form);
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
  rowAt: RowAt,
  places: Places,
): boolean {
  const isNew = ({ hint, isKnown }: Item) => !isKnown && hint?.moves === false;
  const believed = new Set<number>();
  for (const stretch of stretches) {
    const known = knownIn.get(stretch.row);
    if (known !== undefined && !mayHoldKeys(withoutKnown(scene, stretch, known))) {
      believed.add(stretch.row);
      continue;
    }
    const place = placeOf(scene, stretch, places);
    if (place === "none" || (place === "apart" && !mayHoldStrokes(scene, stretch))) continue;
    const text = scene.grid.wholeText(stretch.row, stretch.start, stretch.end);
    const isCompany = place === "apart" || place === "inside";
    if (known === undefined && !mayHoldHints(text, !isCompany)) continue;
    const row = known === undefined ? rowAt(stretch, leastShare(place), true) : rowAt(stretch);
    const hints = hasHints(row) ? believedOf(row, place) : [];
    if (hints.some(isNew)) return true;
    if (hints.length > 0) believed.add(stretch.row);
  }
  return stretches.some((stretch) => {
    if (believed.has(stretch.row - 1) && isRestOf(scene, stretch))
      return rowAt(stretch).items.slice(1).some(isNew);
    if (believed.has(stretch.row - 1) && stretch.row === scene.lastRow)
      return isLastLine(rowAt(stretch)) && rowAt(stretch).items.some(isNew);
    if (!believed.has(stretch.row + 1)) return false;
    return grownOf(rowAt(stretch)).some(isNew);
  });
}

/** The text of a stretch with blanks in place of what was found before. */
function withoutKnown(
  { grid }: Scene,
  { row, start, end }: Segment,
  known: readonly Region[],
): string {
  let text = "";
  for (let col = start; col < end; ) {
    const at = known.find(({ bounds: { x, width } }) => x <= col && col < x + width);
    if (at === undefined) {
      const next = known.reduce((to, { bounds: { x } }) => (x > col && x < to ? x : to), end);
      text += grid.wholeText(row, col, next);
      col = next;
    } else {
      text += " ";
      col = at.bounds.x + at.bounds.width;
    }
  }
  return text;
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

/** Dots between the parts of a bar. */
const DOTS = ["•", "·"];

/** A bar with dots that has no room goes on in the next row, wherever a word is broken. */
function isRestOf({ grid }: Scene, { row, start, end }: Segment): boolean {
  if (start > 0 || end < grid.cols || row === 0 || grid.isAscii(row)) return false;
  if (grid.isBlank(row, 0) || grid.isBlank(row - 1, grid.cols - 1)) return false;
  return DOTS.some((dot) => grid.hasText(row, ` ${dot} `) && grid.hasText(row - 1, ` ${dot} `));
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

function placeOf(scene: Scene, segment: Segment, places: Places): Place {
  const { grid, lastRow, isApplication, screen } = scene;
  const { row } = segment;
  const isInPlace = () => places.get(segment) ?? isPlaceForHints(scene, segment);
  if (isApplication) {
    if (row === 0 || row === lastRow || row === grid.rows - 1) return "edge";
    if (row >= lastRow - 1 || row < TOP_ROWS) return "near";
    if (isInPlace()) return "inside";
    if (row > lastRow - BOTTOM_ROWS) return "near";
    const standsFree = [row - 1, row + 1].every((other) =>
      grid.isBlankRun(other, segment.start, segment.end),
    );
    return standsFree ? "apart" : "none";
  }
  if (isInPlace()) return "inside";
  // What stands below the cursor of a shell was drawn there by a program.
  return screen.cursor.visible && row > screen.cursor.row && row === lastRow ? "below" : "none";
}

/**
 * @param least with a smaller share of hints, the parts of the row are of no use.
 * @param mayHold whether there may be a key in the row, where that is known.
 */
function rowOf(
  { grid }: Scene,
  segment: Segment,
  known: readonly Region[],
  least: number,
  mayHold: boolean | undefined,
): Row {
  const { row, start, end, frame } = segment;
  const text = new RowText(grid, row, start, end);
  const width = grid.textEnd(row, start, end) - grid.textStart(row, start, end);
  const mostLeft = grid.hasUnitPerCell(row) ? width * (1 - least) : width;
  const parts = (mayHold ?? mayHoldKeys(text.text)) ? hintItems(text.text, mostLeft) : [];
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
  // A box of one row from side to side has a row of the screen as well.
  const isBoxed = frame?.bounds.width === grid.cols && frame.bounds.height === 3;
  const isInEdge = start <= 1 && end >= grid.cols - 1 && isEdge(grid, row);
  const isWhole = isBoxed || isInEdge || (start === 0 && end === grid.cols);
  return { segment, text: text.text, items, isWhole, isPlain };
}

/** The upper or lower edge of a frame that is as wide as the screen. */
function isEdge(grid: Grid, row: number): boolean {
  return (grid.box(row, 0) & CORNER) !== 0 && grid.box(row, grid.cols - 1) !== 0;
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
