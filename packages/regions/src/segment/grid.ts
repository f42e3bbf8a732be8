import { ASCII_ONLY, CellTable } from "./cell-table.ts";
import { DEFAULT_BACKGROUND } from "./looks.ts";

/**
 * The cells of a screen, addressed by row and column (0-based), taken apart once so that looking
 * at a cell is cheap. Reading outside the screen, or in a line that is shorter than it should be,
 * gives blanks in the default look.
 */
export class Grid extends CellTable {
  /** Index of a cell; -1 outside the screen. */
  #at(row: number, col: number): number {
    // Without a sign a negative number is a very large one.
    return col >>> 0 < this.cols && row >>> 0 < this.rows ? row * this.cols + col : -1;
  }

  /** The grapheme that can be seen in a cell: `" "` for a blank, `""` in the second half of a wide one. */
  glyph(row: number, col: number): string {
    const at = this.#at(row, col);
    return at < 0 ? " " : this.glyphOf[at]!;
  }

  isBlank(row: number, col: number): boolean {
    const at = this.#at(row, col);
    return at < 0 || this.aheadOf[at]! > 0;
  }

  /** True if no glyph stands in the columns from `start` to `end` (exclusive). */
  isBlankRun(row: number, start: number, end: number): boolean {
    return start >= end || this.textStart(row, start, end) === end;
  }

  /** What stands in a cell as a part of a box: bits of `box-glyphs.ts`. */
  box(row: number, col: number): number {
    const at = this.#at(row, col);
    return at < 0 ? 0 : this.boxOf[at]!;
  }

  /** True if some cell of the screen stands in a box as one of the kinds, bits of `box-glyphs.ts`. */
  hasBox(kinds: number): boolean {
    return (this.allBoxes & kinds) !== 0;
  }

  /** True if some cell of a row stands in a box as one of the kinds. */
  hasBoxIn(row: number, kinds: number): boolean {
    return ((this.boxesOfRow[row] ?? 0) & kinds) !== 0;
  }

  /** The first column from `start` on whose cell stands in a box as one of the kinds, or `end`. */
  nextBox(row: number, start: number, end: number, kinds: number): number {
    if (!this.hasBoxIn(row, kinds)) return end;
    const from = row * this.cols;
    const last = Math.min(end, this.cols);
    for (let col = Math.max(start, 0); col < last; col++) {
      if ((this.boxOf[from + col]! & kinds) !== 0) return col;
    }
    return end;
  }

  /** Makes a cell part of a box whatever glyph stands in it: `+` and `|` in a frame, a scrollbar. */
  setBox(row: number, col: number, kind: number): void {
    this.boxOf[this.#at(row, col)] = kind;
    this.boxesOfRow[row]! |= kind;
    this.allBoxes |= kind;
  }

  /** The colour behind a cell as it is seen (with inverse video, that of the text), as a number. */
  background(row: number, col: number): number {
    const at = this.#at(row, col);
    return at < 0 ? DEFAULT_BACKGROUND : this.looks.background(this.lookOf[at]!);
  }

  /** False for a screen on which each cell has the default background. */
  get hasGrounds(): boolean {
    return this.looks.hasGrounds;
  }

  /** True if some cell of the screen is drawn in inverse video. */
  get hasInverse(): boolean {
    return this.looks.hasInverse;
  }

  /** True if some cell of the screen is underlined. */
  get hasUnderline(): boolean {
    return this.looks.hasUnderline;
  }

  /** True for a row on one ground from side to side that is not the page's. */
  isBar(row: number): boolean {
    return this.background(row, 0) !== this.pageGround && this.groundEnd(row, 0) === this.cols;
  }

  /** The column after the cells from this one on to the right that have its background. */
  groundEnd(row: number, col: number): number {
    const at = this.#at(row, col);
    return at < 0 ? Math.max(col + 1, 0) : this.groundEndOf[at]!;
  }

  /** The colour and weight of the glyph in a cell, as a number. */
  ink(row: number, col: number): number {
    const at = this.#at(row, col);
    return at < 0 ? 0 : this.looks.ink(this.lookOf[at]!);
  }

  /** Everything about how a cell is drawn, as a number: background, ink, underline, slant. */
  look(row: number, col: number): number {
    const at = this.#at(row, col);
    return at < 0 ? 0 : this.lookOf[at]!;
  }

  /** The column after the cells from this one on to the right that look alike. */
  lookEnd(row: number, col: number): number {
    const at = this.#at(row, col);
    if (at < 0) return Math.max(col + 1, 0);
    const looks = this.lookOf;
    const look = looks[at];
    const end = (row + 1) * this.cols;
    let to = at + 1;
    while (to < end && looks[to] === look) to++;
    return col + to - at;
  }

  /** The text in the columns from `start` to `end` (exclusive), without the blanks at its end. */
  text(row: number, start: number, end: number): string {
    const text = this.wholeText(row, start, this.textEnd(row, start, end));
    // Other blanks than the plain one may stand at the end.
    return this.isAscii(row) ? text : text.trimEnd();
  }

  /** The text in the columns from `start` to `end` (exclusive), as far as they are on the screen. */
  wholeText(row: number, start: number, end: number): string {
    if (row < 0 || row >= this.rows || start >= end) return "";
    const units = this.unitsOf[row];
    // Left of the screen there are blanks; those at its right are at the end of the text.
    const before = start < 0 ? " ".repeat(Math.min(end, 0) - start) : "";
    const [from, to] = [clamp(start, this.cols), clamp(end, this.cols)];
    const text = this.rowTexts[row]!;
    return (
      before + (units === undefined ? text.slice(from, to) : text.slice(units[from], units[to]))
    );
  }

  /** True if some glyphs stand in a row one after the other. A blank in between has to be a plain one. */
  hasText(row: number, glyphs: string): boolean {
    return this.rowTexts[row]?.includes(glyphs) ?? false;
  }

  /** True for a row in which each glyph is an ASCII character. */
  isAscii(row: number): boolean {
    return this.glyphKinds[row] === ASCII_ONLY;
  }

  /** True for a row in which each glyph is an ASCII character or a part of a box: has a `boxClass`. */
  isLined(row: number): boolean {
    return this.glyphKinds[row] !== 0;
  }

  /** True for a row in which each cell looks like one on which nothing was drawn. */
  isPlain(row: number): boolean {
    return this.plainRows[row] !== 0;
  }

  /** True for a row in which each cell is one UTF-16 unit of its text. */
  hasUnitPerCell(row: number): boolean {
    return this.unitsOf[row] === undefined;
  }

  /** The first column with a glyph from `start` on, or `end` if there is none. */
  textStart(row: number, start: number, end: number): number {
    if (start >= end) return start;
    const at = this.#at(row, Math.max(start, 0));
    if (at < 0) return end;
    const col = Math.max(start, 0) + Math.max(this.aheadOf[at]!, 0);
    return col >= this.cols || col > end ? end : col;
  }

  /** The column after the glyphs without a blank that stand from `col` on, at the most `end`. */
  wordEnd(row: number, col: number, end: number): number {
    const at = this.#at(row, col);
    return at < 0 ? col : Math.min(col + Math.max(-this.aheadOf[at]!, 0), end);
  }

  /** The column after the last glyph before `end`, or `start` if there is none. */
  textEnd(row: number, start: number, end: number): number {
    if (start >= end) return end;
    const last = Math.min(end, this.cols) - 1;
    const at = this.#at(row, last);
    if (at < 0) return start;
    const col = last - this.blanksBehind[at]!;
    return col < 0 || col < start ? start : col + 1;
  }
}

function clamp(col: number, cols: number): number {
  return Math.max(0, Math.min(col, cols));
}
