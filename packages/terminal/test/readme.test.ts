import { readFileSync } from "node:fs";
import { codeBlock, printedBy } from "@pilotty/testkit";
import { expect, test } from "vitest";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const example = readFileSync(new URL("../examples/bytes-to-screen.ts", import.meta.url), "utf8");

test("the README shows the example as it is", () => {
  expect(codeBlock(readme, "ts")).toBe(example);
});

test("the example prints what the README says", async () => {
  const printed = await printedBy(() => import("../examples/bytes-to-screen.ts"));
  expect(printed).toBe(codeBlock(readme, "text"));
});
