import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeTemporaryDirectory } from "@pilotty/testkit";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Log } from "./log.ts";

let path = "";
let removeDirectory = (): void => undefined;

beforeEach(() => {
  const directory = makeTemporaryDirectory();
  path = join(directory.path, "pilotty.log");
  removeDirectory = () => directory.remove();
});
afterEach(() => removeDirectory());

function linesOf(file: string): Record<string, unknown>[] {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line));
}

test("writes what the level asks for, as lines of JSON that only the user can read", () => {
  const log = new Log(path, "info");
  log.error("broken", { name: "two\nlines" });
  log.info("spawned", { pid: 7, code: undefined });
  log.debug("answered", { method: "ping" });
  log.close();
  const at = expect.stringMatching(/^\d{4}-.*Z$/);
  expect(linesOf(path)).toEqual([
    { at, level: "error", event: "broken", name: "two\nlines" },
    { at, level: "info", event: "spawned", pid: 7 },
  ]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("without a level there is no file", () => {
  const log = new Log(path, undefined);
  log.error("broken");
  expect(existsSync(path)).toBe(false);
});

test("goes on in the file of before", () => {
  for (const event of ["one", "two"]) {
    const log = new Log(path, "info");
    log.info(event);
    log.close();
  }
  expect(linesOf(path).map(({ event }) => event)).toEqual(["one", "two"]);
});

test("a full file becomes the old one, and the one before that goes", () => {
  writeFileSync(path, "x".repeat(10 * 1024 * 1024 - 10));
  writeFileSync(`${path}.old`, "older");
  const log = new Log(path, "info");
  log.info("next");
  log.close();
  expect(linesOf(path)).toMatchObject([{ event: "next" }]);
  expect(readFileSync(`${path}.old`, "utf8")).toMatch(/^x+$/);
});

test("of a defect it tells where, and not what was said", () => {
  const log = new Log(path, "error");
  log.defect("uncaught", new TypeError("the secret\n    at text"));
  log.defect("unhandled", "the secret");
  log.close();
  expect(readFileSync(path, "utf8")).not.toContain("secret");
  const [uncaught, unhandled] = linesOf(path);
  expect(uncaught).toMatchObject({ event: "uncaught", name: "TypeError" });
  expect(uncaught?.stack).toContain("log.test.ts");
  expect(unhandled).toMatchObject({ event: "unhandled", stack: "" });
});

test("never writes through a symlink, nor fails where it cannot write", () => {
  const other = join(path, "..", "other");
  writeFileSync(other, "mine");
  symlinkSync(other, path);
  for (const place of [path, join(path, "deeper")]) {
    const log = new Log(place, "info");
    log.info("anything");
    log.close();
  }
  expect(readFileSync(other, "utf8")).toBe("mine");
});
