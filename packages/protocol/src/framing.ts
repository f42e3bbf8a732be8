/** Longest line that a daemon takes from a client, in bytes. */
export const MAX_REQUEST_BYTES: number = 16 * 1024 * 1024;

/** One message as one line. JSON escapes line breaks, so a message never contains one. */
export function encodeMessage(message: unknown): string {
  return `${JSON.stringify(message)}\n`;
}

export type DecodedLine = { kind: "line"; text: string } | { kind: "too_long"; bytes: number };

const NEWLINE = 0x0a;
const NOTHING: Uint8Array = new Uint8Array();
const EMPTY_LINE: DecodedLine = { kind: "line", text: "" };

/**
 * Cuts a byte stream into lines, whatever the chunks are. A line that is longer than
 * `maxBytes` is thrown away as it comes in and reported once, when it ends.
 */
export class LineDecoder {
  readonly #maxBytes: number;
  readonly #utf8 = new TextDecoder();
  /** The line that has not ended yet, in the first bytes of a buffer that grows: chunks may be small. */
  #kept = NOTHING;
  /** Bytes of that line, also those that were thrown away. */
  #bytes = 0;

  constructor(maxBytes: number = Number.POSITIVE_INFINITY) {
    this.#maxBytes = maxBytes;
  }

  push(chunk: Uint8Array): DecodedLine[] {
    const lines: DecodedLine[] = [];
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, start);
      if (end === -1) break;
      lines.push(this.#end(chunk.subarray(start, end)));
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
    return lines;
  }

  #keep(part: Uint8Array): void {
    const bytes = this.#bytes + part.length;
    if (bytes > this.#maxBytes) {
      this.#kept = NOTHING;
    } else if (part.length > 0) {
      if (bytes > this.#kept.length) {
        const larger = new Uint8Array(Math.max(bytes, 2 * this.#kept.length));
        larger.set(this.#kept);
        this.#kept = larger;
      }
      this.#kept.set(part, this.#bytes);
    }
    this.#bytes = bytes;
  }

  #end(part: Uint8Array): DecodedLine {
    let whole = part;
    if (this.#bytes > 0) {
      this.#keep(part);
      whole = this.#kept.subarray(0, this.#bytes);
    }
    const bytes = this.#bytes || part.length;
    this.#kept = NOTHING;
    this.#bytes = 0;
    if (bytes > this.#maxBytes) return { kind: "too_long", bytes };
    return bytes === 0 ? EMPTY_LINE : { kind: "line", text: this.#utf8.decode(whole) };
  }
}
