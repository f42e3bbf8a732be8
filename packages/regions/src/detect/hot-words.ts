import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import { hotLetterAt } from "../segment/lists/rules-between.ts";
import { splitAt, type Title } from "../segment/menu-titles.ts";
import type { Scene } from "../segment/scene.ts";
import type { Found } from "./found.ts";

/** Rows at the bottom of a screen that hold commands. */
const ROWS = 2;
/** As many words with a capital drawn apart are commands, others may stand between them. */
const MIN_WORDS = 5;

const WORD = /^\p{L}{2,}$/u;
const CAPITAL = /^\p{Lu}$/u;

/** `Copy  Delete  eXecute`: commands in the last rows of a full screen, the letter that calls each of them drawn apart. */
export function hotWords({ grid, screen }: Scene, found: Found): Region[] {
  if (!screen.alternateScreen) return [];
  const regions: Region[] = [];
  for (let row = Math.max(0, grid.rows - ROWS); row < grid.rows; row++) {
    if (!hasLooks(grid, row, MIN_WORDS * 2)) continue;
    const hot = commonest(hotIn(grid, row));
    // Each has a key of its own: the months have not.
    const keys = new Set(hot.map(({ key }) => key));
    if (hot.length < MIN_WORDS || keys.size < hot.length) continue;
    // A text in which such words are coloured goes on above.
    if (hotIn(grid, grid.rows - ROWS - 1).length > 1) return [];
    for (const { name, start, end } of hot) {
      if (!found.isFree(row, start, end)) continue;
      const bounds = { x: start, y: row, width: end - start, height: 1 };
      regions.push({ role: "button", name, bounds, text: name, focused: false });
    }
  }
  return regions;
}

/** Whether so many stretches of a row look alike in themselves. */
function hasLooks(grid: Grid, row: number, least: number): boolean {
  if (grid.isPlain(row)) return false;
  let looks = 0;
  for (let col = 0; col < grid.cols && looks < least; col = grid.lookEnd(row, col)) looks++;
  return looks === least;
}

interface HotWord extends Title {
  /** The capital. */
  readonly key: string;
  /** Those of its capital and of its other letters. */
  readonly looks: string;
}

function hotIn(grid: Grid, row: number): HotWord[] {
  if (grid.isPlain(row) || grid.isBlankRun(row, 0, grid.cols)) return [];
  const start = grid.textStart(row, 0, grid.cols);
  const words = splitAt(grid, row, start, grid.textEnd(row, start, grid.cols), 1);
  return words.flatMap((word) => looksOf(grid, row, word) ?? []);
}

/** A word of which a capital alone is drawn in a look of its own. */
function looksOf(grid: Grid, row: number, word: Title): HotWord | undefined {
  const { name, start, end } = word;
  if (!WORD.test(name)) return undefined;
  const col = hotLetterAt(grid, { row, start, end });
  const key = grid.glyph(row, col ?? end);
  if (col === undefined || !CAPITAL.test(key)) return undefined;
  const other = col === start ? start + 1 : start;
  return { ...word, key, looks: `${grid.look(row, col)} ${grid.look(row, other)}` };
}

/** Those in the looks that most of them are in. */
function commonest(words: readonly HotWord[]): HotWord[] {
  const alike = words.map(({ looks }) => words.filter((other) => other.looks === looks));
  return alike.reduce((most, own) => (own.length > most.length ? own : most), []);
}
