/**
 * Numbers and last characters of the keys with a name in the kitty keyboard protocol: "Functional key
 * definitions", https://sw.kovidgoyal.net/kitty/keyboard-protocol/#functional-key-definitions. The
 * number 1 is left out where nothing comes behind it.
 */
export interface KittyCode {
  readonly number: number;
  readonly final: string;
}

export const KITTY_CODES: ReadonlyMap<string, KittyCode> = new Map([
  ...codes("u", { Escape: 27, Enter: 13, Tab: 9, Backspace: 127 }),
  ...codes("~", { Insert: 2, Delete: 3, PageUp: 5, PageDown: 6 }),
  ...["Up A", "Down B", "Right C", "Left D", "End F", "Home H", "F1 P", "F2 Q", "F4 S"].map(
    (key): [string, KittyCode] => {
      const [name, final] = key.split(" ");
      return [name!, { number: 1, final: final! }];
    },
  ),
  // `CSI R` would be a report of the cursor's position.
  ...codes("~", { F3: 13, F5: 15, F6: 17, F7: 18, F8: 19, F9: 20, F10: 21, F11: 23, F12: 24 }),
  ...numbered("F", 13, 24, 57376),
  ...numbered("KP", 0, 9, 57399),
  ...codes("u", { KPDecimal: 57409, KPDivide: 57410, KPMultiply: 57411 }),
  ...codes("u", { KPMinus: 57412, KPPlus: 57413, KPEnter: 57414 }),
]);

/**
 * Whether a character's code can be the number of its key; those of the Private Use Area would be taken
 * for functional keys.
 */
export function isKeyNumber(code: number): boolean {
  return isTextCode(code) && !(code >= 57344 && code <= 63743);
}

/** Whether a code can be told as text: no control character, and no half of a surrogate pair. */
export function isTextCode(code: number): boolean {
  const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
  return !isControl && !(code >= 0xd800 && code <= 0xdfff);
}

function codes(final: string, numbers: Record<string, number>): [string, KittyCode][] {
  return Object.entries(numbers).map(([name, number]) => [name, { number, final }]);
}

/** `F13` to `F24` and the like, numbered on from `number`. */
function numbered(
  prefix: string,
  first: number,
  last: number,
  number: number,
): [string, KittyCode][] {
  return Array.from({ length: last - first + 1 }, (_, i) => [
    `${prefix}${first + i}`,
    { number: number + i, final: "u" },
  ]);
}
