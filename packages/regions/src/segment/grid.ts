import type { Cell, Screen, Style } from "@pilotty/protocol";
import { boxClass } from "./box-glyphs.ts";
import { DEFAULT_BACKGROUND, Looks, PLAIN } from "./looks.ts";

/** UTF-16 units. */
const BLANK = 0x20;
/** The first one that is no ASCII character. */
const ASCII = 0x80;
const NO_BREAK_SPACE = "\u00a0";

/** As many arguments as any call takes. */
const MAX_ARGUMENTS = 4096;

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
  /** Blanks from a cell on to the right, itself included; negative: glyphs from it on. */
  readonly #ahead: Int32Array;
  /** Blanks up to a cell from the left, itself included; 0 where a glyph stands. */
  readonly #blanksBehind: Uint32Array;
  readonly #box: Uint8Array;
  /** All bits of a row in `#box`. */
  readonly #boxesOfRow: Uint8Array;
  /** All bits in `#box`. */
  #boxes = 0;
  /** By row: 1 where each glyph is an ASCII character. */
  readonly #ascii: Uint8Array;
  /** How the cells look: numbers of `#looks`. */
  readonly #look: Uint32Array;
  readonly #looks = new Looks();
  /** The column after the cells from a cell on to the right that have its background. */
  readonly #groundEnd: Uint32Array;
  /** What can be seen in each row, one string a row. */
  readonly #texts: string[] = [];
  /** That of a row without a glyph. */
  readonly #blankText: string;
  /** Of rows in which not each cell is one UTF-16 unit: where the text of each cell starts. */
  readonly #units: (Uint32Array | undefined)[] = [];

  constructor(screen: Screen) {
    this.rows = Math.min(screen.lines.length, screen.size.rows);
    this.cols = screen.size.cols;
    const size = this.rows * this.cols;
    this.#blankText = " ".repeat(this.cols);
    this.#glyphs = new Array<string>(size).fill(" ");
    // One piece of memory: to get many takes longer than to fill them.
    const memory = new ArrayBuffer(size * 17 + this.rows * 2);
    this.#ahead = new Int32Array(memory, 0, size);
    this.#blanksBehind = new Uint32Array(memory, size * 4, size);
    this.#look = new Uint32Array(memory, size * 8, size);
    this.#groundEnd = new Uint32Array(memory, size * 12, size);
    this.#box = new Uint8Array(memory, size * 16, size);
    this.#boxesOfRow = new Uint8Array(memory, size * 17, this.rows);
    this.#ascii = new Uint8Array(memory, size * 17 + this.rows, this.rows);
    const codes = new Array<number>(this.cols).fill(BLANK);
    for (let row = 0; row < this.rows; row++) {
      this.#takeCells(row, screen.lines[row]!.cells, codes);
      this.#lookBack(row);
    }
    this.pageGround = this.#mostCommonGround();
  }

  /** @param codes room for the UTF-16 units of a row */
  #takeCells(row: number, cells: readonly Cell[], codes: number[]): void {
    const from = row * this.cols;
    const end = Math.min(cells.length, this.cols);
    // Read once: a field of this object is looked up again for each cell.
    const looks = this.#look;
    const glyphs = this.#glyphs;
    const blanksBehind = this.#blanksBehind;
    let style: Style | undefined;
    let look = PLAIN;
    let isInvisible = false;
    let blanks = 0;
    let boxes = 0;
    let isBlank = true;
    let isPlain = true;
    let isAscii = true;
    for (let col = 0; col < end; col++) {
      const cell = cells[col]!;
      const at = from + col;
      if (cell.style !== style) {
        style = cell.style;
        look = this.#looks.of(style);
        isInvisible = style.invisible;
      }
      looks[at] = look;
      const glyph = cell.text;
      if (glyph === " " || isInvisible || (glyph === "" && cell.width !== 0)) {
        blanksBehind[at] = ++blanks;
        codes[col] = BLANK;
        continue;
      }
      isBlank = false;
      glyphs[at] = glyph;
      blanks = glyph === NO_BREAK_SPACE ? blanks + 1 : 0;
      blanksBehind[at] = blanks;
      if (glyph.length !== 1) {
        isPlain = false;
        continue;
      }
      const code = glyph.charCodeAt(0);
      codes[col] = code;
      if (code < ASCII) continue;
      isAscii = false;
      const box = boxClass(code);
      this.#box[at] = box;
      boxes |= box;
    }
    for (let col = end; col < this.cols; col++) {
      this.#blanksBehind[from + col] = ++blanks;
      codes[col] = BLANK;
    }
    this.#boxesOfRow[row] = boxes;
    this.#ascii[row] = isAscii && isPlain ? 1 : 0;
    this.#boxes |= boxes;
    this.#texts.push(isBlank ? this.#blankText : this.#textOf(row, isPlain, codes));
    this.#units.push(isPlain ? undefined : this.#startsOf(row));
  }

  #textOf(row: number, isPlain: boolean, codes: number[]): string {
    const from = row * this.cols;
    return isPlain && this.cols <= MAX_ARGUMENTS
      ? String.fromCharCode.apply(undefined, codes)
      : this.#glyphs.slice(from, from + this.cols).join("");
  }

  #startsOf(row: number): Uint32Array {
    const starts = new Uint32Array(this.cols + 1);
    for (let col = 0; col < this.cols; col++) {
      starts[col + 1] = starts[col]! + this.#glyphs[row * this.cols + col]!.length;
    }
    return starts;
  }

  /** From the right end of a row: what lies ahead of each cell. */
  #lookBack(row: number): void {
    const start = row * this.cols;
    const blanksBehind = this.#blanksBehind;
    const looks = this.#look;
    const aheadOf = this.#ahead;
    const groundEnd = this.#groundEnd;
    let ahead = 0;
    let end = this.cols;
    let look = -1;
    let ground = -1;
    for (let at = start + this.cols - 1; at >= start; at--) {
      if (blanksBehind[at] === 0) ahead = ahead < 0 ? ahead - 1 : -1;
      else ahead = ahead > 0 ? ahead + 1 : 1;
      aheadOf[at] = ahead;
      if (looks[at] !== look) {
        look = looks[at]!;
        const own = this.#looks.background(look);
        if (own !== ground) end = at - start + 1;
        ground = own;
      }
      groundEnd[at] = end;
    }
  }

  #mostCommonGround(): number {
    if (!this.hasGrounds) return DEFAULT_BACKGROUND;
    const counts: number[] = [];
    for (let row = 0; row < this.rows; row++) {
      for (let col = 0; col < this.cols; ) {
        const ground = this.background(row, col);
        const end = this.groundEnd(row, col);
        counts[ground] = (counts[ground] ?? 0) + end - col;
        col = end;
      }
    }
    let best = 0;
    for (const [ground, count] of counts.entries()) {
      if ((count ?? 0) > (counts[best] ?? 0)) best = ground;
    }
    return best;
  }

  /** Index of a cell; -1 outside the screen. */
  #at(row: number, col: number): number {
    // Without a sign a negative number is a very large one.
    return col >>> 0 < this.cols && row >>> 0 < this.rows ? row * this.cols + col : -1;
  }

  /** The grapheme that can be seen in a cell: `" "` for a blank, `""` in the second half of a wide one. */
  glyph(row: number, col: number): string {
    const at = this.#at(row, col);
    return at < 0 ? " " : this.#glyphs[at]!;
  }

  isBlank(row: number, col: number): boolean {
    const at = this.#at(row, col);
    return at < 0 || this.#ahead[at]! > 0;
  }

  /** True if no glyph stands in the columns from `start` to `end` (exclusive). */
  isBlankRun(row: number, start: number, end: number): boolean {
    return start >= end || this.textStart(row, start, end) === end;
  }

  /** What stands in a cell as a part of a box: bits of `box-glyphs.ts`. */
  box(row: number, col: number): number {
    const at = this.#at(row, col);
    return at < 0 ? 0 : this.#box[at]!;
  }

  /** True if some cell of the screen stands in a box as one of the kinds, bits of `box-glyphs.ts`. */
  hasBox(kinds: number): boolean {
    return (this.#boxes & kinds) !== 0;
  }

  /** True if some cell of a row stands in a box as one of the kinds. */
  hasBoxIn(row: number, kinds: number): boolean {
    return ((this.#boxesOfRow[row] ?? 0) & kinds) !== 0;
  }

  /** The first column from `start` on whose cell stands in a box as one of the kinds, or `end`. */
  nextBox(row: number, start: number, end: number, kinds: number): number {
    if (!this.hasBoxIn(row, kinds)) return end;
    const from = row * this.cols;
    const last = Math.min(end, this.cols);
    for (let col = Math.max(start, 0); col < last; col++) {
      if ((this.#box[from + col]! & kinds) !== 0) return col;
    }
    return end;
  }

  /** Makes a cell part of a box whatever glyph stands in it: `+` and `|` in a frame, a scrollbar. */
  setBox(row: number, col: number, kind: number): void {
    this.#box[this.#at(row, col)] = kind;
    this.#boxesOfRow[row]! |= kind;
    this.#boxes |= kind;
  }

  /** The colour behind a cell as it is seen (with inverse video, that of the text), as a number. */
  background(row: number, col: number): number {
    const at = this.#at(row, col);
    return at < 0 ? DEFAULT_BACKGROUND : this.#looks.background(this.#look[at]!);
  }

  /** False for a screen on which each cell has the default background. */
  get hasGrounds(): boolean {
    return this.#looks.hasGrounds;
  }

  /** True if some cell of the screen is drawn in inverse video. */
  get hasInverse(): boolean {
    return this.#looks.hasInverse;
  }

  /** True if some cell of the screen is underlined. */
  get hasUnderline(): boolean {
    return this.#looks.hasUnderline;
  }

  /** The column after the cells from this one on to the right that have its background. */
  groundEnd(row: number, col: number): number {
    const at = this.#at(row, col);
    return at < 0 ? Math.max(col + 1, 0) : this.#groundEnd[at]!;
  }

  /** The colour and weight of the glyph in a cell, as a number. */
  ink(row: number, col: number): number {
    const at = this.#at(row, col);
    return at < 0 ? 0 : this.#looks.ink(this.#look[at]!);
  }

  /** Everything about how a cell is drawn, as a number: background, ink, underline, slant. */
  look(row: number, col: number): number {
    const at = this.#at(row, col);
    return at < 0 ? 0 : this.#look[at]!;
  }

  /** The column after the cells from this one on to the right that look alike. */
  lookEnd(row: number, col: number): number {
    const at = this.#at(row, col);
    if (at < 0) return Math.max(col + 1, 0);
    const looks = this.#look;
    const look = looks[at];
    const end = (row + 1) * this.cols;
    let to = at + 1;
    while (to < end && looks[to] === look) to++;
    return col + to - at;
  }

  /** The text in the columns from `start` to `end` (exclusive), without the blanks at its end. */
  text(row: number, start: number, end: number): string {
    return this.wholeText(row, start, this.textEnd(row, start, end)).trimEnd();
  }

  /** The text in the columns from `start` to `end` (exclusive), as far as they are on the screen. */
  wholeText(row: number, start: number, end: number): string {
    if (row < 0 || row >= this.rows || start >= end) return "";
    const units = this.#units[row];
    // Left of the screen there are blanks; those at its right are at the end of the text.
    const before = start < 0 ? " ".repeat(Math.min(end, 0) - start) : "";
    const [from, to] = [clamp(start, this.cols), clamp(end, this.cols)];
    const text = this.#texts[row]!;
    return (
      before + (units === undefined ? text.slice(from, to) : text.slice(units[from], units[to]))
    );
  }

  /** True if some glyphs stand in a row one after the other. A blank in between has to be a plain one. */
  hasText(row: number, glyphs: string): boolean {
    return this.#texts[row]?.includes(glyphs) ?? false;
  }

  /** True for a row in which each glyph is an ASCII character. */
  isAscii(row: number): boolean {
    return this.#ascii[row] !== 0;
  }

  /** True for a row in which each cell is one UTF-16 unit of its text. */
  hasUnitPerCell(row: number): boolean {
    return this.#units[row] === undefined;
  }

  /** The first column with a glyph from `start` on, or `end` if there is none. */
  textStart(row: number, start: number, end: number): number {
    if (start >= end) return start;
    const at = this.#at(row, Math.max(start, 0));
    if (at < 0) return end;
    const col = Math.max(start, 0) + Math.max(this.#ahead[at]!, 0);
    return col >= this.cols || col > end ? end : col;
  }

  /** The column after the glyphs without a blank that stand from `col` on, at the most `end`. */
  wordEnd(row: number, col: number, end: number): number {
    const at = this.#at(row, col);
    return at < 0 ? col : Math.min(col + Math.max(-this.#ahead[at]!, 0), end);
  }

  /** The column after the last glyph before `end`, or `start` if there is none. */
  textEnd(row: number, start: number, end: number): number {
    if (start >= end) return end;
    const last = Math.min(end, this.cols) - 1;
    const at = this.#at(row, last);
    if (at < 0) return start;
    const col = last - this.#blanksBehind[at]!;
    return col < 0 || col < start ? start : col + 1;
  }
}

function clamp(col: number, cols: number): number {
  return Math.max(0, Math.min(col, cols));
}
