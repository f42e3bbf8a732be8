import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as regions from "../src/index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
  if (found === undefined) throw new Error(`README.md has no ${language} block`);
  return found;
}

test("the example in the README prints what the README says", () => {
  // Type-stripping is not needed: the example is plain JavaScript but for its import.
  const example = block("ts").replace(
    /^import (\{[^}]*\}) from "@pilotty\/regions";$/m,
    "const $1 = regions;",
  );
  let printed = "";
  const console = {
    log: (...parts: unknown[]) => {
      printed += `${parts.join(" ")}\n`;
    },
  };

  new Function("regions", "console", example)(regions, console);

  expect(printed).toBe(block("text"));
});
