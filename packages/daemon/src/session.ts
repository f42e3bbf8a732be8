import {
  type ExitInfo,
  PilottyError,
  type RegionWithRef,
  type Screen,
  type Size,
  type UnicodeVersion,
} from "@pilotty/protocol";
import {
  DEFAULT_INPUT_MODES,
  type Emulator,
  type InputModes,
  type ShellMarks,
} from "@pilotty/terminal";
import { endProcessSession } from "./end-processes.ts";
import { LiveTerminal } from "./live-terminal.ts";
import { readProcessStat } from "./proc.ts";
import type { PtyExit } from "./pty.ts";
import { RetainedOutput } from "./retained-output.ts";
import { ScreenMemo } from "./screen-memo.ts";
import { shellQuote } from "./shell-quote.ts";
import type { TerminalView } from "./terminal-view.ts";
import { InputMark } from "./waits/input-mark.ts";
import { Rest } from "./waits/rest.ts";
import { Waits } from "./waits/waits.ts";

export interface SessionOptions extends Size {
  id: string;
  name: string;
  command: readonly [string, ...string[]];
  cwd: string;
  env: Readonly<Record<string, string>>;
  scrollbackLines: number;
  retainBytes: number;
  unicode: UnicodeVersion;
  /** See `PtyOptions`. */
  umask?: number | undefined;
  /** Of pilotty, for programs that ask what terminal this is. */
  version: string;
}

/** What a row of the scrollback takes besides its text, roughly. */
const ROW_BYTES = 40;

/** What is left of a session whose program has ended. */
interface Ending {
  readonly exit: PtyExit;
  readonly at: Date;
  readonly view: TerminalView;
  /** The rows above the last screen, and what they take of the memory, roughly. */
  readonly scrollback: readonly string[];
  readonly scrollbackBytes: number;
  readonly killed: boolean;
  /** All that the program wrote has been read and drawn. */
  readonly complete: boolean;
}

/**
 * One program on its own PTY with its own screen: running, then exited. It is exited only when
 * all that the program wrote has been drawn, so that its last screen is complete.
 */
export class Session {
  readonly id: string;
  readonly name: string;
  readonly command: string;
  readonly cwd: string;
  readonly unicode: UnicodeVersion;
  readonly createdAt: Date = new Date();
  readonly output: RetainedOutput;
  readonly pid: number;
  /** See `ProcessStat`; undefined if the program had ended before it could be asked. */
  readonly startTime: number | undefined;
  /** Resolves when the session has exited. */
  readonly exited: Promise<void>;
  readonly waits: Waits = new Waits(this);
  /** Whether the program has come to rest since it was started. */
  readonly startRest: Rest = new Rest();

  /** Until the exit: what is left then is {@link Ending}, and none of the memory of a terminal. */
  #live: LiveTerminal | undefined;
  readonly #memo = new ScreenMemo();
  readonly #changeListeners = new Set<() => void>();
  #lastOutputAt: Date | undefined;
  #snapshots = 0;
  #killing = false;
  #ending: Ending | undefined;
  #inputMark: InputMark | undefined;
  /** Commands that act on the session take turns, so that their input never interleaves. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @throws Error if the PTY or the process cannot be had. */
  constructor(options: SessionOptions) {
    this.id = options.id;
    this.name = options.name;
    this.command = shellQuote(options.command);
    this.cwd = options.cwd;
    this.unicode = options.unicode;
    this.output = new RetainedOutput(options.retainBytes);
    let exited = (): void => undefined;
    this.exited = new Promise((resolve) => {
      exited = resolve;
    });
    this.#live = new LiveTerminal(options, {
      onOutput: (bytes) => {
        this.output.push(bytes);
        this.#lastOutputAt = new Date();
      },
      onDrawn: () => {
        this.startRest.outputSeen();
        this.#inputMark?.outputSeen();
      },
      onFrame: () => this.#changed(),
      onExit: (exit, complete) => {
        this.#end(exit, complete);
        exited();
      },
    });
    this.pid = this.#live.pty.pid;
    this.startTime = readProcessStat(this.pid)?.startTime;
  }

  get running(): boolean {
    return this.#ending === undefined;
  }

  get endedAt(): Date | undefined {
    return this.#ending?.at;
  }

  /** True if it was ended by `kill`, and not by itself. */
  get killed(): boolean {
    return this.#ending?.killed ?? this.#killing;
  }

  /** Of a session that has exited: whether all that the program wrote was read and drawn. */
  get outputComplete(): boolean {
    return this.#ending?.complete ?? false;
  }

  /** The screen as it is, or as it was at the exit. */
  get screen(): Screen {
    return this.#ending?.view.screen ?? this.#emulator.readScreen();
  }

  /**
   * True while the program draws a frame that is not to be seen before its end. {@link onChange}
   * tells of the end.
   */
  get drawing(): boolean {
    return this.#live?.drawing ?? false;
  }

  /** The terminal as it can be seen next: at once, or when the frame being drawn has ended. */
  wholeView(): Promise<TerminalView> {
    if (!this.drawing) return Promise.resolve(this.view());
    return new Promise((resolve) => {
      const stop = this.onChange(() => {
        if (this.drawing) return;
        stop();
        // Now: the next frame may begin before whoever waits has a turn.
        resolve(this.view());
      });
    });
  }

  /** As {@link screen}, but what has been scrolled back to, if something has. */
  get shownScreen(): Screen {
    const isLive = !this.running || this.#emulator.scrolledBack === 0;
    return isLive ? this.screen : this.#emulator.readScrolledScreen();
  }

  /** As {@link wholeView}, but what has been scrolled back to, if something has. */
  async shownView(): Promise<TerminalView> {
    const view = await this.wholeView();
    const scrolledBack = this.running ? this.#emulator.scrolledBack : 0;
    return scrolledBack === 0 ? view : { ...view, screen: this.shownScreen, scrolledBack };
  }

  /** The newest rows above the screen, `count` at the most, from top to bottom. */
  scrollback(count: number): string[] {
    if (!this.#ending) return this.#emulator.readScrollback(count);
    const rows = this.#ending.scrollback;
    return rows.slice(Math.max(0, rows.length - count));
  }

  /** What the rows above the last screen take of the memory, roughly. */
  get scrollbackBytes(): number {
    return this.#ending?.scrollbackBytes ?? 0;
  }

  /** Lets go of what takes the most of a session that has exited: its last screen stays. */
  forgetOutput(): void {
    this.output.clear();
    if (this.#ending) this.#ending = { ...this.#ending, scrollback: [], scrollbackBytes: 0 };
  }

  /** Moves what is shown into the scrollback, up for negative `rows`. @returns rows above the live screen */
  scrollView(rows: number): number {
    this.#emulator.scrollView(rows);
    return this.#emulator.scrolledBack;
  }

  /** Shows the live screen again. */
  showLive(): void {
    this.#emulator.scrollView(this.#emulator.scrolledBack);
  }

  get size(): Size {
    return this.#ending?.view.screen.size ?? this.#emulator.size;
  }

  get title(): string {
    return this.#ending?.view.screen.title ?? this.#emulator.title;
  }

  get lastOutputAt(): Date | undefined {
    return this.#lastOutputAt;
  }

  /** What a shell in it has told of its prompt, while it runs. */
  get shellMarks(): ShellMarks {
    return this.#emulator.shellMarks;
  }

  /** What the last input was and what the screen showed before it; undefined before any input. */
  get inputMark(): InputMark | undefined {
    return this.#inputMark;
  }

  /** Calls `listener` after every change of the screen and at the exit. */
  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => void this.#changeListeners.delete(listener);
  }

  /** Calls `listener` with each title that the program sets, until the exit. */
  onTitle(listener: (title: string) => void): () => void {
    return this.#live?.emulator.onTitle(listener) ?? (() => undefined);
  }

  /** Calls `listener` whenever the program rings the bell, until the exit. */
  onBell(listener: () => void): () => void {
    return this.#live?.emulator.onBell(listener) ?? (() => undefined);
  }

  /** @throws {PilottyError} `SESSION_EXITED` */
  assertRunning(): void {
    if (!this.running) throw this.exitedError();
  }

  exitedError(details: Readonly<Record<string, unknown>> = {}): PilottyError {
    return new PilottyError("SESSION_EXITED", `Session '${this.name}' has exited`, {
      suggestion: `Run 'pilotty status -s ${this.name}' to see how it ended, or spawn it again`,
      details,
    });
  }

  /** Runs a command that sends input, after those that came before it have ended. */
  act<T>(action: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(() => {
      this.assertRunning();
      return action();
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /**
   * Sends what a keyboard would. To be called within {@link act}.
   *
   * @param encode what is to be sent, in the modes that the program has set by then.
   * @param options.guard called right before: what it throws is thrown, and nothing is sent.
   * @returns how many of the UTF-8 bytes were taken; all, unless `signal` stopped it.
   */
  async sendInput(
    encode: (modes: InputModes) => string | Uint8Array,
    { signal, guard }: { signal: AbortSignal; guard?: (() => void) | undefined },
  ): Promise<{ taken: number; total: number }> {
    const { screen } = await this.wholeView();
    this.assertRunning();
    guard?.();
    const input = encode(this.#emulator.modes);
    const bytes = typeof input === "string" ? Buffer.from(input) : Buffer.from(input);
    this.showLive();
    if (signal.aborted) return { taken: 0, total: bytes.length };
    // An echo shows what was typed without the program's special encodings.
    const typed = typeof input === "string" ? encode(DEFAULT_INPUT_MODES) : "";
    const mark = InputMark.next(this.#inputMark, { pid: this.pid, screen }, `${typed}`);
    this.#inputMark = mark;
    const taken = await this.#terminal.pty.write(bytes, signal);
    mark.inputTaken();
    return { taken, total: bytes.length };
  }

  resize(cols: number, rows: number): void {
    this.#terminal.resize(cols, rows);
  }

  /** Ends every process of the terminal; resolves when the session has exited. */
  async kill(): Promise<void> {
    this.#killing = true;
    this.#live?.doom();
    const gone = await endProcessSession(this.pid);
    if (!gone) {
      throw new PilottyError(
        "INTERNAL_ERROR",
        `Processes of session '${this.name}' cannot be ended`,
      );
    }
    await this.exited;
  }

  /** Regions of a screen with their refs, found once per screen; an exited session has none. */
  regions(screen: Screen): RegionWithRef[] {
    return this.running ? this.#memo.regions(screen, this.#emulator.screenSwitches) : [];
  }

  /** See {@link ScreenMemo.contentHash}. */
  contentHash(screen: Screen): string {
    return this.#memo.contentHash(screen);
  }

  nextSnapshotId(): number {
    this.#snapshots += 1;
    return this.#snapshots;
  }

  /** How the program ended; empty while it runs. */
  exitInfo(): ExitInfo {
    const exit = this.#ending?.exit;
    if (exit?.signal !== undefined) return { signal: exit.signal };
    return exit?.exitCode === undefined ? {} : { exit_code: exit.exitCode };
  }

  /** The terminal of a session that runs. */
  get #terminal(): LiveTerminal {
    if (!this.#live) throw this.exitedError();
    return this.#live;
  }

  get #emulator(): Emulator {
    return this.#terminal.emulator;
  }

  /** The terminal at this very moment, be a frame being drawn or not. */
  view(): TerminalView {
    if (this.#ending) return this.#ending.view;
    const { modes, cursorStyle, updateBeganAt } = this.#emulator;
    const synchronizedOutput = updateBeganAt !== undefined;
    return { screen: this.screen, cursorStyle, modes, synchronizedOutput, scrolledBack: 0 };
  }

  #changed(): void {
    for (const listener of [...this.#changeListeners]) listener();
  }

  #end(exit: PtyExit, complete: boolean): void {
    const scrollback = this.#emulator.readScrollback(Number.POSITIVE_INFINITY);
    const [at, view, killed] = [new Date(), this.view(), this.#killing];
    const scrollbackBytes = scrollback.reduce((sum, row) => sum + ROW_BYTES + row.length, 0);
    this.#ending = { exit, at, view, scrollback, scrollbackBytes, killed, complete };
    this.#live?.dispose();
    this.#live = undefined;
    this.#inputMark = undefined;
    for (const listener of [...this.#changeListeners]) listener();
    this.#changeListeners.clear();
  }
}
