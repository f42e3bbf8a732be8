import { readFileSync } from "node:fs";
import { requestOnce } from "@pilotty/client";
import { codeBlock } from "@pilotty/testkit";
import { expect, test, vi } from "vitest";
import { press } from "../examples/declare-a-command.ts";
import type { CommandContext } from "../src/command.ts";
import { run } from "../src/index.ts";
import { printRaw } from "../src/output.ts";
import { parseArguments } from "../src/parse-arguments.ts";

vi.mock("../src/output.ts", () => ({ printRaw: vi.fn() }));
vi.mock("@pilotty/client", () => ({ requestOnce: vi.fn(async () => ({ ok: true })) }));

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const example = readFileSync(new URL("../examples/declare-a-command.ts", import.meta.url), "utf8");

test("the README shows the example as it is", () => {
  expect(codeBlock(readme, "ts")).toBe(example);
});

test("the command of the example parses its own example and sends the request", async () => {
  const args = press.examples[0]!.split(" ").slice(2);
  const context = { env: { PILOTTY_SESSION: "menu" } } as unknown as CommandContext;
  const output = await press.run(parseArguments(press, args), context);
  expect(output).toEqual({ json: { ok: true } });
  const params = { session: "menu", keys: ["Down", "Down", "Down", "Down", "Down"] };
  expect(requestOnce).toHaveBeenCalledExactlyOnceWith("key", params, context);
});

test("the composition in the README runs", async () => {
  const block = codeBlock(readme, "js");
  const body = block.replace(/^import .*$/m, "");
  const process = { argv: ["node", "pilotty.cjs", "--version"], env: {}, exitCode: undefined };
  const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor;
  await new AsyncFunction("run", "process", body)(run, process);
  expect(process.exitCode).toBe(0);
  expect(printRaw).toHaveBeenCalledExactlyOnceWith("1.0.0\n");
});
