import { chmodSync } from "node:fs";
import { PilottyError } from "@pilotty/protocol";
import { makeTemporaryDirectory } from "@pilotty/testkit";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { COMMANDS } from "./commands/index.ts";
import { type RunOptions, run } from "./run.ts";

/** What would have been printed. */
const printed = vi.hoisted(() => ({ out: "", err: "" }));

vi.mock("./output.ts", () => ({
  printJson: (value: object) => {
    printed.out += `${JSON.stringify(value)}\n`;
  },
  printJsonLine: () => true,
  printRaw: (text: string) => {
    printed.out += text;
  },
  printError: (error: PilottyError) => {
    printed.err += `${JSON.stringify(error)}\n`;
  },
}));

let socketDirectory = "";
let removeDirectory = (): void => undefined;

beforeEach(() => {
  const directory = makeTemporaryDirectory();
  socketDirectory = directory.path;
  removeDirectory = () => directory.remove();
});
afterEach(() => {
  vi.restoreAllMocks();
  removeDirectory();
});

interface Outcome {
  status: number;
  out: string;
  // biome-ignore lint/suspicious/noExplicitAny: what is printed is what the tests look at.
  error: any;
}

/** Runs a command line where no daemon runs, nor can be started. */
async function runLine(
  argv: readonly string[],
  options: Partial<RunOptions> = {},
): Promise<Outcome> {
  printed.out = "";
  printed.err = "";
  const status = await run({
    argv,
    env: { PILOTTY_SOCKET_DIR: socketDirectory, ...options.env },
    version: "1.2.3",
    program: ["/no/such/program"],
    runDaemon: options.runDaemon ?? (() => Promise.reject(new Error("Not in this test"))),
    inspectGround:
      options.inspectGround ?? (async () => ({ terminalProblem: undefined, leftovers: [] })),
  });
  return { status, out: printed.out, error: printed.err ? JSON.parse(printed.err) : undefined };
}

describe("refuses with INVALID_INPUT and exit status 2, and prints nothing else", () => {
  test.each([
    [[], "No command", "Run 'pilotty --help'"],
    [["snapshto"], 'Unknown command: "snapshto"', "Did you mean snapshot?"],
    [["frobnicate"], 'Unknown command: "frobnicate"', "Run 'pilotty --help'"],
    [["--frobnicate"], 'Unknown command: "--frobnicate"', "Run 'pilotty --help'"],
    [[""], 'Unknown command: ""', "Run 'pilotty --help'"],
    [["snapshot", "--frobnicate"], "Unknown option '--frobnicate'", "pilotty snapshot --help"],
    [["snapshot", "extra"], 'Unexpected argument: "extra"', "pilotty snapshot --help"],
    [["snapshot", "-f", "html"], '--format is "html"', "full, compact, text, outline"],
    [["snapshot", "-i", "-f", "text"], '--format is "text"', "one of the two"],
    [["type"], "Missing argument: text", "pilotty type --help"],
    [["key"], "Missing argument: keys", "pilotty key --help"],
    [["wait-for", "x", "-t", "soon"], '--timeout is "soon"', "whole number"],
    [["resize", "1", "24"], 'COLS is "1"', "from 2 to 1000"],
    [["resize", "80", "1001"], 'ROWS is "1001"', "from 1 to 1000"],
    [["resize", "80"], "Missing argument: rows", "pilotty resize --help"],
    [["spawn"], "Missing argument: command", "pilotty spawn --help"],
    [["spawn", "--env", "NOVALUE", "ls"], '--env is "NOVALUE"', "KEY=VALUE"],
    [["spawn", "--env", "=x", "ls"], '--env is "=x"', "KEY=VALUE"],
    [["completion", "tcsh"], 'No completion for the shell "tcsh"', "bash, zsh, fish"],
    [["status", "-s", "a/b"], 'Invalid session name "a/b"', "letters"],
  ])("%j", async (argv, message, suggestion) => {
    const { status, out, error } = await runLine(argv);
    expect({ status, out, code: error.code }).toEqual({
      status: 2,
      out: "",
      code: "INVALID_INPUT",
    });
    expect(error.message).toContain(message);
    expect(error.suggestion).toContain(suggestion);
  });
});

describe("without a daemon", () => {
  test.each([
    [["list-sessions"], { sessions: [] }],
    [["list-sessions", "--all"], { sessions: [] }],
    [["stop"], { ok: true, was_running: false }],
  ])("%j starts none", async (argv, value) => {
    expect(await runLine(argv)).toEqual({
      status: 0,
      out: `${JSON.stringify(value)}\n`,
      error: undefined,
    });
  });

  test.each([
    [["status"], {}, "default"],
    [["status", "-s", "my editor"], {}, "my-editor"],
    [["status"], { PILOTTY_SESSION: "build" }, "build"],
    [["status"], { PILOTTY_SESSION: "" }, "default"],
    [["status", "-s", "a"], { PILOTTY_SESSION: "b" }, "a"],
  ])("%j with %j finds no session", async (argv, variables, name) => {
    const env = { PILOTTY_SOCKET_DIR: socketDirectory, ...variables };
    const { status, error } = await runLine(argv, { env });
    expect(status).toBe(1);
    expect(error).toEqual({
      code: "SESSION_NOT_FOUND",
      message: `Session '${name}' not found`,
      suggestion: "Run 'pilotty list-sessions' to see available sessions",
    });
  });

  test("what needs one says why it does not start", async () => {
    const { status, out, error } = await runLine(["snapshot"]);
    expect({ status, out, code: error.code }).toEqual({
      status: 1,
      out: "",
      code: "DAEMON_UNREACHABLE",
    });
    expect(error.message).toContain("/no/such/program");
  });

  test("only a working directory that is needed must be there", async () => {
    vi.spyOn(process, "cwd").mockImplementation(() => {
      throw new Error("ENOENT: uv_cwd");
    });
    const needed = await runLine(["spawn", "ls"]);
    expect(needed).toMatchObject({ status: 2, error: { code: "INVALID_INPUT" } });
    expect(needed.error.suggestion).toContain("--cwd");
    expect((await runLine(["spawn", "--cwd", "here", "ls"])).status).toBe(2);
    const absolute = await runLine(["spawn", "--cwd", "/tmp", "ls"]);
    expect(absolute.error.code).toBe("DAEMON_UNREACHABLE"); // As far as it gets here.
  });
});

describe("prints", () => {
  test("the version", async () => {
    expect(await runLine(["--version"])).toMatchObject({ status: 0, out: "1.2.3\n" });
  });

  test.each(["--help", "-h"])("the list of commands for %s", async (flag) => {
    const { status, out } = await runLine([flag]);
    expect(status).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(`pilotty ${name}`);
  });

  test.each(COMMANDS)("the help of $name", async ({ name, summary }) => {
    const { status, out } = await runLine([name, "--help"]);
    expect(status).toBe(0);
    expect(out).toContain(summary);
    expect((await runLine([name, "-h"])).out).toBe(out);
  });

  test("the help of spawn in front of a command only", async () => {
    expect((await runLine(["spawn", "--cols", "80", "--help", "ls"])).out).toContain("--retain");
    expect((await runLine(["spawn", "ls", "--help"])).error.code).toBe("DAEMON_UNREACHABLE");
    expect((await runLine(["type", "--", "--help"])).error.code).toBe("DAEMON_UNREACHABLE");
  });

  test("the words that complete a command line", async () => {
    const { status, out } = await runLine(["--complete-words", "snapshot", "-f", ""]);
    expect({ status, out }).toEqual({ status: 0, out: "full\ncompact\ntext\noutline\n" });
  });

  test("the completion script of the caller's shell unless told otherwise", async () => {
    const byShell = await runLine(["completion"], { env: { SHELL: "/usr/bin/fish" } });
    expect(byShell.out).toBe((await runLine(["completion", "fish"])).out);
    expect((await runLine(["completion"], { env: {} })).out).toContain("completion for bash");
  });
});

describe("daemon", () => {
  test("runs where its clients look, and says so", async () => {
    const runDaemon = vi.fn<RunOptions["runDaemon"]>(async ({ onReady }) => {
      onReady({ already_running: true, pid: 7 });
    });
    const env = {
      PILOTTY_SOCKET_DIR: `${socketDirectory}/new`,
      PILOTTY_IDLE_TIMEOUT_MS: "0",
      PILOTTY_MAX_SESSIONS: "3",
      PILOTTY_LOG: "info",
    };
    const { status, out } = await runLine(["daemon"], { env, runDaemon });
    expect({ status, out }).toEqual({
      status: 0,
      out: '{"ok":true,"already_running":true,"pid":7}\n',
    });
    expect(runDaemon).toHaveBeenCalledExactlyOnceWith({
      socketPath: `${socketDirectory}/new/pilotty.sock`,
      idleTimeoutMs: 0,
      maxSessions: 3,
      logLevel: "info",
      onReady: expect.any(Function),
    });
  });

  test.each([
    ["PILOTTY_IDLE_TIMEOUT_MS", "soon"],
    ["PILOTTY_IDLE_TIMEOUT_MS", "-1"],
    ["PILOTTY_MAX_SESSIONS", "0"],
    ["PILOTTY_LOG", "loud"],
  ])("refuses %s=%s", async (name, value) => {
    const env = { PILOTTY_SOCKET_DIR: socketDirectory, [name]: value };
    const { status, error } = await runLine(["daemon"], { env });
    expect(status).toBe(2);
    expect(error.message).toBe(`$${name} is "${value}"`);
  });

  test("what goes wrong in it decides the exit status", async () => {
    const failing = (error: unknown) => () => Promise.reject(error);
    const known = new PilottyError("DAEMON_UNREACHABLE", "No");
    expect(await runLine(["daemon"], { runDaemon: failing(known) })).toMatchObject({
      status: 1,
      error: { code: "DAEMON_UNREACHABLE", message: "No" },
    });
    expect(await runLine(["daemon"], { runDaemon: failing(new TypeError("Oops")) })).toMatchObject({
      status: 1,
      error: { code: "INTERNAL_ERROR", message: "Oops", suggestion: expect.any(String) },
    });
  });
});

describe("doctor", () => {
  test("finds nothing wrong where nothing is, and starts no daemon", async () => {
    const { status, out } = await runLine(["doctor"]);
    const { ok, checks } = JSON.parse(out);
    expect({ status, ok }).toEqual({ status: 0, ok: true });
    expect(checks.map(({ check }: { check: string }) => check)).toEqual([
      ...["node", "directory", "daemon", "terminal", "leftovers"],
    ]);
  });

  test("says what is wrong, and what to do", async () => {
    const inspectGround = async () => ({ terminalProblem: "No ptys", leftovers: [12, 13] });
    const { status, out } = await runLine(["doctor"], { inspectGround });
    const { ok, checks } = JSON.parse(out);
    expect({ status, ok }).toEqual({ status: 1, ok: false });
    const wrong = checks.filter((check: { ok: boolean }) => !check.ok);
    expect(wrong).toEqual([
      {
        check: "terminal",
        ok: false,
        message: expect.stringContaining("No ptys"),
        suggestion: expect.stringContaining("devpts"),
      },
      {
        check: "leftovers",
        ok: false,
        message: expect.stringContaining("12, 13"),
        suggestion: expect.stringContaining("pilotty spawn"),
      },
    ]);
  });

  test("tells of a directory that cannot be used", async () => {
    chmodSync(socketDirectory, 0o777);
    const { status, out } = await runLine(["doctor"]);
    expect(status).toBe(1);
    expect(JSON.parse(out).checks).toContainEqual({
      check: "directory",
      ok: false,
      message: expect.stringContaining("can be written by others"),
      suggestion: expect.stringContaining("chmod go-w"),
    });
  });
});
