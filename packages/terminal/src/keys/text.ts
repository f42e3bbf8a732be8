import type { InputModes } from "../input-modes.ts";
import type { KeyChord } from "./chord.ts";
import { encodeKey } from "./encode.ts";
import { KITTY } from "./kitty.ts";

/**
 * Text as a keyboard would type it: `\r\n`, `\n` and `\r` are Enter (in `newLine` mode CR LF), and the
 * rest is sent as it is. A program that has asked for all keys as escape codes gets a key for each
 * character, control characters included.
 */
export function encodeText(text: string, modes: InputModes): string {
  if ((modes.kittyFlags & KITTY.reportAllKeys) === 0) {
    return text.replace(/\r?\n|\r/g, modes.newLine ? "\r\n" : "\r");
  }
  const characters = text.replace(/\r?\n/g, "\r").match(/./gsu) ?? [];
  return characters.map((character) => encodeKey(chordOf(character), modes)).join("");
}

const KEY_OF_CONTROL: Readonly<Record<string, string>> = {
  "\r": "Enter",
  "\t": "Tab",
  "\x1b": "Escape",
  "\x7f": "Backspace",
};

/** The key that types one code point; control characters without a key of their own with Control. */
function chordOf(character: string): KeyChord {
  const held = { ctrl: false, alt: false, shift: false };
  const named = KEY_OF_CONTROL[character];
  if (named !== undefined) return { ...held, key: named };
  const code = character.charCodeAt(0);
  if (code === 0) return { ...held, key: " ", ctrl: true };
  if (code >= 0x20) return { ...held, key: character };
  return { ...held, key: String.fromCharCode(code | 0x40).toLowerCase(), ctrl: true };
}
