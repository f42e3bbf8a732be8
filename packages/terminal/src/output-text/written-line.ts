import type { UnicodeProvider } from "../unicode/provider.ts";

const ASCII_ONLY = /^[\x20-\x7e]*$/;

/** A line that is longer is not edited any more: going back in it begins another one. */
export const MAX_EDITED_CELLS = 4096;

/**
 * One line as a program writes it, however wide the terminal is: text, and what the cursor does within
 * the line. Mostly text is added at its end; cells are made when the cursor goes back.
 */
export class WrittenLine {
  readonly #unicode: UnicodeProvider;
  #text = "";
  #isAscii = true;
  /** Undefined as long as all of the line is in `#text`, with the cursor at its end. */
  #cells: string[] | undefined;
  #col = 0;

  constructor(unicode: UnicodeProvider) {
    this.#unicode = unicode;
  }

  get isEmpty(): boolean {
    return this.#cells === undefined ? this.#text === "" : this.#cells.length === 0;
  }

  /** Without the blanks at its end. */
  get text(): string {
    return (this.#cells?.join("") ?? this.#text).trimEnd();
  }

  /** Of the cursor, in cells. */
  get col(): number {
    if (this.#cells === undefined && this.#isAscii) return this.#text.length;
    this.#expand();
    return this.#col;
  }

  /** Where the cursor goes to; beyond the end there will be blanks, if something is written there. */
  moveTo(col: number): void {
    this.#expand();
    this.#col = Math.max(0, Math.min(col, MAX_EDITED_CELLS));
  }

  /** As {@link moveTo}; where the line ends, blanks are as good. */
  skipTo(col: number): void {
    if (this.#cells === undefined) this.#text += " ".repeat(Math.max(0, col - this.col));
    else this.moveTo(col);
  }

  write(text: string): void {
    if (this.#cells === undefined) {
      this.#text += text;
      this.#isAscii &&= ASCII_ONLY.test(text);
    } else for (const [cell, width] of this.#cellsOf(text)) this.#put(this.#cells, cell, width);
  }

  /** Cells from `start` to `end` (exclusive) become blank; those at the end of the line go. */
  erase(start: number, end: number): void {
    if (this.#cells === undefined && start >= this.col) return;
    const cells = this.#expand();
    if (end >= cells.length) cells.length = Math.min(cells.length, start);
    else cells.fill(" ", start, end);
  }

  /** Takes cells away at the cursor; the rest moves to the left. */
  deleteCells(count: number): void {
    this.#expand().splice(this.#col, count);
  }

  /** Makes room at the cursor; the rest moves to the right. */
  insertBlanks(count: number): void {
    const cells = this.#expand();
    if (this.#col >= cells.length) return;
    const blanks = new Array<string>(Math.min(count, MAX_EDITED_CELLS)).fill(" ");
    cells.splice(this.#col, 0, ...blanks);
    cells.length = Math.min(cells.length, MAX_EDITED_CELLS);
  }

  #put(cells: string[], cell: string, width: number): void {
    if (width === 0) {
      const before = Math.min(this.#col, cells.length) - 1;
      if (before >= 0) cells[before] += cell;
      return;
    }
    while (cells.length < this.#col) cells.push(" ");
    cells[this.#col] = cell;
    if (width === 2) cells[this.#col + 1] = "";
    this.#col += width;
  }

  #expand(): string[] {
    if (this.#cells === undefined) {
      this.#cells = [];
      for (const [cell, width] of this.#cellsOf(this.#text)) this.#put(this.#cells, cell, width);
      this.#text = "";
    }
    return this.#cells;
  }

  *#cellsOf(text: string): Generator<[cell: string, width: number]> {
    for (const cell of text) yield [cell, this.#unicode.wcwidth(cell.codePointAt(0)!)];
  }
}
