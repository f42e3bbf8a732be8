import type { MouseEncoding, MouseMode } from "@pilotty/protocol";

/** The modes that a program has set, as far as they change what keys, mouse and paste send. */
export interface InputModes {
  /** DECCKM: cursor keys send `SS3`. */
  readonly applicationCursorKeys: boolean;
  /** DECKPAM: the keypad sends `SS3`. */
  readonly applicationKeypad: boolean;
  /** LNM (mode 20): Enter sends CR LF. */
  readonly newLine: boolean;
  /** Mode 2004. */
  readonly bracketedPaste: boolean;
  /** Mode 1004: the program is told when its terminal gains and loses the focus. */
  readonly focusReporting: boolean;
  readonly mouse: MouseMode;
  readonly mouseEncoding: MouseEncoding;
  /** xterm's `modifyOtherKeys` (`CSI > 4 ; n m`). */
  readonly modifyOtherKeys: 0 | 1 | 2;
  /** The progressive enhancements of the kitty keyboard protocol that are on (`CSI > n u`): bits. */
  readonly kittyFlags: number;
}

/** The modes of a terminal that nobody has spoken to. */
export const DEFAULT_INPUT_MODES: InputModes = Object.freeze({
  applicationCursorKeys: false,
  applicationKeypad: false,
  newLine: false,
  bracketedPaste: false,
  focusReporting: false,
  mouse: "none",
  mouseEncoding: "default",
  modifyOtherKeys: 0,
  kittyFlags: 0,
});
