import type { InputModes } from "../emulator.ts";
import type { KeyChord } from "./chord.ts";
import { KEY_TABLE, type KeyEncoding } from "./table.ts";

const ESC = "\x1b";
const CSI = "\x1b[";
const SS3 = "\x1bO";

/** What xterm sends for this key in these modes, as text (all of it is ASCII but characters). */
export function encodeKey(chord: KeyChord, modes: InputModes): string {
  const encoding = KEY_TABLE.get(chord.key);
  return encoding === undefined
    ? encodeCharacter(chord.key, chord)
    : encodeNamedKey(encoding, chord, modes);
}

function encodeNamedKey(encoding: KeyEncoding, chord: KeyChord, modes: InputModes): string {
  const modifier = modifierParameter(chord);
  switch (encoding.kind) {
    case "cursor":
      if (modifier !== 1) return `${CSI}1;${modifier}${encoding.final}`;
      return (modes.applicationCursorKeys ? SS3 : CSI) + encoding.final;
    case "pf":
      return modifier === 1 ? SS3 + encoding.final : `${CSI}1;${modifier}${encoding.final}`;
    case "tilde":
      return modifier === 1 ? `${CSI}${encoding.number}~` : `${CSI}${encoding.number};${modifier}~`;
    case "keypad":
      // input.c, Input(): Control and Shift are lost in numeric mode.
      if (!modes.applicationKeypad) return chord.alt ? ESC + encoding.text : encoding.text;
      return SS3 + (modifier === 1 ? "" : modifier) + encoding.final;
    case "control": {
      const sent =
        (chord.shift ? encoding.shift : undefined) ??
        (chord.ctrl ? encoding.ctrl : undefined) ??
        encoding.plain;
      return chord.alt ? ESC + sent : sent;
    }
  }
}

/** ctlseqs, "PC-Style Function Keys": 1 and the sum of Shift 1, Alt 2, Control 4. */
function modifierParameter(chord: KeyChord): number {
  return 1 + (chord.shift ? 1 : 0) + (chord.alt ? 2 : 0) + (chord.ctrl ? 4 : 0);
}

/** Alt puts ESC before the character (xterm's `metaSendsEscape`, what every terminal does now). */
function encodeCharacter(character: string, chord: KeyChord): string {
  let sent = character;
  if (chord.ctrl) sent = controlCharacter(character);
  else if (chord.shift) sent = upperCase(character);
  return chord.alt ? ESC + sent : sent;
}

/**
 * What Control makes of a character. xterm leaves it to Xlib (libX11, src/KeyBind.c,
 * `XTranslateKey`; listed in xterm's input.c above `IsControlAlias()`): the codes of `@` to `~` and
 * of the blank lose their upper bits, `2` to `8` and `/` stand for characters that are hard to
 * reach, and the rest is sent as it is. `?` is DEL by xterm's own hand (input.c, `Input()`).
 */
function controlCharacter(character: string): string {
  if (character.length !== 1) return character;
  const code = character.charCodeAt(0);
  if ((code >= 0x40 && code < 0x7f) || code === 0x20) return String.fromCharCode(code & 0x1f);
  return CONTROL_OF_OTHERS[character] ?? character;
}

const CONTROL_OF_OTHERS: Readonly<Record<string, string>> = {
  "2": "\0",
  "3": "\x1b",
  "4": "\x1c",
  "5": "\x1d",
  "6": "\x1e",
  "7": "\x1f",
  "8": "\x7f",
  "/": "\x1f",
  "?": "\x7f",
};

function upperCase(character: string): string {
  const upper = character.toUpperCase();
  // `ß` has no capital of one character.
  return [...upper].length === [...character].length ? upper : character;
}
