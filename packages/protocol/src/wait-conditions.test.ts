import { expect, test } from "vitest";
import { waitConditionProblem } from "./wait-conditions.ts";
import type { WaitForParams } from "./waiting.ts";

test.each<WaitForParams>([
  { pattern: "x" },
  { pattern: "", regex: true, gone: true, now: true },
  { role: "button" },
  { role: "button", name: "OK", regex: true, gone: true },
  { idle: true, now: true },
  { exit: true, idle: false },
])("%j waits for one thing", (params) => {
  expect(waitConditionProblem(params)).toBeUndefined();
});

test.each<[WaitForParams, RegExp]>([
  [{}, /nothing to wait for/],
  [{ idle: false }, /nothing to wait for/],
  [{ pattern: "x", exit: true }, /pattern and exit/],
  [{ role: "tab", idle: true }, /role and idle/],
  [{ pattern: "x", name: "OK" }, /needs a role/],
  [{ exit: true, gone: true }, /gone/],
  [{ role: "button", regex: true }, /regular expression/],
  [{ exit: true, now: true }, /now/],
])("%j is refused", (params, problem) => {
  expect(waitConditionProblem(params)).toMatch(problem);
});
