import { cpSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeTemporaryDirectory } from "@pilotty/testkit";
import { afterAll, expect, test } from "vitest";
import { CODE_CACHE_FILE, loadDaemon } from "../src/load-daemon.ts";

const APP = fileURLToPath(new URL("../", import.meta.url));
const directory = makeTemporaryDirectory();
afterAll(() => directory.remove());

function copyOfBundle(name: string): string {
  const copy = join(directory.path, name);
  cpSync(join(APP, "dist"), join(copy, "dist"), { recursive: true });
  symlinkSync(join(APP, "node_modules"), join(copy, "node_modules"));
  return join(copy, "dist");
}

test("takes the code that was compiled at build time", () => {
  const { exports, script } = loadDaemon(join(APP, "dist"));
  expect(script.cachedDataRejected).toBe(false);
  expect(exports.startDaemon).toBeTypeOf("function");
});

test("does without, if it is of another version or not there", () => {
  const garbled = copyOfBundle("garbled");
  writeFileSync(join(garbled, CODE_CACHE_FILE), "of another version");
  const { exports, script } = loadDaemon(garbled);
  expect(script.cachedDataRejected).toBe(true);
  expect(exports.startDaemon).toBeTypeOf("function");

  const missing = copyOfBundle("missing");
  rmSync(join(missing, CODE_CACHE_FILE));
  expect(loadDaemon(missing).exports.startDaemon).toBeTypeOf("function");
});
