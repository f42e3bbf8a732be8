import { contains } from "../segment/bounds.ts";
import { type BracketedWord, bracketedWordAt, bracketedWords } from "../segment/bracketed-words.ts";
import { isLive } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene, Segment } from "../segment/scene.ts";
import { isInOwnLook, isOnOwnGround } from "./free-buttons.ts";

/** Blanks that set a button off from the text in its row. */
const GAP = 2;
/** The height of a frame round one row. */
const ROW_FRAME = 3;
/** Rows at the top and the bottom of a screen in which a word alone may be a title or a status. */
const TITLE_ROWS = 2;
const STATUS_ROWS = 3;

/**
 * Buttons beside a text: `Welcome.      < OK    >`, padded words in brackets on grounds of their own, apart from
 * what stands in their row; one that is alone in its row need not be padded.
 */
export function apartButtons(scene: Scene): BracketedWord[] {
  const { grid, screen, segments } = scene;
  if (!screen.alternateScreen) return [];
  const buttons: BracketedWord[] = [];
  for (const segment of segments) {
    if (grid.isPlain(segment.row)) continue;
    const words = wordsIn(grid, segment);
    if (words.length === 0) continue;
    const tight = tightWords(scene, segment, words);
    for (const word of words)
      if (tight.includes(word) || isButton(scene, segment, word)) buttons.push(word);
  }
  return buttons;
}

/** As many in a frame of one row are the buttons behind the field in it. */
const MIN_TIGHT = 2;

/**
 * In a frame of one row, words at its end that are all on one ground of their own, brackets and all, in a program
 * that takes the mouse.
 */
function tightWords(
  { grid, screen }: Scene,
  { row, end, frame }: Segment,
  words: readonly BracketedWord[],
): readonly BracketedWord[] {
  if (frame?.bounds.height !== ROW_FRAME || screen.mouse === "none") return [];
  const lit = words.filter((word) => isOnOwnGround(grid, word));
  const grounds = new Set(lit.map((word) => grid.background(row, word.start)));
  const isAtEnd = lit.length > 0 && lit.at(-1)!.end >= end - GAP;
  return lit.length >= MIN_TIGHT && grounds.size === 1 && isAtEnd ? lit : [];
}

/** As many beside a list are buttons for what is chosen there. */
const MIN_BESIDE = 2;

/** Words in brackets below each other, and nothing else, between a scrollbar and the side of its frame. */
export function besideBars({ grid, frames, scrollbars }: Scene): BracketedWord[] {
  return scrollbars.flatMap((bar) => {
    const frame = frames.findLast(({ bounds }) => contains(bounds, bar));
    if (frame === undefined) return [];
    const end = frame.bounds.x + frame.bounds.width - 1;
    const words: BracketedWord[] = [];
    for (let row = bar.y; row < bar.y + bar.height; row++) {
      if (grid.isBlankRun(row, bar.x + 1, end)) continue;
      const own = bracketedWords(grid, row, bar.x + 1, end);
      if (own.length !== 1) return [];
      words.push(...own);
    }
    return words.length >= MIN_BESIDE ? words : [];
  });
}

function wordsIn(grid: Grid, { row, start, end }: Segment): BracketedWord[] {
  if (!grid.hasText(row, "[") && !grid.hasText(row, "<") && !grid.hasText(row, "(")) return [];
  const words: BracketedWord[] = [];
  for (let col = grid.textStart(row, start, end); col < end; ) {
    const word = bracketedWordAt(grid, row, col, end);
    if (word !== undefined) words.push(word);
    const next = word?.end ?? grid.wordEnd(row, col, end);
    col = grid.textStart(row, Math.max(next, col + 1), end);
  }
  return words;
}

/**
 * In a frame, padded words that have their rows for themselves: several above a rule that ends a section, and in
 * a program that takes the mouse those below a free row or each other.
 */
export function framedWords({ grid, screen, frames }: Scene): BracketedWord[] {
  if (!screen.alternateScreen) return [];
  return frames.flatMap((frame) => {
    const { x, y, width, height } = frame.bounds;
    const words: BracketedWord[] = [];
    if (screen.mouse === "none" && !isLive(grid, frame, screen.cursor)) return words;
    for (let row = y + 2; row < y + height - 1; row++) {
      const own = bracketedWords(grid, row, x + 1, x + width - 1);
      if (own.length === 0 || !own.every(({ padded }) => padded)) continue;
      const isBelow =
        grid.isBlankRun(row - 1, x + 1, x + width - 1) || words.at(-1)?.row === row - 1;
      const isAtWork = screen.mouse !== "none" && isBelow;
      if (isAtWork || (own.length > 1 && isRule(grid, row + 1, x, x + width))) words.push(...own);
    }
    return words;
  });
}

/** True for a line from side to side of a frame. */
function isRule(grid: Grid, row: number, start: number, end: number): boolean {
  for (let col = start; col < end; col++) if (grid.box(row, col) === 0) return false;
  return true;
}

function isButton(scene: Scene, { start, end, frame }: Segment, word: BracketedWord): boolean {
  const { grid, screen } = scene;
  const { row } = word;
  if (!isOnOwnGround(grid, word) && !(word.padded && isInOwnLook(grid, word))) return false;
  const isAlone = grid.isBlankRun(row, start, word.start) && grid.isBlankRun(row, word.end, end);
  const isEdge = row < TITLE_ROWS || row >= grid.rows - STATUS_ROWS;
  if (isAlone && isEdge) return false;
  if (isAlone && !word.padded)
    return [row - 1, row + 1].every((next) => grid.isBlankRun(next, start, end));
  const from = Math.max(start, word.start - GAP);
  const to = Math.min(end, word.end + GAP);
  const isApart = grid.isBlankRun(row, from, word.start) && grid.isBlankRun(row, word.end, to);
  const isAtWork = !screen.cursor.visible || screen.mouse !== "none";
  const isInFront = frame !== undefined && isLive(grid, frame, screen.cursor);
  return word.padded && isApart && (isAtWork || isInFront || isBelowLive(scene, word));
}

/** True where some frame in front is worked in: what is behind it is of the same program. */
function isBelowLive({ grid, frames, screen }: Scene, { row, start, end }: BracketedWord): boolean {
  const bounds = { x: start, y: row, width: end - start, height: 1 };
  return frames.some((frame) => {
    return !contains(frame.bounds, bounds) && isLive(grid, frame, screen.cursor);
  });
}
