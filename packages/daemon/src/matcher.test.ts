import { expect, test } from "vitest";
import { createMatcher } from "./matcher.ts";

test("finds every place of a literal text, which is no pattern", () => {
  expect(createMatcher("$", false)("$ a $")).toEqual([
    { index: 0, text: "$" },
    { index: 4, text: "$" },
  ]);
  expect(createMatcher("a.c", false)("abc")).toEqual([]);
});

test("finds blanks at the end of a text where nothing follows on the line", () => {
  expect(createMatcher("$ ", false)("a $")).toEqual([{ index: 2, text: "$ " }]);
  expect(createMatcher("$ ", false)("a $b")).toEqual([]);
});

test("finds matches of a regular expression; ^ and $ are those of the line", () => {
  expect(createMatcher("^b+", true)("abb")).toEqual([]);
  expect(createMatcher("b+$", true)("abb")).toEqual([{ index: 1, text: "bb" }]);
  expect(createMatcher("\\p{Lu}", true)("aÄ")).toEqual([{ index: 1, text: "Ä" }]);
});

test("takes a pattern that only the older syntax allows", () => {
  expect(createMatcher("\\-", true)("a-b")).toEqual([{ index: 1, text: "-" }]);
});

test.each(["(", "[", "*"])("refuses the regular expression %s", (pattern) => {
  expect(() => createMatcher(pattern, true)).toThrow(
    expect.objectContaining({ code: "INVALID_INPUT" }),
  );
});

test.each([true, false])("refuses an empty pattern (regex: %s)", (regex) => {
  expect(() => createMatcher("", regex)).toThrow(
    expect.objectContaining({ code: "INVALID_INPUT" }),
  );
});

test("stops a regular expression that would take for ever", () => {
  const matcher = createMatcher("(a+)+$", true);
  expect(() => matcher(`${"a".repeat(100)}b`)).toThrow(
    expect.objectContaining({ code: "INVALID_INPUT" }),
  );
  expect(matcher("aaa")).toEqual([{ index: 0, text: "aaa" }]);
});
