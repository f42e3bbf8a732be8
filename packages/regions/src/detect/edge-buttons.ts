import type { Region } from "@pilotty/protocol";
import {
  BOTTOM_LEFT,
  BOTTOM_RIGHT,
  HORIZONTAL,
  TEES_UP,
  TOP_LEFT,
  TOP_RIGHT,
} from "../segment/box-glyphs.ts";
import { boxesIn } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { isNamedKey, shortcutOf } from "../segment/shortcut.ts";

/** Columns of a row, `start` to `end` (exclusive), without the corners around them. */
interface EdgeWord {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** Fewer words between corners in all of a screen are titles. */
const MIN_WORDS = 4;

/** A word, and behind it the sign of a key or of a state. */
const WORD = /^(\p{L}(?:[\p{L}\d ]|(?<=\p{L})-(?=\p{L}))*?)(?: ([^\p{L}\d]))?$/u;

const WORDS = /[\p{L}\p{N}]|^[!-~]+$/u;

/**
 * Words in horizontal edges of frames, set off by corners (`┐menu┌`), also where something in
 * front cuts through the frame. The first one behind the corner of a frame is its title. A letter
 * in another ink is the key that acts on them. Where several are in the ink of their lines, or none has such a
 * letter, they are set back behind a dialog, and their ink tells nothing.
 */
export function edgeButtons({ grid }: Scene): Region[] {
  if (!grid.hasBox(TOP_RIGHT | BOTTOM_RIGHT)) return [];
  const words: EdgeWord[] = [];
  for (let row = 0; row < grid.rows; row++) {
    words.push(
      ...wordsIn(grid, row, TOP_RIGHT, TOP_LEFT),
      ...wordsIn(grid, row, BOTTOM_RIGHT, BOTTOM_LEFT),
    );
  }
  if (words.length < MIN_WORDS) return [];
  const hasKeys = words.some((word) => isInked(grid, word));
  const behind = hasKeys ? words.filter((word) => isInInkOfEdge(grid, word)) : [];
  return words
    .filter(
      (word) => !isTitle(grid, word, words) && WORD.test(grid.text(word.row, word.start, word.end)),
    )
    .filter((word) => {
      const isBehind = behind.length >= MIN_WORDS && behind.includes(word);
      return !hasKeys || isBehind || isInked(grid, word);
    })
    .map(({ row, start, end }) => {
      const text = grid.text(row, start, end);
      const [, word = "", key = ""] = WORD.exec(text) ?? [];
      const bounds = { x: start, y: row, width: end - start, height: 1 };
      if (!isNamedKey(key)) return { role: "button", name: text, bounds, text, focused: false };
      return {
        role: "button",
        name: word,
        bounds,
        text,
        focused: false,
        shortcut: shortcutOf(key)!,
      };
    });
}

/** What stands between two corners that turn away from it. */
function wordsIn(grid: Grid, row: number, open: number, close: number): EdgeWord[] {
  const words: EdgeWord[] = [];
  for (const corner of boxesIn(grid, row, open)) {
    const start = corner + 1;
    let end = start;
    while (end < grid.cols && grid.box(row, end) === 0) end++;
    const isClosed = end > start && end < grid.cols && grid.box(row, end) === close;
    // Between corners that are no edge's, a chart or a picture may stand.
    if (isClosed && WORDS.test(grid.text(row, start, end))) words.push({ row, start, end });
  }
  return words;
}

/** True if nothing but a line stands between a word and the corner of its frame. */
function isTitle(grid: Grid, { row, start }: EdgeWord, words: readonly EdgeWord[]): boolean {
  let col = start - 2;
  while (col >= 0 && (grid.box(row, col) === HORIZONTAL || TEES_UP.has(grid.glyph(row, col))))
    col--;
  return !words.some((other) => other.row === row && other.end === col);
}

/** True if a word is in the ink of the corners beside it. */
function isInInkOfEdge(grid: Grid, { row, start, end }: EdgeWord): boolean {
  const ink = grid.ink(row, start - 1);
  for (let col = start; col <= end; col++)
    if (!grid.isBlank(row, col) && grid.ink(row, col) !== ink) return false;
  return true;
}

/** True if the glyphs of a word are in two inks. */
function isInked(grid: Grid, { row, start, end }: EdgeWord): boolean {
  const inks = new Set<number>();
  for (let col = start; col < end; col++) if (!grid.isBlank(row, col)) inks.add(grid.ink(row, col));
  return inks.size === 2;
}
