import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import { HINT_GRAMMARS, hintsOf } from "../segment/hint-grammar.ts";
import type { Hint } from "../segment/hint-pattern.ts";
import { hintsInSentence } from "../segment/hint-sentence.ts";
import {
  hintAtEdge,
  hintAtEnd,
  hintsInAside,
  hintsInQuestion,
  markedHints,
  wholeHint,
} from "../segment/lone-hints.ts";
import { RowText } from "../segment/row-text.ts";
import type { Scene, Segment } from "../segment/scene.ts";
import { SPACES } from "../segment/word-starts.ts";
import { barHints } from "./bar-hints.ts";
import type { Found } from "./found.ts";
import { BOTTOM_ROWS, isBelowPrompt, isPlaceForHints, isSetBack, TOP_ROWS } from "./hint-place.ts";
import { itemHints } from "./item-hints.ts";
import { keysBelowHeading, keysInFrame } from "./key-boxes.ts";
import { keyColumns } from "./key-columns.ts";
import { keyGrids } from "./key-grids.ts";
import { keyTable } from "./key-table.ts";
import { withoutLegends } from "./legends.ts";
import { letterLists } from "./letter-lists.ts";
import { letteredHints } from "./lettered-hints.ts";
import { numberedHints } from "./numbered-hints.ts";
import { paddedKeys } from "./padded-keys.ts";
import { hintsWithLitKeys, wrappedHints } from "./wrapped-hints.ts";

/** With so many hints, less of the row must be explained: the rest is a status. */
const MANY_HINTS = 4;
/** So many hints in one writing are company enough to believe them. */
const COMPANY = 2;
/** So many hints in a row, right above a row of as many, go on with its bar. */
const MIN_IN_ROW = 3;
/** More rows of keys make a reference card. */
const CARD_ROWS = 6;
/** What asks for a text, and perhaps what is typed behind it. */
const PROMPT = /^\p{L}[\p{L} ]*: ?\S*$/u;
/** Columns at the right edge of a screen that a hint there leaves free. */
const EDGE = 16;

/**
 * Key hints: `^X Exit`, `F10Quit`, `q:Quit`, `H)elp`, `Press q to quit`. The evidence: a row at an
 * edge of the screen or at the bottom of a frame, or in faint writing, in which hints of one
 * grammar (or keys in one look and words in another) explain nearly everything.
 */
export function detectKeyHints(scene: Scene, found: Found): Region[] {
  const { grid } = scene;
  const styled = barHints(scene).filter(
    (hint) => found.isFree(hint.row, hint.start, hint.end) && !isTypedIn(scene, hint),
  );
  const regions = styled.map((hint) => toRegion(scene, hint.row, hint));
  const taken = new Set<number>();
  const cellsOf = (row: number, start: number, end: number) =>
    Array.from({ length: end - start }, (_, at) => row * grid.cols + start + at);
  for (const region of keysInTables(scene)) {
    const { x, y, width } = region.bounds;
    const cells = cellsOf(y, x, x + width);
    if (cells.some((cell) => taken.has(cell))) continue;
    for (const cell of cells) taken.add(cell);
    regions.push(region);
  }
  const rows = new Set(styled.map(({ row }) => row));
  const numbered = rows.has(scene.lastRow) ? [] : numberedHints(scene);
  if (numbered.length > 0) rows.add(scene.lastRow);
  regions.push(...numbered);
  const bars = new Set<number>();
  const places = new Map<Segment, boolean>();
  const below = hintsFromTop(scene);
  // From the bottom up: a bar of several rows grows from the one that stands in a place for hints.
  for (const segment of scene.segments.toReversed()) {
    const { row, start, end } = segment;
    if (rows.has(row)) continue;
    const isInPlace = isPlaceForHints(scene, segment);
    places.set(segment, isInPlace);
    const isNear = bars.has(row + 1) || below.has(segment);
    if (!isInPlace && !isNear && !isAbovePrompt(scene, row)) continue;
    if (isInPlace && isOfCard(grid, segment)) continue;
    const text = new RowText(grid, row, start, end);
    const bar = below.has(segment) ? below.get(segment) : bestHints(text);
    const isMany = bar !== undefined && bar.length >= MIN_IN_ROW;
    if (!isInPlace && !isMany) continue;
    if (isMany) bars.add(row);
    const lone = loneHints(scene, segment, text);
    for (const hint of withoutOverlap([...(bar ?? []), ...lone, ...hintsInSentence(text)]))
      if (
        found.isFree(row, hint.start, hint.end) &&
        !cellsOf(row, hint.start, hint.end).some((cell) => taken.has(cell))
      )
        regions.push(toRegion(scene, row, hint));
  }
  if (regions.length === 0)
    for (const { row, hint } of hintsWithLitKeys(scene))
      if (found.isFree(row, hint.start, hint.end)) regions.push(toRegion(scene, row, hint));
  for (const { row, hint } of wrappedHints(scene, regions))
    if (found.isFree(row, hint.start, hint.end)) regions.push(toRegion(scene, row, hint));
  for (const region of letterLists(scene, found)) {
    const { x, y, width } = region.bounds;
    const isKnown = regions.some(
      ({ bounds }) => bounds.y === y && bounds.x < x + width && x < bounds.x + bounds.width,
    );
    if (!isKnown && found.isFree(y, x, x + width)) regions.push(region);
  }
  const others = itemHints(scene, found, regions, places);
  return withoutLegends(grid, [...regions, ...others]);
}

/** Keys that stand below each other with what they do; some of them are found in more than one way. */
function keysInTables(scene: Scene): Region[] {
  return [
    ...scene.frames.flatMap((frame) => [...keysInFrame(scene, frame), ...keyTable(scene, frame)]),
    ...keysBelowHeading(scene),
    ...keyColumns(scene),
    ...letteredHints(scene),
    ...keyGrids(scene),
    ...paddedKeys(scene),
  ];
}

/** In a full screen, below a free row and right above the prompt of the last row in which the cursor waits. */
function isAbovePrompt({ grid, screen: { cursor, alternateScreen } }: Scene, row: number): boolean {
  if (!alternateScreen || !cursor.visible || row !== grid.rows - 2 || cursor.row !== row + 1)
    return false;
  return grid.isBlankRun(row - 1, 0, grid.cols) && PROMPT.test(grid.text(row + 1, 0, cursor.col));
}

/** The cursor waits right behind what would be the only hint of the last row: `M-x sort`. */
function isTypedIn({ grid, screen: { cursor } }: Scene, hint: Hint & { row: number }): boolean {
  if (!cursor.visible || cursor.row !== hint.row || hint.row !== grid.rows - 1) return false;
  const isOnly = hint.start === 0 && hint.end === grid.textEnd(hint.row, 0, grid.cols);
  return isOnly && cursor.col === hint.end;
}

/**
 * A row of a reference card: in many rows around it, too, words stand behind a colon in the same
 * columns.
 */
function isOfCard(grid: Grid, { row, start, end }: Segment): boolean {
  const columns = colonsIn(grid, row, start, end);
  if (columns === "") return false;
  let alike = 1;
  for (const step of [-1, 1]) {
    for (
      let other = row + step;
      other >= 0 && other < grid.rows && alike <= CARD_ROWS;
      other += step
    ) {
      if (colonsIn(grid, other, start, end) !== columns) break;
      alike++;
    }
  }
  return alike > CARD_ROWS;
}

/** Where the colons stand that have a blank behind them. */
function colonsIn(grid: Grid, row: number, start: number, end: number): string {
  if (!grid.hasText(row, ": ")) return "";
  const text = grid.wholeText(row, start, end);
  let columns = "";
  for (let at = text.indexOf(": "); at >= 0; at = text.indexOf(": ", at + 2)) columns += `${at} `;
  return columns;
}

/**
 * What stands at the top of the screen, and in the rows in which a bar from there goes on, with the hints in
 * it.
 */
function hintsFromTop({ grid, segments, isApplication }: Scene): Map<Segment, Hint[] | undefined> {
  const found = new Map<Segment, Hint[] | undefined>();
  if (!isApplication) return found;
  let last = -1;
  for (const segment of segments) {
    const { row, start, end } = segment;
    if (row >= TOP_ROWS && last < row - 1) break;
    const hints = bestHints(new RowText(grid, row, start, end));
    const isBar = hints !== undefined && hints.length >= MIN_IN_ROW;
    if (isBar) last = row;
    if (isBar || row < TOP_ROWS) found.set(segment, hints);
  }
  return found;
}

/**
 * Hints that are no bar: one that is all of a row that is set back, those that a bar of something
 * else holds, one at the right edge of the screen, one in what a prompt says.
 */
function loneHints(scene: Scene, segment: Segment, text: RowText): Hint[] {
  const { row, start } = segment;
  const aside = row === scene.screen.cursor.row ? hintsInAside(text) : [];
  if (!scene.isApplication)
    return [...aside, ...(isSetBack(scene, segment) ? wholeHint(text) : [])];
  const written = markedHints(text);
  const marked = written.length > 0 && isSetBack(scene, segment) ? written : [];
  if (row === scene.lastRow && row >= scene.grid.rows - BOTTOM_ROWS)
    aside.push(...hintsInQuestion(text));
  if (isBelowPrompt(scene, segment))
    aside.push(...wholeHint(text), ...[hintAtEnd(text) ?? []].flat());
  if (row !== 0 && row < scene.lastRow - 1) return [...aside, ...marked];
  const { grid } = scene;
  const isAtEdge = start === 0 && grid.textEnd(row, 0, segment.end) >= grid.cols - EDGE;
  return [...aside, ...marked, ...(isAtEdge ? hintAtEdge(text) : [])];
}

/** Of hints that share cells the first one. */
function withoutOverlap(hints: readonly Hint[]): Hint[] {
  const kept: Hint[] = [];
  for (const hint of hints)
    if (!kept.some(({ start, end }) => hint.start < end && start < hint.end)) kept.push(hint);
  return kept;
}

/** The hints of the grammar that explains most of a row, if it explains enough of it. */
function bestHints(text: RowText): Hint[] | undefined {
  let best: Hint[] | undefined;
  let most = 0;
  let glyphsIn: ((start: number, end: number) => number) | undefined;
  // Arrows with a word behind them are company for other hints.
  const needed = /[↑↓←→] \p{L}/u.test(text.text) ? COMPANY - 1 : COMPANY;
  for (const grammar of HINT_GRAMMARS) {
    const hints = hintsOf(text, grammar, needed);
    if (hints.length < needed || areOneKey(hints)) continue;
    glyphsIn ??= glyphCounts(text);
    let explained = 0;
    for (const { start, end } of hints) explained += glyphsIn(start, end);
    const least = hints.length >= MANY_HINTS ? 0.4 : grammar.share;
    if (explained < glyphsIn(0, text.end) * least || explained <= most) continue;
    best = hints;
    most = explained;
  }
  return best === undefined ? undefined : withOthers(text, best);
}

/** The same key in front of all names is a sign that parts them: `u: Group   u: Thread`. */
function areOneKey(hints: readonly Hint[]): boolean {
  return hints.length > 1 && hints.every(({ shortcut }) => shortcut === hints[0]!.shortcut);
}

/**
 * Bars mix ways of writing: `H)elp Q)uit /=search`, `(Y)es (N)o (^G for help)`. What the others
 * find besides is taken, too.
 */
function withOthers(text: RowText, hints: readonly Hint[]): Hint[] {
  const all = [...hints];
  const mixing = HINT_GRAMMARS.filter(({ mixes }) => mixes).flatMap((grammar) =>
    hintsOf(text, grammar),
  );
  for (const hint of [...mixing, ...hintsInSentence(text)]) {
    if (!all.some(({ start, end }) => hint.start < end && start < hint.end)) all.push(hint);
  }
  return all.sort((a, b) => a.start - b.start);
}

/**
 * What a row says of arrows, or of what can be typed, between dots. Not looked for in longer rows: the
 * pattern takes time with the square of the length.
 */
const MAX_ASIDES = 240;
const ASIDES = /(?<=^\s*|[•·]\s+)(?:[↑↓←→]|[Tt]ype\b)[^•·]*(?=[•·]|$)/gu;

/** Separators, arrows and blanks: no words to explain. */
const NOT_COUNTED: ReadonlySet<string> = new Set(`${SPACES}•·|│,;↑↓←→/`);

/**
 * Counts the glyphs of a row between two columns, in one step. Separators and arrows are no words
 * to explain, nor is what is said of arrows between dots.
 */
function glyphCounts(row: RowText): (start: number, end: number) => number {
  const before = new Int32Array(row.end + 1);
  const text =
    row.text.length <= MAX_ASIDES && /[•·]/.test(row.text)
      ? row.text.replace(ASIDES, (aside) => " ".repeat(aside.length))
      : row.text;
  for (let unit = 0; unit < text.length; unit++)
    if (!NOT_COUNTED.has(text[unit]!)) before[row.columnAt(unit) + 1]! += 1;
  for (let col = 0; col < row.end; col++) before[col + 1]! += before[col]!;
  return (from, to) => before[to]! - before[from]!;
}

function toRegion({ grid }: Scene, row: number, { name, shortcut, start, end }: Hint): Region {
  return {
    role: "button",
    name,
    bounds: { x: start, y: row, width: end - start, height: 1 },
    text: grid.text(row, start, end),
    focused: false,
    shortcut,
  };
}
