import { writeSync } from "node:fs";

/** First and longest pause before a full terminal is tried again. */
const FIRST_PAUSE_MS = 1;
const LONGEST_PAUSE_MS = 50;

interface QueuedWrite {
  readonly bytes: Uint8Array;
  written: number;
  readonly settle: (written: number) => void;
}

/**
 * Writes to a non-blocking terminal in order, and at its pace: a terminal whose program does
 * not read is tried again after pauses that grow, so that it costs no processor time.
 */
export class PacedWriter {
  readonly #fd: number;
  readonly #queue: QueuedWrite[] = [];
  #timer: NodeJS.Timeout | undefined;
  #pauseMs = FIRST_PAUSE_MS;
  #closed = false;

  constructor(fd: number) {
    this.#fd = fd;
  }

  /**
   * @param signal stops the write where it is; what was not written by then never will be.
   * @returns how many bytes were written, once that is final.
   */
  write(bytes: Uint8Array, signal?: AbortSignal): Promise<number> {
    if (this.#closed || bytes.length === 0 || signal?.aborted) return Promise.resolve(0);
    return new Promise((resolve) => {
      const abort = (): void => this.#drop(entry);
      const settle = (written: number): void => {
        signal?.removeEventListener("abort", abort);
        resolve(written);
      };
      const entry: QueuedWrite = { bytes, written: 0, settle };
      this.#queue.push(entry);
      signal?.addEventListener("abort", abort, { once: true });
      if (this.#timer === undefined) this.#pump();
    });
  }

  /** Drops all that is still queued. Must come before the descriptor is closed. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const entry of this.#queue.splice(0)) entry.settle(entry.written);
  }

  #drop(entry: QueuedWrite): void {
    const index = this.#queue.indexOf(entry);
    if (index === -1) return;
    this.#queue.splice(index, 1);
    entry.settle(entry.written);
  }

  #pump(): void {
    this.#timer = undefined;
    for (let entry = this.#queue[0]; entry !== undefined; entry = this.#queue[0]) {
      if (!this.#writeSome(entry)) return;
    }
  }

  /** @returns false if there is nothing more to be done for now. */
  #writeSome(entry: QueuedWrite): boolean {
    try {
      const count = writeSync(this.#fd, entry.bytes, entry.written);
      entry.written += count;
      if (count > 0) this.#pauseMs = FIRST_PAUSE_MS;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") {
        this.close(); // EIO: nobody will ever read this.
        return false;
      }
      this.#timer = setTimeout(() => this.#pump(), this.#pauseMs);
      this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
      return false;
    }
    if (entry.written === entry.bytes.length) {
      this.#queue.shift();
      entry.settle(entry.written);
    }
    return true;
  }
}
