import type { Bounds } from "@pilotty/protocol";
import type { LogicalLine } from "./logical-lines.ts";

/**
 * Those lines in which something is new: not there before, and no echo of what was typed.
 *
 * @param before the lines that were there, and how often each
 * @param typed the inputs that may be echoed, in order
 */
export function newTextOf(
  lines: readonly LogicalLine[],
  before: ReadonlyMap<string, number>,
  typed: readonly string[],
): NewText[] {
  const gone = new Map(before);
  const changed = lines.filter(({ text, beginsAbove }) => {
    const left = gone.get(text) ?? 0;
    if (left > 0) gone.set(text, left - 1);
    return left === 0 && !(beginsAbove && isEndOfAny(text, before));
  });
  // A line that still stands is not what another line was before.
  const replaced = [...gone.keys()].filter((text) => gone.get(text) !== 0).sort();
  const echoes = echoesOf(typed);
  return changed.map((line) => new NewText(line, longestPrefix(line.text, replaced), echoes));
}

/** What is left on the screen of a line that has scrolled away in part. */
function isEndOfAny(text: string, before: ReadonlyMap<string, number>): boolean {
  return [...before.keys()].some((line) => line.endsWith(text));
}

/** A line that was not there before the input. */
export class NewText {
  readonly line: LogicalLine;
  /** For each character of the line: 1 if it is blank, was there before, or may be an echo. */
  readonly #old: Uint8Array;

  /** @param oldLength so many characters at its beginning were there before. */
  constructor(line: LogicalLine, oldLength: number, echoes: readonly string[]) {
    const { text } = line;
    this.line = line;
    this.#old = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index += 1) {
      if (text[index] === " ") this.#old[index] = 1;
    }
    this.#old.fill(1, 0, oldLength);
    for (const echo of echoes) this.#markEcho(echo);
  }

  /** True if something in this stretch of the line is new. */
  isNew(index: number, length: number): boolean {
    return this.#old.subarray(index, index + length).includes(0);
  }

  /** True if something new stands in a rectangle of the screen. */
  isNewWithin({ x, y, width, height }: Bounds): boolean {
    return this.#old.some((old, index) => {
      if (old !== 0) return false;
      const { row, col } = this.line.position(index);
      return row >= y && row < y + height && col >= x && col < x + width;
    });
  }

  /** An echo stands on a line as a whole, or, as long as it is being drawn, begins at its end. */
  #markEcho(echo: string): void {
    const { text } = this.line;
    for (let at = text.indexOf(echo); at !== -1; at = text.indexOf(echo, at + 1)) {
      this.#old.fill(1, at, at + echo.length);
    }
    for (let at = Math.max(0, text.length - echo.length); at < text.length; at += 1) {
      if (echo.startsWith(text.slice(at))) return void this.#old.fill(1, at);
    }
  }
}

/**
 * What the echo of these inputs may look like: all that was typed from the beginning of an input,
 * or from behind a control character, up to the next one.
 */
function echoesOf(inputs: readonly string[]): string[] {
  const echoes = new Set<string>();
  let rest = "";
  for (const input of inputs.toReversed()) {
    const [first = "", ...others] = input.split(/[\0-\x1f\x7f]/);
    const last = others.pop();
    for (const whole of others) echoes.add(whole.trimEnd());
    // The last line of an input goes on with the first of the next.
    if (last !== undefined) echoes.add((last + rest).trimEnd());
    rest = last === undefined ? first + rest : first;
    echoes.add(rest.trimEnd());
  }
  echoes.delete("");
  return [...echoes];
}

/**
 * The most characters that `text` has in common with the beginning of one of these.
 *
 * @param sorted by UTF-16 units, so that the best one stands beside the place of `text`.
 */
function longestPrefix(text: string, sorted: readonly string[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return Math.max(commonPrefix(sorted[low - 1] ?? "", text), commonPrefix(sorted[low] ?? "", text));
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
