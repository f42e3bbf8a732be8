import { DEFAULT_STYLE, type Style } from "@pilotty/protocol";
import { describe, expect, test } from "vitest";
import { inkColour, isRelated } from "./seen-colours.ts";

const style = (differences: Partial<Style>): Style => ({ ...DEFAULT_STYLE, ...differences });

describe("colours as they are seen", () => {
  test("in reverse, the glyphs have the colour of the ground", () => {
    expect(inkColour(style({ fg: 4 }))).toBe("4");
    expect(inkColour(style({ fg: 4, bg: 2, inverse: true }))).toBe("2");
    expect(inkColour(style({ inverse: true }))).toBe("ground");
  });

  test("a current link has the colours of the others, with more weight or in reverse", () => {
    const link = style({ fg: 4 });
    expect(isRelated(link, style({ fg: 4, underline: "single" }))).toBe(true);
    expect(isRelated(link, style({ fg: 4, inverse: true }))).toBe(true);
    expect(isRelated(link, style({ fg: 3 }))).toBe(false);
    expect(isRelated(link, style({ fg: 4, bg: 7 }))).toBe(false);
  });
});
