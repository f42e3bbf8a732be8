import type { InputModes } from "../input-modes.ts";
import type { KeyChord } from "./chord.ts";
import { controlCharacter } from "./control-character.ts";
import { modifierParameter } from "./modifiers.ts";
import { KEY_TABLE, type KeyEncoding } from "./table.ts";
import { keyOfCharacter, typedBy } from "./us-layout.ts";

const ESC = "\x1b";
const CSI = "\x1b[";
const SS3 = "\x1bO";

/** What xterm sends to a program that has asked for nothing but DECCKM, DECKPAM and LNM. */
export function encodeLegacy(chord: KeyChord, modes: InputModes): string {
  const encoding = KEY_TABLE.get(chord.key);
  const sent =
    encoding === undefined ? encodeCharacter(chord) : encodeNamedKey(encoding, chord, modes);
  // input.c, unparseputc(): whatever key the CR is of.
  return modes.newLine ? sent.replaceAll("\r", "\r\n") : sent;
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
      // input.c, Input(): all modifiers are lost in numeric mode.
      if (!modes.applicationKeypad) return encoding.text;
      return SS3 + (modifier === 1 ? "" : modifier) + encoding.final;
    case "control": {
      // An escape sequence, which Alt leaves as it is.
      if (chord.shift && encoding.shift !== undefined) return encoding.shift;
      const sent = (chord.ctrl ? encoding.ctrl : undefined) ?? encoding.plain;
      return chord.alt ? ESC + sent : sent;
    }
  }
}

/** Alt puts ESC before the character (xterm's `metaSendsEscape`, what every terminal does now). */
function encodeCharacter({ key, ctrl, alt, shift }: KeyChord): string {
  const typed = typedBy(keyOfCharacter(key, shift));
  const sent = ctrl ? controlCharacter(typed) : typed;
  return alt ? ESC + sent : sent;
}
