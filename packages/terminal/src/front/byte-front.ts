import type { Size } from "@pilotty/protocol";
import type { UnicodeProvider } from "../unicode/provider.ts";
import { zeroWidthRuns } from "../unicode/zero-width-runs.ts";
import { isControl } from "./control-codes.ts";
import type { Piece } from "./piece.ts";
import { plainStart } from "./plain-bytes.ts";
import { SequenceFilter } from "./sequence-filter.ts";
import { ZeroWidthLimit } from "./zero-width-limit.ts";

const BEYOND_ASCII = /[^\0-\x7f]/;
const NO_RUNS: ReadonlyMap<number, number> = new Map();
const NO_BYTES: Uint8Array = new Uint8Array(0);

/**
 * Stands before the emulator's parser: turns bytes into text (invalid UTF-8 into U+FFFD), and
 * changes what the parser must not see as it is. A sequence or a character may be split over any
 * number of chunks.
 */
export class ByteFront {
  // A byte order mark is a character like any other here.
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #zeroWidthLimit = new ZeroWidthLimit();
  readonly #unicode: UnicodeProvider;
  readonly #filter: SequenceFilter;
  #size: Size;
  /** The beginning of a sequence, which the parser has not seen yet. */
  #incomplete: Uint8Array = NO_BYTES;
  /** Whether the last byte may be the beginning of a character. */
  #maySplit = false;

  constructor(size: Size, unicode: UnicodeProvider) {
    this.#size = size;
    this.#unicode = unicode;
    this.#filter = new SequenceFilter(size);
  }

  resize(size: Size): void {
    this.#size = size;
    this.#filter.resize(size);
  }

  /** True if no sequence is under way. */
  get atRest(): boolean {
    return this.#filter.atRest;
  }

  /**
   * Returns the text to be parsed now, in pieces (mostly one). Between two of them others may have
   * their turn, and what a sequence at the end of a piece leads to comes before the next.
   */
  push(bytes: Uint8Array): Piece[] {
    if (!this.#filter.atRest || this.#maySplit) return this.#pushAny(bytes);
    const all = this.#incomplete.length === 0 ? bytes : concatenate(this.#incomplete, bytes);
    const { length, endsInSequence, restIsIncomplete } = plainStart(all, this.#size);
    this.#incomplete = restIsIncomplete ? all.slice(length) : NO_BYTES;
    const pieces: Piece[] = [];
    if (length > 0) {
      this.#filter.nothingBefore = endsInSequence || isControl(all[length - 1]!);
      this.#zeroWidthLimit.reset();
      pieces.push(all.subarray(0, length));
    }
    if (length < all.length && !restIsIncomplete) {
      pieces.push(...this.#pushAny(all.subarray(length)));
    }
    return pieces.length > 0 ? pieces : [""];
  }

  #pushAny(bytes: Uint8Array): Piece[] {
    if (bytes.length > 0) this.#maySplit = bytes[bytes.length - 1]! >= 0x80;
    const decoded = this.#decoder.decode(bytes, { stream: true });
    if (!BEYOND_ASCII.test(decoded)) {
      if (decoded !== "") this.#zeroWidthLimit.reset();
      return this.#filter.filter(decoded, NO_RUNS, true);
    }
    let runs = zeroWidthRuns(decoded, this.#unicode);
    const text = this.#zeroWidthLimit.limit(decoded, runs);
    if (text !== decoded) runs = zeroWidthRuns(text, this.#unicode);
    return this.#filter.filter(text, runs, false);
  }
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
