import { once } from "node:events";
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { commandLineOf, isAlive, waitUntil } from "@pilotty/testkit";
import { expect } from "vitest";
import { connectionsTo } from "./daemon-socket.ts";
import { BUNDLE, type Pilotty, test } from "./pilotty.ts";
import { identityOf } from "./processes.ts";

const FIRST_COMMANDS = Array.from({ length: 40 }, (_, index) => `s${index}`);

/** A socket that nobody serves any more, as a daemon that was killed leaves it. */
async function leaveStaleSocket(pilotty: Pilotty, socket: string): Promise<void> {
  const script = `require("node:net").createServer().listen(process.argv[1],
    () => process.kill(process.pid, "SIGKILL"))`;
  await pilotty.exec(process.execPath, ["-e", script, socket]);
  expect(statSync(socket).isSocket()).toBe(true);
}

/** Nothing of this test runs any more. */
async function allGone(pilotty: Pilotty): Promise<void> {
  await waitUntil(
    () => pilotty.processes().length === 0,
    () => pilotty.processes().map(commandLineOf),
  );
  expect(existsSync(pilotty.socket)).toBe(false);
}

/** Starts `pilotty daemon`. @returns what it prints first, and the promise of its exit status */
async function startInForeground(pilotty: Pilotty) {
  const child = pilotty.start(process.execPath, [BUNDLE, "daemon"]);
  const [line] = (await once(child.stdout!, "data")) as [Buffer];
  const status = once(child, "close").then(([code]) => code as number | null);
  return { child, status, ready: JSON.parse(line.toString()) };
}

test("starts by itself with the first command that needs it", async ({ pilotty }) => {
  expect(pilotty.daemons()).toEqual([]);
  await pilotty.ok(["spawn", "cat"]);
  expect(pilotty.daemons()).toHaveLength(1);
});

test("starts for a command that then finds no session", async ({ pilotty }) => {
  expect(await pilotty.fails(["snapshot"])).toMatchObject({ code: "SESSION_NOT_FOUND" });
  expect(pilotty.daemons()).toHaveLength(1);
});

/** What is left of a daemon that was killed, with a program that ignores the end of its terminal. */
async function leaveKilledDaemon(pilotty: Pilotty): Promise<void> {
  const stubborn = "trap '' TERM HUP INT; echo ready; exec <&- >&- 2>&-; while :; do sleep 3; done";
  await pilotty.spawnUntil("ready", ["--name", "left", "bash", "-c", stubborn]);
  const [daemon = 0] = pilotty.daemons();
  process.kill(daemon, "SIGKILL");
  await waitUntil(() => !isAlive(daemon));
}

test.for(["no socket", "a stale socket", "what a killed daemon left"])(
  "forty first commands at once start exactly one, with %s",
  { timeout: 180_000 },
  async (ground, { pilotty }) => {
    if (ground === "a stale socket") {
      mkdirSync(join(pilotty.home, ".pilotty"), { mode: 0o700 });
      await leaveStaleSocket(pilotty, pilotty.socket);
    }
    if (ground === "what a killed daemon left") await leaveKilledDaemon(pilotty);
    await Promise.all(FIRST_COMMANDS.map((name) => pilotty.ok(["spawn", "--name", name, "cat"])));
    // Those that came too late say so to their starters and end; then one is left.
    await waitUntil(() => pilotty.daemons().length === 1);
    expect((await pilotty.names()).toSorted()).toEqual(FIRST_COMMANDS.toSorted());
    expect(pilotty.processes()).toHaveLength(1 + FIRST_COMMANDS.length);
  },
);

test("is detached: no terminal, a session of its own, the root directory", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "cat"]);
  const [daemon = 0] = pilotty.daemons();
  expect(identityOf(daemon)).toMatchObject({ session: daemon, terminal: 0 });
  const { stdout } = await pilotty.exec("readlink", [`/proc/${daemon}/cwd`]);
  expect(stdout).toBe("/\n");
});

test("survives the terminal that it was started from", async ({ pilotty }) => {
  const inner = { PILOTTY_SOCKET_DIR: join(pilotty.home, "inner") };
  const command = [process.execPath, BUNDLE, "spawn", "--name", "inside", "cat"];
  const variables = Object.entries(inner).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  await pilotty.spawnUntil('"inside"', [
    ...["-n", "outer", ...variables, "sh", "-c", '"$@"; exec cat', "sh", ...command],
  ]);
  await pilotty.ok(["kill", "-s", "outer"]);
  const { sessions } = await pilotty.ok(["list-sessions"], { env: inner });
  expect(sessions).toMatchObject([{ name: "inside", state: "running" }]);
  expect(await pilotty.ok(["stop"], { env: inner })).toEqual({ ok: true, was_running: true });
});

test("holds nothing open that its starter had open", async ({ pilotty }) => {
  // exec() returns when nobody has the ends of its pipes any more.
  const script = `exec "$@" 3>&1 4>&2 7>&1 9>&2`;
  const args = ["-c", script, "bash", process.execPath, BUNDLE, "spawn", "cat"];
  const { status } = await pilotty.exec("bash", args);
  expect(status).toBe(0);
  expect(await pilotty.names()).toEqual(["default"]);
});

test("list-sessions, stop, status and help do not start one", async ({ pilotty }) => {
  expect(await pilotty.ok(["list-sessions"])).toEqual({ sessions: [] });
  expect(await pilotty.ok(["list-sessions", "--all"])).toEqual({ sessions: [] });
  expect(await pilotty.ok(["stop"])).toEqual({ ok: true, was_running: false });
  expect(await pilotty.fails(["status"])).toEqual({
    code: "SESSION_NOT_FOUND",
    message: "Session 'default' not found",
    suggestion: "Run 'pilotty list-sessions' to see available sessions",
    status: 1,
  });
  expect(await pilotty.fails(["status", "-s", "x"])).toMatchObject({
    message: "Session 'x' not found",
  });
  for (const args of [["--help"], ["--version"], ["examples"], ["spawn", "--help"]]) {
    expect(await pilotty.run(args)).toMatchObject({ status: 0, stderr: "" });
  }
  expect(pilotty.processes()).toEqual([]);
  expect(existsSync(join(pilotty.home, ".pilotty"))).toBe(false);
});

test("stop ends the daemon and every session, and returns when they are gone", async ({
  pilotty,
}) => {
  await pilotty.ok(["spawn", "--name", "plain", "cat"]);
  const stubborn = "trap 'touch asked' TERM; trap '' HUP; echo ready; while :; do sleep 1; done";
  await pilotty.spawnUntil("ready", ["bash", "-c", stubborn]);
  const { pid } = await pilotty.ok(["status"]);
  const first = pilotty.ok(["stop"]);
  await waitUntil(() => existsSync(join(pilotty.workdir, "asked")));
  expect(await pilotty.ok(["stop"])).toEqual({ ok: true, was_running: true });
  expect(isAlive(pid)).toBe(false);
  expect(await first).toEqual({ ok: true, was_running: true });
});

test("stop answers those who still wait", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", ["sh", "-c", "echo ready; exec cat"]);
  const waiting = pilotty.fails(["wait-for", "never shown"]);
  // It waits once it is the daemon's client.
  await waitUntil(() => connectionsTo(pilotty.socket) === 1);
  await pilotty.ok(["stop"]);
  expect(await waiting).toMatchObject({ code: "SESSION_EXITED", status: 4 });
});

test("a spawn right behind a stop starts the next daemon", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "cat"]);
  const [first] = pilotty.daemons();
  const [stopped, spawned] = await Promise.all([
    pilotty.ok(["stop"]),
    waitUntil(() => !existsSync(pilotty.socket)).then(() => pilotty.ok(["spawn", "sleep", "9"])),
  ]);
  expect(stopped).toEqual({ ok: true, was_running: true });
  expect(isAlive(spawned.pid)).toBe(true);
  expect(pilotty.daemons()).toHaveLength(1);
  expect(pilotty.daemons()).not.toEqual([first]);
});

test("`pilotty daemon` runs in the foreground and says so", async ({ pilotty }) => {
  const { child, status, ready } = await startInForeground(pilotty);
  expect(ready).toEqual({ ok: true, already_running: false, pid: child.pid });
  await pilotty.ok(["spawn", "cat"]);
  expect(pilotty.daemons()).toEqual([child.pid]);
  const again = await pilotty.ok(["daemon"]);
  expect(again).toEqual({ ok: true, already_running: true, pid: child.pid });
  expect(await pilotty.ok(["stop"])).toEqual({ ok: true, was_running: true });
  expect(await status).toBe(0);
});

test("`pilotty daemon` says so if one runs that was started by a command", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "cat"]);
  const [pid] = pilotty.daemons();
  expect(await pilotty.ok(["daemon"])).toEqual({ ok: true, already_running: true, pid });
  expect(await pilotty.names()).toEqual(["default"]);
});

test.for(["SIGTERM", "SIGINT"] as const)("%s ends it like stop", async (signal, { pilotty }) => {
  const { child, status } = await startInForeground(pilotty);
  const stubborn = "trap '' TERM HUP INT; echo ready; while :; do sleep 1000; done";
  await pilotty.spawnUntil("ready", ["bash", "-c", stubborn]);
  child.kill(signal);
  expect(await status).toBe(0);
  await allGone(pilotty);
});

test("SIGTERM ends a detached one like stop", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "cat"]);
  process.kill(pilotty.daemons()[0]!, "SIGTERM");
  await allGone(pilotty);
});

test("the next command takes over after a kill -9", async ({ pilotty }) => {
  const { pid } = await pilotty.ok(["spawn", "--name", "old", "cat"]);
  const [first = 0] = pilotty.daemons();
  process.kill(first, "SIGKILL");
  await waitUntil(() => !isAlive(first) && !isAlive(pid));
  expect(existsSync(pilotty.socket)).toBe(true);
  expect(await pilotty.ok(["list-sessions"])).toEqual({ sessions: [] });
  expect(await pilotty.ok(["stop"])).toEqual({ ok: true, was_running: false });
  expect(pilotty.daemons()).toEqual([]);
  await pilotty.ok(["spawn", "--name", "new", "cat"]);
  expect(await pilotty.names()).toEqual(["new"]);
  expect(pilotty.daemons()).toHaveLength(1);
});

test("a daemon whose socket was removed is found again, with its sessions", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "--name", "old", "cat"]);
  rmSync(pilotty.socket);
  expect(await pilotty.names()).toEqual(["old"]);
  rmSync(pilotty.socket);
  await pilotty.ok(["spawn", "--name", "new", "cat"]);
  expect(await pilotty.names()).toEqual(["old", "new"]);
  await waitUntil(() => pilotty.daemons().length === 1);
});

test("what a killed daemon left running is ended before the next command", async ({ pilotty }) => {
  const stubborn = "trap '' TERM HUP INT; echo ready; exec <&- >&- 2>&-; while :; do sleep 3; done";
  await pilotty.spawnUntil("ready", ["bash", "-c", stubborn]);
  const { pid } = await pilotty.ok(["status"]);
  const [first = 0] = pilotty.daemons();
  process.kill(first, "SIGKILL");
  await waitUntil(() => !isAlive(first));
  expect(isAlive(pid)).toBe(true);
  await pilotty.ok(["spawn", "--name", "new", "cat"]);
  expect(isAlive(pid)).toBe(false);
  expect(pilotty.processes()).toHaveLength(2);
});

test("stops when it had no live session for PILOTTY_IDLE_TIMEOUT_MS", async ({ pilotty }) => {
  pilotty.variables.PILOTTY_IDLE_TIMEOUT_MS = "300";
  await pilotty.ok(["spawn", "cat"]);
  // A session that lives keeps it alive, however quiet.
  expect(await pilotty.fails(["wait-for", "nothing", "-t", "900"])).toMatchObject({
    code: "TIMEOUT",
  });
  expect(await pilotty.names()).toEqual(["default"]);
  const killedAt = performance.now();
  await pilotty.ok(["kill"]);
  await allGone(pilotty);
  expect(performance.now() - killedAt).toBeGreaterThanOrEqual(300);
});

test("may not be idle at all, and still answers the commands that need it", async ({ pilotty }) => {
  pilotty.variables.PILOTTY_IDLE_TIMEOUT_MS = "0";
  await pilotty.ok(["spawn", "cat"]);
  expect(await pilotty.ok(["kill"])).toMatchObject({ name: "default", signal: "SIGTERM" });
  await allGone(pilotty);
});

test("refuses limits that are no numbers, and tells the one who started it", async ({
  pilotty,
}) => {
  for (const variable of ["PILOTTY_IDLE_TIMEOUT_MS", "PILOTTY_MAX_SESSIONS"]) {
    const error = await pilotty.fails(["spawn", "cat"], { env: { [variable]: "soon" } });
    expect(error).toMatchObject({ code: "INVALID_INPUT", status: 2 });
    expect(error.message).toContain(variable);
  }
  expect(pilotty.processes()).toEqual([]);
});
