import { spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeTemporaryDirectory } from "@pilotty/testkit";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CommandContext } from "../command.ts";
import { parseArguments } from "../parse-arguments.ts";
import { examples } from "./examples.ts";
import { COMMANDS } from "./index.ts";

let directory = "";
let removeDirectory = (): void => undefined;

beforeEach(() => {
  const temporary = makeTemporaryDirectory();
  directory = temporary.path;
  removeDirectory = () => temporary.remove();
});
afterEach(() => removeDirectory());

/**
 * Runs the example with a `pilotty` that tells its arguments, and fails for one command.
 *
 * @returns the exit status, and the arguments of each call
 */
async function runExample(failing: string): Promise<{ status: number | null; calls: string[][] }> {
  const fake = join(directory, "pilotty");
  const script = `#!/bin/sh\nprintf '%s\\0' "$@" END\ntest "$1" != "${failing}"\n`;
  writeFileSync(fake, script);
  chmodSync(fake, 0o755);
  const output = await examples.run({ options: {}, positionals: [] }, {} as CommandContext);
  const { status, stdout, stderr } = spawnSync("sh", {
    input: output && "text" in output ? output.text : "",
    encoding: "utf8",
    env: { ...process.env, PATH: `${directory}:${process.env.PATH}` },
  });
  expect(stderr).toBe("");
  const calls = stdout.split("\0END\0").slice(0, -1);
  return { status, calls: calls.map((call) => call.split("\0")) };
}

test("is a script of command lines that parse, from spawn to kill", async () => {
  const { status, calls } = await runExample("");
  expect(status).toBe(0);
  const names = calls.map(([name]) => name);
  expect(names).toEqual(["spawn", "wait-for", "type", "key", "wait-for", "snapshot", "kill"]);
  const sessions = calls.map(([name, ...args]) => {
    const command = COMMANDS.find((one) => one.name === name)!;
    const { options } = (command.parse ?? parseArguments)(command, args);
    return name === "spawn" ? options.name : options.session;
  });
  expect(new Set(sessions)).toEqual(new Set([expect.stringMatching(/^example-\d+$/)]));
});

test("kills the session, and fails, if something is not as it should be", async () => {
  const { status, calls } = await runExample("type");
  expect(status).toBe(1);
  expect(calls.map(([name]) => name)).toEqual(["spawn", "wait-for", "type", "kill"]);
});

test("kills nothing if the session could not be started", async () => {
  const { status, calls } = await runExample("spawn");
  expect(status).toBe(1);
  expect(calls).toHaveLength(1);
});
