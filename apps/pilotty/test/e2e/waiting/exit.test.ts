import { expect } from "vitest";
import { test } from "../pilotty.ts";

test("waits for the end, and tells how it was", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", ["-n", "a", "sh", "-c", "echo ready; read x; exit 3"]);
  const waiting = pilotty.ok(["wait-for", "-s", "a", "--exit"]);
  await pilotty.ok(["key", "-s", "a", "Enter", "--no-wait"]);
  expect(await waiting).toEqual({ exited: true, exit_code: 3, elapsed_ms: expect.any(Number) });
});

test("of one that has ended it tells at once", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "-n", "a", "sh", "-c", "kill -USR1 $$"]);
  await pilotty.exited("a");
  const end = await pilotty.ok(["wait-for", "-s", "a", "--exit", "-t", "0"]);
  expect(end).toEqual({ exited: true, signal: "SIGUSR1", elapsed_ms: expect.any(Number) });
});

test("a kill is an end, too", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", ["-n", "a", "sh", "-c", "echo ready; exec sleep 1000"]);
  const waiting = pilotty.ok(["wait-for", "-s", "a", "--exit"]);
  await pilotty.ok(["kill", "-s", "a"]);
  expect(await waiting).toMatchObject({ exited: true, signal: "SIGTERM" });
});

test("one that goes on is a TIMEOUT, and untouched", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", ["sh", "-c", "echo ready; exec cat"]);
  const error = await pilotty.fails(["wait-for", "--exit", "-t", "100"]);
  expect(error).toMatchObject({ code: "TIMEOUT", status: 3, elapsed_ms: expect.any(Number) });
  expect(error.screen).toContain("ready");
  expect(await pilotty.ok(["status"])).toMatchObject({ state: "running" });
});

test("a daemon that is stopped ends the waits of its sessions", async ({ pilotty }) => {
  pilotty.variables.PILOTTY_LOG = "debug";
  await pilotty.spawnUntil("ready", ["-n", "a", "sh", "-c", "echo ready; exec cat"]);
  const text = pilotty.run(["wait-for", "-s", "a", "never"]);
  const end = pilotty.run(["wait-for", "-s", "a", "--exit"]);
  await pilotty.asked("wait_for", 3);
  await pilotty.ok(["stop"]);
  expect((await text).status).toBe(4);
  expect(JSON.parse((await end).stdout)).toMatchObject({ exited: true });
});

test("a daemon that is killed is DAEMON_UNREACHABLE, and no wait hangs", async ({ pilotty }) => {
  pilotty.variables.PILOTTY_LOG = "debug";
  await pilotty.spawnUntil("ready", ["-n", "a", "sh", "-c", "echo ready; exec cat"]);
  const waiting = pilotty.fails(["wait-for", "-s", "a", "never"]);
  await pilotty.asked("wait_for", 2);
  const [daemon] = pilotty.daemons();
  process.kill(daemon!, "SIGKILL");
  expect(await waiting).toMatchObject({ code: "DAEMON_UNREACHABLE", status: 1 });
  expect(await pilotty.names()).toEqual([]);
});
