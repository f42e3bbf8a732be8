import { expect, test } from "vitest";
import { singles } from "./singles.ts";

test("values that stand once are single, wherever they stand", () => {
  expect(singles([3, 1, 3, 2])).toEqual([1, 3]);
  expect(singles(["a", "a"])).toEqual([]);
  expect(singles([])).toEqual([]);
});
