/// <reference path="./node-pty-native.d.ts" />
import { closeSync, constants as fsConstants, openSync, readSync } from "node:fs";
import type { ConnectOpts, SocketConstructorOpts } from "node:net";
import { constants as osConstants } from "node:os";
import { ReadStream } from "node:tty";
import { loadNativeModule } from "node-pty/lib/utils.js";
import { PacedWriter } from "./paced-writer.ts";

/** node-pty's native half. Its version is pinned exactly, because this is not its public API. */
interface NativePty {
  fork(
    file: string,
    args: readonly string[],
    env: readonly string[],
    cwd: string,
    cols: number,
    rows: number,
    uid: number,
    gid: number,
    utf8: boolean,
    helperPath: string,
    onExit: (exitCode: number, signal: number) => void,
  ): { fd: number; pid: number; pty: string };
  resize(fd: number, cols: number, rows: number, pixelWidth: number, pixelHeight: number): void;
}

const native = loadNativeModule("pty").module as NativePty;

/** What one `read` of a PTY gives at the most, with room to spare. */
const READ_BYTES = 64 * 1024;
/** Longest tail that is read after the child's exit: the kernel holds far less. */
const MAX_TAIL_BYTES = 4 * 1024 * 1024;
const KEEP_USER = -1;

export interface PtyOptions {
  /** Program and arguments; the program is looked up in `PATH` of `env`. */
  command: readonly [string, ...string[]];
  cwd: string;
  env: Readonly<Record<string, string>>;
  cols: number;
  rows: number;
  /** Of the child; default: this process's own. */
  umask?: number | undefined;
}

/** How a child ended: one of the two is set. */
export interface PtyExit {
  exitCode?: number;
  /** A name, such as `SIGKILL`. */
  signal?: string;
}

export interface PtyHandlers {
  /** Output, in order, never after `onExit`. The bytes are overwritten once this returns. */
  onData(bytes: Uint8Array): void;
  /**
   * The child has ended, and what it wrote has been handed to `onData`.
   *
   * @param complete false if there was no end of it, because others write to the terminal still.
   */
  onExit(exit: PtyExit, complete: boolean): void;
}

/**
 * A child process on a pseudo-terminal of its own. This is the only file that knows node-pty.
 *
 * It owns the reading instead of node-pty, which loses the end of the output of a child that
 * exits (docs/adr/0003):
 * - The daemon holds the slave side open as well, so that the kernel reports no hang-up while
 *   output is still on its way, nor when a child closes its terminal and lives on.
 * - After the exit the master is read until it is empty; the kernel brings in what is in flight
 *   before it answers EAGAIN.
 */
export class Pty {
  readonly pid: number;
  readonly #fd: number;
  readonly #slaveFd: number;
  readonly #stream: ReadStream;
  readonly #writer: PacedWriter;
  readonly #handlers: PtyHandlers;

  /** @throws Error if no pseudo-terminal or process can be had. */
  constructor(options: PtyOptions, handlers: PtyHandlers) {
    this.#handlers = handlers;
    let opened = false;
    const child = fork(options, (exitCode, signal) => {
      if (opened) this.#finish(exitCode, signal);
    });
    this.pid = child.pid;
    this.#fd = child.fd;
    this.#writer = new PacedWriter(child.fd);
    try {
      this.#slaveFd = openSync(child.pty, fsConstants.O_RDWR | fsConstants.O_NOCTTY);
      this.#stream = new ReadStream(child.fd, this.#readOptions());
    } catch (error) {
      process.kill(child.pid, "SIGKILL");
      closeSync(child.fd);
      throw error;
    }
    opened = true;
    this.#stream.resume();
    // The kernel reports EIO on a terminal that was hung up; the exit callback ends it all.
    this.#stream.on("error", () => this.#writer.close());
    this.#stream.on("end", () => this.#readTail());
  }

  /**
   * Writes input, at the pace at which the child reads it.
   *
   * @returns how many bytes the terminal has taken: all of them, unless `signal` stopped it or
   * the child ended.
   */
  write(bytes: Uint8Array, signal?: AbortSignal): Promise<number> {
    return this.#writer.write(bytes, signal);
  }

  resize(cols: number, rows: number): void {
    if (!this.#stream.destroyed) native.resize(this.#fd, cols, rows, 0, 0);
  }

  /** Stops reading, so that the child blocks when the kernel's buffer is full. */
  pause(): void {
    this.#stream.pause();
  }

  resume(): void {
    this.#stream.resume();
  }

  #finish(exitCode: number, signal: number): void {
    const complete = this.#readTail();
    this.#writer.close();
    closeSync(this.#slaveFd);
    this.#stream.destroy();
    this.#handlers.onExit(signal ? { signal: signalName(signal) } : { exitCode }, complete);
  }

  /**
   * Reads into one buffer again and again (the `onread` of `net.Socket`, which a tty's stream hands
   * on): a fresh one for each read takes a tenth of the time of a flood.
   */
  #readOptions(): SocketConstructorOpts & ConnectOpts {
    return {
      onread: {
        buffer: Buffer.allocUnsafe(READ_BYTES),
        callback: (count, buffer) => {
          this.#handlers.onData(buffer.subarray(0, count));
          return true;
        },
      },
    };
  }

  /** Hands over all that can still be read, also while reading is paused. @returns if it ended */
  #readTail(): boolean {
    if (this.#stream.destroyed) return true;
    this.#stream.pause();
    const bytes = Buffer.allocUnsafe(READ_BYTES);
    for (let total = 0; total < MAX_TAIL_BYTES; ) {
      let count: number;
      try {
        count = readSync(this.#fd, bytes);
      } catch {
        return true; // EAGAIN: empty for now. EIO: empty for ever.
      }
      if (count === 0) return true;
      total += count;
      this.#handlers.onData(bytes.subarray(0, count));
    }
    return false;
  }
}

/** The child inherits the mask in the fork; nothing else of this process makes a file meanwhile. */
function fork(
  { command: [file, ...args], env, cwd, cols, rows, umask }: PtyOptions,
  onExit: (exitCode: number, signal: number) => void,
): ReturnType<NativePty["fork"]> {
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const own = umask === undefined ? undefined : process.umask(umask);
  try {
    const user = [KEEP_USER, KEEP_USER] as const;
    return native.fork(file, args, variables, cwd, cols, rows, ...user, true, "", onExit);
  } finally {
    if (own !== undefined) process.umask(own);
  }
}

function signalName(signal: number): string {
  const known = Object.entries(osConstants.signals).find(([, value]) => value === signal);
  return known ? known[0] : `SIG${signal}`;
}
