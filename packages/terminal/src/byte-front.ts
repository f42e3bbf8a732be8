import type { Size } from "@pilotty/protocol";
import { capParameters, isRepeating, repetitionCost } from "./csi-parameters.ts";

const CAN = 0x18;
const SUB = 0x1a;
const ESC = 0x1b;
const DEL = 0x7f;
const C1_CSI = 0x9b;
const LEFT_BRACKET = 0x5b;

/** Longest parameters and intermediates of one CSI sequence, in characters. */
const MAX_CSI_LENGTH = 256;

/** A number of fewer digits is below every cap that is not a matter of the screen's size. */
const DIGITS_OF_LARGE_NUMBER = 5;

/** How much repetition one piece may ask for (see `repetitionCost`): about 2 ms of drawing. */
const MAX_PIECE_COST = 20_000;

/** Where in a control sequence the stream is: the part of xterm.js's parser that is followed. */
type State = "ground" | "escape" | "csi" | "csi-swallow";

/**
 * Stands before the emulator's parser: turns bytes into text (invalid UTF-8 into U+FFFD), and
 * changes the few CSI sequences that the parser must not see as they are. A sequence may be split
 * over any number of chunks.
 *
 * The introducer of a sequence passes at once, its parameters are held until its final byte is
 * there. C0 controls inside it pass at once too, as the parser executes them at once.
 */
export class ByteFront {
  // A byte order mark is a character like any other here.
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  #size: Size;
  #state: State = "ground";
  /** Parameters of the sequence under way that came before the text being looked at. */
  #held = "";

  constructor(size: Size) {
    this.#size = size;
  }

  resize(size: Size): void {
    this.#size = size;
  }

  /**
   * Returns the text to be parsed now, in pieces (mostly one): what a few bytes ask for can take
   * long, and between two pieces others may have their turn.
   */
  push(bytes: Uint8Array): string[] {
    const text = this.#decoder.decode(bytes, { stream: true });
    if (this.#state === "ground" && !text.includes("\x1b") && !text.includes("\x9b")) return [text];
    return this.#filter(text);
  }

  #filter(text: string): string[] {
    const pieces: string[] = [];
    const { length } = text;
    let state = this.#state;
    let out = "";
    /** All of `text` before this index is in `pieces`, `out` or `#held`, or dropped. */
    let copied = 0;
    /** Where in `text` the parameters of the sequence under way begin. */
    let start = 0;
    /** Digits in a row at the end of these parameters, and the most of them anywhere. */
    let digits = 0;
    let mostDigits = 0;
    let cost = 0;
    let nextEsc = text.indexOf("\x1b");
    let nextC1 = text.indexOf("\x9b");
    let i = 0;

    while (i < length) {
      if (state === "ground") {
        if (nextEsc !== -1 && nextEsc < i) nextEsc = text.indexOf("\x1b", i);
        if (nextC1 !== -1 && nextC1 < i) nextC1 = text.indexOf("\x9b", i);
        if (nextEsc === -1 && nextC1 === -1) break;
        i = nextC1 === -1 || (nextEsc !== -1 && nextEsc < nextC1) ? nextEsc : nextC1;
      }
      const code = text.charCodeAt(i);
      i += 1;

      if (code >= 0x20 && code < 0x40 && state === "csi") {
        // A parameter or an intermediate.
        digits = code >= 0x30 && code <= 0x39 ? digits + 1 : 0;
        if (digits > mostDigits) mostDigits = digits;
        if (this.#held.length + i - start > MAX_CSI_LENGTH) {
          state = "csi-swallow";
          this.#held = "";
        }
      } else if (code >= 0x40 && code < DEL && state === "csi") {
        // The final byte.
        const repeating = isRepeating(code);
        if (repeating || mostDigits >= DIGITS_OF_LARGE_NUMBER || this.#held !== "") {
          const given = this.#held + text.slice(start, i - 1);
          const capped = capParameters(given, text[i - 1]!, this.#size);
          if (this.#held !== "" || capped !== given) {
            out += text.slice(copied, start) + capped;
            copied = i - 1;
            this.#held = "";
          }
          if (repeating) cost += repetitionCost(capped, text[i - 1]!, this.#size);
          if (cost > MAX_PIECE_COST) {
            pieces.push(out + text.slice(copied, i));
            out = "";
            copied = i;
            cost = 0;
          }
        }
        state = "ground";
      } else if (code === ESC || code === C1_CSI) {
        if (state === "csi" || state === "csi-swallow") {
          // What was begun has no effect: forget its parameters.
          out += text.slice(copied, start);
          copied = i - 1;
        }
        state = code === ESC ? "escape" : "csi";
        this.#held = "";
        start = i;
        digits = mostDigits = 0;
      } else if (state === "escape") {
        if (code === LEFT_BRACKET) {
          state = "csi";
          start = i;
        } else if (code === CAN || code === SUB || (code >= 0x20 && code !== DEL)) {
          state = "ground";
        }
      } else if (code === CAN || code === SUB || code > DEL) {
        // Cancelled, or an error that the parser takes as the end of the sequence.
        out += text.slice(copied, start);
        copied = i - 1;
        state = "ground";
        this.#held = "";
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
      }
    }

    this.#state = state;
    if (state === "csi" || state === "csi-swallow") {
      if (state === "csi") this.#held += text.slice(start);
      out += text.slice(copied, start);
    } else {
      out += text.slice(copied);
    }
    if (out !== "" || pieces.length === 0) pieces.push(out);
    return pieces;
  }
}
