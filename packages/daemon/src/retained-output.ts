/** The newest bytes of a session's output, and the count of all there were. */
export class RetainedOutput {
  readonly #capacity: number;
  readonly #chunks: Uint8Array[] = [];
  #totalBytes = 0;
  #retainedBytes = 0;

  /** @param capacity bytes that are kept at the most. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get totalBytes(): number {
    return this.#totalBytes;
  }

  get retainedBytes(): number {
    return this.#retainedBytes;
  }

  get droppedBytes(): number {
    return this.#totalBytes - this.#retainedBytes;
  }

  push(bytes: Uint8Array): void {
    this.#totalBytes += bytes.length;
    if (this.#capacity === 0) return;
    this.#chunks.push(bytes);
    this.#retainedBytes += bytes.length;
    let excess = this.#retainedBytes - this.#capacity;
    while (excess > 0) {
      const oldest = this.#chunks[0]!;
      if (oldest.length <= excess) {
        this.#chunks.shift();
      } else {
        this.#chunks[0] = oldest.subarray(excess);
      }
      const dropped = Math.min(oldest.length, excess);
      this.#retainedBytes -= dropped;
      excess -= dropped;
    }
  }

  /** Drops all that is kept. */
  clear(): void {
    this.#chunks.length = 0;
    this.#retainedBytes = 0;
  }
}
