import type { Bounds, Screen } from "@pilotty/protocol";
import { processGroupExists, readProcessStat } from "../proc.ts";
import { type LogicalLine, logicalLines } from "./logical-lines.ts";
import { Rest } from "./rest.ts";

/** As much of what was typed as is remembered, in characters: the echo of more fills a screen. */
const MAX_TYPED_CHARACTERS = 16 * 1024;

/** What an input mark needs to know of a session. */
interface InputTarget {
  readonly pid: number;
  readonly screen: Screen;
}

/**
 * The moment of the last input: what the screen showed before it, and who had the keyboard.
 * It tells what on the screen is an answer to that input, and what is old text or an echo.
 */
export class InputMark {
  /** When it was sent, as `performance.now()`. */
  readonly sentAt: number = performance.now();
  readonly #pid: number;
  readonly #rest = new Rest();
  readonly #foregroundGroup: number;
  readonly #before: readonly LogicalLine[];
  /** All inputs that may still be echoed. */
  readonly #typed: readonly string[];

  private constructor(target: InputTarget, typed: readonly string[]) {
    this.#pid = target.pid;
    this.#foregroundGroup = foregroundGroup(target.pid);
    this.#before = logicalLines(target.screen);
    this.#typed = typed;
  }

  /** The mark of an input that comes after `previous`, whose echo may still be on its way. */
  static next(previous: InputMark | undefined, target: InputTarget, text: string): InputMark {
    const unanswered = previous && !previous.answered() ? previous.#typed : [];
    const typed = [...unanswered, text.slice(-MAX_TYPED_CHARACTERS)];
    let length = typed.reduce((sum, input) => sum + input.length, 0);
    while (length > MAX_TYPED_CHARACTERS) length -= typed.shift()!.length;
    return new InputMark(target, typed);
  }

  /** To be called when the terminal has taken the input, which may take a while. */
  inputTaken(): void {
    this.#rest.restart();
  }

  /** To be called whenever output has been drawn. */
  outputSeen(): void {
    this.#rest.outputSeen();
  }

  /**
   * True once the program has answered the input: the foreground belongs to the program that had
   * it when the input was sent (or that program has ended), and it has come to rest.
   */
  answered(): boolean {
    return this.#rest.reached && this.#hasForegroundBack();
  }

  /** Milliseconds until it is worth asking {@link answered} again if nothing happens till then. */
  msUntilNextLook(): number | undefined {
    return this.#rest.msUntilNextLook();
  }

  #hasForegroundBack(): boolean {
    const now = foregroundGroup(this.#pid);
    return now === this.#foregroundGroup || !processGroupExists(this.#foregroundGroup);
  }

  /**
   * Those lines of the screen in which something is new since the input: not there before, and no
   * echo of what was typed.
   */
  newText(screen: Screen): NewText[] {
    const gone = new Map<string, number>();
    for (const { text } of this.#before) gone.set(text, (gone.get(text) ?? 0) + 1);
    const changed = logicalLines(screen).filter(({ text }) => {
      const left = gone.get(text) ?? 0;
      if (left > 0) gone.set(text, left - 1);
      return left === 0;
    });
    // A line that still stands is not what another line was before.
    const replaced = [...gone.keys()].filter((text) => gone.get(text) !== 0);
    const echoes = echoesOf(this.#typed);
    return changed.map((line) => new NewText(line, replaced, echoes));
  }
}

/** A line that was not there before the input. */
export class NewText {
  readonly line: LogicalLine;
  /** For each character of the line: 1 if it is blank, was there before, or may be an echo. */
  readonly #old: Uint8Array;

  constructor(line: LogicalLine, replaced: readonly string[], echoes: readonly string[]) {
    const { text } = line;
    this.line = line;
    this.#old = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index += 1) {
      if (text[index] === " ") this.#old[index] = 1;
    }
    this.#old.fill(1, 0, Math.max(0, ...replaced.map((before) => commonPrefix(before, text))));
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

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function foregroundGroup(pid: number): number {
  return readProcessStat(pid)?.foregroundGroup ?? -1;
}
