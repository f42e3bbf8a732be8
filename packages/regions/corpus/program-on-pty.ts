import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import type { Screen, Size } from "@pilotty/protocol";
import { childEnvironment, Emulator, encodeKey, encodeText, parseKeys } from "@pilotty/terminal";

/** How long a program may take to show anything, or what it is waited for. */
const PATIENCE_MS = 20_000;
/** A program that never rests (a clock, a meter) is taken as it is after so long. */
const LONGEST_UNREST_MS = 5_000;

export interface ProgramOptions extends Size {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Without output for so long, a program counts as having drawn what it had to draw. */
  readonly quietMs: number;
}

/**
 * A program on a pseudo-terminal and an emulator before it. The pseudo-terminal is made by
 * `script` of util-linux, which copies bytes from and to pipes: this package depends on nothing
 * that could make one.
 */
export class ProgramOnPty {
  readonly #script: ChildProcess;
  readonly #emulator: Emulator;
  readonly #quietMs: number;
  readonly #ended: Promise<void>;
  #pid: number | undefined;
  #device: string | undefined;
  #lastOutput: number | undefined;
  #problem = "";

  constructor({ command, cols, rows, cwd, env, quietMs }: ProgramOptions) {
    this.#quietMs = quietMs;
    this.#emulator = new Emulator({ cols, rows });
    const caller = { ...env };
    for (const name of Object.keys(caller)) if (/^(npm_|INIT_CWD$)/.test(name)) delete caller[name];
    // The shell tells its terminal, and its process id, which the program takes over.
    const line = [
      "echo $$ $(tty) >&3",
      "exec 3>&-",
      ...(env.SHELL === undefined ? ["unset SHELL"] : [`SHELL=${quoted(env.SHELL)}`]),
      `stty sane cols ${cols} rows ${rows}`,
      `exec ${command.map(quoted).join(" ")}`,
    ].join("\n");
    this.#script = spawn("script", ["--quiet", "--flush", "--command", line, "/dev/null"], {
      cwd,
      env: { ...childEnvironment({ env: caller, cwd }), SHELL: "/bin/sh" },
      stdio: ["pipe", "pipe", "pipe", "pipe"],
    });
    const [input, output, errors, told] = this.#script.stdio as unknown as [
      Writable,
      Readable,
      Readable,
      Readable,
    ];
    input.on("error", () => {}); // EPIPE: the program has ended
    output.on("data", (bytes: Buffer) => {
      this.#lastOutput = performance.now();
      this.#emulator.write(bytes);
    });
    errors.on("data", (bytes: Buffer) => {
      this.#problem += bytes.toString();
    });
    told.on("data", (bytes: Buffer) => {
      const [pid, device] = bytes.toString().trim().split(" ");
      this.#pid = Number(pid);
      this.#device = device;
    });
    this.#emulator.onReply((bytes) => input.write(bytes));
    this.#ended = new Promise((resolve) => {
      this.#script.once("error", (error) => {
        this.#problem = error.message;
        resolve();
      });
      this.#script.once("close", () => resolve());
    });
  }

  get screen(): Screen {
    return this.#emulator.readScreen();
  }

  /** Keys as `pilotty key` takes them, one after the other; waits for rest after each. */
  async pressKeys(keys: string): Promise<void> {
    for (const chord of parseKeys([keys])) await this.#send(encodeKey(chord, this.#emulator.modes));
  }

  async type(text: string): Promise<void> {
    await this.#send(encodeText(text, this.#emulator.modes));
  }

  /** Waits for rest. */
  async resize({ cols, rows }: Size): Promise<void> {
    this.#emulator.resize(cols, rows);
    execFileSync("stty", ["-F", this.#device!, "cols", `${cols}`, "rows", `${rows}`]);
    await this.rest();
  }

  /** @throws Error if the program shows nothing at all */
  async waitForStart(): Promise<void> {
    if (!(await this.#waitUntil(() => this.#lastOutput !== undefined, PATIENCE_MS))) {
      throw new Error(`the program shows nothing: ${this.#problem}`);
    }
    await this.rest();
  }

  /** @throws Error if the text does not appear on the screen */
  async waitForText(text: string): Promise<void> {
    const isThere = () =>
      this.screen.lines.some(({ cells }) =>
        cells
          .map((cell) => cell.text)
          .join("")
          .includes(text),
      );
    if (!(await this.#waitUntil(isThere, PATIENCE_MS))) throw new Error(`no such text: ${text}`);
    await this.rest();
  }

  /** Until there has been no output for a while. */
  async rest(): Promise<void> {
    const since = performance.now();
    const isQuiet = () =>
      performance.now() - Math.max(since, this.#lastOutput ?? 0) > this.#quietMs;
    await this.#waitUntil(isQuiet, LONGEST_UNREST_MS + this.#quietMs);
  }

  /** Ends the program, if it has not ended. */
  async dispose(): Promise<void> {
    if (this.#script.exitCode === null && this.#script.signalCode === null) {
      kill(this.#pid === undefined ? undefined : -this.#pid);
      kill(this.#script.pid);
    }
    await this.#ended;
    this.#emulator.dispose();
  }

  async #send(bytes: string): Promise<void> {
    (this.#script.stdin as Writable).write(bytes);
    await this.rest();
  }

  /** Looks often, because time passes without an event. */
  async #waitUntil(condition: () => boolean, withinMs: number): Promise<boolean> {
    const deadline = performance.now() + withinMs;
    let isOver = false;
    void this.#ended.then(() => {
      isOver = true;
    });
    while (!condition()) {
      if (isOver || performance.now() > deadline) return condition();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return true;
  }
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function kill(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
