/** Longest line that a daemon takes from a client, in bytes. */
export const MAX_REQUEST_BYTES: number = 16 * 1024 * 1024;

/** One message as one line. JSON escapes line breaks, so a message never contains one. */
export function encodeMessage(message: unknown): string {
  return `${JSON.stringify(message)}\n`;
}

export type DecodedLine = { kind: "line"; text: string } | { kind: "too_long"; bytes: number };

const NEWLINE = 0x0a;

/**
 * Cuts a byte stream into lines, whatever the chunks are. A line that is longer than
 * `maxBytes` is thrown away as it comes in and reported once, when it ends.
 */
export class LineDecoder {
  readonly #maxBytes: number;
  readonly #utf8 = new TextDecoder();
  #parts: Uint8Array[] = [];
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
      this.#keep(chunk.subarray(start, end));
      lines.push(this.#take());
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
    return lines;
  }

  #keep(part: Uint8Array): void {
    this.#bytes += part.length;
    if (this.#bytes > this.#maxBytes) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  #take(): DecodedLine {
    const bytes = this.#bytes;
    const parts = this.#parts;
    this.#bytes = 0;
    this.#parts = [];
    if (bytes > this.#maxBytes) return { kind: "too_long", bytes };
    const [only] = parts;
    if (parts.length === 1 && only) return { kind: "line", text: this.#utf8.decode(only) };
    const joined = new Uint8Array(bytes);
    let offset = 0;
    for (const part of parts) {
      joined.set(part, offset);
      offset += part.length;
    }
    return { kind: "line", text: this.#utf8.decode(joined) };
  }
}
