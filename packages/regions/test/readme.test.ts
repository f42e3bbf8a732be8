import { readFileSync } from "node:fs";
import { codeBlock, printedBy } from "@pilotty/testkit";
import { expect, test } from "vitest";

const readme = read("../README.md");

test.each([
  ["from-text", () => import("../examples/from-text.ts")],
  ["from-xterm", () => import("../examples/from-xterm.ts")],
  ["refs", () => import("../examples/refs.ts")],
])("the README shows examples/%s.ts as it is, and what it prints", async (name, run) => {
  const [, shown = ""] = readme.split(`](examples/${name}.ts)`);
  expect(codeBlock(shown, "ts")).toBe(read(`../examples/${name}.ts`));
  expect(codeBlock(shown, "text")).toBe(await printedBy(run));
});

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}
