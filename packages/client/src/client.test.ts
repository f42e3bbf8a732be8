import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PROTOCOL_VERSION } from "@pilotty/protocol";
import { isAlive, makeTemporaryDirectory, waitUntil } from "@pilotty/testkit";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type ClientOptions,
  connectIfRunning,
  connectOrStart,
  requestIfRunning,
  requestOnce,
  stopDaemon,
} from "./client.ts";

const FAKE_DAEMON = fileURLToPath(new URL("../test/fake-daemon.mjs", import.meta.url));
const SPAWN = { command: ["greeter"], cwd: "/", env: {} };

let directory = "";
let options: ClientOptions;
let removeDirectory = (): void => undefined;

beforeEach(() => {
  const temporary = makeTemporaryDirectory();
  directory = temporary.path;
  removeDirectory = () => temporary.remove();
  options = {
    env: { PATH: process.env.PATH, PILOTTY_SOCKET_DIR: directory },
    daemonCommand: [process.execPath, FAKE_DAEMON],
  };
});
afterEach(() => {
  for (const pid of startedDaemons()) if (isAlive(pid)) process.kill(pid, "SIGKILL");
  removeDirectory();
});

function startedDaemons(): number[] {
  const file = join(directory, "pids");
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").map(Number) : [];
}

/** The next request makes the daemon leave without an answer. */
function leaveWithNextRequest(): void {
  writeFileSync(join(directory, "leave"), "");
}

test("connectOrStart starts a daemon once", async () => {
  const first = await connectOrStart(options);
  const second = await connectOrStart(options);
  const [daemon] = startedDaemons();
  expect(await first.request("ping", {})).toMatchObject({ pid: daemon });
  expect(await second.request("ping", {})).toMatchObject({ pid: daemon });
  expect(startedDaemons()).toHaveLength(1);
  first.close();
  second.close();
});

test("connectOrStart makes the directory", async () => {
  const env = { ...options.env, PILOTTY_SOCKET_DIR: join(directory, "a", "b") };
  const connection = await connectOrStart({ ...options, env });
  const { pid } = await connection.request("ping", {});
  connection.close();
  process.kill(pid, "SIGKILL");
});

test("connectOrStart takes over where a daemon was killed", async () => {
  (await connectOrStart(options)).close();
  process.kill(startedDaemons()[0]!, "SIGKILL");
  await waitUntil(async () => !(await connectIfRunning(options)));
  (await connectOrStart(options)).close();
  expect(startedDaemons()).toHaveLength(2);
});

test("connectOrStart gives up on a daemon that says that it serves, and does not", async () => {
  const liar = ["sh", "-c", `echo x >> ${directory}/starts; echo '{"pid":1}' >&3`];
  await expect(connectOrStart({ ...options, daemonCommand: liar })).rejects.toMatchObject({
    code: "DAEMON_UNREACHABLE",
    message: `No daemon stays at ${directory}/pilotty.sock`,
  });
  expect(readFileSync(join(directory, "starts"), "utf8")).toBe("x\n".repeat(3));
});

test("connectIfRunning and requestIfRunning start nothing", async () => {
  expect(await connectIfRunning(options)).toBeUndefined();
  expect(await requestIfRunning("list_sessions", {}, options)).toBeUndefined();
  expect(startedDaemons()).toEqual([]);
  await requestOnce("ping", {}, options);
  expect(await requestIfRunning("ping", {}, options)).toMatchObject({ pid: startedDaemons()[0] });
});

test("requestOnce starts a daemon, and throws what it answers", async () => {
  expect(await requestOnce("spawn", SPAWN, options)).toMatchObject({ session_id: "abc123" });
  await expect(requestOnce("resize", { cols: 80, rows: 24 }, options)).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: "No resize",
  });
});

test("a spawn that meets a daemon which is leaving goes to the next one", async () => {
  await requestOnce("ping", {}, options);
  leaveWithNextRequest();
  expect(await requestOnce("spawn", SPAWN, options)).toMatchObject({ session_id: "abc123" });
  expect(startedDaemons()).toHaveLength(2);
});

test("other requests do not: their session has ended with the daemon", async () => {
  await requestOnce("ping", {}, options);
  leaveWithNextRequest();
  await expect(requestOnce("kill", {}, options)).rejects.toMatchObject({
    code: "DAEMON_UNREACHABLE",
  });
  expect(startedDaemons()).toHaveLength(1);
});

/** What the daemon tells of itself, beside its pid. */
function tellOfDaemon(about: object): void {
  writeFileSync(join(directory, "about"), JSON.stringify(about));
}

const NEWER = PROTOCOL_VERSION + 1;
const SAME = PROTOCOL_VERSION;

test.each([
  ["of an older version", { version: "1.2.2", protocol: SAME, live_sessions: 0 }],
  ["of another protocol", { version: "1.2.3", protocol: NEWER, live_sessions: 0 }],
])("a daemon %s without sessions is replaced by a spawn", async (_, about) => {
  await requestOnce("ping", {}, options);
  tellOfDaemon(about);
  const spawned = await requestOnce("spawn", SPAWN, { ...options, version: "1.2.3" });
  expect(spawned).toMatchObject({ session_id: "abc123" });
  expect(startedDaemons()).toHaveLength(2);
});

test.each([
  ["with a session", "spawn", { version: "1.2.2", protocol: SAME, live_sessions: 1 }],
  ["that is newer", "spawn", { version: "1.2.4", protocol: SAME, live_sessions: 0 }],
  ["that keeps evidence", "snapshot", { version: "1.2.2", protocol: SAME, live_sessions: 0 }],
] as const)("a daemon %s is not replaced, and serves", async (_, method, about) => {
  await requestOnce("ping", {}, options);
  tellOfDaemon(about);
  const params = method === "spawn" ? SPAWN : {};
  const result = await requestOnce(method, params as typeof SPAWN, {
    ...options,
    version: "1.2.3",
  });
  expect(result).toMatchObject({ session_id: "abc123" });
  expect(startedDaemons()).toHaveLength(1);
});

test("a daemon of another protocol with sessions is an error, and can be stopped", async () => {
  await requestOnce("ping", {}, options);
  tellOfDaemon({ version: "2.0.0", protocol: NEWER, live_sessions: 1 });
  for (const request of [requestOnce("spawn", SPAWN, options), connectIfRunning(options)]) {
    await expect(request).rejects.toMatchObject({
      code: "PROTOCOL_MISMATCH",
      message: expect.stringContaining("2.0.0"),
      suggestion: expect.stringContaining("pilotty stop"),
    });
  }
  expect(await stopDaemon(options)).toBe(true);
});

test("stopDaemon returns when the daemon is gone", async () => {
  expect(await stopDaemon(options)).toBe(false);
  (await connectOrStart(options)).close();
  expect(await stopDaemon(options)).toBe(true);
  expect(await connectIfRunning(options)).toBeUndefined();
  expect(await stopDaemon(options)).toBe(false);
});

test("stopDaemon is content with a daemon that is stopping already", async () => {
  (await connectOrStart(options)).close();
  leaveWithNextRequest();
  expect(await stopDaemon(options)).toBe(true);
});
