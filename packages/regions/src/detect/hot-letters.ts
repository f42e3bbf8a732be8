import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { shortcutOf } from "../segment/shortcut.ts";

/** Rows at the bottom of a screen in which bars stand. */
const BAR_ROWS = 2;
/** So many words, each with a letter in the same other ink, are no chance. */
const MIN_WORDS = 4;

interface Word {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  /** What is in the other ink: a letter, or a control character (`^F`). */
  readonly key: string;
  /** The inks of the key and of the rest; empty for a word in one ink. */
  readonly inks: string;
}

/**
 * Bars like `Attribute Delete eXecute ^F dirmode`: words at the bottom with one letter each in an
 * ink of its own, the key. All of them have the same two inks, and few other words stand there.
 */
export function hotLetters({ grid, isApplication, lastRow }: Scene): Region[] {
  if (!isApplication) return [];
  const first = Math.max(0, lastRow - BAR_ROWS + 1);
  // Each key is in another ink than the rest of its word.
  let changes = 0;
  for (let row = first; row <= lastRow; row++) changes += inkChanges(grid, row);
  if (changes < MIN_WORDS) return [];
  const words: Word[] = [];
  for (let row = first; row <= lastRow; row++) words.push(...wordsOf(grid, row));
  const hot = words.filter(({ inks }) => inks !== "");
  const isBar = hot.length >= MIN_WORDS && hot.length * 2 > words.length;
  if (!isBar || new Set(hot.map(({ inks }) => inks)).size > 1) return [];
  return hot.map(({ row, start, end, key }) => {
    const text = grid.text(row, start, end);
    const bounds = { x: start, y: row, width: end - start, height: 1 };
    const name = key.startsWith("^") ? text.replace(/^\^\S /, "").replace(/^\^/, "") : text;
    const shortcut = key.startsWith("^") ? { shortcut: shortcutOf(key)! } : {};
    return { role: "button", name, bounds, text, focused: false, ...shortcut };
  });
}

/** How often a cell is in another ink than the one before it. */
function inkChanges(grid: Grid, row: number): number {
  let changes = 0;
  if (grid.isPlain(row)) return changes;
  for (let col = 1; col < grid.cols; col++)
    if (grid.ink(row, col) !== grid.ink(row, col - 1)) changes++;
  return changes;
}

/** The words of a row; a control character and the word behind it are one. */
function wordsOf(grid: Grid, row: number): Word[] {
  const words: Word[] = [];
  for (let start = 0; start < grid.cols; ) {
    start = grid.textStart(row, start, grid.cols);
    let end = start;
    while (end < grid.cols && !grid.isBlank(row, end)) end++;
    if (end - start === 2 && grid.glyph(row, start) === "^") {
      for (end++; end < grid.cols && !grid.isBlank(row, end); ) end++;
    }
    if (end > start) words.push({ row, start, end, ...keyIn(grid, row, start, end) });
    start = end;
  }
  return words;
}

/** The one letter in another ink than all the others, at the start of the word or a capital. */
function keyIn(grid: Grid, row: number, start: number, end: number): Pick<Word, "key" | "inks"> {
  const none = { key: "", inks: "" };
  const base = grid.ink(row, end - 1);
  let from = start;
  while (from < end && grid.ink(row, from) === base) from++;
  if (from === end) return none;
  const ink = grid.ink(row, from);
  let to = from;
  while (to < end && grid.ink(row, to) === ink) to++;
  for (let col = to; col < end; col++) {
    if (grid.ink(row, col) !== base && !grid.isBlank(row, col)) return none;
  }
  const key = grid.text(row, from, to);
  const isKey = from === start ? /^(?:\p{L}|\^\p{L})$/u.test(key) : /^\p{Lu}$/u.test(key);
  const rest = grid.text(row, to, end);
  return isKey && /\p{L}{2}/u.test(rest) ? { key, inks: `${ink} ${base}` } : none;
}
