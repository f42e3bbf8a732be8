import { DEFAULT_STYLE, type Screen, type Style } from "@pilotty/protocol";

/** Above every UTF-16 unit, so that no character looks like it. */
const LENGTH_MARK = 0x20000;

/** The multipliers of the two 32-bit lanes (the primes of xxHash32, Y. Collet). */
const PRIME_A = 0x9e3779b1 | 0;
const PRIME_B = 0x85ebca77 | 0;

/** A style, hashed: as it is behind a character, and as it is behind a blank. */
interface Looks {
  readonly a: number;
  readonly b: number;
  readonly blankA: number;
  readonly blankB: number;
}

/** Interned styles are hashed once. */
const looksOfStyle = new WeakMap<Style, Looks>();

/**
 * The contract's content hash: sixteen hex digits over the visible characters and styles, the
 * cursor's place and visibility, and the size. Equal screens have equal hashes, also across
 * sessions. What cannot be seen does not count: a blank has no foreground unless it is drawn.
 */
export function contentHash(screen: Screen): string {
  const { size, cursor } = screen;
  let [a, b] = hashNumbers([size.cols, size.rows, cursor.row, cursor.col, cursor.visible ? 1 : 0]);
  let style: Style | undefined;
  let looks: Looks = looksOf(DEFAULT_STYLE);
  for (const { cells } of screen.lines) {
    for (let col = 0; col < cells.length; col += 1) {
      const cell = cells[col]!;
      if (cell.style !== style) {
        style = cell.style;
        looks = looksOf(style);
      }
      const { text } = cell;
      let value = text.length === 1 ? text.charCodeAt(0) : LENGTH_MARK + text.length;
      // The lanes in line: this runs for each cell of each snapshot.
      const isBlank = value === 0x20;
      a = Math.imul(a ^ value ^ (isBlank ? looks.blankA : looks.a), PRIME_A);
      a ^= a >>> 15;
      b = Math.imul(b ^ Math.imul(value, PRIME_A) ^ (isBlank ? looks.blankB : looks.b), PRIME_B);
      b ^= b >>> 13;
      if (text.length === 1) continue;
      for (let i = 0; i < text.length; i += 1) {
        value = text.charCodeAt(i);
        a = Math.imul(a ^ value, PRIME_A);
        a ^= a >>> 15;
        b = Math.imul(b ^ value, PRIME_B);
        b ^= b >>> 13;
      }
    }
  }
  return hex(finish(a)) + hex(finish(b));
}

function looksOf(style: Style): Looks {
  let looks = looksOfStyle.get(style);
  if (looks === undefined) {
    const [a, b] = hashStyle(style);
    const [blankA, blankB] = hashStyle(styleOfBlank(style));
    looks = { a, b, blankA, blankB };
    looksOfStyle.set(style, looks);
  }
  return looks;
}

/** What is left to see of a style where there is no character. */
function styleOfBlank(style: Style): Style {
  const drawn = style.inverse || style.underline || style.strikethrough || style.overline;
  if (drawn) return style;
  return {
    ...style,
    fg: "default",
    bold: false,
    dim: false,
    italic: false,
    blink: false,
    invisible: false,
  };
}

function hashStyle(style: Style): [number, number] {
  const flags =
    (style.bold ? 1 : 0) |
    (style.dim ? 2 : 0) |
    (style.italic ? 4 : 0) |
    (style.underline ? 8 : 0) |
    (style.blink ? 16 : 0) |
    (style.inverse ? 32 : 0) |
    (style.invisible ? 64 : 0) |
    (style.strikethrough ? 128 : 0) |
    (style.overline ? 256 : 0);
  let colors = `${style.fg} ${style.bg}`;
  if (style.underline && (style.underline !== "single" || style.underlineColor !== "default")) {
    colors += ` ${style.underline} ${style.underlineColor}`;
  }
  const [a, b] = hashNumbers([flags, ...Array.from(colors, (c) => c.charCodeAt(0))]);
  return [finish(a), finish(b)];
}

/** Each step is a bijection of a lane, so that one changed number always changes it. */
function hashNumbers(values: readonly number[]): [number, number] {
  let a = 0x2545f491;
  let b = 0x4f6cdd1d;
  for (const value of values) {
    a = Math.imul(a ^ value, PRIME_A);
    a ^= a >>> 15;
    b = Math.imul(b ^ value, PRIME_B);
    b ^= b >>> 13;
  }
  return [a, b];
}

/** The finalizer of MurmurHash3 (public domain, A. Appleby). */
function finish(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
