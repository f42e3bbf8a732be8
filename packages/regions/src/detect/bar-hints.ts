import { WALL } from "../segment/box-glyphs.ts";
import { boxesIn } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Hint } from "../segment/hint-pattern.ts";
import { matchesOf } from "../segment/matches.ts";
import type { Scene } from "../segment/scene.ts";
import { isNamedKey, shortcutOf } from "../segment/shortcut.ts";
import { type StyleRun, styleRuns } from "../segment/style-runs.ts";

/** Rows at the bottom of a screen, or of what is written on it, in which bars are looked for. */
const BAR_ROWS = 3;
/** Rows at the top in which bars of {@link MANY_HINTS} are looked for. */
const TOP_ROWS = 2;
/** As many hints make a bar, in one row or in two of one look. */
const MIN_HINTS = 2;
/** From as many numbered ones on, the numbers are those of function keys. */
const MIN_NUMBERED = 5;
/** Where something stands in front of the others, the tenth tells as much. */
const MIN_CUT = 3;
/** Of the glyphs of a row, the share that its hints must explain. */
const MIN_EXPLAINED = 0.7;
/** With so many, less is enough: the rest is a status or a prompt. */
const MANY_HINTS = 3;

/** The longest way to write a key, with a modifier before its name. */
const MAX_KEY = 20;
/** The shortest way to write two keys of which one has a name. */
const MIN_KEYS = 4;
/** How a key without a name is written in a bar: `^X`, `M-X`, `ESC-F3`, `F10`, `10`, `Y`. */
const KEY =
  /^(?:\^[!-~]|[CM]-[!-~]|ESC-(?:F\d{1,2}|[A-Za-z])|(?:ctrl|alt|Ctrl|Alt)[-+]\w+|(?:S-|Shift-)?F?\d{1,2}|[A-Za-z<>?/+=*!#@%$&:;,.-])$/;
/** A few words, and no sentence. */
const LABEL = /^\[?\p{L}[\p{L}\p{N}'’&/+.~-]*(?: [\p{L}\p{N}'’&/+.-]+){0,3}\]?$/u;

/** What stands between two hints, behind the first one. */
const SEPARATOR = /\s[|│•·]$/u;

interface BarHint extends Hint {
  readonly key: string;
  /** Glyphs of key and label. */
  readonly length: number;
  readonly row: number;
  /** Those of the key and of its label. */
  readonly look: string;
  /** Keys of its look in the row that have no label. */
  readonly bare: number;
}

/**
 * Hints in bars: `^X Exit`, `F10Quit`, ` 5Copy`. The evidence: a row at the bottom in which keys in
 * one look and words in another take turns, and which holds little else.
 */
export function barHints(scene: Scene): BarHint[] {
  const { lastRow, isApplication } = scene;
  const first = Math.max(0, lastRow - BAR_ROWS + 1);
  const bottom = believed(barsIn(scene, first, lastRow));
  if (!isApplication) return bottom;
  const top = barsIn(scene, 0, Math.min(TOP_ROWS, first) - 1);
  return [...believed(top.filter(({ length }) => length >= MANY_HINTS)), ...bottom];
}

/** The rows of hints from one row to another. */
function barsIn({ grid, screen: { cursor } }: Scene, from: number, to: number): BarHint[][] {
  const bars: BarHint[][] = [];
  for (let row = from; row <= to; row++) {
    if (grid.isBlankRun(row, 0, grid.cols)) continue;
    const all = styleRuns(grid, row);
    // A key and its word are drawn in looks of their own.
    if (all.length < 2) continue;
    const drawn = all.filter(({ text }) => text !== "");
    if (drawn.length < 2) continue;
    const runs: StyleRun[] = [];
    for (const run of drawn) runs.push(...apart(run));
    const hints = hintsIn(runs);
    const bare = bareKeys(hints, runs);
    // Behind the hints somebody types, in a prompt.
    const last = hints.at(-1)?.end ?? 0;
    const isTyping = cursor.visible && cursor.row === row && cursor.col > last;
    const shown = isTyping ? runs.filter(({ start }) => start < last) : runs;
    const others = grid.hasBoxIn(row, WALL) ? withoutFront(grid, row, shown, hints) : shown;
    // `M-x sort-`: what is typed behind a key is no promise.
    const isTyped = isTypedAt(hints, cursor, row);
    if (hints.length > 0 && !isTyped && explains(hints, others, bare))
      bars.push(hints.map((hint) => ({ ...hint, bare: bare.length })));
  }
  return bars;
}

/** What is left without a box in front of the middle of a bar, between hints on both of its sides. */
function withoutFront(
  grid: Grid,
  row: number,
  runs: readonly StyleRun[],
  hints: readonly BarHint[],
): readonly StyleRun[] {
  const walls = boxesIn(grid, row, WALL);
  const [left, right] = [walls[0] ?? 0, walls.at(-1) ?? 0];
  const isBetween =
    walls.length === 2 &&
    hints.some(({ end }) => end <= left) &&
    hints.some(({ start }) => start > right);
  return isBetween ? runs.filter(({ start, end }) => end <= left || start > right) : runs;
}

/** The hints of rows in one look each that have company enough. */
function believed(all: readonly BarHint[][]): BarHint[] {
  const bars = all.map(withoutOdd);
  return bars
    .filter((hints) => {
      const company = bars.flat().filter(({ look }) => look === hints[0]!.look);
      const isAlone =
        bars.length === 1 &&
        hints.length === 1 &&
        (hints[0]!.bare >= MIN_HINTS || /[+^-].|^F\d/.test(hints[0]!.key));
      return (
        (company.length >= MIN_HINTS || isAlone) &&
        hints.every(({ look }) => look === hints[0]!.look)
      );
    })
    .flatMap((hints) => {
      const numbers = hints.filter(({ key }) => /^\d+$/.test(key));
      const areNumbered =
        numbers.length >= MIN_NUMBERED ||
        (numbers.length >= MIN_CUT && numbers.some(({ key }) => key === "10"));
      return hints.map((hint) =>
        areNumbered && /^\d+$/.test(hint.key) ? { ...hint, shortcut: functionKey(hint.key) } : hint,
      );
    });
}

/** In a bar that counts the function keys, `0` stands for the tenth. */
function functionKey(number: string): string {
  return `F${number === "0" ? "10" : number}`;
}

/** Without the only one of many in another look: of what it sets, a part is lit. */
function withoutOdd(hints: readonly BarHint[]): BarHint[] {
  const odd = hints.filter(({ look }) => look !== hints[0]!.look);
  const most = odd.length > 1 ? odd : hints.filter((hint) => !odd.includes(hint));
  const isOne = hints.length > MANY_HINTS + 1 && most.length === hints.length - 1;
  return isOne && most.every(({ look }) => look === most[0]!.look) ? most : [...hints];
}

/** True if the visible cursor stands right behind the only hint of a row. */
function isTypedAt(
  hints: readonly BarHint[],
  cursor: { readonly visible: boolean; readonly row: number; readonly col: number },
  row: number,
): boolean {
  const [hint, ...others] = hints;
  if (hint === undefined || others.length > 0 || !cursor.visible || cursor.row !== row)
    return false;
  return cursor.col === hint.end || cursor.col === hint.end + 1;
}

const GAP = /\S\s{2,}(?=\S)/gu;

/** The words of a run that are two blanks apart. */
function apart(run: StyleRun): StyleRun[] {
  const { start, end, text } = run;
  if (!/\S\s{2,}\S/u.test(text) || text.length > end - start) return [run];
  const starts = [0];
  for (const { 0: gap, index } of matchesOf(text, GAP)) starts.push(index + gap.length);
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? end - start;
    return { ...run, start: start + from, end: start + to, text: text.slice(from, to).trimEnd() };
  });
}

/** The pairs of a key and the word behind it, in looks of their own. */
function hintsIn(runs: readonly StyleRun[]): BarHint[] {
  const hints: BarHint[] = [];
  for (let i = 0; i + 1 < runs.length; i++) {
    const [key, label] = [runs[i]!, runs[i + 1]!];
    if (key.look === label.look || key.end !== label.start) continue;
    const written = firstKey(key.text.trim());
    if (written.length > MAX_KEY || !(KEY.test(written) || isNamedKey(written))) continue;
    const shown = label.text.replace(SEPARATOR, "").trimEnd();
    const name = shown.trim().replace(/^(?:to |for |-(?=\p{L}))/u, "");
    if (!LABEL.test(name)) continue;
    // `UP,DOWN`: what stands between two keys.
    if (/^[,/]$/.test(written) && isNamedKey(withoutBlank(name))) continue;
    // A letter of a word in another look is no key.
    const isJoined = key.text.length === key.end - key.start && /^\p{Ll}/u.test(label.text);
    if (isJoined && /^\p{L}$/u.test(written)) continue;
    hints.push({
      key: written,
      length: key.text.trim().length + name.length,
      shortcut: shortcutOf(written) ?? written,
      name: name.replace(/^\[|\]$/g, ""),
      row: key.row,
      start: key.start + indent(key),
      end: label.start + Math.min(label.end - label.start, shown.length),
      look: `${key.look} ${label.look}`,
      bare: 0,
    });
    // A label is no key, also if it says `Up` or `Delete`.
    i++;
  }
  return hints;
}

/** The first one of several keys that do the same, of which at least one has a name: `X/Ctrl+X`. */
function firstKey(written: string): string {
  if (written.length < MIN_KEYS || !written.includes("/")) return written;
  const keys = written.split("/");
  const areKeys = keys.every((key) => KEY.test(key) || isNamedKey(key));
  return areKeys && keys.some((key) => key.length > 2) ? keys[0]! : written;
}

/** Whether the hints are nearly all that stands in the row. */
function explains(
  hints: readonly BarHint[],
  runs: readonly StyleRun[],
  bare: readonly StyleRun[],
): boolean {
  const all = lengthOf(runs);
  const explained = hints.reduce((sum, { length }) => sum + length, 0) + lengthOf(bare);
  return explained >= all * (hints.length + bare.length >= MANY_HINTS ? 0.4 : MIN_EXPLAINED);
}

/** Keys without a label, in the look of those that have one, are part of the bar. */
function bareKeys(hints: readonly BarHint[], runs: readonly StyleRun[]): StyleRun[] {
  return runs.filter(({ look, start, end, text }) => {
    if (!hints.some((hint) => hint.look.startsWith(`${look} `))) return false;
    if (hints.some((hint) => hint.start < end && start < hint.end)) return false;
    const key = text.trim();
    return key.length > 1 && isNamedKey(withoutBlank(key));
  });
}

/** `PAGE UP` is one key. */
function withoutBlank(key: string): string {
  return key.replace(/^(page) /i, "$1");
}

function lengthOf(runs: readonly StyleRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.trim().length, 0);
}

function indent({ text }: StyleRun): number {
  return text.length - text.trimStart().length;
}
