/**
 * Answers to a program's queries that may wait to be read; more are dropped. A program that asks
 * and does not read would fill the memory with them.
 */
const MAX_UNREAD_BYTES = 64 * 1024;

/** Sends a program what the terminal answers to its queries. */
export class TerminalAnswers {
  readonly #write: (bytes: Uint8Array) => Promise<number>;
  #unreadBytes = 0;

  /** @param write resolves when the program's terminal has taken the bytes. */
  constructor(write: (bytes: Uint8Array) => Promise<number>) {
    this.#write = write;
  }

  send(bytes: Uint8Array): void {
    if (this.#unreadBytes + bytes.length > MAX_UNREAD_BYTES) return;
    this.#unreadBytes += bytes.length;
    void this.#write(bytes).then(() => {
      this.#unreadBytes -= bytes.length;
    });
  }
}
