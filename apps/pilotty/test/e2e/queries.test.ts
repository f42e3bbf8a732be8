import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { test } from "./pilotty.ts";

const ASK_QUERIES = fileURLToPath(new URL("../../bench/ask-queries.mjs", import.meta.url));

interface Item {
  name: string;
  times: number[];
  answer: string;
  expected: string;
}

test("answers what programs ask their terminal", async ({ pilotty }) => {
  const result = join(pilotty.workdir, "answers.json");
  const size = ["--cols", "80", "--rows", "24"];
  await pilotty.ok(["spawn", ...size, process.execPath, ASK_QUERIES, result]);
  await pilotty.exited("default");
  const items = JSON.parse(readFileSync(result, "utf8")) as Item[];
  expect(items).toHaveLength(26);
  expect(items.filter(({ times }) => times.length === 0)).toEqual([]);
});
