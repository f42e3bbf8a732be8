import type { InputModes } from "../input-modes.ts";
import type { KeyChord } from "./chord.ts";
import { isKeyNumber, isTextCode, KITTY_CODES, type KittyCode } from "./kitty-codes.ts";
import { encodeLegacy } from "./legacy.ts";
import { modifierParameter } from "./modifiers.ts";
import { KEY_TABLE } from "./table.ts";
import { keyOfCharacter, typedBy } from "./us-layout.ts";

/** The progressive enhancements of the protocol, as bits of `kittyFlags`. */
export const KITTY = {
  disambiguate: 1,
  reportEvents: 2,
  reportAlternates: 4,
  reportAllKeys: 8,
  reportText: 16,
} as const;

/** These change which keys are sent as escape codes; the others only how such a code looks. */
const CHANGES_KEYS = KITTY.disambiguate | KITTY.reportEvents | KITTY.reportAllKeys;

/** The keys that type, so that a shell that is left in the mode can be used. */
const SHELL_KEYS: ReadonlySet<string> = new Set(["Enter", "Tab", "Backspace"]);

/**
 * What is sent for a key by the kitty keyboard protocol,
 * https://sw.kovidgoyal.net/kitty/keyboard-protocol/, on a US keyboard without any lock:
 *
 * - where events are reported, a press and its release;
 * - where not all keys are escape codes, one that types text is that text, and has no release;
 * - the alternate key is the shifted one only, because the layout is the base layout;
 * - DECCKM and DECKPAM change nothing, and no modifier key is reported.
 *
 * @returns undefined if the flags leave the key to the legacy encoding
 */
export function encodeKitty(chord: KeyChord, modes: InputModes): string | undefined {
  const { kittyFlags: flags } = modes;
  if ((flags & CHANGES_KEYS) === 0 || !isReportable(chord)) return undefined;
  const presses = () => eventsOf(chord).map((event) => press(event, flags));
  const releases = () => eventsOf(chord).map((event) => release(event, flags));
  if ((flags & KITTY.reportAllKeys) === 0) {
    if (typesText(chord)) return textOf(chord);
    if (SHELL_KEYS.has(chord.key)) return isPlain(chord) ? undefined : presses().join("");
    if ((flags & KITTY.disambiguate) === 0) {
      const kind = KEY_TABLE.get(chord.key)?.kind;
      // Not told from other keys that mean the same, and those have no release.
      if (kind === "keypad") return undefined;
      const isEscape = chord.key === "Escape" && isPlain(chord);
      if (kind === undefined || isEscape) return encodeLegacy(chord, modes) + releases().join("");
    }
  }
  return [...presses(), ...releases()].join("");
}

/** Whether pressing a key types a character. */
function typesText({ key, ctrl, alt }: KeyChord): boolean {
  if (ctrl || alt) return false;
  const encoding = KEY_TABLE.get(key);
  return encoding === undefined || (encoding.kind === "keypad" && encoding.text !== "\r");
}

function textOf({ key, shift }: KeyChord): string {
  const encoding = KEY_TABLE.get(key);
  return encoding?.kind === "keypad" ? encoding.text : typedBy(keyOfCharacter(key, shift));
}

/** Whether there is a code for the key, or at least text. */
function isReportable(chord: KeyChord): boolean {
  if (typesText(chord) || KITTY_CODES.has(chord.key)) return true;
  return [...chord.key].every((character) => isKeyNumber(character.codePointAt(0)!));
}

function isPlain(chord: KeyChord): boolean {
  return modifierParameter(chord) === 1;
}

/** One press of a key, of which text may come. */
interface KeyEvent {
  readonly code: KittyCode;
  readonly shifted?: number;
  readonly modifier: number;
  readonly text?: number;
}

/** A character of several code points is typed as one after the other. */
function eventsOf(chord: KeyChord): KeyEvent[] {
  const code = KITTY_CODES.get(chord.key);
  if (code === undefined)
    return [...chord.key].map((character) => characterEvent(character, chord));
  const text = typesText(chord) ? textOf(chord).codePointAt(0)! : undefined;
  return [{ code, modifier: modifierParameter(chord), ...(text !== undefined && { text }) }];
}

function characterEvent(character: string, chord: KeyChord): KeyEvent {
  const key = keyOfCharacter(character, chord.shift);
  const base = key.base.codePointAt(0)!;
  const shifted = key.shifted.codePointAt(0)!;
  const typed = typedBy(key).codePointAt(0)!;
  return {
    // 0: there is text, and no key is known for it.
    code: { number: isKeyNumber(base) ? base : 0, final: "u" },
    ...(key.shift && shifted !== base && { shifted }),
    modifier: modifierParameter({ ...chord, shift: key.shift }),
    ...(!chord.ctrl && !chord.alt && { text: typed }),
  };
}

function press(event: KeyEvent, flags: number): string {
  const { code, modifier, text } = event;
  const isTold = text !== undefined && (flags & KITTY.reportText) !== 0 && isTextCode(text);
  // Text that has neither a key nor a way to be told.
  if (text !== undefined && code.number === 0 && !isTold) return String.fromCodePoint(text);
  return escapeCode(event, flags, modifier === 1 ? "" : `${modifier}`, isTold ? `;${text}` : "");
}

function release(event: KeyEvent, flags: number): string {
  if ((flags & KITTY.reportEvents) === 0 || event.code.number === 0) return "";
  return escapeCode(event, flags, `${event.modifier}:3`, "");
}

/** `CSI number : shifted ; modifiers : event ; text final`, without what is empty at its end. */
function escapeCode(event: KeyEvent, flags: number, modifiers: string, text: string): string {
  const { number, final } = event.code;
  const withAlternate = event.shifted !== undefined && (flags & KITTY.reportAlternates) !== 0;
  const key = withAlternate ? `${number}:${event.shifted}` : `${number}`;
  const rest = modifiers === "" && text === "" ? "" : `;${modifiers}${text}`;
  return `\x1b[${key === "1" && rest === "" ? "" : key}${rest}${final}`;
}
