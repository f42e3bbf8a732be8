import { describe, expect, it } from "vitest";
import { keyOfCharacter, typedBy } from "./us-layout.ts";

describe("the key of a character", () => {
  it.each([
    ["a", false, "a A false"],
    ["a", true, "a A true"],
    ["G", false, "g G true"],
    ["1", true, "1 ! true"],
    ["!", false, "1 ! true"],
    ["?", true, "/ ? true"],
    ["~", false, "` ~ true"],
    ['"', false, "' \" true"],
    ["é", false, "é É false"],
    ["É", false, "é É true"],
    ["я", true, "я Я true"],
    ["漢", true, "漢 漢 true"],
    // No capital of one character; no small letter that leads back.
    ["ß", true, "ß ß true"],
    ["\u212a", false, "\u212a \u212a false"],
    ["ı", false, "ı ı false"],
    ["İ", false, "İ İ false"],
    ["ǅ", false, "ǅ ǅ false"],
  ])("%s with Shift %j: %s", (character, isShiftHeld, expected) => {
    const { base, shifted, shift } = keyOfCharacter(character, isShiftHeld);
    expect(`${base} ${shifted} ${shift}`).toBe(expected);
  });

  it("is one for both cases of a letter", () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0xd800; code += 1) {
      const character = String.fromCharCode(code);
      const key = keyOfCharacter(character, false);
      const cases = [key.base, key.shifted].map((c) => keyOfCharacter(c, true));
      const isOne = cases.every((c) => c.base === key.base && c.shifted === key.shifted && c.shift);
      if (!isOne || typedBy(key) !== character) wrong.push(character);
    }
    expect(wrong).toEqual([]);
  });
});
