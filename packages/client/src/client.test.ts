import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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
  expect(await first.request("ping", {})).toEqual({ pid: daemon });
  expect(await second.request("ping", {})).toEqual({ pid: daemon });
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
  expect(await requestIfRunning("ping", {}, options)).toEqual({ pid: startedDaemons()[0] });
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
