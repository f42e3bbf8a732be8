import type { InputModes } from "../input-modes.ts";
import type { KeyChord } from "./chord.ts";
import { encodeKitty } from "./kitty.ts";
import { encodeLegacy } from "./legacy.ts";
import { encodeOtherKey } from "./modify-other-keys.ts";

/**
 * What the terminal sends for this key in these modes, as text (all of it is ASCII but characters):
 * what xterm does, or what the kitty keyboard protocol says where the program has asked for it.
 */
export function encodeKey(chord: KeyChord, modes: InputModes): string {
  const { kittyFlags, modifyOtherKeys } = modes;
  const richer =
    kittyFlags !== 0
      ? encodeKitty(chord, modes)
      : modifyOtherKeys !== 0
        ? encodeOtherKey(chord, modifyOtherKeys)
        : undefined;
  return richer ?? encodeLegacy(chord, modes);
}
