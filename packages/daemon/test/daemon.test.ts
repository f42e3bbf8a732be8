import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { connect, type Socket } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeBlock, makeTemporaryDirectory, printedBy } from "@pilotty/testkit";
import { afterEach, test as base, expect, vi } from "vitest";
import { type Daemon, startDaemon } from "../src/daemon.ts";
import { runDaemon } from "../src/run-daemon.ts";

const test = base.extend<{ socketPath: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants a destructuring here.
  socketPath: async ({}, use) => {
    const directory = makeTemporaryDirectory();
    await use(join(directory.path, "pilotty.sock"));
    directory.remove();
  },
});

afterEach(() => {
  vi.useRealTimers();
});

async function serve(socketPath: string, idleTimeoutMs?: number): Promise<Daemon> {
  const started = await startDaemon({ socketPath, ...(idleTimeoutMs && { idleTimeoutMs }) });
  if (started.kind !== "serving") throw new Error("Another daemon serves already");
  return started.daemon;
}

function request(method: string): string {
  return `${JSON.stringify({ id: 1, protocol: 1, method, params: {} })}\n`;
}

/** A session that has exited. */
async function ended({ registry }: Daemon): Promise<void> {
  const session = registry.add("job", {
    command: ["true"],
    cwd: "/",
    env: { PATH: process.env.PATH ?? "" },
    cols: 80,
    rows: 24,
    scrollbackLines: 10,
    retainBytes: 10,
    unicode: "16",
    version: "0",
  });
  await session.exited;
  await Promise.resolve();
}

/** A client whose greeting was answered. */
async function greeted(socketPath: string): Promise<Socket> {
  const socket = connect(socketPath);
  await once(socket, "connect");
  socket.write(request("ping"));
  await once(socket, "data");
  return socket;
}

test("serves a directory once, and again after it has stopped", async ({ socketPath }) => {
  const first = await serve(socketPath);
  expect(await startDaemon({ socketPath })).toEqual({ kind: "already_running", pid: process.pid });
  await first.stop();
  expect(existsSync(socketPath)).toBe(false);
  const second = await serve(socketPath);
  await second.stop();
});

test("takes the place of what is left of a dead daemon", async ({ socketPath }) => {
  writeFileSync(socketPath, "no socket");
  const daemon = await serve(socketPath);
  const socket = connect(socketPath);
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.destroy();
  await daemon.stop();
});

test("comes back to its place if the socket's file was removed", async ({ socketPath }) => {
  const daemon = await serve(socketPath);
  rmSync(socketPath);
  const seekers = Array.from({ length: 5 }, () => startDaemon({ socketPath }));
  for (const result of await Promise.all(seekers)) {
    expect(result).toEqual({ kind: "already_running", pid: process.pid });
  }
  const socket = connect(socketPath);
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.destroy();
  expect(statSync(socketPath).mode & 0o777).toBe(0o600);
  await daemon.stop();
  expect(existsSync(socketPath)).toBe(false);
});

test("stops by itself when it is idle", async ({ socketPath }) => {
  const daemon = await serve(socketPath, 20);
  await daemon.stopped;
  expect(existsSync(socketPath)).toBe(false);
});

test("stays as long as there is evidence of a session, and no longer", async ({ socketPath }) => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  const daemon = await serve(socketPath);
  await ended(daemon);
  vi.advanceTimersByTime(590_000);
  expect(existsSync(socketPath)).toBe(true);
  expect(daemon.registry.resolve("job", "read").name).toBe("job");
  vi.advanceTimersByTime(10_001);
  await daemon.stopped;
  expect(existsSync(socketPath)).toBe(false);
});

test("leaves when it was told to, whatever evidence there is", async ({ socketPath }) => {
  const daemon = await serve(socketPath, 20);
  await ended(daemon);
  await daemon.stopped;
});

test("without a session it leaves after five minutes", async ({ socketPath }) => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  const daemon = await serve(socketPath);
  vi.advanceTimersByTime(299_000);
  expect(existsSync(socketPath)).toBe(true);
  vi.advanceTimersByTime(1_001);
  await daemon.stopped;
});

test("evidence that has expired is shown to nobody, and input goes nowhere else", async ({
  socketPath,
}) => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  const daemon = await serve(socketPath, 3_600_000);
  await ended(daemon);
  expect(daemon.registry.resolve(undefined, "read").name).toBe("job");
  vi.advanceTimersByTime(600_001);
  for (const name of [undefined, "job"]) {
    const resolve = () => daemon.registry.resolve(name, "read");
    expect(resolve).toThrow(expect.objectContaining({ code: "SESSION_NOT_FOUND" }));
  }
  const act = () => daemon.registry.resolve(undefined, "act");
  expect(act).toThrow(expect.objectContaining({ code: "SESSION_EXITED" }));
  await daemon.stop();
});

test("does not leave between a client's greeting and its request", async ({ socketPath }) => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const daemon = await serve(socketPath, 1);
  const visitor = await greeted(socketPath);
  for (let visit = 0; visit < 20; visit += 1) {
    vi.advanceTimersByTime(100);
    (await greeted(socketPath)).destroy();
  }
  expect(existsSync(socketPath)).toBe(true);
  vi.useRealTimers();
  visitor.write(request("list_sessions"));
  expect(String(await once(visitor, "data"))).toContain('"sessions":[]');
  await daemon.stopped;
  visitor.destroy();
});

test("a place that cannot be taken is an error, and leaves no lock", async ({ socketPath }) => {
  mkdirSync(socketPath);
  await expect(startDaemon({ socketPath })).rejects.toMatchObject({ code: "DAEMON_UNREACHABLE" });
  rmdirSync(socketPath);
  const daemon = await serve(socketPath);
  await daemon.stop();
});

test("runDaemon tells who serves, and returns when that is over", async ({ socketPath }) => {
  const told: unknown[] = [];
  const first = await serve(socketPath);
  await runDaemon({ socketPath, onReady: (ready) => told.push(ready) });
  await first.stop();
  await runDaemon({ socketPath, idleTimeoutMs: 20, onReady: (ready) => told.push(ready) });
  expect(told).toEqual([
    { already_running: true, pid: process.pid },
    { already_running: false, pid: process.pid },
  ]);
});

test("the README's example runs as it stands", async ({ socketPath }) => {
  const readme = readFileSync(fileURLToPath(new URL("../README.md", import.meta.url)), "utf8");
  const example = codeBlock(readme, "ts").replace(/^import .*$/gm, "");
  const run = new Function("mkdtempSync", "startDaemon", `return (async () => { ${example} })()`);
  const printed = await printedBy(() => run(() => dirname(socketPath), startDaemon));
  expect(printed).toBe(codeBlock(readme, "text"));
});

test("stops when its directory is removed, not when it is moved, and leaves the next daemon alone", async ({
  socketPath,
}) => {
  const directory = join(dirname(socketPath), "sockets");
  const path = join(directory, "pilotty.sock");
  mkdirSync(directory, { mode: 0o700 });
  const started = await startDaemon({ socketPath: path, watchDirectoryMs: 5 });
  if (started.kind !== "serving") throw new Error("Another daemon serves already");
  const { registry, stopped } = started.daemon;
  const options = { command: ["cat"] as const, cwd: "/", env: {}, cols: 80, rows: 24 };
  const kept = { scrollbackLines: 0, retainBytes: 0, unicode: "16", version: "0" } as const;
  const session = registry.add("a", { ...options, ...kept });
  const moved = `${directory}.moved`;
  renameSync(directory, moved);
  const client = await greeted(join(moved, "pilotty.sock"));
  client.destroy();
  mkdirSync(directory, { mode: 0o700 });
  const next = await serve(path);
  rmSync(moved, { recursive: true });
  await stopped;
  expect(session.running).toBe(false);
  expect(existsSync(path)).toBe(true);
  await next.stop();
});
