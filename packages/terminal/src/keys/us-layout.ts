/**
 * The keyboard that a chord of a character is pressed on. Whoever says `Ctrl+!` names what the key
 * shows and not the key, but terminals in richer modes report the key and Shift: so a layout has to be
 * assumed, and it is that of a US keyboard, as in the kitty keyboard protocol ("base layout key") and
 * with xterm.
 */
const UNSHIFTED = "`1234567890-=[]\\;',./";
const SHIFTED = '~!@#$%^&*()_+{}|:"<>?';

/** The key that types a character. */
export interface CharacterKey {
  /** What the key types without Shift. */
  readonly base: string;
  /** What it types with Shift; `base` if that makes no difference. */
  readonly shifted: string;
  /** Whether Shift is held. */
  readonly shift: boolean;
}

/**
 * Finds the key for one character. `!` is Shift and `1`, `G` is Shift and `g`, and so are they where
 * Shift is said as well. A character that is not on the keyboard has a key of its own; a letter shares
 * it with its other case.
 */
export function keyOfCharacter(character: string, shift: boolean): CharacterKey {
  const above = UNSHIFTED.indexOf(character);
  if (above >= 0) return { base: character, shifted: SHIFTED[above]!, shift };
  const below = SHIFTED.indexOf(character);
  if (below >= 0) return { base: UNSHIFTED[below]!, shifted: character, shift: true };
  const lower = character.toLowerCase();
  const upper = character.toUpperCase();
  // Not `ß`, which has no capital of one character, nor the Kelvin sign, whose small letter is `k`.
  if (character === lower && upper.toLowerCase() === lower && sameLength(lower, upper)) {
    return { base: lower, shifted: upper, shift };
  }
  if (character === upper && lower.toUpperCase() === upper && sameLength(lower, upper)) {
    return { base: lower, shifted: upper, shift: true };
  }
  return { base: character, shifted: character, shift };
}

/** What is typed by a key on its own, or with Shift. */
export function typedBy({ base, shifted, shift }: CharacterKey): string {
  return shift ? shifted : base;
}

function sameLength(a: string, b: string): boolean {
  return [...a].length === [...b].length;
}
