import type { CursorStyle, MouseEncoding } from "@pilotty/protocol";
import { numberAt, onReset, type Parameters, type SequenceParser } from "../sequence-parser.ts";

/** What DECRPM says of a mode (VT510 manual, DECRPM). */
export const MODE_UNKNOWN = 0;
export const MODE_SET = 1;
export const MODE_RESET = 2;
export const MODE_ALWAYS_SET = 3;
const MODE_ALWAYS_RESET = 4;
export type ModeReport = 0 | 1 | 2 | 3 | 4;

const MOUSE_ENCODINGS: ReadonlyMap<number, MouseEncoding> = new Map([
  [1005, "utf8"],
  [1006, "sgr"],
  [1015, "urxvt"],
  [1016, "sgr_pixels"],
]);

const CURSOR_VISIBLE = 25;
const CURSOR_BLINKING = 12;
const SYNCHRONIZED_OUTPUT = 2026;
export const IN_BAND_RESIZE = 2048;

/**
 * Modes that change nothing here but that programs set and ask for: 3 (DECCOLM, no effect without
 * mode 40), 5 (DECSCNM, reverse video), 40 (allow DECCOLM), 1007 (alternate scroll), 2031 (tell of a
 * change of the colour scheme, which never changes here), 2048 (tell of each resize).
 */
const REMEMBERED: ReadonlySet<number> = new Set([3, 5, 40, 1007, 2031, IN_BAND_RESIZE]);

/** Modes that are as they are. 2027: graphemes take the cells that they are drawn in. */
const FIXED: ReadonlyMap<number, ModeReport> = new Map([
  [67, MODE_ALWAYS_RESET], // DECBKM: Backspace sends DEL.
  [69, MODE_UNKNOWN], // DECLRMM
]);

const DEFAULT_CURSOR_STYLE: CursorStyle = { shape: "block", blinking: false };

export interface ModeOptions {
  /** Report mode 2027 (grapheme clustering) as permanently set. */
  graphemes: boolean;
  /** A synchronized update begins or ends; what is on the screen then is a whole frame. */
  onSynchronizedOutput(open: boolean): void;
  onInBandResize(): void;
}

/** The private modes (DECSET, DECRST) that xterm.js does not know or does not tell of. */
export class Modes {
  cursorVisible = true;
  cursorStyle: CursorStyle = DEFAULT_CURSOR_STYLE;
  mouseEncoding: MouseEncoding = "default";
  readonly #set = new Set<number>();
  readonly #options: ModeOptions;

  constructor(parser: SequenceParser, options: ModeOptions) {
    this.#options = options;
    const setAll = (on: boolean) => (params: Parameters) => {
      for (const mode of params) if (typeof mode === "number") this.#setMode(mode, on);
      return false;
    };
    parser.registerCsiHandler({ prefix: "?", final: "h" }, setAll(true));
    parser.registerCsiHandler({ prefix: "?", final: "l" }, setAll(false));
    parser.registerCsiHandler({ intermediates: " ", final: "q" }, (params) => {
      this.#setCursorStyle(numberAt(params, 0));
      return false;
    });
    onReset(parser, () => {
      this.cursorVisible = true;
    });
    parser.registerEscHandler({ final: "c" }, () => {
      this.mouseEncoding = "default";
      this.cursorStyle = DEFAULT_CURSOR_STYLE;
      this.#set.clear();
      return false;
    });
  }

  isSet(mode: number): boolean {
    return this.#set.has(mode);
  }

  /** What DECRQM is to answer; undefined for modes that xterm.js answers by itself. */
  report(mode: number): ModeReport | undefined {
    const encoding = MOUSE_ENCODINGS.get(mode);
    if (encoding !== undefined) return this.mouseEncoding === encoding ? MODE_SET : MODE_RESET;
    if (mode === CURSOR_VISIBLE) return this.cursorVisible ? MODE_SET : MODE_RESET;
    if (mode === CURSOR_BLINKING) return this.cursorStyle.blinking ? MODE_SET : MODE_RESET;
    if (mode === 2027) return this.#options.graphemes ? MODE_ALWAYS_SET : MODE_UNKNOWN;
    if (REMEMBERED.has(mode)) return this.isSet(mode) ? MODE_SET : MODE_RESET;
    return FIXED.get(mode);
  }

  #setMode(mode: number, on: boolean): void {
    const encoding = MOUSE_ENCODINGS.get(mode);
    // As in xterm: resetting any of them goes back to the default encoding.
    if (encoding !== undefined) this.mouseEncoding = on ? encoding : "default";
    else if (mode === CURSOR_VISIBLE) this.cursorVisible = on;
    else if (mode === CURSOR_BLINKING) this.cursorStyle = { ...this.cursorStyle, blinking: on };
    else if (mode === SYNCHRONIZED_OUTPUT) this.#options.onSynchronizedOutput(on);
    else if (REMEMBERED.has(mode)) {
      if (on) this.#set.add(mode);
      else this.#set.delete(mode);
      if (on && mode === IN_BAND_RESIZE) this.#options.onInBandResize();
    }
  }

  /** DECSCUSR: 0 is the default, 1 to 6 are block, underline and bar, each blinking and steady. */
  #setCursorStyle(style: number): void {
    if (style > 6) return;
    const shape = (["block", "underline", "bar"] as const)[Math.floor((style - 1) / 2)];
    this.cursorStyle = shape ? { shape, blinking: style % 2 === 1 } : DEFAULT_CURSOR_STYLE;
  }
}
