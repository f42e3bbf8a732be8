import type { Hint } from "../segment/hint-pattern.ts";
import type { Scene } from "../segment/scene.ts";
import { isNamedKey, shortcutOf } from "../segment/shortcut.ts";
import { type StyleRun, styleRuns } from "../segment/style-runs.ts";

/** Rows at the bottom of a screen, or of what is written on it, in which bars are looked for. */
const BAR_ROWS = 3;
/** As many hints make a bar, in one row or in two of one look. */
const MIN_HINTS = 2;
/** From as many numbered ones on, the numbers are those of function keys. */
const MIN_NUMBERED = 5;
/** Of the glyphs of a row, the share that its hints must explain. */
const MIN_EXPLAINED = 0.7;
/** With so many, less is enough: the rest is a status or a prompt. */
const MANY_HINTS = 3;

/** The longest way to write a key, with a modifier before its name. */
const MAX_KEY = 20;
/** How a key without a name is written in a bar: `^X`, `M-X`, `F10`, `10`, `Y`. */
const KEY =
  /^(?:\^[!-~]|[CM]-[!-~]|(?:ctrl|alt|Ctrl|Alt)[-+]\w+|(?:S-|Shift-)?F?\d{1,2}|[A-Za-z<>?/+=*!#@:;,.-])$/;
/** A few words, and no sentence. */
const LABEL = /^\[?\p{L}[\p{L}\p{N}'’&/+.-]*(?: [\p{L}\p{N}'’&/+.-]+){0,3}\]?$/u;

interface BarHint extends Hint {
  readonly key: string;
  /** Glyphs of key and label. */
  readonly length: number;
  readonly row: number;
  /** Those of the key and of its label. */
  readonly look: string;
}

/**
 * Hints in bars: `^X Exit`, `F10Quit`, ` 5Copy`. The evidence: a row at the bottom in which keys in
 * one look and words in another take turns, and which holds little else.
 */
export function barHints({ grid, lastRow }: Scene): BarHint[] {
  const bars: BarHint[][] = [];
  for (let row = Math.max(0, lastRow - BAR_ROWS + 1); row <= lastRow; row++) {
    const runs = styleRuns(grid, row).filter(({ text }) => text.trim() !== "");
    const hints = hintsIn(runs);
    if (hints.length > 0 && explains(hints, runs)) bars.push(hints);
  }
  return bars
    .filter((hints) => {
      const company = bars.flat().filter(({ look }) => look === hints[0]!.look);
      const isAlone = bars.length === 1 && hints.length === 1 && /[+^-].|^F\d/.test(hints[0]!.key);
      return (
        (company.length >= MIN_HINTS || isAlone) &&
        hints.every(({ look }) => look === hints[0]!.look)
      );
    })
    .flatMap((hints) => {
      const areNumbered = hints.filter(({ key }) => /^\d+$/.test(key)).length >= MIN_NUMBERED;
      return hints.map((hint) =>
        areNumbered && /^\d+$/.test(hint.key) ? { ...hint, shortcut: `F${hint.key}` } : hint,
      );
    });
}

/** The pairs of a key and the word behind it, in looks of their own. */
function hintsIn(runs: readonly StyleRun[]): BarHint[] {
  const hints: BarHint[] = [];
  for (let i = 0; i + 1 < runs.length; i++) {
    const [key, label] = [runs[i]!, runs[i + 1]!];
    if (key.look === label.look || key.end !== label.start) continue;
    const [written, name] = [key.text.trim(), label.text.trim()];
    if (written.length > MAX_KEY || !(KEY.test(written) || isNamedKey(written))) continue;
    if (!LABEL.test(name)) continue;
    // A letter of a word in another look is no key.
    if (/^\p{L}$/u.test(written) && /^\p{Ll}/u.test(label.text)) continue;
    hints.push({
      key: written,
      length: written.length + name.length,
      shortcut: shortcutOf(written) ?? written,
      name: name.replace(/^\[|\]$/g, ""),
      row: key.row,
      start: key.start + indent(key),
      end: label.start + cellsOf(label),
      look: `${key.look} ${label.look}`,
    });
    // A label is no key, also if it says `Up` or `Delete`.
    i++;
  }
  return hints;
}

/** Whether the hints are nearly all that stands in the row. */
function explains(hints: readonly BarHint[], runs: readonly StyleRun[]): boolean {
  const all = runs.reduce((sum, { text }) => sum + text.trim().length, 0);
  // Keys without a label are part of the bar.
  const bare = runs.filter(
    ({ text }, index) =>
      /^F\d{1,2}$/.test(text.trim()) && !hints.some(({ start }) => start === runs[index]!.start),
  );
  const explained = hints.reduce((sum, { length }) => sum + length, 0) + bare.length * 2.5;
  return explained >= all * (hints.length >= MANY_HINTS ? 0.4 : MIN_EXPLAINED);
}

function indent({ text }: StyleRun): number {
  return text.length - text.trimStart().length;
}

/** Cells up to the last glyph: the run without the blanks at its end. */
function cellsOf({ start, end, text }: StyleRun): number {
  return Math.min(end - start, text.length);
}
