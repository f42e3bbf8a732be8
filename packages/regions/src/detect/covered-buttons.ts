import { contains } from "../segment/bounds.ts";
import { type BracketedWord, bracketedWords } from "../segment/bracketed-words.ts";
import type { Grid } from "../segment/grid.ts";
import { DEFAULT_BACKGROUND } from "../segment/looks.ts";
import type { Scene } from "../segment/scene.ts";

/** Fewer in a row may be a text. */
const MIN_WORDS = 3;
/** Rows below one of buttons in which its box ends. */
const MAX_BELOW = 4;

/**
 * `|  [ Add ]  [ Edit ]  [ Close ]  |`: what a box in front leaves of one behind it whose edge is covered, a row of
 * padded words far enough apart on a ground of its own, above the lower edge.
 */
export function coveredButtons({ grid, frames, screen, segments }: Scene): BracketedWord[] {
  if (!screen.alternateScreen || frames.length === 0) return [];
  return segments.flatMap(({ row, frame, start, end }) => {
    if (frame !== undefined || grid.isPlain(row) || !grid.hasText(row, "[ ")) return [];
    const sides = sidesOf(grid, row, start, end);
    if (sides === undefined || !hasEdgeBelow(grid, row, sides)) return [];
    const [left, right] = sides;
    const bounds = { x: left, y: row, width: right - left + 1, height: 1 };
    if (frames.some((other) => contains(other.bounds, bounds))) return [];
    const words = bracketedWords(grid, row, left + 1, right);
    const areApart = words.every(({ padded, start: from }, index) => {
      const before = words[index - 1];
      return padded && (before === undefined || from - before.end >= 2);
    });
    return words.length >= MIN_WORDS && areApart ? words : [];
  });
}

/** The columns of the walls that a part of a row starts and ends with, on one ground. */
function sidesOf(
  grid: Grid,
  row: number,
  start: number,
  end: number,
): readonly [number, number] | undefined {
  const left = grid.textStart(row, start, end);
  const right = grid.textEnd(row, left, end) - 1;
  const ground = grid.background(row, left);
  if (grid.glyph(row, left) !== "|" || grid.glyph(row, right) !== "|") return undefined;
  if (ground === DEFAULT_BACKGROUND || grid.background(row, right) !== ground) return undefined;
  return [left, right];
}

/** The walls go on to the corners of a lower edge, with nothing right below the words but that. */
function hasEdgeBelow(grid: Grid, row: number, [left, right]: readonly [number, number]): boolean {
  const isRow = grid.glyph(row + 1, left) === "|" && !grid.isBlankRun(row + 1, left + 1, right);
  if (isRow) return false;
  for (let below = row + 1; below <= row + MAX_BELOW; below++) {
    const ends = grid.glyph(below, left) + grid.glyph(below, right);
    if (ends === "++") return /^-+$/.test(grid.text(below, left + 1, right));
    if (ends !== "||") return false;
  }
  return false;
}
