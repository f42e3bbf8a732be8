import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ErrorShape } from "@pilotty/protocol";
import {
  commandLineOf,
  isAlive,
  makeTemporaryDirectory,
  processesWithVariable,
  waitUntil,
} from "@pilotty/testkit";
import { test as base, expect, vi } from "vitest";

// A machine that does other work as well takes its time; a wait that fails says so before.
vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

/** The built bundle. */
export const BUNDLE: string = fileURLToPath(new URL("../../dist/pilotty.cjs", import.meta.url));

/** Every process of a test carries it, so that all of them can be found afterwards. */
const MARK = "PILOTTY_TEST_MARK";

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  env?: Record<string, string | undefined>;
  cwd?: string;
  input?: string;
}

/** The built `pilotty` as a user runs it, in a home of its own. */
export class Pilotty {
  readonly #directory = makeTemporaryDirectory();
  readonly #mark = randomUUID();
  readonly #running = new Set<ChildProcess>();
  /** Empty at first. */
  readonly home: string = join(this.#directory.path, "home");
  /** For files of the test. */
  readonly workdir: string = join(this.#directory.path, "work");
  readonly socket: string = join(this.home, ".pilotty", "pilotty.sock");
  /** Variables for all that this test starts, and for its clean-up. */
  readonly variables: Record<string, string> = {};

  constructor() {
    mkdirSync(this.home);
    mkdirSync(this.workdir);
  }

  get env(): Record<string, string> {
    const { PATH = "" } = process.env;
    return {
      PATH,
      HOME: this.home,
      LANG: "C.UTF-8",
      TZ: "UTC",
      SHELL: "/bin/bash",
      [MARK]: this.#mark,
      ...this.variables,
    };
  }

  /** Starts any program with this test's environment; it is ended with the test. */
  start(file: string, args: readonly string[], options: RunOptions = {}): ChildProcess {
    const child = spawn(file, args, {
      cwd: options.cwd ?? this.workdir,
      env: { ...this.env, ...options.env },
      stdio: "pipe",
    });
    this.#running.add(child);
    child.once("close", () => this.#running.delete(child));
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(options.input ?? "");
    return child;
  }

  /** Runs any program with this test's environment to its end. */
  async exec(file: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    const child = this.start(file, args, options);
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    return { status, stdout, stderr };
  }

  /** Runs `pilotty ARGS…`. */
  run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    return this.exec(process.execPath, [BUNDLE, ...args], options);
  }

  /** Runs a command that must succeed. @returns the JSON that it prints */
  // biome-ignore lint/suspicious/noExplicitAny: what a command prints is what the tests look at.
  async ok(args: readonly string[], options: RunOptions = {}): Promise<any> {
    const { status, stdout, stderr } = await this.run(args, options);
    expect({ status, stderr }, `pilotty ${args.join(" ")}\n${stdout}`).toEqual({
      status: 0,
      stderr: "",
    });
    expect(stdout.trimEnd(), "one line of JSON").not.toContain("\n");
    return JSON.parse(stdout);
  }

  /** Runs a command that must fail by the contract. @returns the error and the exit status */
  async fails(
    args: readonly string[],
    options: RunOptions = {},
  ): Promise<ErrorShape & { status: number | null }> {
    const { status, stdout, stderr } = await this.run(args, options);
    expect(stdout, `pilotty ${args.join(" ")} prints nothing on stdout`).toBe("");
    const error = JSON.parse(stderr) as ErrorShape;
    expect(error).toMatchObject({
      code: expect.stringMatching(/^[A-Z_]+$/),
      message: expect.stringMatching(/./),
      suggestion: expect.stringMatching(/./),
    });
    return { ...error, status };
  }

  /** The screen of a session as text, with its header line. */
  async screen(session: string): Promise<string> {
    const { status, stdout, stderr } = await this.run(["snapshot", "-s", session, "-f", "text"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    return stdout;
  }

  /** Starts a program that goes on until it is ended, and returns once its screen shows `text`. */
  async spawnUntil(
    text: string,
    args: readonly string[],
    options: RunOptions = {},
    // biome-ignore lint/suspicious/noExplicitAny: what a command prints is what the tests look at.
  ): Promise<any> {
    const spawned = await this.ok(["spawn", ...args], options);
    await this.ok(["wait-for", "-s", spawned.session_id, text]);
    return spawned;
  }

  /** Waits until a session has exited. @returns its last screen */
  async exited(session: string): Promise<string> {
    const { code, screen, status } = await this.fails(["wait-for", "-s", session, "\u{e000}"]);
    expect({ code, status }).toEqual({ code: "SESSION_EXITED", status: 4 });
    return String(screen);
  }

  /** Waits until the daemon has got so many requests of this method. It has to log at `debug`. */
  async asked(method: string, count = 1): Promise<void> {
    const path = join(this.home, ".pilotty", "pilotty.log");
    const line = new RegExp(`"event":"asked","method":"${method}"`, "g");
    await waitUntil(() => (readFileSync(path, "utf8").match(line) ?? []).length >= count);
  }

  /** Names of the live sessions. */
  async names(): Promise<string[]> {
    const { sessions } = await this.ok(["list-sessions"]);
    return sessions.map(({ name }: { name: string }) => name);
  }

  /** Pids of the daemons of this test that run. */
  daemons(): number[] {
    return this.processes().filter((pid) => commandLineOf(pid).endsWith("pilotty.cjs daemon"));
  }

  /** Pids of all that runs because of this test. */
  processes(): number[] {
    return processesWithVariable(MARK, this.#mark);
  }

  /** Ends everything; fails the test if `pilotty stop` leaves something behind. */
  async cleanUp(): Promise<void> {
    for (const child of this.#running) child.kill("SIGKILL");
    const stopped = await this.run(["stop"]);
    const left = this.processes().map((pid) => ({ pid, command: commandLineOf(pid) }));
    for (const { pid } of left) if (isAlive(pid)) process.kill(pid, "SIGKILL");
    this.#directory.remove();
    expect(stopped).toMatchObject({ status: 0, stderr: "" });
    expect(left, "processes that were left behind").toEqual([]);
  }
}

/** `test` with a `pilotty` of its own. */
export const test = base.extend<{ pilotty: Pilotty }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants a destructuring here.
  pilotty: async ({}, use) => {
    const pilotty = new Pilotty();
    try {
      await use(pilotty);
    } finally {
      await pilotty.cleanUp();
    }
  },
});
