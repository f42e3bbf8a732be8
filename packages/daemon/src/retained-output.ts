/** What is set aside at first; it doubles as output comes, up to the capacity. */
const FIRST_BYTES = 4096;

/**
 * The newest bytes of a session's output, and the count of all there were. They are copied into a
 * ring: to hold on to what was read would cost a hundred bytes for each keystroke that is echoed.
 */
export class RetainedOutput {
  readonly #capacity: number;
  #ring: Uint8Array = new Uint8Array(0);
  /** Where the oldest byte is. */
  #start = 0;
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
    const kept = bytes.subarray(Math.max(0, bytes.length - this.#capacity));
    if (kept.length === 0) return;
    this.#grow(Math.min(this.#capacity, this.#retainedBytes + kept.length));
    const size = this.#ring.length;
    const end = (this.#start + this.#retainedBytes) % size;
    const before = Math.min(kept.length, size - end);
    this.#ring.set(kept.subarray(0, before), end);
    this.#ring.set(kept.subarray(before), 0);
    const excess = Math.max(0, this.#retainedBytes + kept.length - size);
    this.#start = (this.#start + excess) % size;
    this.#retainedBytes += kept.length - excess;
  }

  /**
   * A copy of what is kept, oldest first.
   *
   * @param skip how many of the oldest are left out.
   */
  toBytes(skip: number = 0, length: number = this.#retainedBytes - skip): Uint8Array {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, this.#retainedBytes - skip)));
    const start = (this.#start + skip) % Math.max(1, this.#ring.length);
    const before = Math.min(bytes.length, this.#ring.length - start);
    bytes.set(this.#ring.subarray(start, start + before));
    bytes.set(this.#ring.subarray(0, bytes.length - before), before);
    return bytes;
  }

  /** The newest bytes, `max` of them at the most. */
  newest(max: number): Uint8Array {
    return this.toBytes(Math.max(0, this.#retainedBytes - max));
  }

  /**
   * Bytes from a place in all that was written, or from the oldest that is kept if that one is not;
   * `max` of them at the most.
   */
  page(offset: number, max: number): { offset: number; bytes: Uint8Array } {
    const from = Math.min(Math.max(offset, this.droppedBytes), this.#totalBytes);
    return { offset: from, bytes: this.toBytes(from - this.droppedBytes, max) };
  }

  /** Drops all that is kept. */
  clear(): void {
    this.#ring = new Uint8Array(0);
    this.#start = 0;
    this.#retainedBytes = 0;
  }

  #grow(needed: number): void {
    if (this.#ring.length >= needed) return;
    const doubled = Math.max(FIRST_BYTES, this.#ring.length * 2);
    const ring = new Uint8Array(Math.min(this.#capacity, Math.max(needed, doubled)));
    ring.set(this.toBytes());
    this.#ring = ring;
    this.#start = 0;
  }
}
