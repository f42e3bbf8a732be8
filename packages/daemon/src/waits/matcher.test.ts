import { expect, test } from "vitest";
import { createMatcher, type Match } from "./matcher.ts";

function matchesOf(pattern: string, regex: boolean, text: string, beginsAbove = false): Match[] {
  const [matches] = createMatcher(pattern, regex)([{ text, beginsAbove }]);
  return matches!;
}

test("finds every place of a literal text, which is no pattern", () => {
  expect(matchesOf("$", false, "$ a $")).toEqual([
    { index: 0, text: "$" },
    { index: 4, text: "$" },
  ]);
  expect(matchesOf("a.c", false, "abc")).toEqual([]);
});

test("finds blanks at the end of a text where nothing follows on the line", () => {
  expect(matchesOf("$ ", false, "a $")).toEqual([{ index: 2, text: "$ " }]);
  expect(matchesOf("$ ", false, "a $b")).toEqual([]);
});

test("a regular expression may end in the blank behind a prompt, or do without", () => {
  expect(matchesOf("^\\$ $", true, "$")).toEqual([{ index: 0, text: "$ " }]);
  expect(matchesOf("^\\$$", true, "$")).toEqual([{ index: 0, text: "$" }]);
  expect(matchesOf("^\\$ $", true, "$x")).toEqual([]);
  expect(matchesOf(".", true, "")).toEqual([]);
  expect(matchesOf("[^x]", true, "x")).toEqual([]);
});

test("tells the matches of each line", () => {
  const first = [{ index: 1, text: "b" }];
  const lines = ["ab", "c", "b"].map((text) => ({ text }));
  for (const regex of [true, false]) {
    expect(createMatcher("b", regex)(lines)).toEqual([first, [], [{ index: 0, text: "b" }]]);
  }
});

test("finds matches of a regular expression; ^ and $ are those of the line", () => {
  expect(matchesOf("^b+", true, "abb")).toEqual([]);
  expect(matchesOf("b+$", true, "abb")).toEqual([{ index: 1, text: "bb" }]);
  expect(matchesOf("\\p{Lu}", true, "aÄ")).toEqual([{ index: 1, text: "Ä" }]);
});

test("takes a pattern that only the older syntax allows", () => {
  expect(matchesOf("\\-", true, "a-b")).toEqual([{ index: 1, text: "-" }]);
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
  expect(() => matcher([{ text: `${"a".repeat(100)}b` }])).toThrow(
    expect.objectContaining({ code: "INVALID_INPUT" }),
  );
  expect(matcher([{ text: "aaa" }])).toEqual([[{ index: 0, text: "aaa" }]]);
});

test("several take turns, each with its own expression", () => {
  const [digits, letters] = [createMatcher("\\d+", true), createMatcher("[a-z]+", true)];
  const lines = [{ text: "a1" }];
  expect([digits(lines), letters(lines), digits(lines)].flat(2).map(({ text }) => text)).toEqual([
    "1",
    "a",
    "1",
  ]);
});

test("where a line begins above the screen is no ^, and all else is found", () => {
  expect(matchesOf("^\\d+", true, "42 43", true)).toEqual([]);
  expect(matchesOf("^.*43", true, "42 43", true)).toEqual([]);
  expect(matchesOf("\\d+ 43$", true, "42 43", true)).toEqual([{ index: 0, text: "42 43" }]);
  expect(matchesOf("43 $", true, "42 43", true)).toEqual([{ index: 3, text: "43 " }]);
  expect(matchesOf(".", true, "", true)).toEqual([]);
  expect(matchesOf("42", false, "42 43", true)).toEqual([{ index: 0, text: "42" }]);
});
