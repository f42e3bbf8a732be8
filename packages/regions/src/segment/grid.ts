import type { Screen, Style } from "@pilotty/protocol";
import { boxClass } from "./box-glyphs.ts";

/** Numbers that stand for how a cell looks; equal numbers look alike, within one grid. */
interface Look {
  readonly background: number;
  readonly ink: number;
  readonly look: number;
  readonly invisible: boolean;
}

/** The background of a cell on which nothing was drawn. */
export const DEFAULT_BACKGROUND = 0;

/**
 * The cells of a screen, addressed by row and column (0-based), taken apart once so that looking
 * at a cell is cheap. Reading outside the screen, or in a line that is shorter than it should be,
 * gives blanks in the default look.
 */
export class Grid {
  readonly rows: number;
  readonly cols: number;
  /** The background of most cells: that of the page. */
  readonly pageGround: number;
  readonly #glyphs: string[];
  readonly #blank: Uint8Array;
  readonly #box: Uint8Array;
  readonly #background: Uint32Array;
  readonly #ink: Uint32Array;
  readonly #look: Uint32Array;

  constructor(screen: Screen) {
    this.rows = screen.lines.length;
    this.cols = screen.size.cols;
    const size = this.rows * this.cols;
    this.#glyphs = new Array<string>(size).fill(" ");
    this.#blank = new Uint8Array(size).fill(1);
    this.#box = new Uint8Array(size);
    this.#background = new Uint32Array(size);
    this.#ink = new Uint32Array(size);
    this.#look = new Uint32Array(size);
    this.#take(screen);
    this.pageGround = mostCommon(this.#background);
  }

  #take(screen: Screen): void {
    const looks = new Looks();
    let style: Style | undefined;
    let look = looks.plain;
    for (let row = 0; row < this.rows; row++) {
      const { cells } = screen.lines[row]!;
      const end = Math.min(cells.length, this.cols);
      for (let col = 0; col < end; col++) {
        const cell = cells[col]!;
        if (cell.style !== style) {
          style = cell.style;
          look = looks.of(style);
        }
        const at = row * this.cols + col;
        this.#background[at] = look.background;
        this.#ink[at] = look.ink;
        this.#look[at] = look.look;
        if (look.invisible) continue;
        const glyph = cell.text === "" && cell.width !== 0 ? " " : cell.text;
        if (glyph === " ") continue;
        this.#glyphs[at] = glyph;
        this.#blank[at] = glyph === "\u00a0" ? 1 : 0;
        this.#box[at] = boxClass(glyph);
      }
    }
  }

  #at(row: number, col: number): number {
    return col < 0 || col >= this.cols || row < 0 ? -1 : row * this.cols + col;
  }

  /** The grapheme that can be seen in a cell: `" "` for a blank, `""` in the second half of a wide one. */
  glyph(row: number, col: number): string {
    return this.#glyphs[this.#at(row, col)] ?? " ";
  }

  isBlank(row: number, col: number): boolean {
    return this.#blank[this.#at(row, col)] !== 0;
  }

  /** True if no glyph stands in the columns from `start` to `end` (exclusive). */
  isBlankRun(row: number, start: number, end: number): boolean {
    for (let col = start; col < end; col++) if (!this.isBlank(row, col)) return false;
    return true;
  }

  /** What stands in a cell as a part of a box: bits of `box-glyphs.ts`. */
  box(row: number, col: number): number {
    return this.#box[this.#at(row, col)] ?? 0;
  }

  /** Makes a cell part of a box whatever glyph stands in it: `+` and `|` in a frame, a scrollbar. */
  setBox(row: number, col: number, kind: number): void {
    this.#box[this.#at(row, col)] = kind;
  }

  /** The colour behind a cell as it is seen (with inverse video, that of the text), as a number. */
  background(row: number, col: number): number {
    return this.#background[this.#at(row, col)] ?? DEFAULT_BACKGROUND;
  }

  /** The colour and weight of the glyph in a cell, as a number. */
  ink(row: number, col: number): number {
    return this.#ink[this.#at(row, col)] ?? 0;
  }

  /** Everything about how a cell is drawn, as a number: background, ink, underline, slant. */
  look(row: number, col: number): number {
    return this.#look[this.#at(row, col)] ?? 0;
  }

  /** The text in the columns from `start` to `end` (exclusive), without the blanks at its end. */
  text(row: number, start: number, end: number): string {
    let text = "";
    for (let col = start; col < end; col++) text += this.glyph(row, col);
    return text.trimEnd();
  }

  /** The first column with a glyph from `start` on, or `end` if there is none. */
  textStart(row: number, start: number, end: number): number {
    let col = start;
    while (col < end && this.isBlank(row, col)) col++;
    return col;
  }

  /** The column after the last glyph before `end`, or `start` if there is none. */
  textEnd(row: number, start: number, end: number): number {
    let col = end;
    while (col > start && this.isBlank(row, col - 1)) col--;
    return col;
  }
}

/** Numbers styles by what they look like, in the order in which they are met. */
class Looks {
  readonly plain: Look = { background: DEFAULT_BACKGROUND, ink: 0, look: 0, invisible: false };
  readonly #byStyle = new Map<Style, Look>();
  readonly #byLook = new Map<string, Look>();
  readonly #backgrounds = new Map<string, number>([["default", DEFAULT_BACKGROUND]]);
  readonly #inks = new Map<string, number>([["default", 0]]);

  constructor() {
    this.#byLook.set("default|default||", this.plain);
  }

  of(style: Style): Look {
    let look = this.#byStyle.get(style);
    if (look === undefined) {
      look = this.#intern(style);
      this.#byStyle.set(style, look);
    }
    return look;
  }

  #intern(style: Style): Look {
    const { inverse, bold, dim, italic, underline, strikethrough, invisible } = style;
    const behind = inverse ? (style.fg === "default" ? "inverse" : style.fg) : style.bg;
    const colour = inverse ? (style.bg === "default" ? "inverse" : style.bg) : style.fg;
    const background = `${behind}`;
    const ink = `${colour}${bold ? "+" : ""}${dim ? "-" : ""}`;
    const lines = `${underline || ""}${italic ? "/" : ""}${strikethrough ? "~" : ""}`;
    const key = `${background}|${ink}|${lines}|${invisible ? "i" : ""}`;
    let look = this.#byLook.get(key);
    if (look === undefined) {
      look = {
        background: numberOf(this.#backgrounds, background),
        ink: numberOf(this.#inks, ink),
        look: this.#byLook.size,
        invisible,
      };
      this.#byLook.set(key, look);
    }
    return look;
  }
}

function mostCommon(values: Uint32Array): number {
  const counts: number[] = [];
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  let best = 0;
  for (const [value, count] of counts.entries()) {
    if ((count ?? 0) > (counts[best] ?? 0)) best = value;
  }
  return best;
}

function numberOf(known: Map<string, number>, key: string): number {
  let number = known.get(key);
  if (number === undefined) {
    number = known.size;
    known.set(key, number);
  }
  return number;
}
