import { expect, it } from "vitest";
import { matchesOf } from "./matches.ts";

it.each([/\d+/g, /\d*/g, /(?<word>\p{L}+)/gu, /x/g])("finds what matchAll finds: %s", (pattern) => {
  const text = "12 oaks, 3 elms, 405";
  const wanted = [...text.matchAll(pattern)];
  const found = matchesOf(text, pattern);
  expect(found.map(({ 0: match, index, groups }) => [match, index, groups])).toEqual(
    wanted.map(({ 0: match, index, groups }) => [match, index, groups]),
  );
  // From the start again: the pattern is the same object.
  expect(matchesOf(text, pattern)).toEqual(found);
});

it("wants the flag, without which it would match the same place for ever", () => {
  expect(() => matchesOf("12", /\d/)).toThrow(TypeError);
});
