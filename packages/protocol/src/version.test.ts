import { expect, test } from "vitest";
import { isNewerVersion } from "./version.ts";

test.each([
  ["1.0.1", "1.0.0", true],
  ["1.10.0", "1.9.3", true],
  ["2.0.0", "1.99.99", true],
  ["1.0.0", "1.0.0", false],
  ["1.9.3", "1.10.0", false],
  ["1.0.0-beta.2", "1.0.0", false],
  ["something", "0.0.0", false],
  ["0.0.1", "something", true],
])("%s is newer than %s: %s", (version, other, isNewer) => {
  expect(isNewerVersion(version, other)).toBe(isNewer);
});
