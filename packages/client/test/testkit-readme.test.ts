// It stands here because the testkit has no tests of its own, and this package is its first user.
import { readFileSync } from "node:fs";
import * as testkit from "@pilotty/testkit";
import { expect, test } from "vitest";

const readme = readFileSync(new URL("../../testkit/README.md", import.meta.url), "utf8");

test("the example in the README of the testkit runs", async () => {
  const example = /^```js\n(.*?)^```$/ms.exec(readme)?.[1] ?? "throw new Error('no example')";
  const body = example
    .replace(/^import (\{[^}]*\}) from "@pilotty\/testkit";$/m, "const $1 = testkit;")
    .replace(
      /^import (\{[^}]*\}) from "(node:[^"]*)";$/gm,
      'const $1 = process.getBuiltinModule("$2");',
    );
  const printed: string[] = [];
  const log = (...values: unknown[]): number => printed.push(`${values.join(" ")}\n`);
  const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor;
  await new AsyncFunction("testkit", "console", body)(testkit, { log });
  expect(printed.join("")).toBe(/^```text\n(.*?)^```$/ms.exec(readme)?.[1]);
});
