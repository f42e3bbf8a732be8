import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandLineOf, isAlive } from "@pilotty/testkit";
import { expect } from "vitest";
import { type Pilotty, test } from "./pilotty.ts";

/** A program that shows its arguments, each in `<>`, and goes on. */
const SHOW_ARGUMENTS = ["sh", "-c", `printf '<%s>' "$@"; echo; exec cat`, "sh"] as const;

/** A program that says what the shell expands `text` to, and goes on. */
function show(text: string): string[] {
  return ["sh", "-c", `echo "${text}"; exec cat`];
}

async function firstRow(pilotty: Pilotty, session: string): Promise<string> {
  await pilotty.ok(["wait-for", "-s", session, "-r", "\\S"]);
  const { text } = await pilotty.ok(["snapshot", "-s", session]);
  return text.split("\n")[0];
}

/** A file with this content and mode in the test's directory. */
function file(pilotty: Pilotty, name: string, content: string, mode: number): string {
  const path = join(pilotty.workdir, name);
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

/** Nothing runs but, at the most, the daemon. */
function expectNothingLeft(pilotty: Pilotty): void {
  expect(pilotty.processes()).toEqual(pilotty.daemons());
}

test("answers with id, name, command, pid and size", async ({ pilotty }) => {
  const spawned = await pilotty.ok(["spawn", "sleep", "1000"]);
  expect(spawned).toEqual({
    session_id: expect.stringMatching(/^[a-z0-9]{6}$/),
    name: "default",
    command: "sleep 1000",
    pid: expect.any(Number),
    size: { cols: 80, rows: 24 },
  });
  expect(isAlive(spawned.pid)).toBe(true);
});

test("shell-quotes the command in its answer", async ({ pilotty }) => {
  const spawned = await pilotty.ok(["spawn", "cat", "a b", "it's"]);
  expect(spawned.command).toBe(`cat 'a b' 'it'\\''s'`);
});

test("starts the program itself and no shell around it", async ({ pilotty }) => {
  const spawned = await pilotty.spawnUntil("<$HOME;*>", [...SHOW_ARGUMENTS, "$HOME;*"]);
  await pilotty.ok(["wait-for", "<$HOME;*>"]);
  expect(pilotty.processes().toSorted()).toEqual(
    [...pilotty.daemons(), spawned.pid as number].toSorted(),
  );
});

test("takes its options before the command, in every form", async ({ pilotty }) => {
  expect(await pilotty.ok(["spawn", "--name", "one", "cat"])).toMatchObject({ name: "one" });
  expect(await pilotty.ok(["spawn", "--name=two", "cat"])).toMatchObject({ name: "two" });
  expect(await pilotty.ok(["spawn", "-n", "three", "cat"])).toMatchObject({ name: "three" });
  const sized = await pilotty.ok(["spawn", "-n", "four", "--cols=100", "--rows", "30", "cat"]);
  expect(sized.size).toEqual({ cols: 100, rows: 30 });
  expect(await pilotty.names()).toEqual(["one", "two", "three", "four"]);
});

test("takes --name as the very last argument", async ({ pilotty }) => {
  const { name } = await pilotty.ok(["spawn", ...SHOW_ARGUMENTS, "-n1", "x", "--name", "preview"]);
  expect(name).toBe("preview");
  expect(await firstRow(pilotty, "preview")).toBe("<-n1><x>");
  const joined = await pilotty.ok(["spawn", ...SHOW_ARGUMENTS, "-n", "1", "--name=other"]);
  expect(joined.name).toBe("other");
  expect(await firstRow(pilotty, "other")).toBe("<-n><1>");
});

test("leaves everything else after the command to the command", async ({ pilotty }) => {
  const own = ["--cols", "10", "--help", "-s", "s", "--name", "n", "--version", "--cwd", "/x"];
  const spawned = await pilotty.ok(["spawn", ...SHOW_ARGUMENTS, ...own]);
  expect(spawned).toMatchObject({ name: "default", size: { cols: 80, rows: 24 } });
  expect(await firstRow(pilotty, "default")).toBe(own.map((word) => `<${word}>`).join(""));
});

test("ends its options at a -- before the command, also --name at the end", async ({ pilotty }) => {
  const { name } = await pilotty.ok(["spawn", "--", ...SHOW_ARGUMENTS, "a", "--name", "x"]);
  expect(name).toBe("default");
  expect(await firstRow(pilotty, "default")).toBe("<a><--name><x>");
});

test("gives a -- after the command to the command, with all behind it", async ({ pilotty }) => {
  const { name } = await pilotty.ok(["spawn", ...SHOW_ARGUMENTS, "a", "--", "--name", "x"]);
  expect(name).toBe("default");
  expect(await firstRow(pilotty, "default")).toBe("<a><--><--name><x>");
});

test("starts the command in --cwd, which may be relative to the caller's", async ({ pilotty }) => {
  const sub = join(pilotty.workdir, "sub");
  mkdirSync(sub);
  await pilotty.ok(["spawn", "--name", "there", "--cwd", "./x/../sub", ...show("$PWD $(pwd -P)")]);
  expect(await firstRow(pilotty, "there")).toBe(`${sub} ${sub}`);
  expect(await pilotty.ok(["status", "-s", "there"])).toMatchObject({ cwd: sub });
});

test("resolves a relative command path in --cwd", async ({ pilotty }) => {
  mkdirSync(join(pilotty.workdir, "sub"));
  file(pilotty, "sub/tool", "#!/bin/sh\necho from sub; exec cat\n", 0o755);
  await pilotty.spawnUntil("from sub", ["--cwd", "sub", "./tool"]);
  const error = await pilotty.fails(["spawn", "--name", "other", "./tool"]);
  expect(error).toMatchObject({ code: "SPAWN_FAILED", status: 1 });
});

test("looks a command up in the PATH that the child will have", async ({ pilotty }) => {
  mkdirSync(join(pilotty.workdir, "bin"));
  file(pilotty, "bin/own-tool", "#!/bin/sh\necho own tool; exec cat\n", 0o755);
  const path = `PATH=${join(pilotty.workdir, "bin")}:/usr/bin:/bin`;
  await pilotty.spawnUntil("own tool", ["--env", path, "own-tool"]);
});

test.for([
  [2, 1],
  [132, 50],
  [1000, 1000],
] as const)("gives the program a terminal of %d by %d", async ([cols, rows], { pilotty }) => {
  const size = join(pilotty.workdir, "size");
  const command = ["sh", "-c", 'stty size > "$1.new"; mv "$1.new" "$1"', "sh", size];
  const { session_id, ...spawned } = await pilotty.ok([
    ...["spawn", "--cols", `${cols}`, "--rows", `${rows}`],
    ...command,
  ]);
  expect(spawned.size).toEqual({ cols, rows });
  await pilotty.exited(session_id);
  const { stdout } = await pilotty.exec("cat", [size]);
  expect(stdout).toBe(`${rows} ${cols}\n`);
});

test("keeps as many bytes of output as --retain says", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "--retain", "10", "printf", "%0100d", "7"]);
  await pilotty.exited("default");
  const { output } = await pilotty.ok(["status"]);
  expect(output).toEqual({ total_bytes: 100, retained_bytes: 10, dropped_bytes: 90 });
});

const BAD_OPTIONS: readonly (readonly string[])[] = [
  ["--cols", "1"],
  ["--cols", "1001"],
  ["--cols", "many"],
  ["--cols", "80.5"],
  ["--cols", "-5"],
  ["--cols", ""],
  ["--rows", "0"],
  ["--rows", "1001"],
  ["--scrollback", "-1"],
  ["--retain", "1e3"],
  ["--env", "novalue"],
  ["--env", "=value"],
  ["--cwd", "missing"],
  ["--cwd", "file"],
  ["--cwd", "file/below"],
  ["--nonsense"],
  ["-x"],
  ["--name"],
];

test("refuses bad options and leaves nothing behind", async ({ pilotty }) => {
  file(pilotty, "file", "", 0o644);
  for (const options of BAD_OPTIONS) {
    const error = await pilotty.fails(["spawn", ...options, "--", "cat"]);
    expect({ options, ...error }).toMatchObject({ options, code: "INVALID_INPUT", status: 2 });
  }
  expect(await pilotty.fails(["spawn"])).toMatchObject({ code: "INVALID_INPUT", status: 2 });
  expect(await pilotty.fails(["spawn", "--"])).toMatchObject({ code: "INVALID_INPUT", status: 2 });
  expect(await pilotty.names()).toEqual([]);
  expectNothingLeft(pilotty);
});

test("refuses commands that cannot be run, and leaves nothing behind", async ({ pilotty }) => {
  mkdirSync(join(pilotty.workdir, "folder"));
  file(pilotty, "plain", "text", 0o644);
  file(pilotty, "orphan", "#!/no/such/interpreter -x\n", 0o755);
  const commands = [
    ["no-such-program-anywhere"],
    ["./missing"],
    ["/missing/too"],
    [""],
    [" "],
    ["./folder"],
    ["/"],
    ["./plain"],
    ["./orphan"],
    ["./plain/below"],
  ];
  for (const command of commands) {
    const error = await pilotty.fails(["spawn", "--name", "broken", ...command, "argument"]);
    expect({ command, ...error }).toMatchObject({ command, code: "SPAWN_FAILED", status: 1 });
    expect(error.message).not.toContain("execvp");
  }
  expect(await pilotty.ok(["list-sessions", "--all"])).toEqual({ sessions: [] });
  expectNothingLeft(pilotty);
  expect(await pilotty.ok(["spawn", "--name", "broken", "cat"])).toMatchObject({ name: "broken" });
});

test("names the interpreter that a script lacks", async ({ pilotty }) => {
  file(pilotty, "orphan", "#!/no/such/interpreter -x\n", 0o755);
  const { message } = await pilotty.fails(["spawn", "./orphan"]);
  expect(message).toContain("/no/such/interpreter");
});

test("refuses a script whose interpreter cannot be executed", async ({ pilotty }) => {
  const interpreter = file(pilotty, "interpreter", "text", 0o644);
  file(pilotty, "script", `#!${interpreter}\n`, 0o755);
  const error = await pilotty.fails(["spawn", "./script"]);
  expect(error).toMatchObject({ code: "SPAWN_FAILED", status: 1 });
  expect(await pilotty.ok(["list-sessions", "--all"])).toEqual({ sessions: [] });
});

test("refuses the name of a live session, which goes on", async ({ pilotty }) => {
  const { pid } = await pilotty.ok(["spawn", "--name", "myapp", "cat"]);
  expect(await pilotty.fails(["spawn", "--name", "myapp", "sleep", "1000"])).toEqual({
    code: "SESSION_EXISTS",
    message: "Session 'myapp' already exists",
    suggestion: "Use a different name or kill the existing session first",
    status: 1,
  });
  const again = await pilotty.fails(["spawn", "--name=-myapp!", "cat"]);
  expect(again).toMatchObject({ code: "SESSION_EXISTS" });
  expect(commandLineOf(pid)).toBe("cat");
  expect(pilotty.processes()).toHaveLength(2);
});

test("starts no more than PILOTTY_MAX_SESSIONS", async ({ pilotty }) => {
  pilotty.variables.PILOTTY_MAX_SESSIONS = "2";
  await pilotty.ok(["spawn", "--name", "one", "cat"]);
  await pilotty.ok(["spawn", "--name", "two", "cat"]);
  const error = await pilotty.fails(["spawn", "--name", "three", "cat"]);
  expect(error).toMatchObject({ code: "SESSION_LIMIT", status: 1 });
  expect(await pilotty.names()).toEqual(["one", "two"]);
  expect(pilotty.processes()).toHaveLength(3);
  await pilotty.ok(["kill", "-s", "one"]);
  await pilotty.ok(["spawn", "--name", "three", "cat"]);
  expect(await pilotty.names()).toEqual(["two", "three"]);
});

test("names a session by PILOTTY_SESSION, unless --name says otherwise", async ({ pilotty }) => {
  const options = { env: { PILOTTY_SESSION: "from env" } };
  expect(await pilotty.ok(["spawn", "cat"], options)).toMatchObject({ name: "from-env" });
  const named = await pilotty.ok(["spawn", "--name", "given", "cat"], options);
  expect(named).toMatchObject({ name: "given" });
  const empty = await pilotty.ok(["spawn", "cat"], { env: { PILOTTY_SESSION: "" } });
  expect(empty).toMatchObject({ name: "default" });
});

test.for([
  ["my app", "my-app"],
  ["  Größe (neu)!  ", "Gr-e-neu"],
  ["a.b:c", "a-b-c"],
  ["--x--y--", "x--y"],
  ["_under_", "_under_"],
  ["n".repeat(64), "n".repeat(64)],
  [`${"n".repeat(64)}!!!`, "n".repeat(64)],
] as const)("makes of the name %j %j", async ([requested, name], { pilotty }) => {
  expect(await pilotty.ok(["spawn", `--name=${requested}`, "cat"])).toMatchObject({ name });
  expect(await pilotty.names()).toEqual([name]);
  expect(await pilotty.ok(["status", `--session=${requested}`])).toMatchObject({ name });
});

test("refuses names that cannot be one", async ({ pilotty }) => {
  const names = ["", "-", "!!!", "..", "a..b", "../x", "a/b", "/", "a\\b", "é", "n".repeat(65)];
  for (const name of names) {
    const before = await pilotty.fails(["spawn", `--name=${name}`, "cat"]);
    expect({ name, ...before }).toMatchObject({ name, code: "INVALID_INPUT", status: 2 });
  }
  const behind = await pilotty.fails(["spawn", "cat", "--name", "../x"]);
  expect(behind).toMatchObject({ code: "INVALID_INPUT", status: 2 });
  const inVariable = await pilotty.fails(["spawn", "cat"], { env: { PILOTTY_SESSION: "../x" } });
  expect(inVariable).toMatchObject({ code: "INVALID_INPUT", status: 2 });
  expect(await pilotty.names()).toEqual([]);
  expectNothingLeft(pilotty);
});
