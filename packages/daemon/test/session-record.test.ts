import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, makeTemporaryDirectory } from "@pilotty/testkit";
import { test as base, expect } from "vitest";
import { readProcessStat } from "../src/proc.ts";
import { SessionRecord } from "../src/session-record.ts";

interface Fixtures {
  path: string;
  /** The leader of a session of its own, which ignores all but SIGKILL. */
  leader: { pid: number; startTime: number; ended: Promise<unknown> };
}

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants a destructuring here.
  path: async ({}, use) => {
    const directory = makeTemporaryDirectory();
    await use(join(directory.path, "sessions.json"));
    directory.remove();
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants a destructuring here.
  leader: async ({}, use) => {
    const script = "trap '' TERM HUP; echo ready; while :; do read line; done";
    const child: ChildProcess = spawn("bash", ["-c", script], { detached: true, stdio: "pipe" });
    await once(child.stdout!, "data");
    const pid = child.pid!;
    const startTime = readProcessStat(pid)!.startTime;
    await use({ pid, startTime, ended: once(child, "exit") });
    child.kill("SIGKILL");
  },
});

test("ends what a recorded program has left", async ({ path, leader }) => {
  new SessionRecord(path).write([leader]);
  await new SessionRecord(path).endLeftovers();
  await leader.ended;
  expect(isAlive(leader.pid)).toBe(false);
});

test("spares a process that got the pid of one that was recorded", async ({ path, leader }) => {
  const record = new SessionRecord(path);
  record.write([{ pid: leader.pid, startTime: leader.startTime - 1 }]);
  await record.endLeftovers();
  expect(isAlive(leader.pid)).toBe(true);
});

test("spares everybody after another boot", async ({ path, leader }) => {
  const { pid, startTime } = leader;
  writeFileSync(path, JSON.stringify({ boot: "another", programs: [{ pid, startTime }] }));
  await new SessionRecord(path).endLeftovers();
  expect(isAlive(pid)).toBe(true);
});

test.for(["", "{", "[]", "null", '{"boot":"x"}'])(
  "takes %j for no record",
  async (text, { path }) => {
    writeFileSync(path, text);
    await new SessionRecord(path).endLeftovers();
  },
);

test("forgets what it has ended, and what it is told to", async ({ path, leader }) => {
  const record = new SessionRecord(path);
  record.write([leader]);
  record.remove();
  await record.endLeftovers();
  expect(isAlive(leader.pid)).toBe(true);
});

test("writes into no file that a planted symlink points to, and believes none", async ({
  path,
  leader,
}) => {
  const others = `${path}.others`;
  const { pid, startTime } = leader;
  new SessionRecord(others).write([{ pid, startTime }]);
  const before = readFileSync(others, "utf8");
  symlinkSync(others, path);
  symlinkSync(others, `${path}.next`);
  const record = new SessionRecord(path);
  expect(record.leftovers()).toEqual([]);
  record.write([]);
  expect(readFileSync(others, "utf8")).toBe(before);
  expect(isAlive(pid)).toBe(true);
});

test("is written in spite of a directory in its way", ({ path, leader }) => {
  mkdirSync(join(`${path}.next`, "x"), { recursive: true });
  new SessionRecord(path).write([leader]);
  expect(new SessionRecord(path).leftovers()).toEqual([leader.pid]);
});
