import { join } from "node:path";
import { makeTemporaryDirectory } from "@pilotty/testkit";
import { test as base, expect } from "vitest";
import { InstanceLock, type LockResult } from "../src/instance-lock.ts";

const test = base.extend<{ socketPath: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants a destructuring here.
  socketPath: async ({}, use) => {
    const directory = makeTemporaryDirectory();
    await use(join(directory.path, "pilotty.sock"));
    directory.remove();
  },
});

function held(result: LockResult): InstanceLock {
  if (result.kind !== "held") throw new Error("The lock is taken");
  return result.lock;
}

test("one of many gets it; the others hear who serves once it does", async ({ socketPath }) => {
  const lock = held(await InstanceLock.acquire(socketPath));
  const others = Array.from({ length: 10 }, () => InstanceLock.acquire(socketPath));
  lock.announceServing(async () => undefined);
  for (const result of await Promise.all(others)) {
    expect(result).toEqual({ kind: "taken", pid: process.pid });
  }
  expect(await InstanceLock.acquire(socketPath)).toEqual({ kind: "taken", pid: process.pid });
  lock.release();
});

test("goes to one who waits when its holder is gone before it served", async ({ socketPath }) => {
  const lock = held(await InstanceLock.acquire(socketPath));
  const other = InstanceLock.acquire(socketPath);
  lock.release();
  held(await other).release();
});

test("goes to one who waits when its holder stops", async ({ socketPath }) => {
  const lock = held(await InstanceLock.acquire(socketPath));
  lock.announceServing(async () => undefined);
  lock.announceStopping();
  const other = InstanceLock.acquire(socketPath);
  lock.release();
  held(await other).release();
});
