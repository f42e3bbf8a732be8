import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { test } from "./pilotty.ts";

test("edits a file in vim", async ({ pilotty }) => {
  const file = join(pilotty.workdir, "notes.txt");
  const spawned = await pilotty.ok(["spawn", "--name", "editor", "vim", "-u", "NONE", file]);
  expect(spawned).toMatchObject({ name: "editor", size: { cols: 80, rows: 24 } });
  await pilotty.ok(["wait-for", "notes.txt"]);
  await pilotty.ok(["key", "i"]);
  await pilotty.ok(["type", "hello from pilotty"]);
  await pilotty.ok(["wait-for", "hello from pilotty"]);
  await pilotty.ok(["key", "Escape : w q Enter"]);
  const gone = await pilotty.run(["wait-for", "no such text"]);
  expect(gone.status).toBe(4);
  expect(readFileSync(file, "utf8")).toBe("hello from pilotty\n");
});
