/*
 * What a program writes, taken apart as ECMA-48 has it, into what a person would read and what only
 * the terminal does. Sequences that are cut off end where the next control begins.
 */

const CSI = String.raw`(?:\x1b\[|\x9b)([\x30-\x3f]*)[\x20-\x2f]*([\x40-\x7e])?`;
/** OSC, DCS, SOS, PM, APC, up to their terminator. */
const STRING = String.raw`(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x18\x1a\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?`;
const ESCAPE = String.raw`\x1b([\x20-\x2f]*[\x30-\x7e]?)`;
/** The end of a line is one control, as the terminal driver writes it. */
const CONTROL = String.raw`\r+\n|[\0-\x1f\x7f-\x9f]`;
const TEXT = String.raw`[^\0-\x1f\x7f-\x9f]+`;

const TOKEN = new RegExp(`(${TEXT})|${CSI}|${STRING}|${ESCAPE}|(${CONTROL})`, "g");

/** What is done with each part of an output. */
export interface OutputVisitor {
  text(text: string): void;
  /** A single C0 or C1 control, or `\r\n`. */
  control(control: string): void;
  /** A control sequence: its final byte, and its parameters as they stand. */
  sequence(final: string, parameters: string): void;
  /** An escape sequence without parameters: what stands behind ESC. */
  escape(rest: string): void;
}

/** Hands on the parts of an output in order, and pauses after each `sliceLength` UTF-16 units. */
export function* visitOutput(
  output: string,
  visitor: OutputVisitor,
  sliceLength: number,
): Generator<void> {
  let pauseAt = sliceLength;
  for (const match of output.matchAll(TOKEN)) {
    const [, text, parameters, final, behindEscape, control] = match;
    if (text !== undefined) visitor.text(text);
    else if (control !== undefined) visitor.control(control.length > 1 ? "\r\n" : control);
    else if (final !== undefined) visitor.sequence(final, parameters ?? "");
    else if (behindEscape !== undefined) visitor.escape(behindEscape);
    if (match.index < pauseAt) continue;
    pauseAt = match.index + sliceLength;
    yield;
  }
}
