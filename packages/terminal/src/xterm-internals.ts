import type { Color, Underline } from "@pilotty/protocol";
import type { BufferCell } from "./screen/screen-reader.ts";

/**
 * What xterm.js 6.0 knows and does not tell through its public API. All of it is used here alone,
 * and everything has an answer for the case that a version of xterm.js has it no more.
 */
export interface XtermInternals {
  /** Columns: the cursor's place; as many as the screen has while a wrap is pending. */
  setCursorColumn(col: number): void;
  /** Whether the cursor is in the last column, or waits behind it. */
  readonly atLastColumn: boolean;
  /** The first row of the scrolling region, from the top of the screen. */
  readonly scrollTop: number;
  readonly originMode: boolean;
  setOriginMode(on: boolean): void;
  /** The row below the cursor's no longer continues it. */
  endLineAtCursor(): void;
  /** @param units the most UTF-16 units that a cell keeps: further code points of its cluster are lost. */
  limitCellText(units: number): void;
  /**
   * Erases all up to the cursor, and its cell.
   *
   * @param spared whether protected cells stay (DECSED).
   * @returns false if that cannot be done.
   */
  eraseToCursor(spared: boolean): boolean;
  /** Makes xterm.js ready for the next write after one that threw. */
  recover(): void;
  /** The character sets in use, to be given back to {@link restoreCharsets}. */
  saveCharsets(): Charsets | undefined;
  restoreCharsets(charsets: Charsets): void;
  /** How the next character will be drawn. */
  readonly currentAttributes: BufferCell | undefined;
  /** Marks what is drawn from now on as part of a link; 0 ends it. False if that cannot be done. */
  setCurrentLink(id: number): boolean;
  /** Underlining and its colour, as they were set last: to be given back. */
  saveUnderline(): Extended | undefined;
  restoreUnderline(extended: Extended): void;
}

/** Opaque. */
export interface Charsets {
  readonly level: number;
  readonly sets: readonly unknown[];
}

/** `ExtendedAttrs` of xterm.js: the attributes that few cells have. Never changed, only replaced. */
export interface Extended {
  readonly urlId: number;
  readonly underlineStyle: number;
  /** Colour mode and colour, as in a cell's foreground. */
  readonly underlineColor: number;
  /** All of it as bits, also where a link hides the underline style. */
  readonly _ext: number;
  clone(): Mutable<Extended>;
}

interface AttributeData {
  fg: number;
  bg: number;
  extended: Extended;
  updateExtended(): void;
}

interface Core {
  buffer: {
    x: number;
    y: number;
    ybase: number;
    scrollTop: number;
    lines: { get(index: number): { isWrapped: boolean } | undefined };
  };
  coreService: { decPrivateModes: { origin: boolean } };
  _charsetService: {
    glevel: number;
    _charsets: unknown[];
    setgLevel(level: number): void;
    setgCharset(level: number, charset: unknown): void;
  };
  _writeBuffer: {
    _writeBuffer: unknown[];
    _callbacks: unknown[];
    _pendingData: number;
    _bufferOffset: number;
  };
  _inputHandler: {
    _curAttrData: AttributeData & BufferCell;
    _parser: { reset(): void };
    _eraseInBufferLine(y: number, start: number, end: number, wrap: boolean, spared: boolean): void;
    _resetBufferLine(y: number, spared: boolean): void;
    selectCharset(designator: string): boolean;
    selectDefaultCharset(): boolean;
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** @param terminal a `Terminal` of xterm.js. */
export function xtermInternals(terminal: object): XtermInternals {
  const core = (terminal as { _core?: Partial<Core> })._core ?? {};
  completeLineDrawing(core);
  const attributes = () => core._inputHandler?._curAttrData;
  return {
    setCursorColumn(col) {
      if (typeof core.buffer?.x === "number") core.buffer.x = col;
    },
    get atLastColumn() {
      return (core.buffer?.x ?? 0) + 1 >= ((terminal as { cols?: number }).cols ?? 0);
    },
    get scrollTop() {
      return core.buffer?.scrollTop ?? 0;
    },
    get originMode() {
      return core.coreService?.decPrivateModes?.origin ?? false;
    },
    setOriginMode(on) {
      if (core.coreService?.decPrivateModes) core.coreService.decPrivateModes.origin = on;
    },
    endLineAtCursor() {
      const { buffer } = core;
      const next = buffer?.lines?.get?.(buffer.ybase + buffer.y + 1);
      if (next) next.isWrapped = false;
    },
    limitCellText(units) {
      const line = core.buffer?.lines?.get?.(0);
      if (line) limitCombined(Object.getPrototypeOf(line), units);
    },
    eraseToCursor(spared) {
      const { buffer, _inputHandler: handler } = core;
      if (!buffer || !handler?._eraseInBufferLine || !handler._resetBufferLine) return false;
      handler._eraseInBufferLine(buffer.y, 0, buffer.x + 1, true, spared);
      for (let row = 0; row < buffer.y; row += 1) handler._resetBufferLine(row, spared);
      return true;
    },
    recover() {
      const queue = core._writeBuffer;
      if (Array.isArray(queue?._writeBuffer)) {
        queue._writeBuffer.length = queue._callbacks.length = 0;
        queue._pendingData = queue._bufferOffset = 0;
      }
      core._inputHandler?._parser?.reset?.();
    },
    saveCharsets() {
      const service = core._charsetService;
      if (!Array.isArray(service?._charsets)) return undefined;
      return { level: service.glevel, sets: [...service._charsets] };
    },
    restoreCharsets({ level, sets }) {
      const service = core._charsetService;
      for (let i = 0; i < 4; i += 1) service?.setgCharset?.(i, sets[i]);
      service?.setgLevel?.(level);
    },
    get currentAttributes() {
      return attributes();
    },
    setCurrentLink(id) {
      const current = attributes();
      if (typeof current?.extended?.clone !== "function") return false;
      const extended = current.extended.clone();
      extended.urlId = id;
      current.extended = extended;
      current.updateExtended();
      return true;
    },
    saveUnderline: () => attributes()?.extended,
    restoreUnderline(saved) {
      const current = attributes();
      if (typeof current?.extended?.clone !== "function") return;
      const extended = saved.clone();
      extended.urlId = current.extended.urlId;
      current.extended = extended;
      current.updateExtended();
    },
  };
}

/** DEC Special Graphics has a blank for the underscore (VT220 manual, table 2-4). */
function completeLineDrawing({ _inputHandler: handler, _charsetService: service }: Partial<Core>) {
  handler?.selectCharset?.("(0");
  const table = service?._charsets?.[0] as Record<string, string> | undefined;
  if (table !== undefined) table._ = " ";
  handler?.selectDefaultCharset?.();
}

/** The class of xterm.js's rows: one for all terminals. */
interface BufferLineClass {
  addCodepointToCell?(index: number, codepoint: number, width: number): void;
}

const limitedClasses = new WeakSet<object>();

function limitCombined(lines: BufferLineClass, units: number): void {
  const add = lines.addCodepointToCell;
  if (add === undefined || limitedClasses.has(lines)) return;
  limitedClasses.add(lines);
  lines.addCodepointToCell = function (
    this: { _combined?: Record<number, string> },
    index,
    ...more
  ) {
    if ((this._combined?.[index]?.length ?? 0) < units) add.call(this, index, ...more);
  };
}

/** What a cell has beyond what is public. */
export interface ExtendedCell {
  readonly underline: Underline;
  readonly underlineColor: Color;
  /** The number given to {@link XtermInternals.setCurrentLink}; 0 if it is part of no link. */
  readonly link: number;
}

export const NOT_EXTENDED: ExtendedCell = {
  underline: false,
  underlineColor: "default",
  link: 0,
};
const UNDERLINED: ExtendedCell = { ...NOT_EXTENDED, underline: "single" };

/** A row of the buffer as xterm.js keeps it: equal numbers are equal rows. */
export interface RowNumbers {
  /** The same object for as long as it is the same row, also while that scrolls. */
  readonly owner: object;
  readonly numbers: Uint32Array;
  readonly wrapped: boolean;
}

/** Each cell is three numbers: its content, foreground and background. */
const NUMBERS_OF_A_CELL = 3;
const BACKGROUND = 2;
const CONTENT_IS_COMBINED = 0x200000;

/**
 * @param line a line of the buffer.
 * @returns undefined if numbers do not tell all: texts of several code points and extended
 * attributes are kept elsewhere.
 */
export function rowNumbers(line: object | undefined): RowNumbers | undefined {
  const owner = (line as { _line?: { _data?: unknown; isWrapped?: unknown } } | undefined)?._line;
  const numbers = owner?._data;
  if (!owner || !(numbers instanceof Uint32Array)) return undefined;
  for (let cell = 0; cell < numbers.length; cell += NUMBERS_OF_A_CELL) {
    if ((numbers[cell]! & CONTENT_IS_COMBINED) !== 0) return undefined;
    if ((numbers[cell + BACKGROUND]! & BG_HAS_EXTENDED) !== 0) return undefined;
  }
  return { owner, numbers, wrapped: owner.isWrapped === true };
}

/** By xterm.js's `UnderlineStyle`, which are the numbers of SGR 4:n. */
const UNDERLINES: readonly Underline[] = [false, "single", "double", "curly", "dotted", "dashed"];

/** Bits of `ExtFlags` and `Attributes` of xterm.js. */
const UNDERLINE_STYLE_SHIFT = 26;
const UNDERLINE_STYLE_MASK = 0x7;
const COLOR_MODE_MASK = 0x3000000;
const COLOR_MODE_RGB = 0x3000000;
const ALL_COLOR_BITS = 0x3ffffff;
const FG_UNDERLINE = 0x10000000;
const BG_HAS_EXTENDED = 0x10000000;

/**
 * Underlining and link of a cell. Of a cell that is part of a link the public API says that it is
 * underlined, whether it is or not.
 */
export function extendedCell(cell: BufferCell): ExtendedCell {
  const { fg, bg, extended } = cell as BufferCell & Partial<AttributeData>;
  if (fg === undefined || bg === undefined || extended === undefined) {
    return cell.isUnderline() ? UNDERLINED : NOT_EXTENDED;
  }
  const underlined = (fg & FG_UNDERLINE) !== 0;
  if ((bg & BG_HAS_EXTENDED) === 0) return underlined ? UNDERLINED : NOT_EXTENDED;
  const style = (extended._ext >>> UNDERLINE_STYLE_SHIFT) & UNDERLINE_STYLE_MASK;
  return {
    underline: underlined && (UNDERLINES[style] || "single"),
    underlineColor: underlined ? colorOfBits(extended._ext) : "default",
    link: extended.urlId,
  };
}

function colorOfBits(bits: number): Color {
  const mode = bits & COLOR_MODE_MASK;
  // SGR 59 sets all bits; white cannot be told from it.
  if (mode === 0 || (bits & ALL_COLOR_BITS) === ALL_COLOR_BITS) return "default";
  if (mode === COLOR_MODE_RGB) return `#${(bits & 0xffffff).toString(16).padStart(6, "0")}`;
  return bits & 0xff;
}
