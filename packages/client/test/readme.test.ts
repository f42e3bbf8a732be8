import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeBlock, isAlive, makeTemporaryDirectory, printedBy } from "@pilotty/testkit";
import { afterEach, expect, test, vi } from "vitest";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const example = readFileSync(new URL("../examples/run-a-program.ts", import.meta.url), "utf8");
const directory = makeTemporaryDirectory();

afterEach(() => {
  vi.unstubAllEnvs();
  const pid = Number(readFileSync(join(directory.path, "pids"), "utf8"));
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
  directory.remove();
});

test("the README shows the example as it is, and it prints what the README says", async () => {
  expect(codeBlock(readme, "ts")).toBe(example);

  // The client starts nothing of its own, so a daemon that gives fixed answers will do.
  const fake = fileURLToPath(new URL("fake-daemon.mjs", import.meta.url));
  symlinkSync(fake, join(directory.path, "pilotty"));
  vi.stubEnv("PATH", `${directory.path}:${process.env.PATH}`);
  vi.stubEnv("PILOTTY_SOCKET_DIR", directory.path);
  const printed = await printedBy(() => import("../examples/run-a-program.ts"));
  expect(printed).toBe(codeBlock(readme, "text"));
});
