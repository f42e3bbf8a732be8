import { packProperties, widthOf } from "./char-properties.ts";
import type { WidthRanges } from "./legacy-widths.ts";
import type { UnicodeProvider } from "./provider.ts";

const FIRST_NOT_LATIN = 0x300;
const CODE_POINTS = 0x110000;

/**
 * Cells as programs with a table of an old Unicode count them: each code point alone. What takes no
 * cell joins the cell to the left, also after a cursor movement.
 */
export class PerCodePointProvider implements UnicodeProvider {
  readonly version: string;
  readonly #ranges: WidthRanges;
  /** By code point; 1.1 MB, made when the first character beyond Latin is printed. */
  #widths: Uint8Array | undefined;

  constructor(version: string, ranges: WidthRanges) {
    this.version = version;
    this.#ranges = ranges;
  }

  wcwidth(codepoint: number): 0 | 1 | 2 {
    if (codepoint < FIRST_NOT_LATIN) return isControl(codepoint) ? 0 : 1;
    this.#widths ??= inflate(this.#ranges);
    return this.#widths[codepoint] as 0 | 1 | 2;
  }

  charProperties(codepoint: number, preceding: number): number {
    const width = this.wcwidth(codepoint);
    if (width === 0) return packProperties(0, widthOf(preceding), true);
    return packProperties(0, width, false);
  }
}

function isControl(codepoint: number): boolean {
  return codepoint < 0x20 || (codepoint >= 0x7f && codepoint < 0xa0);
}

function inflate({ zero, wide }: WidthRanges): Uint8Array {
  const widths = new Uint8Array(CODE_POINTS).fill(1);
  fillRanges(widths, zero, 0);
  fillRanges(widths, wide, 2);
  return widths;
}

/** Pairs of numbers of base 36: how far on the next range begins, and how long it is. */
function fillRanges(widths: Uint8Array, ranges: string, width: 0 | 2): void {
  const numbers = ranges.split(" ").map((digits) => Number.parseInt(digits, 36));
  let end = 0;
  for (let i = 0; i < numbers.length; i += 2) {
    const start = end + numbers[i]!;
    end = start + numbers[i + 1]!;
    widths.fill(width, start, end);
  }
}
