import type { Cell, Screen, Style } from "@pilotty/protocol";
import { boxClass } from "./box-glyphs.ts";
import { DEFAULT_BACKGROUND, Looks, PLAIN } from "./looks.ts";

/** UTF-16 units. */
const BLANK = 0x20;
/** The first one that is no ASCII character. */
const ASCII = 0x80;
const NO_BREAK_SPACE = "\u00a0";

/** What the glyphs of a row are: ASCII characters, or also parts of boxes, which have a `boxClass`. */
export const ASCII_ONLY = 2;
const LINES_TOO = 1;

/** As many arguments as any call takes. */
const MAX_ARGUMENTS = 4096;

/**
 * What is asked of the cells of a screen again and again, counted once: `Grid` answers from it. All of it is laid
 * out row by row; `boxesOfRow`, `glyphKinds`, `plainRows`, `rowTexts` and `unitsOf` have one entry a row, the others
 * one a cell.
 */
export class CellTable {
  readonly rows: number;
  readonly cols: number;
  /** The background of most cells: that of the page. */
  readonly pageGround: number;
  protected readonly glyphOf: string[];
  /** Blanks from a cell on to the right, itself included; negative: glyphs from it on. */
  protected readonly aheadOf: Int32Array;
  /** Blanks up to a cell from the left, itself included; 0 where a glyph stands. */
  protected readonly blanksBehind: Uint32Array;
  protected readonly boxOf: Uint8Array;
  /** All bits of a row in `boxOf`. */
  protected readonly boxesOfRow: Uint8Array;
  /** All bits in `boxOf`. */
  protected allBoxes = 0;
  /** What the glyphs of each row are: `ASCII_ONLY`, `LINES_TOO` or 0. */
  protected readonly glyphKinds: Uint8Array;
  /** By row: 1 where each cell has the look of one on which nothing was drawn. */
  protected readonly plainRows: Uint8Array;
  /** How the cells look: numbers of `looks`. */
  protected readonly lookOf: Uint32Array;
  protected readonly looks: Looks = new Looks();
  /** The column after the cells from a cell on to the right that have its background. */
  protected readonly groundEndOf: Uint32Array;
  /** What can be seen in each row, one string a row. */
  protected readonly rowTexts: string[] = [];
  /** That of a row without a glyph. */
  readonly #blankText: string;
  /** Of rows in which not each cell is one UTF-16 unit: where the text of each cell starts. */
  protected readonly unitsOf: (Uint32Array | undefined)[] = [];

  constructor(screen: Screen) {
    this.rows = Math.min(screen.lines.length, screen.size.rows);
    this.cols = screen.size.cols;
    const size = this.rows * this.cols;
    this.#blankText = " ".repeat(this.cols);
    this.glyphOf = new Array<string>(size);
    // One piece of memory: to get many takes longer than to fill them.
    const memory = new ArrayBuffer(size * 17 + this.rows * 3);
    this.aheadOf = new Int32Array(memory, 0, size);
    this.blanksBehind = new Uint32Array(memory, size * 4, size);
    this.lookOf = new Uint32Array(memory, size * 8, size);
    this.groundEndOf = new Uint32Array(memory, size * 12, size);
    this.boxOf = new Uint8Array(memory, size * 16, size);
    this.boxesOfRow = new Uint8Array(memory, size * 17, this.rows);
    this.glyphKinds = new Uint8Array(memory, size * 17 + this.rows, this.rows);
    this.plainRows = new Uint8Array(memory, size * 17 + this.rows * 2, this.rows);
    const codes = new Array<number>(this.cols).fill(BLANK);
    const allBlank = new Int32Array(this.cols);
    for (let col = 0; col < this.cols; col++) allBlank[col] = this.cols - col;
    for (let row = 0; row < this.rows; row++) {
      if (this.#takeCells(row, screen.lines[row]!.cells, codes)) {
        this.aheadOf.set(allBlank, row * this.cols);
        this.groundEndOf.fill(this.cols, row * this.cols, (row + 1) * this.cols);
      } else this.#lookBack(row);
    }
    this.pageGround = this.#mostCommonGround();
  }

  /**
   * @param codes room for the UTF-16 units of a row
   * @returns true for a row of blanks that all look alike
   */
  #takeCells(row: number, cells: readonly Cell[], codes: number[]): boolean {
    const from = row * this.cols;
    const end = Math.min(cells.length, this.cols);
    // Read once: a field of this object is looked up again for each cell.
    const looks = this.lookOf;
    const glyphs = this.glyphOf;
    const blanksBehind = this.blanksBehind;
    let style: Style | undefined;
    let look = PLAIN;
    // Most rows have two styles that take turns.
    let otherStyle: Style | undefined;
    let otherLook = PLAIN;
    let looksInRow = 0;
    let isInvisible = false;
    let blanks = 0;
    let boxes = 0;
    let isBlank = true;
    let hasUnits = true;
    let isAscii = true;
    let isLined = true;
    for (let col = 0; col < end; col++) {
      const cell = cells[col]!;
      const at = from + col;
      if (cell.style !== style) {
        const own = cell.style === otherStyle ? otherLook : this.looks.of(cell.style);
        otherStyle = style;
        otherLook = look;
        style = cell.style;
        if (own !== look || col === 0) looksInRow++;
        look = own;
        isInvisible = style.invisible;
      }
      looks[at] = look;
      const glyph = cell.text;
      if (glyph === " " || isInvisible || (glyph === "" && cell.width !== 0)) {
        glyphs[at] = " ";
        blanksBehind[at] = ++blanks;
        codes[col] = BLANK;
        continue;
      }
      isBlank = false;
      glyphs[at] = glyph;
      blanks = glyph === NO_BREAK_SPACE ? blanks + 1 : 0;
      blanksBehind[at] = blanks;
      if (glyph.length !== 1) {
        hasUnits = false;
        continue;
      }
      const code = glyph.charCodeAt(0);
      codes[col] = code;
      if (code < ASCII) continue;
      isAscii = false;
      const box = boxClass(code);
      if (box === 0) isLined = false;
      this.boxOf[at] = box;
      boxes |= box;
    }
    for (let col = end; col < this.cols; col++) {
      glyphs[from + col] = " ";
      blanksBehind[from + col] = ++blanks;
      codes[col] = BLANK;
    }
    this.boxesOfRow[row] = boxes;
    this.glyphKinds[row] = !hasUnits || !isLined ? 0 : isAscii ? ASCII_ONLY : LINES_TOO;
    this.plainRows[row] = looksInRow <= 1 && look === PLAIN ? 1 : 0;
    this.allBoxes |= boxes;
    this.rowTexts.push(isBlank ? this.#blankText : this.#textOf(row, hasUnits, codes));
    this.unitsOf.push(hasUnits ? undefined : this.#startsOf(row));
    return isBlank && looksInRow <= 1 && (end === this.cols || look === PLAIN);
  }

  #textOf(row: number, hasUnits: boolean, codes: number[]): string {
    const from = row * this.cols;
    return hasUnits && this.cols <= MAX_ARGUMENTS
      ? String.fromCharCode.apply(undefined, codes)
      : this.glyphOf.slice(from, from + this.cols).join("");
  }

  #startsOf(row: number): Uint32Array {
    const starts = new Uint32Array(this.cols + 1);
    for (let col = 0; col < this.cols; col++) {
      starts[col + 1] = starts[col]! + this.glyphOf[row * this.cols + col]!.length;
    }
    return starts;
  }

  /** From the right end of a row: what lies ahead of each cell. */
  #lookBack(row: number): void {
    const start = row * this.cols;
    const blanksBehind = this.blanksBehind;
    const looks = this.lookOf;
    const aheadOf = this.aheadOf;
    const groundEnd = this.groundEndOf;
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
        const own = this.looks.background(look);
        if (own !== ground) end = at - start + 1;
        ground = own;
      }
      groundEnd[at] = end;
    }
  }

  #mostCommonGround(): number {
    if (!this.looks.hasGrounds) return DEFAULT_BACKGROUND;
    const counts: number[] = [];
    for (let row = 0; row < this.rows; row++) {
      for (let col = 0; col < this.cols; ) {
        const at = row * this.cols + col;
        const ground = this.looks.background(this.lookOf[at]!);
        const end = this.groundEndOf[at]!;
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
}
