import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CommandContext } from "../command.ts";
import { parseArguments } from "../parse-arguments.ts";
import { COMMANDS } from "./index.ts";

const daemon = vi.hoisted(() => ({
  requests: [] as unknown[],
  answer: {} as object | undefined,
}));

vi.mock("@pilotty/client", async (importOriginal) => {
  const request = async (method: string, params: unknown): Promise<unknown> => {
    daemon.requests.push([method, JSON.parse(JSON.stringify(params))]); // As the daemon sees it.
    return daemon.answer;
  };
  return { ...(await importOriginal<object>()), requestOnce: request, requestIfRunning: request };
});

beforeEach(() => {
  daemon.requests = [];
  daemon.answer = { ok: true };
});

/** Runs a command line up to its request. @returns what would be printed */
function execute([name, ...args]: readonly string[], env = {}): Promise<unknown> {
  const command = COMMANDS.find((one) => one.name === name)!;
  const context: CommandContext = {
    env,
    daemonCommand: [],
    version: "1.2.3",
    inspectGround: () => Promise.reject(new Error("Not in this test")),
    cwd: () => "/home/me",
    print: () => undefined,
    printLine: () => true,
    runDaemon: () => Promise.reject(new Error("Not in this test")),
  };
  return command.run((command.parse ?? parseArguments)(command, args), context);
}

describe("a command line becomes a request", () => {
  test.each([
    [["snapshot"], "snapshot", {}],
    [["snapshot", "-s", "a", "-f", "compact"], "snapshot", { session: "a", format: "compact" }],
    [["type", "-s", "a", "x\ny", "-t", "5"], "type", { session: "a", text: "x\ny", timeout_ms: 5 }],
    [["type", "--", "-x"], "type", { text: "-x" }],
    [["type", ""], "type", { text: "" }],
    [["key", "a", "b c", "--delay", "7"], "key", { keys: ["a", "b c"], delay_ms: 7 }],
    [["key", "--", "-"], "key", { keys: ["-"] }],
    [["key", "a", "-t", "9", "--no-wait"], "key", { keys: ["a"], timeout_ms: 9, no_wait: true }],
    [["type", "x", "--paste", "--enter"], "type", { text: "x", paste: true, enter: true }],
    [["click", "@e3"], "click", { ref: "@e3" }],
    [["click", "4", "7", "--button", "right"], "click", { row: 4, col: 7, button: "right" }],
    [["click", "@e3", "--count", "2"], "click", { ref: "@e3", count: 2 }],
    [
      ["click", "@e3", "--modifiers", "Ctrl+shift"],
      "click",
      { ref: "@e3", modifiers: ["ctrl", "shift"] },
    ],
    [["fill", "-s", "a", "@e2", "x y"], "fill", { session: "a", ref: "@e2", text: "x y" }],
    [["fill", "@e2", ""], "fill", { ref: "@e2", text: "" }],
    [["check", "@e2"], "check", { ref: "@e2", checked: true }],
    [["uncheck", "@e2"], "check", { ref: "@e2", checked: false }],
    [["focus", "@e2"], "focus", { ref: "@e2" }],
    [["select", "@e2"], "select", { ref: "@e2" }],
    [["scroll", "up"], "scroll", { direction: "up" }],
    [
      ["scroll", "down", "5", "--at", "3", "4"],
      "scroll",
      { direction: "down", amount: 5, row: 3, col: 4 },
    ],
    [["scroll", "--at=3,4", "down"], "scroll", { direction: "down", row: 3, col: 4 }],
    [["snapshot", "--settle", "80", "-t", "4"], "snapshot", { settle_ms: 80, timeout_ms: 4 }],
    [["snapshot", "--await-change", "3f9a"], "snapshot", { await_change: "3f9a" }],
    [["snapshot", "--scrollback", "9"], "snapshot", { scrollback: 9 }],
    [["output"], "output", {}],
    [["output", "-s", "a", "--lines", "5"], "output", { session: "a", lines: 5 }],
    [["wait-for", "x y"], "wait_for", { pattern: "x y" }],
    [
      ["wait-for", "-r", "^x", "--now", "--timeout", "0"],
      "wait_for",
      { pattern: "^x", regex: true, now: true, timeout_ms: 0 },
    ],
    [["wait-for", "x", "--gone"], "wait_for", { pattern: "x", gone: true }],
    [["wait-for", "--role", "button", "--name", "OK"], "wait_for", { role: "button", name: "OK" }],
    [["wait-for", "--idle"], "wait_for", { idle: true }],
    [["wait-for", "-s", "a", "--exit"], "wait_for", { session: "a", exit: true }],
    [["resize", "100", "30"], "resize", { cols: 100, rows: 30 }],
    [["list-sessions"], "list_sessions", {}],
    [["list-sessions", "--all"], "list_sessions", { all: true }],
    [["status", "-s", "a"], "status", { session: "a" }],
    [["kill", "-s", "a"], "kill", { session: "a" }],
  ])("%j", async (line, method, params) => {
    expect(await execute(line)).toEqual({ json: { ok: true } });
    expect(daemon.requests).toEqual([[method, params]]);
  });

  test.each([
    [["key", "a", "--snapshot"], { snapshot: "full" }],
    [["key", "--snapshot", "a"], { snapshot: "full" }],
    [["key", "a", "--snapshot=compact", "--settle", "9"], { snapshot: "compact", settle_ms: 9 }],
  ])("%j asks for the screen instead of a receipt", async (line, params) => {
    daemon.answer = { snapshot_id: 1 };
    expect(await execute(line)).toEqual({ json: { snapshot_id: 1 } });
    expect(daemon.requests).toEqual([["key", { keys: ["a"], ...params }]]);
  });

  test("behind -- a dash is text", async () => {
    await execute(["type", "--", "--snapshot"]);
    expect(daemon.requests).toEqual([["type", { text: "--snapshot" }]]);
  });

  test.each(["type", "fill @e1"])("%s takes a secret from a variable", async (line) => {
    await execute([...line.split(" "), "--secret-env", "S"], { S: "geheim" });
    expect(daemon.requests).toMatchObject([[expect.any(String), { text: "geheim", secret: true }]]);
  });

  test.each([
    [["type"]],
    [["type", "x", "--secret-env", "S"]],
    [["type", "--secret-env", "GONE"]],
    [["type", "x", "--stdin"]],
    [["fill", "@e1"]],
    [["click"]],
    [["click", "3"]],
    [["click", "OK"]],
    [["click", "@e1", "3"]],
    [["click", "-1", "3"]],
    [["click", "1", "x"]],
    [["click", "@e1", "--button", "side"]],
    [["click", "@e1", "--count", "0"]],
    [["click", "@e1", "--modifiers", "Hyper"]],
    [["scroll"]],
    [["scroll", "left"]],
    [["scroll", "up", "0"]],
    [["scroll", "up", "--at", "3"]],
    [["key", "a", "--snapshot=html"]],
    [["output", "--ansi", "--lines", "3"]],
    [["output", "--ansi", "--format", "text"]],
    [["output", "--format", "html"]],
    [["output", "--lines=-1"]],
  ])("%j is refused, and nothing is asked", async (line) => {
    const refused = (async () => execute(line, { S: "geheim" }))();
    await expect(refused).rejects.toMatchObject({ code: "INVALID_INPUT" });
    expect(daemon.requests).toEqual([]);
  });

  test("spawn takes the caller's directory and environment along", async () => {
    const env = { HOME: "/home/me", EMPTY: "", GONE: undefined };
    await execute(["spawn", "vim", "a.txt"], env);
    expect(daemon.requests).toEqual([
      [
        "spawn",
        {
          command: ["vim", "a.txt"],
          cwd: "/home/me",
          env: { HOME: "/home/me", EMPTY: "" },
          env_overrides: {},
          umask: process.umask(),
        },
      ],
    ]);
  });

  test("spawn keeps as much output as PILOTTY_RETAIN_BYTES says, unless it is told", async () => {
    await execute(["spawn", "ls"], { PILOTTY_RETAIN_BYTES: "5" });
    await execute(["spawn", "--retain", "6", "ls"], { PILOTTY_RETAIN_BYTES: "5" });
    await execute(["spawn", "ls"], { PILOTTY_RETAIN_BYTES: "" });
    expect(daemon.requests).toMatchObject([
      ["spawn", { retain_bytes: 5 }],
      ["spawn", { retain_bytes: 6 }],
      ["spawn", expect.not.objectContaining({ retain_bytes: expect.anything() })],
    ]);
    const refused = (async () => execute(["spawn", "ls"], { PILOTTY_RETAIN_BYTES: "2M" }))();
    await expect(refused).rejects.toThrow("PILOTTY_RETAIN_BYTES");
  });

  test("spawn hands on all of its options", async () => {
    const line =
      "spawn -n a --cwd sub/.. --cols 9 --rows 8 --scrollback 7 --retain 6 --env A=b=c --env B= ls";
    await execute(line.split(" "));
    expect(daemon.requests).toEqual([
      [
        "spawn",
        {
          command: ["ls"],
          cwd: "/home/me",
          env: {},
          env_overrides: { A: "b=c", B: "" },
          name: "a",
          cols: 9,
          rows: 8,
          scrollback_lines: 7,
          retain_bytes: 6,
          umask: process.umask(),
        },
      ],
    ]);
  });
});

describe("PILOTTY_SESSION", () => {
  const targeting = [
    ...["snapshot", "output", "type x", "key x", "wait-for x", "resize 9 9", "status", "kill"],
    ...[
      "click @e1",
      "fill @e1 x",
      "check @e1",
      "uncheck @e1",
      "focus @e1",
      "select @e1",
      "scroll up",
    ],
  ];

  test.each(targeting)("is the target of '%s' where -s is not given", async (line) => {
    const env = { PILOTTY_SESSION: "mine" };
    await execute(line.split(" "), env);
    await execute([...line.split(" "), "-s", "other"], env);
    await execute(line.split(" "), { PILOTTY_SESSION: "" });
    expect(daemon.requests).toEqual([
      [expect.any(String), expect.objectContaining({ session: "mine" })],
      [expect.any(String), expect.objectContaining({ session: "other" })],
      [expect.any(String), expect.not.objectContaining({ session: expect.anything() })],
    ]);
  });

  test("is the name of a spawned session without one", async () => {
    const env = { PILOTTY_SESSION: "mine" };
    await execute(["spawn", "ls"], env);
    await execute(["spawn", "ls", "--name", "other"], env);
    expect(daemon.requests).toMatchObject([
      ["spawn", { name: "mine" }],
      ["spawn", { name: "other" }],
    ]);
  });
});

test("snapshot --format text prints a header line and the rows as they are", async () => {
  daemon.answer = {
    name: "editor",
    size: { cols: 80, rows: 3 },
    cursor: { row: 1, col: 2, visible: true },
    text: "a\n\n  b",
  };
  expect(await execute(["snapshot", "-f", "text"])).toEqual({
    text: "--- editor 80x3 cursor 1,2 ---\na\n\n  b\n",
  });
});

describe("snapshot's outline", () => {
  test.each([
    [["-f", "outline"]],
    [["--format=outline"]],
    [["-i"]],
    [["--interactive"]],
    [["-i", "-f", "outline"]],
    [["-if", "outline"]],
  ])("is printed as it is for %j", async (options) => {
    daemon.answer = { outline: '- dialog "Sure?" @e1\n  - button "Yes" @e2 [focused]' };
    expect(await execute(["snapshot", ...options])).toEqual({
      text: '- dialog "Sure?" @e1\n  - button "Yes" @e2 [focused]\n',
    });
    expect(daemon.requests).toEqual([["snapshot", { format: "outline" }]]);
  });

  test("of a screen without controls is nothing", async () => {
    daemon.answer = { outline: "" };
    expect(await execute(["snapshot", "-i"])).toEqual({ text: "" });
  });

  test.each(["full", "compact", "text"])("cannot be asked for together with %s", async (format) => {
    await expect(execute(["snapshot", "-i", "-f", format])).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
    expect(daemon.requests).toEqual([]);
  });
});
