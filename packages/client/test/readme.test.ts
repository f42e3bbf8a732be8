import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isAlive, makeTemporaryDirectory } from "@pilotty/testkit";
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

/** The first block of this language in the README. */
function block(language: string): string | undefined {
  return new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "ms").exec(readme)?.[1];
}

test("the README shows the example as it is, and it prints what the README says", async () => {
  expect(block("ts")).toBe(example);

  // The client starts nothing of its own, so a daemon that gives fixed answers will do.
  const fake = fileURLToPath(new URL("fake-daemon.mjs", import.meta.url));
  symlinkSync(fake, join(directory.path, "pilotty"));
  vi.stubEnv("PATH", `${directory.path}:${process.env.PATH}`);
  vi.stubEnv("PILOTTY_SOCKET_DIR", directory.path);
  const printed: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...values) => {
    printed.push(`${values.join(" ")}\n`);
  });
  await import("../examples/run-a-program.ts");
  log.mockRestore();
  expect(printed.join("")).toBe(block("text"));
});
