import { describe, expect, it, test } from "vitest";
import { joins, widthOf } from "./char-properties.ts";
import { FIRST_ZERO_WIDTH, isZeroWidth, lookUpCodePoint, WIDTH_MASK } from "./code-points.ts";
import { GraphemeProvider } from "./grapheme-provider.ts";
import { ZERO_WIDTH } from "./zero-width.ts";

const provider = new GraphemeProvider();

/** The widths of the clusters that a text is printed as. */
function clusterWidths(text: string): number[] {
  const widths: number[] = [];
  let preceding = 0;
  for (const character of text) {
    const properties = provider.charProperties(character.codePointAt(0)!, preceding);
    if (joins(properties) && widths.length > 0) widths.pop();
    widths.push(widthOf(properties));
    preceding = properties;
  }
  return widths;
}

describe("clusters", () => {
  it.each<[string, string, number[]]>([
    ["half a flag", "🇩", [2]],
    ["a flag and a half", "🇩🇪🇫", [2, 2]],
    ["halves kept apart", "🇩\u200b🇪", [2, 2]],
    ["halves with a mark between", "🇩\u0301🇪", [2, 2]],
    ["a skin tone alone", "🏽", [2]],
    ["a skin tone after what has none", "x🏽", [1, 2]],
    ["a second skin tone", "👍🏽🏽", [2, 2]],
    ["a skin tone widens", "\u261d🏽", [2]],
    ["a skin tone after VS16", "\u261d\ufe0f🏽", [2]],
    ["a skin tone in a ZWJ sequence", "👩🏽‍💻", [2]],
    ["VS16 in a ZWJ sequence", "❤️‍🔥", [2]],
    ["VS16 at the end of a ZWJ sequence", "🏃🏽‍♀️x", [2, 1]],
    ["a ZWJ sequence that widens", "\u2764\u200d🔥", [2]],
    ["VS16 after what is no emoji", "a\ufe0f", [1]],
    ["VS16 not directly after an emoji", "\u2764\u0301\ufe0f", [1]],
    ["ZWJ after a letter", "a\u200d🔥", [1, 2]],
    ["ZWJ before a letter", "🔥\u200da", [2, 1]],
    ["ZWJ and a mark", "👨\u200d\u0301👩", [2, 2]],
    ["ZWJ and a flag", "🏳️\u200d🌈🇩🇪", [2, 2]],
    ["a number sign that spans digits", "\u0600\u0661", [1, 1]],
    ["Hangul fillers", "\u3164\uffa0\u115f", [2, 1, 2]],
  ])("%s", (_, text, widths) => {
    expect(clusterWidths(text)).toEqual(widths);
  });

  test("a chain by ZWJ ends", () => {
    const widths = clusterWidths(Array(100).fill("👩").join("\u200d"));
    expect(widths).toEqual(Array(12).fill(2));
  });

  test("a chain with marks and skin tones in it ends too", () => {
    const widths = clusterWidths(Array(100).fill("👩🏽\ufe0f").join("\u200d"));
    expect(widths.length).toBeGreaterThanOrEqual(6);
  });

  test("what takes no cell joins without anything before it", () => {
    for (const codepoint of [0x301, 0xfe0f, 0x200b, 0x200d, 0x1161, 0xe0067]) {
      const first = provider.charProperties(codepoint, 0);
      expect([widthOf(first), joins(first)]).toEqual([0, true]);
      const second = provider.charProperties(codepoint, first);
      expect([widthOf(second), joins(second)]).toEqual([0, true]);
    }
  });
});

describe("every code point", () => {
  const all = Array.from({ length: 0x110000 }, (_, i) => i);
  const isControl = (codepoint: number): boolean =>
    codepoint < 0x20 || (codepoint >= 0x7f && codepoint < 0xa0);

  it("has a width, and alone has that width on screen", () => {
    const wrong = all.filter((codepoint) => {
      const width = provider.wcwidth(codepoint);
      const alone = provider.charProperties(codepoint, 0);
      return ![0, 1, 2].includes(width) || widthOf(alone) !== width;
    });
    expect(wrong).toEqual([]);
  });

  it("joins at the start if and only if it takes no cell", () => {
    const wrong = all.filter(
      (codepoint) =>
        joins(provider.charProperties(codepoint, 0)) !==
        (isZeroWidth(codepoint) || isControl(codepoint)),
    );
    expect(wrong).toEqual([]);
  });

  it("is found by the regular expression if it takes no cell", () => {
    const pattern = new RegExp(ZERO_WIDTH, "u");
    const wrong = all.filter(
      (codepoint) => pattern.test(String.fromCodePoint(codepoint)) !== isZeroWidth(codepoint),
    );
    expect(wrong).toEqual([]);
  });

  it("of Latin is as its properties say", () => {
    const latin = all.slice(0, FIRST_ZERO_WIDTH);
    const expected = latin.map((codepoint) => lookUpCodePoint(codepoint) & WIDTH_MASK);
    expect(latin.map((codepoint) => provider.wcwidth(codepoint))).toEqual(expected);
    const widened = latin.filter((codepoint) => {
      const base = provider.charProperties(codepoint, 0);
      return widthOf(provider.charProperties(0xfe0f, base)) === 2;
    });
    expect(String.fromCodePoint(...widened)).toBe("#*0123456789©®");
  });
});
