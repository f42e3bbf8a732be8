import { fileURLToPath } from "node:url";
import { expect, vi } from "vitest";
import { test } from "../pilotty.ts";

// Half a minute of load, and the start and the end of it on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

function benchmark(name: string): string {
  return fileURLToPath(new URL(`../../../bench/${name}`, import.meta.url));
}

// 500 of them are `pnpm --filter pilotty bench:cycles`. Both exit with 1 where the daemon has more files,
// children or memory at the end.
test("60 sessions that come and go leave nothing behind", async ({ pilotty }) => {
  const { status, stdout, stderr } = await pilotty.exec(process.execPath, [
    benchmark("cycles.mjs"),
    "--cycles",
    "60",
  ]);
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
});

// An hour of it is `pnpm --filter pilotty bench:soak`.
test("the daemon does not grow under half a minute of mixed load", async ({ pilotty }) => {
  const args = [benchmark("soak.mjs"), "--minutes", "0.5"];
  const { status, stdout, stderr } = await pilotty.exec(process.execPath, args);
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
});
