import { DEFAULT_UNICODE_VERSION, type UnicodeVersion } from "@pilotty/protocol";
import { unicodeProvider } from "../unicode/provider.ts";
import { lineDrawing } from "./line-drawing.ts";
import { type OutputVisitor, visitOutput } from "./output-tokens.ts";
import { MAX_EDITED_CELLS, WrittenLine } from "./written-line.ts";

const TAB_COLS = 8;

/** So much is looked at in a row, in UTF-16 units: about a millisecond's work. */
const SLICE_LENGTH = 32 * 1024;

/** The newest lines of a longer text are kept, in UTF-16 units: a few bytes can ask for many blanks. */
const MAX_TEXT_LENGTH = 32 * 1024 * 1024;

/** Modes of the alternate screen. */
const OTHER_SCREEN = /^\?(?:47|104[79])(?!\d)/;

export interface ReadableTextOptions {
  /** Of the terminal that the program wrote to. */
  cols: number;
  /** By which Unicode the cells of a character are counted. */
  unicode?: UnicodeVersion;
}

/**
 * What a program wrote, as a person would read it: its lines, however long, without escape
 * sequences, as they were when the next one began. What has been overwritten within a line is not
 * in it; what was cleared from the screen is. A program that draws all over the screen gives the
 * pieces in the order in which it drew them.
 *
 * @returns the lines, from a generator that yields where others should have their turn.
 */
export function* readableLines(
  bytes: Uint8Array,
  options: ReadableTextOptions,
): Generator<void, string[]> {
  const writer = new LineWriter(options);
  yield* visitOutput(new TextDecoder().decode(bytes), writer, SLICE_LENGTH);
  return writer.end();
}

class LineWriter implements OutputVisitor {
  readonly #lines: string[] = [];
  #textLength = 0;
  /** How many of the lines are too old to be kept. */
  #forgotten = 0;
  readonly #cols: number;
  readonly #unicode: ReturnType<typeof unicodeProvider>;
  #line: WrittenLine;
  /** Row on the screen, if the program has said where it is. */
  #row: number | undefined;
  /** Whether G0 and G1 are for drawing lines, and which of them is in use. */
  readonly #charsets: [boolean, boolean] = [false, false];
  #charset: 0 | 1 = 0;
  #lastCharacter = "";

  constructor({ cols, unicode = DEFAULT_UNICODE_VERSION }: ReadableTextOptions) {
    this.#cols = cols;
    this.#unicode = unicodeProvider(unicode);
    this.#line = new WrittenLine(this.#unicode);
  }

  end(): string[] {
    this.#leaveLine();
    return this.#lines.slice(this.#forgotten);
  }

  text(text: string): void {
    const drawn = this.#charsets[this.#charset] ? lineDrawing(text) : text;
    this.#lastCharacter = [...drawn.slice(-2)].at(-1) ?? "";
    this.#line.write(drawn);
  }

  control(control: string): void {
    this.#controls[control]?.();
  }

  escape(rest: string): void {
    if (rest.startsWith("(")) this.#charsets[0] = rest === "(0";
    else if (rest.startsWith(")")) this.#charsets[1] = rest === ")0";
    else this.#escapes[rest]?.();
  }

  sequence(final: string, parameters: string): void {
    // Private ones do not move the cursor, but for those that exchange the screen.
    if (/^[<-?]/.test(parameters)) {
      if (/[hl]/.test(final) && OTHER_SCREEN.test(parameters)) this.#leaveRow(undefined);
      return;
    }
    const [first = 0, second = 0] = parameters.split(/[;:]/).map(Number);
    this.#sequences[final]?.(first, second);
  }

  readonly #nextLine = (): void => {
    this.#keep(this.#line.text);
    this.#line = new WrittenLine(this.#unicode);
    if (this.#row !== undefined) this.#row += 1;
  };

  readonly #elsewhere = (): void => this.#leaveRow(undefined);

  readonly #controls: Readonly<Record<string, () => void>> = {
    "\n": this.#nextLine,
    "\r\n": this.#nextLine,
    "\v": this.#nextLine,
    "\f": this.#nextLine,
    "\x85": this.#nextLine, // NEL
    "\r": () => this.#moveTo(this.#rowStart),
    "\b": () => this.#moveTo(Math.max(this.#rowStart, this.#line.col - 1)),
    "\t": () => this.#line.skipTo(this.#line.col + TAB_COLS - (this.#line.col % TAB_COLS)),
    "\x0e": () => {
      this.#charset = 1; // SO
    },
    "\x0f": () => {
      this.#charset = 0; // SI
    },
  };

  readonly #escapes: Readonly<Record<string, () => void>> = {
    D: this.#nextLine, // IND
    E: this.#nextLine, // NEL
    M: this.#elsewhere, // RI
    "8": this.#elsewhere, // DECRC
    c: this.#elsewhere, // RIS
  };

  /** By their final bytes; parameters that are left out are 0. */
  readonly #sequences: Readonly<Record<string, (first: number, second: number) => void>> = {
    A: (count) => this.#goUp(count || 1), // CUU
    C: (count) => this.#moveTo(this.#line.col + (count || 1)), // CUF
    a: (count) => this.#moveTo(this.#line.col + (count || 1)), // HPR
    D: (count) => this.#moveTo(Math.max(this.#rowStart, this.#line.col - (count || 1))), // CUB
    G: (col) => this.#moveTo(this.#rowStart + (col || 1) - 1), // CHA
    "`": (col) => this.#moveTo(this.#rowStart + (col || 1) - 1), // HPA
    H: (row, col) => this.#goTo(row || 1, (col || 1) - 1), // CUP
    f: (row, col) => this.#goTo(row || 1, (col || 1) - 1), // HVP
    d: (row) => this.#goTo(row || 1, this.#line.col), // VPA
    B: this.#elsewhere, // CUD
    E: this.#elsewhere, // CNL
    F: this.#elsewhere, // CPL
    L: this.#elsewhere, // IL
    M: this.#elsewhere, // DL
    S: this.#elsewhere, // SU
    T: this.#elsewhere, // SD
    r: this.#elsewhere, // DECSTBM
    u: this.#elsewhere, // SCORC
    J: (what) => (what === 0 ? this.#eraseInLine(0) : this.#leaveRow(this.#row, this.#line.col)), // ED
    K: (what) => this.#eraseInLine(what), // EL
    X: (count) => this.#line.erase(this.#line.col, this.#line.col + (count || 1)), // ECH
    P: (count) => this.#line.deleteCells(count || 1), // DCH
    "@": (count) => this.#line.insertBlanks(count || 1), // ICH
    b: (count) => this.#repeat(count || 1), // REP
  };

  #eraseInLine(what: number): void {
    const { col } = this.#line;
    if (what === 0) this.#line.erase(col, Number.POSITIVE_INFINITY);
    else if (what === 1) this.#line.erase(0, col + 1);
    else this.#line.erase(0, Number.POSITIVE_INFINITY);
  }

  /** The column at which the row of the screen begins that the cursor is in. */
  get #rowStart(): number {
    // Behind the last column the cursor waits in the same row.
    const last = Math.max(0, this.#line.col - 1);
    return last - (last % this.#cols);
  }

  #moveTo(col: number): void {
    if (this.#line.col > MAX_EDITED_CELLS) this.#leaveLine();
    else this.#line.moveTo(col);
  }

  /** No more than a terminal has in a row. */
  #repeat(count: number): void {
    if (this.#line.col > MAX_EDITED_CELLS) this.#leaveLine();
    this.#line.write(this.#lastCharacter.repeat(Math.min(count, this.#cols)));
  }

  #keep(line: string): void {
    this.#lines.push(line);
    this.#textLength += line.length;
    while (this.#textLength > MAX_TEXT_LENGTH && this.#forgotten < this.#lines.length - 1) {
      this.#textLength -= this.#lines[this.#forgotten]!.length;
      this.#lines[this.#forgotten] = "";
      this.#forgotten += 1;
    }
  }

  /** The line is done, if there is something in it. */
  #leaveLine(): void {
    const { text } = this.#line;
    if (text !== "") this.#keep(text);
    this.#line = new WrittenLine(this.#unicode);
  }

  #leaveRow(row: number | undefined, col = 0): void {
    this.#leaveLine();
    this.#row = row;
    if (col > 0) this.#line.moveTo(col);
  }

  #goTo(row: number, col: number): void {
    if (row !== this.#row) this.#leaveRow(row);
    this.#moveTo(col);
  }

  /** Within a line that the terminal has wrapped, and else to another one. */
  #goUp(rows: number): void {
    if (this.#line.col > this.#cols) this.#moveTo(this.#line.col - rows * this.#cols);
    else this.#leaveRow(this.#row === undefined ? undefined : this.#row - rows);
  }
}
