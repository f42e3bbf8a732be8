import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { isAlive, waitUntil } from "@pilotty/testkit";
import { expect } from "vitest";
import { test as base, type Pilotty } from "../pilotty.ts";

/** In which a command must have said that nobody answers. */
const CLEAR_ERROR_MS = 5_000;

/** A process in the daemon's place that takes connections and says nothing. */
const MUTE = `require("node:net").createServer(() => undefined)
  .listen(process.argv[1], () => console.log("listening"))`;

/** The same, and never comes back from the first of them. */
const TURNING = `require("node:net").createServer(() => { for (;;); })
  .listen(process.argv[1], () => console.log("listening"))`;

const test = base.extend<{ mute: ChildProcess }>({
  mute: async ({ pilotty }, use) => {
    mkdirSync(dirname(pilotty.socket), { mode: 0o700 });
    const mute = pilotty.start(process.execPath, ["-e", MUTE, pilotty.socket]);
    await once(mute.stdout!, "data");
    await use(mute);
    mute.kill("SIGKILL");
    await once(mute, "close");
  },
});

async function timeOf(work: Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work;
  return performance.now() - startedAt;
}

/** Processor time that a process has used. */
function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function stopTheDaemon(pilotty: Pilotty): Promise<number> {
  const [daemon] = pilotty.daemons();
  process.kill(daemon!, "SIGSTOP");
  return daemon!;
}

test("a daemon that is stopped by a signal is an error that says so, and then goes on", async ({
  pilotty,
}) => {
  await pilotty.spawnUntil("ready", ["-n", "a", "sh", "-c", "echo ready; exec cat"]);
  const commands = [["list-sessions"], ["snapshot"], ["spawn", "cat"], ["stop"]];
  // What it takes to start as many, on this machine and now, is not what is looked at here.
  const startMs = await timeOf(Promise.all(commands.map(() => pilotty.run(["--version"]))));
  const daemon = await stopTheDaemon(pilotty);
  const startedAt = performance.now();
  const errors = await Promise.all(commands.map((args) => pilotty.fails(args)));
  expect(performance.now() - startedAt).toBeLessThan(CLEAR_ERROR_MS + 2 * startMs);
  for (const error of errors) {
    expect(error).toMatchObject({ code: "DAEMON_UNREACHABLE", status: 1 });
    expect(error.message).toContain(`(pid ${daemon}) is stopped by a signal`);
    expect(error.suggestion).toBe(`Run 'kill -CONT ${daemon}' to let it go on`);
  }
  process.kill(daemon, "SIGCONT");
  // What was refused is not done afterwards either: there was a spawn among it, and a stop.
  expect(await pilotty.names()).toEqual(["a"]);
});

/** Runs forty commands at once. @returns how long the slowest took, in ms */
async function slowestOfForty(run: (index: number) => Promise<unknown>): Promise<number> {
  const times = Array.from({ length: 40 }, async (_, index) => {
    const startedAt = performance.now();
    await run(index);
    return performance.now() - startedAt;
  });
  return Math.max(...(await Promise.all(times)));
}

test("forty commands to one that answers nobody all say so", { timeout: 180_000 }, async ({
  pilotty,
  mute,
}) => {
  // Forty processes at once take their time to start; that is not what is looked at here.
  const startMs = await slowestOfForty(() => pilotty.run(["--version"]));
  const codes = new Set<string>();
  const slowest = await slowestOfForty(async (index) => {
    const { code } = await pilotty.fails(["spawn", "--name", `s${index}`, "cat"]);
    codes.add(code);
  });
  expect(mute.exitCode).toBe(null);
  expect(codes).toEqual(new Set(["DAEMON_UNREACHABLE"]));
  expect(slowest).toBeLessThan(CLEAR_ERROR_MS + 2 * startMs);
  expect(pilotty.daemons()).toEqual([]);
});

test("a daemon that hangs and is then killed is replaced, and its sessions end", async ({
  pilotty,
}) => {
  const { pid } = await pilotty.spawnUntil("ready", [
    "sh",
    "-c",
    "trap '' HUP; echo ready; read x",
  ]);
  const daemon = await stopTheDaemon(pilotty);
  process.kill(daemon, "SIGKILL");
  await waitUntil(() => !isAlive(daemon));
  await pilotty.ok(["spawn", "--name", "new", "cat"]);
  expect(isAlive(pid)).toBe(false);
  expect(await pilotty.names()).toEqual(["new"]);
});

test("a lock whose holder hangs, with no socket, is a clear error that says who", async ({
  pilotty,
}) => {
  await pilotty.ok(["spawn", "-n", "a", "cat"]);
  const daemon = await stopTheDaemon(pilotty);
  rmSync(pilotty.socket);
  const errors = await Promise.all(
    [["spawn", "cat"], ["list-sessions"], ["stop"]].map((args) => pilotty.fails(args)),
  );
  for (const error of errors) {
    expect(error).toMatchObject({ code: "DAEMON_UNREACHABLE", status: 1 });
    expect(error.message).toContain(`(pid ${daemon}) is stopped by a signal`);
  }
  process.kill(daemon, "SIGCONT");
  expect(await pilotty.names()).toEqual(["a"]);
});

test("one that turns in a circle is not taken for one that is busy", async ({ pilotty }) => {
  mkdirSync(dirname(pilotty.socket), { mode: 0o700 });
  const turning = pilotty.start(process.execPath, ["-e", TURNING, pilotty.socket]);
  await once(turning.stdout!, "data");
  const error = await pilotty.fails(["spawn", "cat"]);
  const seconds = cpuSeconds(turning.pid!);
  turning.kill("SIGKILL");
  await once(turning, "close");
  expect(error.message).toContain(`(pid ${turning.pid}) does not answer`);
  // One that is busy may be so for thirty seconds, on a machine that gives it little of them.
  expect(seconds).toBeLessThan(10);
});
