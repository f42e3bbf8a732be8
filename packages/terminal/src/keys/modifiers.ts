import type { KeyChord } from "./chord.ts";

export type Modifiers = Pick<KeyChord, "ctrl" | "alt" | "shift">;

/**
 * How modifiers are written in an escape sequence: 1 and the sum of Shift 1, Alt 2, Control 4
 * (ctlseqs, "PC-Style Function Keys"; the kitty keyboard protocol, "Modifiers", took it over).
 */
export function modifierParameter({ ctrl, alt, shift }: Modifiers): number {
  return 1 + (shift ? 1 : 0) + (alt ? 2 : 0) + (ctrl ? 4 : 0);
}
