import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { BUNDLE, type Pilotty, test } from "./pilotty.ts";

/** A command line that is wrong in itself: no daemon is needed to say so. */
const USAGE_ERRORS: readonly (readonly string[])[] = [
  [],
  ["fly"],
  ["snapshoot"],
  ["--nonsense"],
  ["-x"],
  ["Snapshot"],
  [""],
  ["snapshot", "--nonsense"],
  ["snapshot", "-f", "svg"],
  ["snapshot", "-f"],
  ["snapshot", "-i", "-f", "full"],
  ["snapshot", "-i", "--format", "text"],
  ["snapshot", "extra"],
  ["type"],
  ["type", "a", "b"],
  ["type", "x", "-t", "soon"],
  ["key"],
  ["key", "a", "--delay", "-1"],
  ["key", "a", "--delay", "x"],
  ["wait-for"],
  ["wait-for", "a", "b"],
  ["wait-for", "a", "-t"],
  ["wait-for", "a", "-t", "-1"],
  ["wait-for", "a", "-t", "1.5"],
  ["wait-for", "a", "-t", "99999999999"],
  ["resize"],
  ["resize", "80"],
  ["resize", "0", "24"],
  ["resize", "80", "24", "1"],
  ["list-sessions", "extra"],
  ["list-sessions", "--session", "x"],
  ["status", "extra"],
  ["kill", "default"],
  ["stop", "now"],
  ["daemon", "--port", "1"],
  ["examples", "more"],
  ["completion", "tcsh"],
  ["spawn", "--cols", "80"],
];

test("wrong command lines are INVALID_INPUT, and start nothing", async ({ pilotty }) => {
  for (const args of USAGE_ERRORS) {
    const error = await pilotty.fails(args);
    expect({ args, ...error }).toMatchObject({ args, code: "INVALID_INPUT", status: 2 });
  }
  expect(pilotty.processes()).toEqual([]);
  expect(existsSync(join(pilotty.home, ".pilotty"))).toBe(false);
});

test("suggestions say what to do next", async ({ pilotty }) => {
  const suggestion = async (...args: string[]) => (await pilotty.fails(args)).suggestion;
  expect(await suggestion("snapshoot")).toContain("snapshot");
  expect(await suggestion("snapshot", "--nonsense")).toContain("pilotty snapshot --help");
  expect(await suggestion("snapshot", "-f", "svg")).toContain("full, compact, text, outline");
  expect(await suggestion("resize", "1", "24")).toContain("from 2 to 1000");
});

test("what only the daemon can know is INVALID_INPUT as well", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "cat"]);
  const commands = [
    ["key", "NoSuchKey"],
    ["key", ""],
    ["wait-for", ""],
    ["wait-for", "-r", "("],
    ["wait-for", "-r", "*"],
    ["status", "-s", "a/b"],
    ["type", "-s", "..", "x"],
  ];
  for (const args of commands) {
    const error = await pilotty.fails(args);
    expect({ args, ...error }).toMatchObject({ args, code: "INVALID_INPUT", status: 2 });
  }
});

test("an error is one line with code, message and suggestion, in this order", async ({
  pilotty,
}) => {
  const { status, stdout, stderr } = await pilotty.run(["status"]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toBe(
    `{"code":"SESSION_NOT_FOUND","message":"Session 'default' not found",` +
      `"suggestion":"Run 'pilotty list-sessions' to see available sessions"}\n`,
  );
});

/** Runs `pilotty` on a terminal. @returns what it shows there */
async function onTerminal(pilotty: Pilotty, args: readonly string[]): Promise<string> {
  const { session_id } = await pilotty.ok(["spawn", process.execPath, BUNDLE, ...args]);
  return (await pilotty.exited(session_id)).trimEnd();
}

test("a result is one line in a pipe and indented on a terminal", async ({ pilotty }) => {
  const { stdout } = await pilotty.run(["list-sessions"]);
  expect(stdout).toBe('{"sessions":[]}\n');
  expect(await onTerminal(pilotty, ["list-sessions", "--all"])).toMatch(
    /^\{\n {2}"sessions": \[\n {4}\{\n {6}"id": "[a-z0-9]{6}",\n {6}"name": "default",\n/,
  );
});

test("an error is indented on a terminal", async ({ pilotty }) => {
  const shown = await onTerminal(pilotty, ["snapshot", "-s", "x"]);
  expect(shown).toBe(
    [
      "{",
      '  "code": "SESSION_NOT_FOUND",',
      `  "message": "Session 'x' not found",`,
      `  "suggestion": "Run 'pilotty list-sessions' to see available sessions"`,
      "}",
    ].join("\n"),
  );
});

test("stdout and stderr are looked at each for itself", async ({ pilotty }) => {
  const command = `"${process.execPath}" "${BUNDLE}" list-sessions | cat`;
  const { session_id } = await pilotty.ok(["spawn", "sh", "-c", command]);
  expect((await pilotty.exited(session_id)).trimEnd()).toMatch(/^\{"sessions":\[\{"id":/);
});

test("help teaches every command with an example", async ({ pilotty }) => {
  const { status, stdout, stderr } = await pilotty.run(["--help"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const commands = [
    ...["spawn", "snapshot", "type", "key", "wait-for", "resize", "list-sessions"],
    ...["status", "kill", "stop", "daemon", "examples", "completion"],
  ];
  for (const command of commands) {
    expect(stdout).toContain(`pilotty ${command}`);
    const help = await pilotty.run([command, "--help"]);
    expect({ command, ...help }).toMatchObject({ command, status: 0, stderr: "" });
    expect(help.stdout).toContain(`pilotty ${command}`);
    expect(help.stdout.toLowerCase()).toContain("examples:");
  }
  expect((await pilotty.run(["-h"])).stdout).toBe(stdout);
  expect(pilotty.processes()).toEqual([]);
});

test("--version prints the version", async ({ pilotty }) => {
  const { status, stdout } = await pilotty.run(["--version"]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
});

test("the completion scripts are what their shells can read", async ({ pilotty }) => {
  for (const shell of ["bash", "zsh", "fish"]) {
    const { status, stdout } = await pilotty.run(["completion", shell]);
    expect(status).toBe(0);
    expect(stdout).toContain("pilotty");
  }
  const { stdout } = await pilotty.run(["completion", "bash"]);
  expect(await pilotty.exec("bash", ["-n"], { input: stdout })).toEqual({
    status: 0,
    stdout: "",
    stderr: "",
  });
});

test("a reader that goes away is no error of ours", async ({ pilotty }) => {
  const script = `"${process.execPath}" "${BUNDLE}" --help | head -c 1; echo ":\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = await pilotty.exec("bash", ["-c", script]);
  expect({ stdout: stdout.slice(1), stderr }).toEqual({ stdout: ":0\n", stderr: "" });
});

test("a working directory that is gone is no obstacle, but for a spawn in it", async ({
  pilotty,
}) => {
  const run = (args: string) => {
    const command = `"${process.execPath}" "${BUNDLE}" ${args}`;
    const script = `mkdir gone; cd gone; rmdir ../gone; ${command}`;
    return pilotty.exec("sh", ["-c", script]);
  };
  expect(await run("list-sessions")).toMatchObject({ status: 0, stdout: '{"sessions":[]}\n' });
  const spawned = await run("spawn cat");
  expect(spawned).toMatchObject({ status: 2, stdout: "" });
  expect(JSON.parse(spawned.stderr)).toMatchObject({ code: "INVALID_INPUT" });
  expect(await run("spawn --cwd / cat")).toMatchObject({ status: 0, stderr: "" });
});
