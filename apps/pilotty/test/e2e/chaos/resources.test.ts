import { fileURLToPath } from "node:url";
import { expect, vi } from "vitest";
import { test } from "../pilotty.ts";

// Two minutes of load, and the start and the end of it on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

function benchmark(name: string): string {
  return fileURLToPath(new URL(`../../../bench/${name}`, import.meta.url));
}

// Side by side, since the second mostly waits. Both exit with 1 where the daemon has more files, children or memory at the end.
test.concurrent("500 sessions that come and go leave nothing behind", async ({ pilotty }) => {
  const { status, stdout, stderr } = await pilotty.exec(process.execPath, [
    benchmark("cycles.mjs"),
  ]);
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
});

// The hour is `pnpm --filter pilotty bench:soak`.
test.concurrent("the daemon does not grow under two minutes of mixed load", async ({ pilotty }) => {
  const args = [benchmark("soak.mjs"), "--minutes", "2"];
  const { status, stdout, stderr } = await pilotty.exec(process.execPath, args);
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
});
