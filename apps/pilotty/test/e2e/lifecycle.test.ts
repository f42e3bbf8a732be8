import { readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { commandLineOf, isAlive, processState, waitUntil } from "@pilotty/testkit";
import { expect } from "vitest";
import { DaemonSocket } from "./daemon-socket.ts";
import { type Pilotty, test } from "./pilotty.ts";
import { childrenOf } from "./processes.ts";

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Nothing runs but the daemon, and it has no dead child either. */
function expectNothingLeft(pilotty: Pilotty): void {
  const [daemon = 0, ...others] = pilotty.processes();
  expect(others.map(commandLineOf)).toEqual([]);
  expect(pilotty.daemons()).toEqual([daemon]);
  expect(childrenOf(daemon)).toEqual([]);
}

test("an exited session leaves the list within 500 ms, and its name is free", async ({
  pilotty,
}) => {
  const { pid } = await pilotty.ok(["spawn", "--name", "short", "cat"]);
  // Over a connection that is held: a client takes its own time to start.
  const socket = await DaemonSocket.open(pilotty.socket);
  const killedAt = performance.now();
  process.kill(pid, "SIGKILL");
  await waitUntil(async () => (await socket.request("list_sessions")).result.sessions.length === 0);
  expect(performance.now() - killedAt).toBeLessThan(500);
  socket.vanish();
  expect(await pilotty.ok(["spawn", "--name", "short", "cat"])).toMatchObject({ name: "short" });
});

test("status tells how a running session is", async ({ pilotty }) => {
  const { pid, session_id } = await pilotty.ok(["spawn", "--name", "quiet", "sleep", "1000"]);
  const status = await pilotty.ok(["status"]);
  expect(status).toEqual({
    session_id,
    name: "quiet",
    state: "running",
    command: "sleep 1000",
    cwd: pilotty.workdir,
    pid,
    size: { cols: 80, rows: 24 },
    title: "",
    created_at: expect.stringMatching(ISO_TIME),
    last_output_at: null,
    idle_ms: expect.any(Number),
    output: { total_bytes: 0, retained_bytes: 0, dropped_bytes: 0 },
  });
  const age = Date.now() - Date.parse(status.created_at);
  expect(age).toBeGreaterThanOrEqual(status.idle_ms);
  expect(age).toBeLessThan(10_000);
});

test("status counts the output and its age, and knows the title", async ({ pilotty }) => {
  await pilotty.spawnUntil("12345", [
    ...["sh", "-c", `printf '\\033]2;my title\\007'; printf 12345; exec sleep 1000`],
  ]);
  const status = await pilotty.ok(["status"]);
  expect(status.title).toBe("my title");
  expect(status.output.total_bytes).toBe("\x1b]2;my title\x07".length + 5);
  expect(Date.parse(status.last_output_at)).toBeGreaterThanOrEqual(Date.parse(status.created_at));
  const { sessions } = await pilotty.ok(["list-sessions"]);
  expect(sessions[0].title).toBe("my title");
});

test("list-sessions shows what is promised, oldest first", async ({ pilotty }) => {
  const first = await pilotty.ok(["spawn", "--name", "b", "--cols", "90", "sh", "-c", "cat"]);
  await pilotty.ok(["spawn", "--name", "a", "cat"]);
  const { sessions } = await pilotty.ok(["list-sessions"]);
  expect(sessions.map(({ name }: { name: string }) => name)).toEqual(["b", "a"]);
  expect(sessions[0].command).toBe("sh -c cat");
  expect(sessions[1]).toEqual({
    id: expect.stringMatching(/^[a-z0-9]{6}$/),
    name: "a",
    command: "cat",
    pid: expect.any(Number),
    cwd: pilotty.workdir,
    size: { cols: 80, rows: 24 },
    created_at: expect.stringMatching(ISO_TIME),
    title: "",
    state: "running",
  });
  expect(first.size.cols).toBe(90);
});

test("list-sessions --all also shows those that exited", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "--name", "gone", "true"]);
  await pilotty.exited("gone");
  await pilotty.ok(["spawn", "--name", "live", "cat"]);
  const { sessions } = await pilotty.ok(["list-sessions", "--all"]);
  const states = sessions.map(({ name, state }: Record<string, string>) => [name, state]);
  expect(states).toEqual([
    ["gone", "exited"],
    ["live", "running"],
  ]);
  expect(await pilotty.names()).toEqual(["live"]);
});

test("status tells the exit code, the times and that nobody killed it", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "sh", "-c", "echo bye; exit 7"]);
  await pilotty.exited("default");
  const status = await pilotty.ok(["status"]);
  expect(status).toMatchObject({
    state: "exited",
    exit_code: 7,
    killed: false,
    output_complete: true,
    ended_at: expect.stringMatching(ISO_TIME),
    output: { total_bytes: 5, retained_bytes: 5, dropped_bytes: 0 },
  });
  expect(status).not.toHaveProperty("signal");
  expect(Date.parse(status.ended_at)).toBeGreaterThanOrEqual(Date.parse(status.created_at));
});

test("status tells the signal that ended it, by name", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "sh", "-c", "kill -SEGV $$"]);
  await pilotty.exited("default");
  const status = await pilotty.ok(["status"]);
  expect(status).toMatchObject({ state: "exited", signal: "SIGSEGV", killed: false });
  expect(status).not.toHaveProperty("exit_code");
});

test("the last output is never lost", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "sh", "-c", "seq 20000; printf 'the very end'"]);
  const screen = await pilotty.exited("default");
  expect(screen.split("\n").slice(-3)).toEqual(["19999", "20000", "the very end"]);
  const snapshot = await pilotty.ok(["snapshot"]);
  expect(snapshot).toMatchObject({ outcome: "exited", text: screen, regions: [] });
  const found = await pilotty.ok(["wait-for", "-r", "^the very (end)$"]);
  expect(found).toMatchObject({ found: true, matched_text: "the very end", row: 23, col: 0 });
});

test("input to an exited session is SESSION_EXITED, and so is a kill", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "--name", "gone", "echo", "the end"]);
  await pilotty.exited("gone");
  const exited = { code: "SESSION_EXITED", status: 4, screen: expect.stringMatching(/^the end\n/) };
  for (const command of [["type", "x"], ["key", "a"], ["resize", "80", "24"], ["kill"]]) {
    for (const target of [["-s", "gone"], []]) {
      const error = await pilotty.fails([...command, ...target]);
      expect({ command, ...error }).toMatchObject({ command, ...exited, elapsed_ms: 0 });
    }
  }
});

test("kill answers with the session and how it ended", async ({ pilotty }) => {
  const { session_id, pid } = await pilotty.ok(["spawn", "--name", "victim", "cat"]);
  const killed = await pilotty.ok(["kill", "-s", "victim"]);
  expect(killed).toEqual({ session_id, name: "victim", signal: "SIGTERM" });
  expect(processState(pid)).toBeUndefined();
  expect(await pilotty.names()).toEqual([]);
  expectNothingLeft(pilotty);
  const status = await pilotty.ok(["status", "-s", "victim"]);
  expect(status).toMatchObject({ state: "exited", killed: true, signal: "SIGTERM" });
  expect(await pilotty.fails(["kill", "-s", "victim"])).toMatchObject({ code: "SESSION_EXITED" });
});

test("kill lets a program end in its own way, and keeps its last words", async ({ pilotty }) => {
  const script = "trap 'echo farewell; exit 3' TERM; echo ready; while :; do sleep 0.01; done";
  const { session_id } = await pilotty.spawnUntil("ready", ["-n", "polite", "sh", "-c", script]);
  expect(await pilotty.ok(["kill"])).toEqual({ session_id, name: "polite", exit_code: 3 });
  expect((await pilotty.ok(["snapshot", "-s", "polite"])).text).toContain("farewell");
});

test("kill ends what ignores SIGTERM by SIGHUP", async ({ pilotty }) => {
  const script = "trap '' TERM; echo ready; while :; do sleep 0.01; done";
  await pilotty.spawnUntil("ready", ["bash", "-c", script]);
  expect(await pilotty.ok(["kill"])).toMatchObject({ signal: "SIGHUP" });
  expectNothingLeft(pilotty);
});

test("kill ends what ignores SIGTERM and SIGHUP by SIGKILL", async ({ pilotty }) => {
  const script = "trap '' TERM HUP INT; echo ready; while :; do sleep 1000; done";
  await pilotty.spawnUntil("ready", ["bash", "-c", script]);
  expect(await pilotty.ok(["kill"])).toMatchObject({ signal: "SIGKILL" });
  expectNothingLeft(pilotty);
});

test("kill ends a stopped program", async ({ pilotty }) => {
  const { pid } = await pilotty.ok(["spawn", "sh", "-c", "kill -STOP $$"]);
  await waitUntil(() => processState(pid) === "T");
  expect(await pilotty.ok(["kill"])).toMatchObject({ signal: "SIGTERM" });
  expectNothingLeft(pilotty);
});

test("kill ends an interactive shell with its background and stopped jobs", async ({ pilotty }) => {
  await pilotty.spawnUntil("$", ["--env", "PS1=$ ", "bash", "--norc", "--noprofile"]);
  await pilotty.ok(["type", "sleep 1001 & sleep 1002 & (trap '' HUP TERM; sleep 1003) &\n"]);
  await pilotty.ok(["type", "sleep 1004\n"]);
  const running = (): string[] => pilotty.processes().map(commandLineOf);
  await waitUntil(() => running().includes("sleep 1004") && running().includes("sleep 1003"));
  await pilotty.ok(["key", "Ctrl+Z"]);
  await pilotty.ok(["wait-for", "Stopped"]);
  expect(running().filter((command) => command.startsWith("sleep"))).toHaveLength(4);
  await pilotty.ok(["kill"]);
  expectNothingLeft(pilotty);
});

test("kill ends grandchildren in process groups of their own", async ({ pilotty }) => {
  const grandchild = "trap '' TERM HUP; echo ready; sleep 1005; sleep 1006";
  await pilotty.spawnUntil("ready", [
    ...["bash", "-c", `set -m; (bash -c "${grandchild}" & wait) & wait`],
  ]);
  await pilotty.ok(["kill"]);
  expectNothingLeft(pilotty);
});

test("kill ends what the program left behind when it closed its terminal", async ({ pilotty }) => {
  const { pid } = await pilotty.ok(["spawn", "sh", "-c", "exec sleep 1007 </dev/null >&0 2>&0"]);
  await waitUntil(() => commandLineOf(pid) === "sleep 1007");
  expect(await pilotty.names()).toEqual(["default"]);
  await pilotty.ok(["kill"]);
  expectNothingLeft(pilotty);
});

test("only what made itself a session of its own lives on", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "sh", "-c", "setsid -f sleep 1008; exec sleep 1009"]);
  const find = (command: string) =>
    pilotty.processes().find((pid) => commandLineOf(pid) === command);
  await waitUntil(() => find("sleep 1008") && find("sleep 1009"));
  await pilotty.ok(["kill"]);
  const survivor = find("sleep 1008") ?? 0;
  expect(find("sleep 1009")).toBeUndefined();
  expect(isAlive(survivor)).toBe(true);
  process.kill(survivor, "SIGKILL");
});

test("two kills at once both succeed", async ({ pilotty }) => {
  const script = "trap '' TERM; echo ready; while :; do sleep 0.01; done";
  await pilotty.spawnUntil("ready", ["-n", "victim", "bash", "-c", script]);
  const kills = await Promise.all([1, 2].map(() => pilotty.run(["kill", "-s", "victim"])));
  for (const { status, stdout, stderr } of kills) {
    // The second may come when the first is done.
    expect([0, 4]).toContain(status);
    expect(stdout + stderr).toMatch(/"signal":"SIGHUP"|SESSION_EXITED/);
  }
  expect(kills.some(({ status }) => status === 0)).toBe(true);
  expectNothingLeft(pilotty);
});

test("a session that exits by itself leaves no zombie", async ({ pilotty }) => {
  for (const name of ["a", "b", "c"]) {
    await pilotty.ok(["spawn", "--name", name, "true"]);
    await pilotty.exited(name);
  }
  expectNothingLeft(pilotty);
});

test("sessions have screens and sizes of their own", async ({ pilotty }) => {
  const show = (text: string): string[] => ["sh", "-c", `echo ${text}; exec cat`];
  await pilotty.spawnUntil("left", ["-n", "a", "--cols", "40", "--rows", "10", ...show("left")]);
  await pilotty.spawnUntil("right", ["-n", "b", ...show("right")]);
  await pilotty.ok(["resize", "-s", "b", "100", "30"]);
  await pilotty.ok(["type", "-s", "a", "only here"]);
  await pilotty.ok(["wait-for", "-s", "a", "only here"]);
  expect(await pilotty.screen("a")).toMatch(/^--- a 40x10 cursor 1,9 ---\nleft\nonly here\n/);
  expect(await pilotty.screen("b")).toMatch(/^--- b 100x30 cursor 1,0 ---\nright\n\n/);
  const { pid } = await pilotty.ok(["status", "-s", "b"]);
  await pilotty.ok(["kill", "-s", "a"]);
  expect(isAlive(pid)).toBe(true);
  expect(await pilotty.names()).toEqual(["b"]);
});

test("no child can reach another's terminal", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "--name", "first", "cat"]);
  await pilotty.ok(["spawn", "--name", "second", "cat"]);
  const third = await pilotty.ok(["spawn", "--name", "third", "cat"]);
  await waitUntil(() => commandLineOf(third.pid) === "cat");
  const directory = `/proc/${third.pid}/fd`;
  const opened = readdirSync(directory).map((fd) => readlinkSync(join(directory, fd)));
  expect(opened).toHaveLength(3);
  expect(new Set(opened).size).toBe(1);
  expect(opened[0]).toMatch(/^\/dev\/pts\/\d+$/);
});

test("a session that floods does not keep another from its work", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "--name", "flood", "yes", "no"]);
  await pilotty.spawnUntil("ready", ["-n", "quiet", "sh", "-c", "echo ready; exec cat"]);
  await pilotty.ok(["type", "-s", "quiet", "hello\n"]);
  const { elapsed_ms } = await pilotty.ok(["wait-for", "-s", "quiet", "-r", "^hello$"]);
  expect(elapsed_ms).toBeLessThan(2_000);
  expect(await pilotty.ok(["kill", "-s", "flood"])).toMatchObject({ name: "flood" });
});

test("resize tells the program the new size, and takes sizes in range alone", async ({
  pilotty,
}) => {
  const script = "trap 'stty size' WINCH; echo ready; while :; do sleep 0.01; done";
  await pilotty.spawnUntil("ready", ["bash", "-c", script]);
  expect(await pilotty.ok(["resize", "100", "40"])).toMatchObject({ ok: true });
  await pilotty.ok(["wait-for", "--now", "40 100"]);
  expect((await pilotty.ok(["snapshot"])).size).toEqual({ cols: 100, rows: 40 });
  for (const size of [
    ["1", "24"],
    ["1001", "24"],
    ["80", "0"],
    ["80", "1001"],
    ["80", "x"],
  ]) {
    const error = await pilotty.fails(["resize", ...size]);
    expect({ size, ...error }).toMatchObject({ size, code: "INVALID_INPUT", status: 2 });
  }
  for (const args of [[], ["80"], ["80", "24", "1"]]) {
    expect(await pilotty.fails(["resize", ...args])).toMatchObject({ code: "INVALID_INPUT" });
  }
  expect((await pilotty.ok(["status"])).size).toEqual({ cols: 100, rows: 40 });
});
