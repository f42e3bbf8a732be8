import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const example = readFileSync(new URL("../examples/speak-the-wire.ts", import.meta.url), "utf8");

/** The first block of this language in the README. */
function block(language: string): string | undefined {
  return new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "ms").exec(readme)?.[1];
}

test("the README shows the example as it is", () => {
  expect(block("ts")).toBe(example);
});

test("the example prints what the README says", async () => {
  const printed: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...values) => {
    printed.push(`${values.join(" ")}\n`);
  });
  await import("../examples/speak-the-wire.ts");
  log.mockRestore();
  expect(printed.join("")).toBe(block("text"));
});
