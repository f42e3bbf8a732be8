import { closeSync, constants, fstatSync, renameSync, writeSync } from "node:fs";
import type { LogLevel } from "@pilotty/protocol";
import { openOwnFile } from "./own-file.ts";

/** When the file has grown to this it becomes the old one, and another is begun. */
const MAX_BYTES = 10 * 1024 * 1024;

const RANK: Readonly<Record<LogLevel, number>> = { error: 0, info: 1, debug: 2 };

/** What a line may tell besides the event: never what was typed or shown, nor an environment. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * What a daemon did, as JSON lines in a file that only its user can read, and one older file
 * (`.old`). A log that cannot be written is given up, and nothing else.
 */
export class Log {
  readonly #path: string;
  readonly #rank: number;
  #fd: number | undefined;
  #bytes = 0;

  /** @param level undefined: nothing is written. */
  constructor(path: string, level: LogLevel | undefined) {
    this.#path = path;
    this.#rank = level === undefined ? -1 : RANK[level];
    if (level !== undefined) this.#open();
  }

  /** An error that should not be able to happen: its place, and not its words, which may quote anything. */
  defect(event: string, error: unknown): void {
    const { name = "Error", stack = "" } = error instanceof Error ? error : {};
    const frames = stack.split("\n").filter((line) => /^ {4}at /.test(line));
    this.error(event, { name, stack: frames.map((frame) => frame.trim()).join(" ") });
  }

  error(event: string, fields: LogFields = {}): void {
    this.#write("error", event, fields);
  }

  info(event: string, fields: LogFields = {}): void {
    this.#write("info", event, fields);
  }

  debug(event: string, fields: LogFields = {}): void {
    this.#write("debug", event, fields);
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  #write(level: LogLevel, event: string, fields: LogFields): void {
    if (this.#fd === undefined || RANK[level] > this.#rank) return;
    const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
    const bytes = Buffer.from(`${line}\n`);
    try {
      if (this.#bytes + bytes.length > MAX_BYTES) this.#rotate();
      this.#bytes += writeSync(this.#fd, bytes);
    } catch {
      this.close();
    }
  }

  #rotate(): void {
    this.close();
    renameSync(this.#path, `${this.#path}.old`);
    this.#open();
  }

  #open(): void {
    try {
      const { O_APPEND, O_CREAT, O_WRONLY } = constants;
      this.#fd = openOwnFile(this.#path, O_WRONLY | O_APPEND | O_CREAT);
      this.#bytes = fstatSync(this.#fd).size;
    } catch {
      // The directory can be used for a socket and not for a file: a full disk.
    }
  }
}
