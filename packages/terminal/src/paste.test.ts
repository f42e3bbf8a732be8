import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { encodePaste } from "./paste.ts";

const numRuns = Number(process.env.PILOTTY_FC_RUNS ?? 1000);
const START = "\x1b[200~";
const END = "\x1b[201~";

function bracketed(text: string): string {
  const pasted = encodePaste(text, { bracketedPaste: true });
  expect(pasted.startsWith(START)).toBe(true);
  expect(pasted.endsWith(END)).toBe(true);
  return pasted.slice(START.length, -END.length);
}

describe("with brackets", () => {
  it.each([
    ["nothing", "", ""],
    ["text", "a 漢 👍🏽", "a 漢 👍🏽"],
    ["newlines", "a\nb\r\nc\rd\n\n", "a\rb\rc\rd\r\r"],
    ["tabs and other sequences", "\ta\x1b[31mb\x1b", "\ta\x1b[31mb"],
    ["the start marker", "a\x1b[200~b", "a\x1b[200~b"],
    ["the end marker", "a\x1b[201~b", "ab"],
    ["the end marker with a C1 control", "a\x9b201~b", "ab"],
    ["several", "\x1b[201~a\x1b[201~\x9b201~b\x1b[201~", "ab"],
    ["one within another", "a\x1b[20\x1b[201~1~b", "ab"],
    ["one within another, of the other form", "a\x1b[2\x9b201~01~b\x9b\x1b[201~201~c", "abc"],
    ["deeply nested", `${"\x1b[20".repeat(50)}${"\x1b[201~"}${"1~".repeat(50)}x`, "x"],
    ["one that arises where a control was", "a\x1b[20\x031~b", "ab"],
    [
      "what only looks like it",
      "201~ [201~ \x1b[2011~ \x1b[201.",
      "201~ [201~ \x1b[2011~ \x1b[201.",
    ],
    ["what the driver acts upon", "a\x03b\x1ac\x1cd\x13e\x11f\x19g\x0fh\x16i", "abcdefghi"],
    ["other controls", "\0\x01\x04\x08\x7f", "\0\x01\x04\x08\x7f"],
  ])("%s", (_, text, pasted) => {
    expect(bracketed(text)).toBe(pasted);
  });

  const piece = fc.oneof(
    fc.constantFrom("\x1b[201~", "\x9b201~", "\x1b[20", "\x1b[", "\x1b", "\x9b", "201~", "1~", "~"),
    fc.constantFrom("2", "0", "1", "[", "\x03", "\n", "\r\n"),
    fc.string({ unit: "binary", maxLength: 3 }),
  );

  it("ends once, at its end", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const pasted = encodePaste(pieces.join(""), { bracketedPaste: true });
        expect(pasted.indexOf(END)).toBe(pasted.length - END.length);
        expect(pasted).not.toContain("\x9b201~");
        expect(pasted).not.toContain("\n");
      }),
      { numRuns },
    );
  });

  it("leaves what has nothing of this in it", () => {
    const harmless = fc.string({ unit: "binary" }).filter((text) => !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(harmless, (text) => {
        expect(bracketed(text)).toBe(text);
      }),
      { numRuns },
    );
  });

  test("takes no more than linear time", () => {
    const depth = 200_000;
    const text = `${"\x1b[20".repeat(depth)}${"1~".repeat(depth)}`;
    expect(bracketed(text)).toBe("");
  });
});

describe("without brackets", () => {
  it("changes newlines alone", () => {
    const text = "a\r\nb\nc\x1b[201~\x03\x9b201~";
    expect(encodePaste(text, { bracketedPaste: false })).toBe("a\rb\rc\x1b[201~\x03\x9b201~");
  });
});

it.each(["abc\x1b", "abc\x1b\x1b[20", "abc\x1b[201", "abc\x9b2\x1b["])(
  "%j does not end in the beginning of an end marker",
  (text) => {
    expect(encodePaste(text, { bracketedPaste: true })).toBe("\x1b[200~abc\x1b[201~");
  },
);
