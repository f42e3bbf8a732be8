import fc from "fast-check";
import { expect, it, test } from "vitest";
import { unicodeProvider } from "./provider.ts";
import { ZERO_WIDTH } from "./zero-width.ts";
import { zeroWidthRuns } from "./zero-width-runs.ts";

const numRuns = Number(process.env.PILOTTY_FC_RUNS ?? 1000);

it.each<[string, [number, number][]]>([
  ["", []],
  ["abc\r\n\x1b[m", []],
  ["漢👍é", []],
  ["e\u0301", [[1, 2]]],
  ["\u0301\u0302", [[0, 2]]],
  [
    "👍\u{e0067}\ufe0fx\u200d",
    [
      [2, 5],
      [6, 7],
    ],
  ],
  [
    "\ud83d\u0301\udc4d\u0301",
    [
      [1, 2],
      [3, 4],
    ],
  ],
])("in %j", (text, runs) => {
  expect([...zeroWidthRuns(text, unicodeProvider("16"))]).toEqual(runs);
});

test("are those of the version", () => {
  const runs = (version: "16" | "11" | "6"): number[][] => [
    ...zeroWidthRuns("\u0600\u1f60\u{1f3fb}\u0897", unicodeProvider(version)),
  ];
  expect(runs("6")).toEqual([[0, 1]]);
  expect(runs("16")).toEqual([[4, 5]]);
});

it("finds what the regular expression finds", () => {
  const piece = fc.oneof(
    fc.constantFrom("a", "漢", "👍", "\u0301", "\u{e0067}", "\u00ad", "\u0600", "\ufe0f", "\ud83d"),
    fc.string({ unit: "binary", maxLength: 2 }),
  );
  const pattern = new RegExp(`(?:${ZERO_WIDTH})+`, "gu");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      const expected = Array.from(text.matchAll(pattern), (match) => [
        match.index,
        match.index + match[0].length,
      ]);
      expect([...zeroWidthRuns(text, unicodeProvider("16"))]).toEqual(expected);
    }),
    { numRuns },
  );
});
