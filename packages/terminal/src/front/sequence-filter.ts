import type { Size } from "@pilotty/protocol";
import {
  BEL,
  C1_CSI,
  C1_OFFSET,
  CAN,
  DEL,
  ESC,
  indexOfC1,
  isControl,
  isHighSurrogate,
  SUB,
} from "./control-codes.ts";
import {
  isCostly,
  MAX_CSI_LENGTH,
  MAX_PIECE_COST,
  PIECE_COST,
  resetCost,
  screenCost,
  sequenceCost,
} from "./csi-parameters.ts";
import { PAUSE, type Piece } from "./piece.ts";
import { endsPiece, rewriteSequence } from "./rewrite-sequence.ts";

const NUMBER_SIGN = 0x23;
const EIGHT = 0x38;
const COLON = 0x3a;
const LEFT_BRACKET = 0x5b;
const SMALL_C = 0x63;
const SGR = 0x6d;

/** What begins a string, as the second character behind ESC; the parser's states. */
const STRING_FINALS: ReadonlyMap<number, "osc" | "string"> = new Map([
  [0x50, "string"], // DCS
  [0x58, "string"], // SOS
  [0x5d, "osc"],
  [0x5e, "string"], // PM
  [0x5f, "string"], // APC
]);

/** Longest string (OSC, DCS, ...), in UTF-16 units; the parser would keep all of it. */
const MAX_STRING_LENGTH = 64 * 1024;

/** A number of fewer digits is below every cap that is not a matter of the screen's size. */
const DIGITS_OF_LARGE_NUMBER = 5;

/** Final bytes of sequences that may have to be rewritten or to end a piece. */
const SPECIAL_FINALS: ReadonlySet<number> = new Set([..."jklru"].map((c) => c.charCodeAt(0)));

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

/**
 * Follows the control sequences of a text that comes in chunks, and changes what the parser must not
 * see as it is. The introducer of a CSI sequence passes at once, its parameters are held until its
 * final byte is there. C0 controls inside it pass at once too, as the parser executes them at once.
 */
export class SequenceFilter {
  #size: Size;
  #state: State = "ground";
  /** Parameters of the sequence under way that came before the text being looked at. */
  #held = "";
  /** Length so far of the string under way. */
  #stringLength = 0;
  /** Whether what came last leaves nothing that a zero-width character could belong to. */
  nothingBefore = true;

  constructor(size: Size) {
    this.#size = size;
  }

  resize(size: Size): void {
    this.#size = size;
  }

  /** True if no sequence is under way. */
  get atRest(): boolean {
    return this.#state === "ground";
  }

  /**
   * @param runs where zero-width characters begin and end in `text`, in order.
   * @param isAscii whether there is nothing else in `text`.
   */
  filter(text: string, runs: ReadonlyMap<number, number>, isAscii: boolean): Piece[] {
    const pieces: Piece[] = [];
    const { length } = text;
    const marks = runs.entries();
    let run = marks.next();
    let state = this.#state;
    let nothingBefore = this.nothingBefore;
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
    let nextC1 = isAscii ? -1 : indexOfC1(text, 0);
    let i = 0;

    const cut = (at: number): void => {
      pieces.push(out + text.slice(copied, at));
      out = "";
      copied = at;
    };
    const spend = (more: number): void => {
      cost += more;
      if (cost <= MAX_PIECE_COST) return;
      if (out !== "" || copied < i) cut(i);
      pieces.push(PAUSE);
      cost = 0;
    };
    const endSequence = (): void => {
      state = "ground";
      nothingBefore = true;
    };

    while (i < length) {
      if (state === "ground") {
        if (nextEsc !== -1 && nextEsc < i) nextEsc = text.indexOf("\x1b", i);
        if (nextC1 !== -1 && nextC1 < i) nextC1 = indexOfC1(text, i);
        const next = firstOf(nextEsc, nextC1);
        while (!run.done && run.value[1] <= i) run = marks.next();
        // Its first character may have broken a sequence: what is left of it counts.
        const runStart = run.done ? length : Math.max(i, run.value[0]);
        if (!run.done && (next === -1 || runStart < next)) {
          const isLone = runStart === i ? nothingBefore : isControl(text.charCodeAt(runStart - 1));
          i = run.value[1];
          nothingBefore = isLone;
          if (isLone) {
            if (out !== "" || copied < runStart) cut(runStart);
            pieces.push({ marks: text.slice(runStart, i) });
            copied = i;
            spend(PIECE_COST);
          }
          continue;
        }
        if (next === -1) {
          nothingBefore = isControl(text.charCodeAt(length - 1));
          break;
        }
        i = next;
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
        const costly = isCostly(code);
        const special = SPECIAL_FINALS.has(code) || (code === SGR && hasColon);
        endSequence();
        if (costly || special || mostDigits >= DIGITS_OF_LARGE_NUMBER || this.#held !== "") {
          const given = { parameters: this.#held + text.slice(start, i - 1), final: text[i - 1]! };
          const sequence = rewriteSequence(given, this.#size);
          out += text.slice(copied, start) + sequence.parameters + sequence.final;
          copied = i;
          this.#held = "";
          if (costly) spend(sequenceCost(sequence, this.#size));
          if (special && endsPiece(sequence)) {
            cut(i);
            spend(PIECE_COST);
          }
        }
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
      } else if (code >= 0x80 && STRING_FINALS.has(code - C1_OFFSET)) {
        if (state === "csi" || state === "csi-swallow") {
          out += text.slice(copied, start);
          copied = i - 1;
          this.#held = "";
        } else if (isSwallowed(state)) {
          copied = i - 1;
        }
        state = STRING_FINALS.get(code - C1_OFFSET)!;
        this.#stringLength = 0;
      } else if (state === "osc" || state === "string") {
        if (endsString(code, state)) {
          endSequence();
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
          endSequence();
        }
      } else if (state === "escape" || state === "escape-intermediate" || state === "escape-hash") {
        if (state === "escape" && code === LEFT_BRACKET) {
          state = "csi";
          start = i;
        } else if (state === "escape" && STRING_FINALS.has(code)) {
          state = STRING_FINALS.get(code)!;
          this.#stringLength = 0;
        } else if (code >= 0x20 && code < 0x30) {
          const isHash = state === "escape" && code === NUMBER_SIGN;
          state = isHash ? "escape-hash" : "escape-intermediate";
        } else if (code === CAN || code === SUB || (code >= 0x20 && code !== DEL)) {
          const before = state;
          if (isHighSurrogate(code)) i += 1;
          endSequence();
          if (code === EIGHT && before === "escape-hash") {
            // DECALN resets the margins too (xterm: `CASE_DECALN`), which xterm.js leaves out.
            out += `${text.slice(copied, i)}\x1b[r`;
            copied = i;
            spend(screenCost(this.#size));
          } else if (code === EIGHT && before === "escape") {
            cut(i); // DECRC
            spend(PIECE_COST);
          } else if (code === SMALL_C && before === "escape") {
            spend(resetCost(this.#size)); // RIS
          }
        }
      } else if (code === CAN || code === SUB || code > DEL) {
        // Cancelled, or an error that the parser takes as the end of the sequence.
        out += text.slice(copied, start);
        copied = i - 1;
        this.#held = "";
        if (isHighSurrogate(code)) i += 1;
        endSequence();
      } else if (code < 0x20 || code === DEL) {
        out += text.slice(copied, start);
        if (state === "csi") this.#held += text.slice(start, i - 1);
        copied = i - 1;
        start = i;
      } else if (code >= 0x40) {
        // The final byte of a sequence that is swallowed: end what the parser has begun.
        out += `${text.slice(copied, start)}\x18`;
        copied = i;
        endSequence();
      }
    }

    this.#state = state;
    this.nothingBefore = nothingBefore;
    if (state === "csi" || state === "csi-swallow") {
      if (state === "csi") this.#held += text.slice(start);
      out += text.slice(copied, start);
    } else if (!isSwallowed(state)) {
      out += text.slice(copied);
    }
    if (out !== "" || pieces.length === 0) pieces.push(out);
    return pieces;
  }
}

/** Both are indexes, or -1. */
function firstOf(a: number, b: number): number {
  if (a === -1) return b;
  return b === -1 || a < b ? a : b;
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
