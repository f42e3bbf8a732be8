import type { KeyChord } from "./chord.ts";
import { controlCharacter } from "./control-character.ts";
import { type Modifiers, modifierParameter } from "./modifiers.ts";
import { KEY_TABLE } from "./table.ts";
import { keyOfCharacter, typedBy } from "./us-layout.ts";

/**
 * What xterm sends in its mode `modifyOtherKeys` for keys that are characters or control characters:
 * `CSI 27 ; modifiers ; code ~` (`formatOtherKeys` 0), where the code is that of the character with
 * Shift applied.
 *
 * The rules are those of input.c, `ModifyOtherKeys()` and `allowedCharModifiers()`, with Alt as ESC
 * (`metaSendsEscape`), including what looks arbitrary: level 1 forgets Alt beside other modifiers.
 *
 * @returns undefined if the level changes nothing for this key
 */
export function encodeOtherKey(chord: KeyChord, level: 1 | 2): string | undefined {
  const key = otherKey(chord);
  if (key === undefined) return undefined;
  const modifiers = (level === 1 ? reportedInLevel1 : reportedInLevel2)(key, chord);
  return modifiers && `\x1b[27;${modifierParameter(modifiers)};${key.code}~`;
}

/** A key that the mode may change. */
interface OtherKey {
  /** Its name, for one that is no character. */
  readonly name?: string;
  readonly code: number;
  /** `IsControlAlias()`: whether Xlib makes one control character of it. */
  readonly sendsControl: boolean;
  /** `IsControlInput()`: `@` to DEL, which Control makes control characters of. */
  readonly isControlInput: boolean;
  /** Whether Shift is held, be it because of the character. */
  readonly shift: boolean;
}

function otherKey({ key, ctrl, alt, shift }: KeyChord): OtherKey | undefined {
  const encoding = KEY_TABLE.get(key);
  if (encoding !== undefined) {
    if (encoding.kind !== "control") return undefined;
    const code = ((ctrl && encoding.ctrl) || encoding.plain).charCodeAt(0);
    return { name: key, code, sendsControl: true, isControlInput: false, shift };
  }
  // A character that nothing is held with is text, be it a capital.
  if (!ctrl && !alt && !shift) return undefined;
  const characterKey = keyOfCharacter(key, shift);
  const typed = typedBy(characterKey);
  // Only one code point fits.
  if ([...typed].length !== 1) return undefined;
  const code = typed.codePointAt(0)!;
  return {
    code,
    // Control and `?` is DEL by xterm's own hand, which comes later.
    sendsControl: ctrl && typed !== "?" && isControl(controlCharacter(typed)),
    isControlInput: code >= 0x40 && code <= 0x7f,
    shift: characterKey.shift,
  };
}

/** @returns the modifiers that are reported, or undefined if the key is sent as ever */
function reportedInLevel1(key: OtherKey, { ctrl, alt }: Modifiers): Modifiers | undefined {
  const { shift } = key;
  switch (key.name) {
    case "Backspace":
      return undefined;
    case "Enter":
      // Alt and Control together are Alt, which is ESC.
      return reported({ ctrl: ctrl && !alt, alt: false, shift });
    case "Tab":
      return shift ? undefined : reported({ ctrl: ctrl && !alt, alt: false, shift });
    case "Escape":
      return alt ? reported({ ctrl, alt: false, shift }) : undefined;
  }
  if (!ctrl || key.isControlInput) return undefined;
  if (!key.sendsControl) return { ctrl, alt: false, shift };
  return alt && shift ? { ctrl, alt: false, shift } : undefined;
}

/** @returns the modifiers that are reported, or undefined if the key is sent as ever */
function reportedInLevel2(key: OtherKey, { ctrl, alt }: Modifiers): Modifiers | undefined {
  const { shift } = key;
  switch (key.name) {
    case "Enter":
    case "Escape":
      return reported({ ctrl, alt, shift });
    case "Backspace":
      return alt || shift ? { ctrl, alt, shift } : undefined;
    case "Tab":
      return alt || ctrl ? { ctrl, alt, shift } : undefined;
  }
  // Shift alone is reported for half of the characters only.
  const isShiftReported = key.isControlInput || key.code === 0x20;
  return ctrl || alt || isShiftReported ? reported({ ctrl, alt, shift }) : undefined;
}

function reported(modifiers: Modifiers): Modifiers | undefined {
  return modifierParameter(modifiers) === 1 ? undefined : modifiers;
}

function isControl(text: string): boolean {
  return /^[\0-\x1f\x7f]$/.test(text);
}
