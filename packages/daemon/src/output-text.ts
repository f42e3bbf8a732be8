import { MAX_OUTPUT_TEXT_BYTES } from "@pilotty/protocol";
import { readableLines } from "@pilotty/terminal";
import type { Session } from "./session.ts";

/** In what was cut off at its beginning, the first whole line is looked for in so many bytes. */
const MAX_CUT_LINE = 4096;

const NEWLINE = 0x0a;
const ESCAPE = 0x1b;

interface OutputText {
  readonly lines: string[];
  /** How many bytes they were made from. */
  readonly bytes: number;
}

/** Each takes many times the memory of what is kept: one is made after the other, of all sessions. */
let lastRead: Promise<unknown> = Promise.resolve();

/**
 * What a session's program wrote, as lines of text. Other requests have their turn in between.
 * Rejects with the reason of the signal.
 */
export function outputText(session: Session, signal: AbortSignal): Promise<OutputText> {
  const read = lastRead.then(() => readOutput(session, signal));
  lastRead = read.catch(() => undefined);
  return read;
}

async function readOutput(
  { output, size, unicode }: Session,
  signal: AbortSignal,
): Promise<OutputText> {
  signal.throwIfAborted();
  const kept = output.newest(MAX_OUTPUT_TEXT_BYTES);
  const isCut = kept.length < output.totalBytes;
  const bytes = isCut ? kept.subarray(wholeFrom(kept)) : kept;
  const lines = readableLines(bytes, { cols: size.cols, unicode });
  for (;;) {
    const { done, value } = lines.next();
    if (done) return { lines: value, bytes: bytes.length };
    await nextTurn();
    signal.throwIfAborted();
  }
}

/** Where the first whole line begins, or else the first whole sequence or character. */
function wholeFrom(bytes: Uint8Array): number {
  const first = bytes.subarray(0, MAX_CUT_LINE);
  const newline = first.indexOf(NEWLINE);
  if (newline !== -1) return newline + 1;
  const sequence = first.indexOf(ESCAPE);
  return sequence === -1 ? Math.max(0, first.findIndex(beginsCharacter)) : sequence;
}

/** Not in the middle of a character of UTF-8. */
function beginsCharacter(byte: number): boolean {
  return (byte & 0xc0) !== 0x80;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
