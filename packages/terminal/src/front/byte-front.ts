import type { Size } from "@pilotty/protocol";
import type { UnicodeProvider } from "../unicode/provider.ts";
import { zeroWidthRuns } from "../unicode/zero-width-runs.ts";
import { isRepeating, MAX_CSI_LENGTH, MAX_PIECE_COST, repetitionCost } from "./csi-parameters.ts";
import { plainStart } from "./plain-bytes.ts";
import { endsPiece, rewriteSequence } from "./rewrite-sequence.ts";
import { ZeroWidthLimit } from "./zero-width-limit.ts";

const BEL = 0x07;
const CAN = 0x18;
const SUB = 0x1a;
const ESC = 0x1b;
const DEL = 0x7f;
const C1_CSI = 0x9b;
const NUMBER_SIGN = 0x23;
const EIGHT = 0x38;
const LEFT_BRACKET = 0x5b;

/** What begins a string, as the second character behind ESC and as C1; the parser's states. */
const STRING_FINALS: ReadonlyMap<number, "osc" | "string"> = new Map([
  [0x50, "string"], // DCS
  [0x58, "string"], // SOS
  [0x5d, "osc"],
  [0x5e, "string"], // PM
  [0x5f, "string"], // APC
]);
const C1_OF_ESC = 0x40;

/** Longest string (OSC, DCS, ...), in UTF-16 units; the parser would keep all of it. */
const MAX_STRING_LENGTH = 64 * 1024;

/** A number of fewer digits is below every cap that is not a matter of the screen's size. */
const DIGITS_OF_LARGE_NUMBER = 5;

const BEYOND_ASCII = /[^\0-\x7f]/;
const C1_INTRODUCERS = /[\x90\x98\x9b\x9d-\x9f]/g;

/** Final bytes of sequences that may have to be rewritten or to end a piece. */
const SPECIAL_FINALS: ReadonlySet<number> = new Set([..."jklru"].map((c) => c.charCodeAt(0)));
const SGR = 0x6d;
const COLON = 0x3a;

/** Where in a control sequence the stream is: the part of xterm.js's parser that is followed. */
type State =
  | "ground"
  | "escape"
  | "escape-intermediate"
  | "escape-hash"
  | "csi"
  | "csi-swallow"
  | "osc"
  | "osc-swallow"
  | "string"
  | "string-swallow";

/** Zero-width characters with nothing before them: where they go depends on the cursor. */
export interface LoneMarks {
  readonly marks: string;
}

/** What is to be parsed at once, before anything else is looked at: text, ASCII, or marks. */
export type Piece = string | Uint8Array | LoneMarks;

/**
 * Stands before the emulator's parser: turns bytes into text (invalid UTF-8 into U+FFFD), and
 * changes what the parser must not see as it is. A sequence may be split over any number of chunks.
 *
 * The introducer of a CSI sequence passes at once, its parameters are held until its final byte is
 * there. C0 controls inside it pass at once too, as the parser executes them at once.
 */
export class ByteFront {
  // A byte order mark is a character like any other here.
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #zeroWidthLimit = new ZeroWidthLimit();
  readonly #unicode: UnicodeProvider;
  #size: Size;
  #state: State = "ground";
  /** Parameters of the sequence under way that came before the text being looked at. */
  #held = "";
  /** Length so far of the string under way. */
  #stringLength = 0;
  /** The beginning of a sequence, which the parser has not seen yet. */
  #incomplete: Uint8Array = NO_BYTES;
  /** Whether the last byte may be the beginning of a character. */
  #maySplit = false;
  /** Whether what came last leaves nothing that a zero-width character could belong to. */
  #nothingBefore = true;

  constructor(size: Size, unicode: UnicodeProvider) {
    this.#size = size;
    this.#unicode = unicode;
  }

  resize(size: Size): void {
    this.#size = size;
  }

  /** True if no sequence is under way. */
  get atRest(): boolean {
    return this.#state === "ground";
  }

  /**
   * Returns the text to be parsed now, in pieces (mostly one). Between two of them others may have
   * their turn, and what a sequence at the end of a piece leads to comes before the next.
   */
  push(bytes: Uint8Array): Piece[] {
    if (this.#state !== "ground" || this.#maySplit) return this.#pushAny(bytes);
    const all = this.#incomplete.length === 0 ? bytes : concatenate(this.#incomplete, bytes);
    const { length, endsInSequence, restIsIncomplete } = plainStart(all, this.#size);
    this.#incomplete = restIsIncomplete ? all.slice(length) : NO_BYTES;
    const pieces: Piece[] = [];
    if (length > 0) {
      this.#nothingBefore = endsInSequence || isControl(all[length - 1]!);
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
    if (BEYOND_ASCII.test(decoded)) {
      let runs = zeroWidthRuns(decoded, this.#unicode);
      const text = this.#zeroWidthLimit.limit(decoded, runs);
      if (text !== decoded) runs = zeroWidthRuns(text, this.#unicode);
      return this.#filter(text, runs, indexOfC1(text, 0));
    }
    if (decoded !== "") this.#zeroWidthLimit.reset();
    if (this.#state === "ground" && !decoded.includes("\x1b")) {
      if (decoded !== "") this.#nothingBefore = isControl(decoded.charCodeAt(decoded.length - 1));
      return [decoded];
    }
    return this.#filter(decoded, NO_RUNS, -1);
  }

  #filter(text: string, runs: ReadonlyMap<number, number>, firstC1: number): Piece[] {
    const pieces: Piece[] = [];
    const { length } = text;
    const lone = this.#loneRuns(text, runs);
    let state = this.#state;
    let out = "";
    /** All of `text` before this index is in `pieces`, `out` or `#held`, or dropped. */
    let copied = 0;
    /** Where in `text` the parameters of the sequence under way begin. */
    let start = 0;
    /** Digits in a row at the end of these parameters, and the most of them anywhere. */
    let digits = 0;
    let mostDigits = 0;
    let hasColon = false;
    let cost = 0;
    let nextEsc = text.indexOf("\x1b");
    let nextC1 = firstC1;
    let nextLone = lone.shift() ?? -1;
    let i = 0;
    /** Where the last sequence ended. */
    let sequenceEnd = -1;

    /** Where the run ends that begins here, or whose first character has just broken a sequence. */
    const runEndAt = (at: number): number | undefined => {
      const end = runs.get(at) ?? runs.get(at - 1) ?? runs.get(at - 2);
      return end !== undefined && end > at ? end : undefined;
    };
    const cut = (at: number): void => {
      pieces.push(out + text.slice(copied, at));
      out = "";
      copied = at;
      cost = 0;
    };

    while (i < length) {
      if (state === "ground") {
        if (i === sequenceEnd && runEndAt(i) !== undefined) nextLone = i;
        while (nextLone !== -1 && nextLone < i) nextLone = lone.shift() ?? -1;
        if (nextEsc !== -1 && nextEsc < i) nextEsc = text.indexOf("\x1b", i);
        if (nextC1 !== -1 && nextC1 < i) nextC1 = indexOfC1(text, i);
        const next = firstOf(firstOf(nextEsc, nextC1), nextLone);
        if (next === -1) break;
        i = next;
        if (i === nextLone) {
          const end = runEndAt(i)!;
          if (out !== "" || copied < i) cut(i);
          pieces.push({ marks: text.slice(i, end) });
          // As behind a sequence: if these marks have no place, the next have none.
          copied = i = sequenceEnd = end;
          continue;
        }
      }
      const code = text.charCodeAt(i);
      i += 1;

      if (code >= 0x20 && code < 0x40 && state === "csi") {
        // A parameter or an intermediate.
        digits = code >= 0x30 && code <= 0x39 ? digits + 1 : 0;
        if (digits > mostDigits) mostDigits = digits;
        if (code === COLON) hasColon = true;
        if (this.#held.length + i - start > MAX_CSI_LENGTH) {
          state = "csi-swallow";
          this.#held = "";
        }
      } else if (code >= 0x40 && code < DEL && state === "csi") {
        // The final byte.
        const repeating = isRepeating(code);
        const special = SPECIAL_FINALS.has(code) || (code === SGR && hasColon);
        if (repeating || special || mostDigits >= DIGITS_OF_LARGE_NUMBER || this.#held !== "") {
          const given = { parameters: this.#held + text.slice(start, i - 1), final: text[i - 1]! };
          const sequence = rewriteSequence(given, this.#size);
          out += text.slice(copied, start) + sequence.parameters + sequence.final;
          copied = i;
          this.#held = "";
          if (repeating) cost += repetitionCost(sequence, this.#size);
          if (cost > MAX_PIECE_COST || (special && endsPiece(sequence))) cut(i);
        }
        state = "ground";
        sequenceEnd = i;
      } else if (code === ESC || code === C1_CSI) {
        if (state === "csi" || state === "csi-swallow") {
          // What was begun has no effect: forget its parameters.
          out += text.slice(copied, start);
          copied = i - 1;
        } else if (isSwallowed(state)) {
          copied = i - 1;
        }
        state = code === ESC ? "escape" : "csi";
        this.#held = "";
        start = i;
        digits = mostDigits = 0;
        hasColon = false;
      } else if (code >= 0x80 && STRING_FINALS.has(code - C1_OF_ESC)) {
        if (state === "csi" || state === "csi-swallow") {
          out += text.slice(copied, start);
          copied = i - 1;
          this.#held = "";
        } else if (isSwallowed(state)) {
          copied = i - 1;
        }
        state = STRING_FINALS.get(code - C1_OF_ESC)!;
        this.#stringLength = 0;
      } else if (state === "osc" || state === "string") {
        if (endsString(code, state)) {
          state = "ground";
          sequenceEnd = i;
        } else {
          this.#stringLength += 1;
          if (this.#stringLength > MAX_STRING_LENGTH) {
            // A title that was cut off is still a title; CAN ends the others without effect.
            out += text.slice(copied, i - 1) + (state === "osc" ? "\x07" : "\x18");
            state = `${state}-swallow`;
          }
        }
      } else if (state === "osc-swallow" || state === "string-swallow") {
        if (endsString(code, state)) {
          copied = i;
          state = "ground";
          sequenceEnd = i;
        }
      } else if (state === "escape" || state === "escape-intermediate" || state === "escape-hash") {
        if (state === "escape" && code === LEFT_BRACKET) {
          state = "csi";
          start = i;
        } else if (state === "escape" && STRING_FINALS.has(code)) {
          state = STRING_FINALS.get(code)!;
          this.#stringLength = 0;
        } else if (code >= 0x20 && code < 0x30) {
          state =
            state === "escape" && code === NUMBER_SIGN ? "escape-hash" : "escape-intermediate";
        } else if (code === CAN || code === SUB || (code >= 0x20 && code !== DEL)) {
          if (code === EIGHT && state === "escape-hash") {
            // DECALN resets the margins too (xterm: `CASE_DECALN`), which xterm.js leaves out.
            out += `${text.slice(copied, i)}\x1b[r`;
            copied = i;
          } else if (code === EIGHT && state === "escape") {
            cut(i); // DECRC
          }
          state = "ground";
          if (isHighSurrogate(code)) i += 1;
          sequenceEnd = i;
        }
      } else if (code === CAN || code === SUB || code > DEL) {
        // Cancelled, or an error that the parser takes as the end of the sequence.
        out += text.slice(copied, start);
        copied = i - 1;
        state = "ground";
        this.#held = "";
        if (isHighSurrogate(code)) i += 1;
        sequenceEnd = i;
      } else if (code < 0x20 || code === DEL) {
        out += text.slice(copied, start);
        if (state === "csi") this.#held += text.slice(start, i - 1);
        copied = i - 1;
        start = i;
      } else if (code >= 0x40) {
        // The final byte of a sequence that is swallowed: end what the parser has begun.
        out += `${text.slice(copied, start)}\x18`;
        copied = i;
        state = "ground";
        sequenceEnd = i;
      }
    }

    this.#state = state;
    if (state === "csi" || state === "csi-swallow") {
      if (state === "csi") this.#held += text.slice(start);
      out += text.slice(copied, start);
    } else if (!isSwallowed(state)) {
      out += text.slice(copied);
    }
    if (length > 0) {
      this.#nothingBefore =
        state !== "ground" || sequenceEnd === length || isControl(text.charCodeAt(length - 1));
    }
    if (out !== "" || pieces.length === 0) pieces.push(out);
    return pieces;
  }

  /** Where in plain text zero-width characters stand behind a control character, or at first. */
  #loneRuns(text: string, runs: ReadonlyMap<number, number>): number[] {
    const starts: number[] = [];
    for (const start of runs.keys()) {
      if (start === 0 ? this.#nothingBefore : isControl(text.charCodeAt(start - 1))) {
        starts.push(start);
      }
    }
    return starts;
  }
}

const NO_BYTES: Uint8Array = new Uint8Array(0);

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

const NO_RUNS: ReadonlyMap<number, number> = new Map();

/** Both are indexes, or -1. */
function firstOf(a: number, b: number): number {
  if (a === -1) return b;
  return b === -1 || a < b ? a : b;
}

function indexOfC1(text: string, from: number): number {
  C1_INTRODUCERS.lastIndex = from;
  return C1_INTRODUCERS.exec(text)?.index ?? -1;
}

function isControl(code: number): boolean {
  return code < 0x20 || (code >= DEL && code < 0xa0);
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** Whether a string is under way of which the parser sees nothing. */
function isSwallowed(state: State): boolean {
  return state === "osc-swallow" || state === "string-swallow";
}

/** Whether a string ends here; ESC, which ends it too, is the beginning of ST or of another one. */
function endsString(code: number, state: State): boolean {
  if (code === BEL) return state === "osc" || state === "osc-swallow";
  return code === CAN || code === SUB || (code >= 0x80 && code < 0xa0);
}
