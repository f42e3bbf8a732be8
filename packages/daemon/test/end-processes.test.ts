import { spawn } from "node:child_process";
import { once } from "node:events";
import { isAlive } from "@pilotty/testkit";
import { expect, test, vi } from "vitest";
import { endProcessSession } from "../src/end-processes.ts";
import { processesBySession } from "../src/proc.ts";

vi.mock("../src/proc.ts", async (load) => {
  const actual = await load<typeof import("../src/proc.ts")>();
  return { ...actual, processesBySession: vi.fn(actual.processesBySession) };
});

/** Leaders of sessions of their own. */
async function startSessions(count: number): Promise<{ pid: number; ended: Promise<unknown> }[]> {
  const children = Array.from({ length: count }, () =>
    spawn("sh", ["-c", "echo ready; exec cat"], { detached: true, stdio: "pipe" }),
  );
  return Promise.all(
    children.map(async (child) => {
      await once(child.stdout!, "data");
      return { pid: child.pid!, ended: once(child, "exit") };
    }),
  );
}

test("many that are ended at once are not searched for one by one", async () => {
  const sessions = await startSessions(20);
  vi.mocked(processesBySession).mockClear();
  const gone = await Promise.all(sessions.map(({ pid }) => endProcessSession(pid)));
  expect(new Set(gone)).toEqual(new Set([true]));
  await Promise.all(sessions.map(({ ended }) => ended));
  expect(sessions.filter(({ pid }) => isAlive(pid))).toEqual([]);
  // Each needs two at least: one that finds what is to be ended, and one that finds nothing.
  expect(vi.mocked(processesBySession).mock.calls.length).toBeLessThan(2 * sessions.length);
});
