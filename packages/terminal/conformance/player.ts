import { lineText, type Screen, type Size } from "@pilotty/protocol";
import { Emulator } from "../src/index.ts";

/** What a read of a PTY gives at the most, mostly. */
const SLICE_BYTES = 4096;

/** An emulator that plays recordings. */
export class Player {
  readonly #emulator: Emulator;
  #replies = "";

  constructor(size: Size, scrollbackLines?: number) {
    this.#emulator = new Emulator({
      ...size,
      ...(scrollbackLines !== undefined && { scrollbackLines }),
    });
    this.#emulator.onReply((bytes) => {
      this.#replies += Buffer.from(bytes).toString("latin1");
    });
  }

  /** Plays base64 bytes to their end. */
  async play(base64: string): Promise<void> {
    await this.playBytes(Buffer.from(base64, "base64"));
  }

  async playBytes(bytes: Uint8Array): Promise<void> {
    for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
      const slice = bytes.subarray(start, start + SLICE_BYTES);
      await new Promise<void>((resolve) => this.#emulator.write(slice, resolve));
    }
  }

  resize(size: Size): void {
    this.#emulator.resize(size.cols, size.rows);
  }

  get size(): Size {
    return this.#emulator.size;
  }

  get screen(): Screen {
    return this.#emulator.readScreen();
  }

  /** The rows without the blanks at their ends. */
  get rows(): string[] {
    return this.screen.lines.map(lineText);
  }

  /** What the terminal has answered since this was asked last, one byte a character. */
  takeReplies(): string {
    const replies = this.#replies;
    this.#replies = "";
    return replies;
  }

  dispose(): void {
    this.#emulator.dispose();
  }
}
