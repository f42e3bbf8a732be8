import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { checkArgumentSpace } from "./argument-space.ts";

/** Whether the kernel takes it, which is who decides. */
function canRun(args: readonly string[], env: Record<string, string>): boolean {
  return spawnSync("/bin/true", args, { env }).status === 0;
}

function isRefused(args: readonly string[], env: Record<string, string>): boolean {
  try {
    checkArgumentSpace(["/bin/true", ...args], env);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ code: "SPAWN_FAILED" });
    return true;
  }
}

test.each([
  ["a few", ["a", "b"], { A: "1" }],
  ["one as long as it may be", ["x".repeat(128 * 1024 - 1)], {}],
  ["one that is longer", ["x".repeat(128 * 1024)], {}],
  ["a variable that is longer", [], { A: "x".repeat(128 * 1024 - 2) }],
  ["many that fit", Array.from({ length: 10_000 }, () => "x".repeat(100)), {}],
  ["more than any stack has room for", Array.from({ length: 70_000 }, () => "x".repeat(100)), {}],
])("%s: as the kernel has it", (_, args, env) => {
  expect(isRefused(args, env)).toBe(!canRun(args, env));
});
