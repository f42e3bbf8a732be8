/**
 * The keys that have a name, and what they send. Sources:
 *
 * - ctlseqs: "XTerm Control Sequences" (T. Dickey), "PC-Style Function Keys" and "VT220-Style
 *   Function Keys"; https://invisible-island.net/xterm/ctlseqs/ctlseqs.html
 * - input.c: xterm's own source, `Input()` and `decfuncvalue()`, where ctlseqs says nothing;
 *   https://github.com/ThomasDickey/xterm-snapshots/blob/master/input.c
 * - recorded: xterm-recorded.json beside this file, what a real xterm sends
 *   (scripts/record-xterm-keys.mjs), to which all of it is compared
 */
export type KeyEncoding =
  /** `CSI final`, in application cursor mode `SS3 final`; with modifiers `CSI 1 ; m final`. */
  | { readonly kind: "cursor"; readonly final: string }
  /** `SS3 final`; with modifiers `CSI 1 ; m final`. */
  | { readonly kind: "pf"; readonly final: string }
  /** `CSI number ~`; with modifiers `CSI number ; m ~`. */
  | { readonly kind: "tilde"; readonly number: number }
  /** `text`, whatever is held; in application keypad mode `SS3 final`, with modifiers `SS3 m final`. */
  | { readonly kind: "keypad"; readonly text: string; readonly final: string }
  /**
   * A control character; Alt puts ESC before it. `shift` is an escape sequence instead, which neither
   * Control nor Alt changes.
   */
  | {
      readonly kind: "control";
      readonly plain: string;
      readonly ctrl?: string;
      readonly shift?: string;
    };

export const KEY_TABLE: ReadonlyMap<string, KeyEncoding> = new Map<string, KeyEncoding>([
  // recorded; Backspace is DEL as in terminfo (kbs), in Debian and in most terminals
  ["Enter", { kind: "control", plain: "\r" }],
  ["Escape", { kind: "control", plain: "\x1b" }],
  ["Backspace", { kind: "control", plain: "\x7f", ctrl: "\b" }],
  ["Tab", { kind: "control", plain: "\t", shift: "\x1b[Z" }],

  // ctlseqs, "PC-Style Function Keys": cursor keys, Home and End
  ["Up", { kind: "cursor", final: "A" }],
  ["Down", { kind: "cursor", final: "B" }],
  ["Right", { kind: "cursor", final: "C" }],
  ["Left", { kind: "cursor", final: "D" }],
  ["Home", { kind: "cursor", final: "H" }],
  ["End", { kind: "cursor", final: "F" }],

  // ctlseqs, "VT220-Style Function Keys": the editing keypad
  ["Insert", { kind: "tilde", number: 2 }],
  ["Delete", { kind: "tilde", number: 3 }],
  ["PageUp", { kind: "tilde", number: 5 }],
  ["PageDown", { kind: "tilde", number: 6 }],

  // ctlseqs, "PC-Style Function Keys": F1 to F4 are the VT100's PF keys
  ["F1", { kind: "pf", final: "P" }],
  ["F2", { kind: "pf", final: "Q" }],
  ["F3", { kind: "pf", final: "R" }],
  ["F4", { kind: "pf", final: "S" }],
  ["F5", { kind: "tilde", number: 15 }],
  ["F6", { kind: "tilde", number: 17 }],
  ["F7", { kind: "tilde", number: 18 }],
  ["F8", { kind: "tilde", number: 19 }],
  ["F9", { kind: "tilde", number: 20 }],
  ["F10", { kind: "tilde", number: 21 }],
  ["F11", { kind: "tilde", number: 23 }],
  ["F12", { kind: "tilde", number: 24 }],
  // ctlseqs, "VT220-Style Function Keys"
  ["F13", { kind: "tilde", number: 25 }],
  ["F14", { kind: "tilde", number: 26 }],
  ["F15", { kind: "tilde", number: 28 }],
  ["F16", { kind: "tilde", number: 29 }],
  ["F17", { kind: "tilde", number: 31 }],
  ["F18", { kind: "tilde", number: 32 }],
  ["F19", { kind: "tilde", number: 33 }],
  ["F20", { kind: "tilde", number: 34 }],
  // input.c, decfuncvalue(): numbered on from 42
  ["F21", { kind: "tilde", number: 42 }],
  ["F22", { kind: "tilde", number: 43 }],
  ["F23", { kind: "tilde", number: 44 }],
  ["F24", { kind: "tilde", number: 45 }],

  // ctlseqs, "VT220-Style Function Keys", table of the keypad; input.c, Input(): with modifiers
  ["KP0", { kind: "keypad", text: "0", final: "p" }],
  ["KP1", { kind: "keypad", text: "1", final: "q" }],
  ["KP2", { kind: "keypad", text: "2", final: "r" }],
  ["KP3", { kind: "keypad", text: "3", final: "s" }],
  ["KP4", { kind: "keypad", text: "4", final: "t" }],
  ["KP5", { kind: "keypad", text: "5", final: "u" }],
  ["KP6", { kind: "keypad", text: "6", final: "v" }],
  ["KP7", { kind: "keypad", text: "7", final: "w" }],
  ["KP8", { kind: "keypad", text: "8", final: "x" }],
  ["KP9", { kind: "keypad", text: "9", final: "y" }],
  ["KPMultiply", { kind: "keypad", text: "*", final: "j" }],
  ["KPPlus", { kind: "keypad", text: "+", final: "k" }],
  ["KPMinus", { kind: "keypad", text: "-", final: "m" }],
  ["KPDecimal", { kind: "keypad", text: ".", final: "n" }],
  ["KPDivide", { kind: "keypad", text: "/", final: "o" }],
  ["KPEnter", { kind: "keypad", text: "\r", final: "M" }],
]);

/** Other spellings, to a name of {@link KEY_TABLE} or to the character that the key types. */
const ALIASES: Readonly<Record<string, string>> = {
  Return: "Enter",
  CR: "Enter",
  Esc: "Escape",
  BS: "Backspace",
  BSpace: "Backspace",
  Del: "Delete",
  Ins: "Insert",
  PgUp: "PageUp",
  PgDn: "PageDown",
  PageDn: "PageDown",
  PgDown: "PageDown",
  Page_Up: "PageUp",
  Page_Down: "PageDown",
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  Space: " ",
  Plus: "+",
  Minus: "-",
};

const KEY_BY_LOWER_NAME: ReadonlyMap<string, string> = new Map([
  ...[...KEY_TABLE.keys()].map((name) => [name.toLowerCase(), name] as const),
  ...Object.entries(ALIASES).map(([alias, key]) => [alias.toLowerCase(), key] as const),
]);

/** All names and aliases, as they are written. */
export const KEY_NAMES: readonly string[] = [...KEY_TABLE.keys(), ...Object.keys(ALIASES)];

/** The key of a name or alias in any case: a name of the table, or a character (`Plus`: `+`). */
export function keyByName(name: string): string | undefined {
  return KEY_BY_LOWER_NAME.get(name.toLowerCase());
}
