import {
  type Cell,
  type Color,
  DEFAULT_STYLE,
  type Line,
  type Link,
  type Size,
  type Style,
} from "@pilotty/protocol";
import { isZeroWidth } from "../unicode/code-points.ts";
import { type ExtendedCell, extendedCell, NOT_EXTENDED, rowNumbers } from "../xterm-internals.ts";
import { linksOfRow } from "./links-of-row.ts";
import { RowMemo } from "./row-memo.ts";

/** What is read of a cell of the buffer; xterm.js's `IBufferCell` fits. */
export interface BufferCell {
  getChars(): string;
  getWidth(): number;
  /** 0 for the default colour; else bits above the colour's own 24. */
  getFgColorMode(): number;
  getFgColor(): number;
  getBgColorMode(): number;
  getBgColor(): number;
  isFgRGB(): boolean;
  isBgRGB(): boolean;
  isFgDefault(): boolean;
  isBgDefault(): boolean;
  isBold(): number;
  isDim(): number;
  isItalic(): number;
  isUnderline(): number;
  isBlink(): number;
  isInverse(): number;
  isInvisible(): number;
  isStrikethrough(): number;
  isOverline(): number;
  isAttributeDefault(): boolean;
}

/** The buffer that is read; xterm.js's `IBuffer` fits. */
export interface ScreenBuffer<C extends BufferCell = BufferCell> {
  /** The line of the buffer at which the screen begins. */
  readonly baseY: number;
  getNullCell(): C;
  getLine(
    y: number,
  ): { readonly isWrapped: boolean; getCell(x: number, cell?: C): C | undefined } | undefined;
}

/** How many styles and cells are remembered; a program with more of them only costs time. */
const MAX_STYLES = 1024;
const MAX_CELLS = 16_384;

/** Longest text of a remembered cell: combining marks have no end. */
const MAX_REMEMBERED_TEXT = 16;

const ASCII_END = 0x80;

/** No character below it is wide by itself (Hangul Jamo). */
const FIRST_WIDE = 0x1100;

/** A style and the cells that were seen in it: equal cells are one object. */
interface StyleEntry {
  readonly fgKey: number;
  readonly bgKey: number;
  readonly flags: number;
  /** Kind and colour of the underline; "" if there is none. */
  readonly underlineKey: string;
  readonly style: Style;
  /** By their one ASCII character. */
  readonly ascii: (Cell | undefined)[];
  /** By their text, all others of width 1. */
  readonly narrow: Map<string, Cell>;
}

/** Reads lines out of the emulator's buffer. Styles are interned: equal styles are one object. */
export class ScreenReader {
  readonly #entries = new Map<string, StyleEntry>();
  #default: StyleEntry = newEntry(0, 0, 0, "", DEFAULT_STYLE);
  #cellCount = 0;
  readonly #rows = new RowMemo();

  /** @param urlOf the target of the link of this number; undefined if it is not known. */
  readLines<C extends BufferCell>(
    buffer: ScreenBuffer<C>,
    size: Size,
    urlOf: (link: number) => string | undefined,
  ): { lines: Line[]; links: Link[] } {
    const lines: Line[] = [];
    const links: Link[] = [];
    const numbers = new Map<number, number>();
    for (let row = 0; row < size.rows; row += 1) {
      const raw = rowNumbers(buffer.getLine(buffer.baseY + row));
      const line = this.#rows.lineOf(raw, size.cols, () =>
        this.readLine(buffer, row, size.cols, numbers),
      );
      if (numbers.size > 0) {
        links.push(...linksOfRow(row, line.cells, numbers, urlOf));
        numbers.clear();
      }
      lines.push(line);
    }
    this.#rows.endScreen();
    return { lines, links };
  }

  /** @param linkNumbers gets the number of the link at each column that is part of one. */
  readLine<C extends BufferCell>(
    buffer: ScreenBuffer<C>,
    row: number,
    cols: number,
    linkNumbers?: Map<number, number>,
  ): Line {
    if (this.#entries.size > MAX_STYLES || this.#cellCount > MAX_CELLS) this.#forget();
    const scratch = buffer.getNullCell();
    const line = buffer.getLine(buffer.baseY + row);
    const cells: Cell[] = [];
    let entry = this.#default;
    for (let col = 0; col < cols; col += 1) {
      const source = line?.getCell(col, scratch);
      if (source === undefined) {
        cells.push(this.#narrowCell(this.#default, " "));
        continue;
      }
      const extended = source.isAttributeDefault() ? NOT_EXTENDED : extendedCell(source);
      if (extended.link !== 0) linkNumbers?.set(col, extended.link);
      entry = this.#entryOf(source, extended, entry);
      const text = source.getChars();
      const width = source.getWidth();
      if (width === 2 && col + 1 < cols && line?.getCell(col + 1, scratch)?.getWidth() === 0) {
        cells.push(
          { text, width: 2, style: entry.style },
          { text: "", width: 0, style: entry.style },
        );
        col += 1;
      } else {
        // Half a wide character (cut by a resize) is drawn as a blank.
        const isHalf = width === 2 && text.charCodeAt(0) >= FIRST_WIDE;
        cells.push(this.#narrowCell(entry, isHalf || text === "" ? " " : text));
      }
    }
    return { cells, wrapped: line?.isWrapped ?? false };
  }

  #entryOf(cell: BufferCell, extended: ExtendedCell, previous: StyleEntry): StyleEntry {
    if (extended === NOT_EXTENDED && cell.isAttributeDefault()) return this.#default;
    const { underline, underlineColor } = extended;
    const underlineKey = underline === false ? "" : `${underline} ${underlineColor}`;
    const fgKey = cell.getFgColorMode() + cell.getFgColor();
    const bgKey = cell.getBgColorMode() + cell.getBgColor();
    const flags = flagsOf(cell);
    if (
      previous.fgKey === fgKey &&
      previous.bgKey === bgKey &&
      previous.flags === flags &&
      previous.underlineKey === underlineKey
    ) {
      return previous;
    }
    const key = `${fgKey},${bgKey},${flags},${underlineKey}`;
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      entry = newEntry(fgKey, bgKey, flags, underlineKey, styleOf(cell, extended));
      this.#entries.set(key, entry);
    }
    return entry;
  }

  #narrowCell(entry: StyleEntry, text: string): Cell {
    const code = text.length === 1 ? text.charCodeAt(0) : ASCII_END;
    const known = code < ASCII_END ? entry.ascii[code] : entry.narrow.get(text);
    if (known !== undefined) return known;
    // A mark that was put onto nothing: what it belongs to is a blank.
    const isMark = text.length > 0 && isZeroWidth(text.codePointAt(0)!);
    const cell: Cell = { text: isMark ? ` ${text}` : text, width: 1, style: entry.style };
    if (code < ASCII_END) entry.ascii[code] = cell;
    else if (text.length <= MAX_REMEMBERED_TEXT) entry.narrow.set(text, cell);
    this.#cellCount += 1;
    return cell;
  }

  #forget(): void {
    this.#entries.clear();
    this.#default = newEntry(0, 0, 0, "", DEFAULT_STYLE);
    this.#cellCount = 0;
    // Their styles would stand beside others that are equal and not the same.
    this.#rows.clear();
  }
}

function newEntry(
  fgKey: number,
  bgKey: number,
  flags: number,
  underlineKey: string,
  style: Style,
): StyleEntry {
  return {
    fgKey,
    bgKey,
    flags,
    underlineKey,
    style,
    ascii: new Array(ASCII_END),
    narrow: new Map(),
  };
}

function flagsOf(cell: BufferCell): number {
  return (
    (cell.isBold() ? 1 : 0) |
    (cell.isDim() ? 2 : 0) |
    (cell.isItalic() ? 4 : 0) |
    (cell.isBlink() ? 16 : 0) |
    (cell.isInverse() ? 32 : 0) |
    (cell.isInvisible() ? 64 : 0) |
    (cell.isStrikethrough() ? 128 : 0) |
    (cell.isOverline() ? 256 : 0)
  );
}

/** The style of a cell, whose underlining is told apart. */
export function styleOf(cell: BufferCell, extended: ExtendedCell): Style {
  return Object.freeze({
    fg: colorOf(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
    bg: colorOf(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: extended.underline,
    underlineColor: extended.underlineColor,
    blink: cell.isBlink() !== 0,
    inverse: cell.isInverse() !== 0,
    invisible: cell.isInvisible() !== 0,
    strikethrough: cell.isStrikethrough() !== 0,
    overline: cell.isOverline() !== 0,
  });
}

function colorOf(isDefault: boolean, isRgb: boolean, value: number): Color {
  if (isDefault) return "default";
  return isRgb ? `#${value.toString(16).padStart(6, "0")}` : value;
}
