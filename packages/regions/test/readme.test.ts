import { readFileSync } from "node:fs";
import { codeBlock, printedBy } from "@pilotty/testkit";
import { expect, test } from "vitest";
import * as regions from "../src/index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("the example in the README prints what the README says", async () => {
  // Type-stripping is not needed: the example is plain JavaScript but for its import.
  const example = codeBlock(readme, "ts").replace(
    /^import (\{[^}]*\}) from "@pilotty\/regions";$/m,
    "const $1 = regions;",
  );
  const printed = await printedBy(() => new Function("regions", example)(regions));
  expect(printed).toBe(codeBlock(readme, "text"));
});
