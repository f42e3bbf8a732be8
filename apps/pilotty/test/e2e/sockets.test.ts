import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { waitUntil } from "@pilotty/testkit";
import { expect } from "vitest";
import { BUNDLE, type Pilotty, test } from "./pilotty.ts";

const IS_ROOT = process.getuid?.() === 0;
/** The user `nobody` of Debian. */
const NOBODY = 65534;

/** The permissions of a file, as in `0700`. */
function mode(path: string): string {
  return (statSync(path).mode & 0o7777).toString(8).padStart(4, "0");
}

/** A command with this socket directory fails, starts nothing and writes nothing. */
async function expectRefused(pilotty: Pilotty, directory: string): Promise<string> {
  const env = { PILOTTY_SOCKET_DIR: directory };
  for (const args of [["spawn", "cat"], ["list-sessions"], ["daemon"]]) {
    const error = await pilotty.fails(args, { env });
    expect({ args, ...error }).toMatchObject({ args, code: "DAEMON_UNREACHABLE", status: 1 });
  }
  expect(pilotty.processes()).toEqual([]);
  expect(existsSync(join(pilotty.home, ".pilotty")), "no falling back").toBe(false);
  return (await pilotty.fails(["spawn", "cat"], { env })).message;
}

/** A session was started, and the socket is here; both are private. */
async function expectSocketIn(pilotty: Pilotty, directory: string): Promise<void> {
  await pilotty.ok(["spawn", "cat"]);
  const socket = join(directory, "pilotty.sock");
  expect(statSync(socket).isSocket()).toBe(true);
  expect({ directory: mode(directory), socket: mode(socket) }).toEqual({
    directory: "0700",
    socket: "0600",
  });
  expect(await pilotty.names()).toEqual(["default"]);
}

test("the first place is PILOTTY_SOCKET_DIR, made if need be", async ({ pilotty }) => {
  mkdirSync(join(pilotty.home, "run"));
  pilotty.variables.PILOTTY_SOCKET_DIR = join(pilotty.home, "not", "there");
  pilotty.variables.XDG_RUNTIME_DIR = join(pilotty.home, "run");
  await expectSocketIn(pilotty, join(pilotty.home, "not", "there"));
  expect(existsSync(join(pilotty.home, "run", "pilotty"))).toBe(false);
});

test("the second place is below XDG_RUNTIME_DIR", async ({ pilotty }) => {
  mkdirSync(join(pilotty.home, "run"));
  pilotty.variables.PILOTTY_SOCKET_DIR = "";
  pilotty.variables.XDG_RUNTIME_DIR = join(pilotty.home, "run");
  await expectSocketIn(pilotty, join(pilotty.home, "run", "pilotty"));
  expect(existsSync(join(pilotty.home, ".pilotty"))).toBe(false);
});

test.for(["missing", "file", ""])(
  "the third place is the home, if XDG_RUNTIME_DIR is %j",
  async (name, { pilotty }) => {
    writeFileSync(join(pilotty.home, "file"), "");
    pilotty.variables.XDG_RUNTIME_DIR = name === "" ? "" : join(pilotty.home, name);
    await expectSocketIn(pilotty, join(pilotty.home, ".pilotty"));
  },
);

test("the fourth place is /tmp/pilotty, if the home is no directory", async ({ pilotty }) => {
  // It is the machine's: a daemon that this test starts there ends by itself.
  pilotty.variables.PILOTTY_IDLE_TIMEOUT_MS = "1000";
  const env = { HOME: join(pilotty.workdir, "missing") };
  const { session_id } = await pilotty.ok(["spawn", "-n", `${process.pid}`, "cat"], { env });
  expect(statSync("/tmp/pilotty/pilotty.sock").isSocket()).toBe(true);
  expect(mode("/tmp/pilotty")).toBe("0700");
  await pilotty.ok(["kill", "-s", session_id], { env });
  await waitUntil(() => pilotty.processes().length === 0);
});

test("a directory that is there keeps its permissions", async ({ pilotty }) => {
  const directory = join(pilotty.home, "own");
  mkdirSync(directory);
  chmodSync(directory, 0o755);
  pilotty.variables.PILOTTY_SOCKET_DIR = directory;
  await pilotty.ok(["spawn", "cat"]);
  expect(mode(join(directory, "pilotty.sock"))).toBe("0600");
});

test("permissions are right whatever the umask", async ({ pilotty }) => {
  const directory = join(pilotty.home, "masked");
  pilotty.variables.PILOTTY_SOCKET_DIR = directory;
  for (const umask of ["0000", "0777"]) {
    const script = `umask ${umask}; exec "${process.execPath}" "${BUNDLE}" spawn cat`;
    expect(await pilotty.exec("sh", ["-c", script])).toMatchObject({ status: 0 });
    expect({ umask, mode: mode(directory) }).toEqual({ umask, mode: "0700" });
    expect(mode(join(directory, "pilotty.sock"))).toBe("0600");
    await pilotty.ok(["stop"]);
  }
});

test("a relative PILOTTY_SOCKET_DIR is the caller's", async ({ pilotty }) => {
  pilotty.variables.PILOTTY_SOCKET_DIR = "relative/run";
  await pilotty.ok(["spawn", "cat"]);
  expect(statSync(join(pilotty.workdir, "relative", "run", "pilotty.sock")).isSocket()).toBe(true);
  expect(await pilotty.ok(["list-sessions"], { cwd: "/" })).toEqual({ sessions: [] });
  const absolute = { PILOTTY_SOCKET_DIR: join(pilotty.workdir, "relative", "run") };
  const { sessions } = await pilotty.ok(["list-sessions"], { env: absolute, cwd: "/" });
  expect(sessions).toHaveLength(1);
});

test("two directories have two daemons", async ({ pilotty }) => {
  const env = { PILOTTY_SOCKET_DIR: join(pilotty.home, "other") };
  await pilotty.ok(["spawn", "--name", "here", "cat"]);
  await pilotty.ok(["spawn", "--name", "there", "cat"], { env });
  expect(pilotty.daemons()).toHaveLength(2);
  expect(await pilotty.names()).toEqual(["here"]);
  expect(await pilotty.ok(["stop"], { env })).toEqual({ ok: true, was_running: true });
  expect(await pilotty.names()).toEqual(["here"]);
});

test("a directory reached by the user's own symlink is the same place", async ({ pilotty }) => {
  mkdirSync(join(pilotty.home, "real"), { mode: 0o700 });
  symlinkSync("real", join(pilotty.home, "link"));
  pilotty.variables.PILOTTY_SOCKET_DIR = join(pilotty.home, "link");
  await expectSocketIn(pilotty, join(pilotty.home, "real"));
  const { sessions } = await pilotty.ok(["list-sessions"], {
    env: { PILOTTY_SOCKET_DIR: join(pilotty.home, "real") },
  });
  expect(sessions).toHaveLength(1);
  expect(pilotty.daemons()).toHaveLength(1);
});

test("an unusable PILOTTY_SOCKET_DIR is an error without falling back", async ({ pilotty }) => {
  const file = join(pilotty.workdir, "file");
  writeFileSync(file, "");
  const env = (directory: string) => ({ env: { PILOTTY_SOCKET_DIR: directory } });
  for (const directory of [file, join(file, "below"), "/proc/nowhere", "/dev/null"]) {
    const error = await pilotty.fails(["spawn", "cat"], env(directory));
    expect({ directory, ...error }).toMatchObject({
      directory,
      code: "DAEMON_UNREACHABLE",
      status: 1,
    });
    expect(error.message).toContain(directory);
  }
  expect(pilotty.processes()).toEqual([]);
  expect(existsSync(join(pilotty.home, ".pilotty"))).toBe(false);
});

test("a dangling symlink as PILOTTY_SOCKET_DIR is an error", async ({ pilotty }) => {
  symlinkSync(join(pilotty.home, "nothing"), join(pilotty.home, "dangling"));
  const env = { PILOTTY_SOCKET_DIR: join(pilotty.home, "dangling") };
  const error = await pilotty.fails(["spawn", "cat"], { env });
  expect(error).toMatchObject({ code: "DAEMON_UNREACHABLE", status: 1 });
  expect(pilotty.processes()).toEqual([]);
});

test("symlinks that go round in circles are an error", async ({ pilotty }) => {
  symlinkSync("round", join(pilotty.home, "round"));
  await expectRefused(pilotty, join(pilotty.home, "round"));
});

test.for([0o770, 0o702, 0o777, 0o1777])(
  "refuses a directory of mode %o, which others can write",
  async (permissions, { pilotty }) => {
    const directory = join(pilotty.home, "open");
    mkdirSync(directory);
    chmodSync(directory, permissions);
    expect(await expectRefused(pilotty, directory)).toContain("written by others");
  },
);

test("refuses another user's directory", async ({ pilotty }) => {
  let directory = "/etc";
  if (IS_ROOT) {
    directory = join(pilotty.home, "foreign");
    mkdirSync(directory, { mode: 0o700 });
    chownSync(directory, NOBODY, NOBODY);
  }
  expect(await expectRefused(pilotty, directory)).toContain("belongs to another user");
});

test.runIf(IS_ROOT)(
  "refuses what is reached through another user's symlink",
  async ({ pilotty }) => {
    mkdirSync(join(pilotty.home, "real"), { mode: 0o700 });
    symlinkSync("real", join(pilotty.home, "planted"));
    lchownSync(join(pilotty.home, "planted"), NOBODY, NOBODY);
    expect(await expectRefused(pilotty, join(pilotty.home, "planted"))).toContain("symlink");
    expect(await expectRefused(pilotty, join(pilotty.home, "planted", "below"))).toContain(
      "symlink",
    );
  },
);

test("a place in the home is checked like any other", async ({ pilotty }) => {
  mkdirSync(join(pilotty.home, ".pilotty"));
  chmodSync(join(pilotty.home, ".pilotty"), 0o777);
  const error = await pilotty.fails(["spawn", "cat"]);
  expect(error).toMatchObject({ code: "DAEMON_UNREACHABLE", status: 1 });
  chmodSync(join(pilotty.home, ".pilotty"), 0o700);
});

test("a path that is too long for a socket is a clear error", async ({ pilotty }) => {
  const longest = 107 - "/pilotty.sock".length;
  const base = join(pilotty.home, "d");
  const message = await expectRefused(pilotty, base.padEnd(longest + 1, "d"));
  expect(message).toContain("too long");
  expect(message).toContain("108");
  pilotty.variables.PILOTTY_SOCKET_DIR = base.padEnd(longest, "d");
  await expectSocketIn(pilotty, pilotty.variables.PILOTTY_SOCKET_DIR);
});

test("a directory in the socket's place is an error", async ({ pilotty }) => {
  mkdirSync(join(pilotty.home, ".pilotty"), { mode: 0o700 });
  mkdirSync(pilotty.socket);
  const error = await pilotty.fails(["spawn", "cat"]);
  expect(error).toMatchObject({ code: "DAEMON_UNREACHABLE", status: 1 });
  expect(pilotty.processes()).toEqual([]);
});
