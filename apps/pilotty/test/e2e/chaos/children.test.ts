import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, waitUntil } from "@pilotty/testkit";
import { expect } from "vitest";
import { type Pilotty, test } from "../pilotty.ts";

/** Processor time that a process has used, in clock ticks of 10 ms. */
function cpuTicks(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

/** Processes of this test that run neither the daemon nor a command of it. */
function children(pilotty: Pilotty): number[] {
  return pilotty.processes().filter((pid) => !pilotty.daemons().includes(pid));
}

test("a megabyte for a program that does not read blocks nobody, costs nothing, and is all there later", async ({
  pilotty,
}) => {
  pilotty.variables.PILOTTY_LOG = "debug";
  const script =
    "mkfifo go; stty raw -echo; echo ready; read x < go; head -c 1000000 | sha256sum > sum";
  await pilotty.spawnUntil("ready", ["-n", "deaf", "sh", "-c", script]);
  await pilotty.spawnUntil("here", ["-n", "other", "sh", "-c", "echo here; exec cat"]);
  const text = Buffer.alloc(
    1_000_000,
    "all of it in its order, from 0123456789 to the end; ",
  ).toString();
  const typing = pilotty.run(["type", "-s", "deaf", "--stdin", "--no-wait"], { input: text });
  await pilotty.asked("type");
  const [daemon] = pilotty.daemons();
  const before = cpuTicks(daemon!);
  const late = await pilotty.fails(["wait-for", "-s", "other", "never", "-t", "1000"]);
  expect(Number(late.elapsed_ms)).toBeLessThan(2_000);
  expect(cpuTicks(daemon!) - before).toBeLessThan(50);
  writeFileSync(join(pilotty.workdir, "go"), "\n");
  expect((await typing).status).toBe(0);
  await pilotty.ok(["wait-for", "-s", "deaf", "--exit"]);
  const sum = createHash("sha256").update(text).digest("hex");
  expect(readFileSync(join(pilotty.workdir, "sum"), "utf8")).toContain(sum);
});

test.for([
  ["forks as fast as it can", "while :; do (:) & done"],
  ["has many in groups of their own", "set -m; for i in $(seq 40); do sleep 1000 & done; wait"],
  ["stops itself", "kill -STOP $$"],
  ["ignores what it can", "trap '' TERM HUP INT QUIT; while :; do sleep 1; done"],
  ["closes its terminal", "trap '' HUP; exec <&- >&- 2>&-; sleep 1000"],
])("a program that %s is gone when kill returns", async ([, script], { pilotty }) => {
  await pilotty.spawnUntil("ready", ["-n", "a", "bash", "-c", `echo ready; ${script}`]);
  await pilotty.spawnUntil("here", ["-n", "b", "sh", "-c", "echo here; exec cat"]);
  const { session_id } = await pilotty.ok(["kill", "-s", "a"]);
  expect(children(pilotty)).toHaveLength(1);
  expect(await pilotty.ok(["status", "-s", session_id])).toMatchObject({ killed: true });
  expect(await pilotty.names()).toEqual(["b"]);
});

test("one that goes from process to process, each living for a moment, is caught", async ({
  pilotty,
}) => {
  const program = `
import os, signal, time
for name in (signal.SIGTERM, signal.SIGHUP): signal.signal(name, signal.SIG_IGN)
print("ready", flush=True)
end = time.monotonic() + 60
if os.fork(): time.sleep(60)
while time.monotonic() < end:
    if os.fork(): os._exit(0)`;
  const { pid } = await pilotty.spawnUntil("ready", ["-n", "a", "python3", "-c", program]);
  await pilotty.ok(["kill", "-s", "a"]);
  expect(children(pilotty)).toEqual([]);
  expect(isAlive(pid)).toBe(false);
});

test("a daemon that is told to end while all that goes on leaves nothing", async ({ pilotty }) => {
  const scripts = [
    ["echo ready; while :; do (:) & done", "ready"],
    ["trap '' TERM HUP; echo ready; sleep 1000 & wait", "ready"],
    ["yes", "y"],
    ["echo ready; kill -STOP $$", "ready"],
  ] as const;
  for (const [index, [script, shown]] of scripts.entries()) {
    await pilotty.spawnUntil(shown, ["-n", `s${index}`, "bash", "-c", script]);
  }
  const [daemon] = pilotty.daemons();
  process.kill(daemon!, "SIGTERM");
  await waitUntil(() => !isAlive(daemon!));
  expect(pilotty.processes()).toEqual([]);
});
