import type { Region } from "@pilotty/protocol";
import type { Scene } from "../segment/scene.ts";
import { type StyleRun, styleRuns } from "../segment/style-runs.ts";

/** Rows at the bottom of a screen in which key hints are looked for. */
const BAR_ROWS = 3;
/** As many hints make a bar, in one row or in two of one look. */
const MIN_HINTS = 2;
/** From as many numbered ones on, the numbers are those of function keys. */
const MIN_NUMBERED = 5;

/** How a key is written in a bar: `^X`, `M-X`, `F10`, `10`, `Y`, `Esc`. */
const KEY = /^(?:\^[!-~]|M-[!-~]|F?\d{1,2}|[A-Za-z?]|Esc|Enter|Tab|Space|Ins|Del)$/;
/** A few words, and no sentence. */
const LABEL = /^\p{L}[\p{L}\p{N}'’&/+.-]*(?: [\p{L}\p{N}'’&/+.-]+){0,3}$/u;

interface Hint {
  readonly key: string;
  readonly name: string;
  readonly row: number;
  readonly start: number;
  readonly end: number;
  /** Those of the key and of its label. */
  readonly look: string;
}

/**
 * Key hints in bars: `^X Exit`, `F10Quit`, ` 5Copy`. The evidence: a row at the bottom of the screen
 * in which keys in one look and words in another take turns, and which holds little else.
 */
export function detectKeyHints({ grid }: Scene): Region[] {
  const bars: Hint[][] = [];
  for (let row = Math.max(0, grid.rows - BAR_ROWS); row < grid.rows; row++) {
    const runs = styleRuns(grid, row).filter(({ text }) => text.trim() !== "");
    const hints = hintsOf(runs);
    if (hints.length > 0 && explains(hints, runs)) bars.push(hints);
  }
  return bars
    .filter((hints) => {
      const company = bars.flat().filter(({ look }) => look === hints[0]!.look);
      return company.length >= MIN_HINTS && hints.every(({ look }) => look === hints[0]!.look);
    })
    .flatMap((hints) => {
      const areNumbered = hints.filter(({ key }) => /^\d+$/.test(key)).length >= MIN_NUMBERED;
      return hints.map(({ key, name, row, start, end }) => ({
        role: "button" as const,
        name,
        bounds: { x: start, y: row, width: end - start, height: 1 },
        text: grid.text(row, start, end),
        focused: false,
        shortcut: shortcutOf(key, areNumbered),
      }));
    });
}

/** The pairs of a key and the word behind it, in looks of their own. */
function hintsOf(runs: readonly StyleRun[]): Hint[] {
  const hints: Hint[] = [];
  for (let i = 0; i + 1 < runs.length; i++) {
    const [key, label] = [runs[i]!, runs[i + 1]!];
    if (key.look === label.look || key.end !== label.start) continue;
    const [written, name] = [key.text.trim(), label.text.trim()];
    if (!KEY.test(written) || !LABEL.test(name)) continue;
    hints.push({
      key: written,
      name,
      row: key.row,
      start: key.start + indent(key),
      end: label.start + cellsOf(label),
      look: `${key.look} ${label.look}`,
    });
  }
  return hints;
}

/** Whether the hints are nearly all that stands in the row. */
function explains(hints: readonly Hint[], runs: readonly StyleRun[]): boolean {
  const all = runs.reduce((sum, { text }) => sum + text.trim().length, 0);
  const explained = hints.reduce((sum, { key, name }) => sum + key.length + name.length, 0);
  return explained >= all * 0.7;
}

function indent({ text }: StyleRun): number {
  return text.length - text.trimStart().length;
}

/** Cells up to the last glyph: the run without the blanks at its end. */
function cellsOf({ start, end, text }: StyleRun): number {
  return Math.min(end - start, text.length);
}

function shortcutOf(key: string, areNumbered: boolean): string {
  if (key.startsWith("^")) return `Ctrl+${key.slice(1)}`;
  if (key.startsWith("M-")) return `Alt+${key.slice(2)}`;
  return areNumbered && /^\d+$/.test(key) ? `F${key}` : key;
}
