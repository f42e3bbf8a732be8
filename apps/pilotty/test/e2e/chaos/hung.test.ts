import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { isAlive, waitUntil } from "@pilotty/testkit";
import { expect } from "vitest";
import { test as base, type Pilotty } from "../pilotty.ts";

/** In which a command must have said that nobody answers. */
const CLEAR_ERROR_MS = 5_000;

/** A process in the daemon's place that takes connections and says nothing. */
const MUTE = `require("node:net").createServer(() => undefined)
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

async function stopTheDaemon(pilotty: Pilotty): Promise<number> {
  const [daemon] = pilotty.daemons();
  process.kill(daemon!, "SIGSTOP");
  return daemon!;
}

test("a daemon that is stopped by a signal is an error that says so, and then goes on", async ({
  pilotty,
}) => {
  await pilotty.spawnUntil("ready", ["-n", "a", "sh", "-c", "echo ready; exec cat"]);
  const daemon = await stopTheDaemon(pilotty);
  const startedAt = performance.now();
  const errors = await Promise.all(
    [["list-sessions"], ["snapshot"], ["spawn", "cat"], ["stop"]].map((args) =>
      pilotty.fails(args),
    ),
  );
  expect(performance.now() - startedAt).toBeLessThan(CLEAR_ERROR_MS);
  for (const error of errors) {
    expect(error).toMatchObject({ code: "DAEMON_UNREACHABLE", status: 1 });
    expect(error.message).toContain(`(pid ${daemon}) is stopped by a signal`);
    expect(error.suggestion).toBe(`Run 'kill -CONT ${daemon}' to let it go on`);
  }
  process.kill(daemon, "SIGCONT");
  // What was refused is not done afterwards either: there was a spawn among it, and a stop.
  expect(await pilotty.names()).toEqual(["a"]);
});

test("forty commands to one that answers nobody all say so", async ({ pilotty, mute }) => {
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      const startedAt = performance.now();
      const error = await pilotty.fails(["spawn", "--name", `s${index}`, "cat"]);
      return { code: error.code, ms: performance.now() - startedAt };
    }),
  );
  expect(mute.exitCode).toBe(null);
  expect(new Set(outcomes.map(({ code }) => code))).toEqual(new Set(["DAEMON_UNREACHABLE"]));
  const slowest = Math.max(...outcomes.map(({ ms }) => ms));
  // Forty processes on two cores take their time to start; that is not what is looked at here.
  expect(slowest).toBeLessThan(2 * CLEAR_ERROR_MS);
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

test("a lock whose holder hangs, with no socket, is a clear error", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "-n", "a", "cat"]);
  const daemon = await stopTheDaemon(pilotty);
  rmSync(pilotty.socket);
  const error = await pilotty.fails(["spawn", "cat"]);
  expect(error).toMatchObject({ code: "DAEMON_UNREACHABLE", status: 1 });
  expect(await pilotty.ok(["list-sessions"])).toEqual({ sessions: [] });
  process.kill(daemon, "SIGCONT");
  expect(await pilotty.names()).toContain("a");
});
