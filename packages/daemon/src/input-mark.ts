import type { Screen } from "@pilotty/protocol";
import { type LogicalLine, logicalLines } from "./logical-lines.ts";
import { processGroupExists, readProcessStat } from "./proc.ts";

/** Output came and has been quiet for this long: the program has said what it has to say. */
export const QUIET_MS = 50;
/** No output for this long: the program has nothing to say. */
export const SILENT_MS = 250;
/** For programs that never rest. */
export const RESTLESS_MS = 1_000;

/** As much of what was typed as is remembered, in characters: no echo on a screen is longer. */
const MAX_TYPED_CHARACTERS = 64 * 1024;

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
  readonly #pid: number;
  readonly #sentAt: number = performance.now();
  readonly #foregroundGroup: number;
  readonly #before: readonly LogicalLine[];
  /** All that was typed and may still be echoed. */
  readonly #typed: string;
  #lastOutputAt: number | undefined;

  private constructor(target: InputTarget, typed: string) {
    this.#pid = target.pid;
    this.#foregroundGroup = foregroundGroup(target.pid);
    this.#before = logicalLines(target.screen);
    this.#typed = typed;
  }

  /** The mark of an input that comes after `previous`, whose echo may still be on its way. */
  static next(previous: InputMark | undefined, target: InputTarget, text: string): InputMark {
    const unanswered = previous && !previous.answered() ? previous.#typed : "";
    return new InputMark(target, (unanswered + text).slice(-MAX_TYPED_CHARACTERS));
  }

  /** To be called whenever output has been drawn. */
  outputSeen(): void {
    this.#lastOutputAt = performance.now();
  }

  /**
   * True once the program has answered the input: the foreground belongs to the program that had
   * it when the input was sent (or that program has ended), and output came and was quiet, or
   * none came for a while, or it has had its second.
   */
  answered(): boolean {
    return this.#msUntilRested() <= 0 && this.#hasForegroundBack();
  }

  /** Milliseconds until it is worth asking {@link answered} again if nothing happens till then. */
  msUntilNextLook(): number | undefined {
    const left = this.#msUntilRested();
    return left > 0 ? left : undefined;
  }

  #msUntilRested(): number {
    const now = performance.now();
    const restless = this.#sentAt + RESTLESS_MS;
    const rested =
      this.#lastOutputAt === undefined ? this.#sentAt + SILENT_MS : this.#lastOutputAt + QUIET_MS;
    return Math.min(restless, rested) - now;
  }

  #hasForegroundBack(): boolean {
    const now = foregroundGroup(this.#pid);
    return now === this.#foregroundGroup || !processGroupExists(this.#foregroundGroup);
  }

  /**
   * Those parts of the screen that are new since the input: not there before, and no echo of what
   * was typed. When in doubt, text counts as old: it will count once the program has answered.
   */
  newText(screen: Screen): NewText[] {
    const old = new Map<string, number>();
    for (const { text } of this.#before) old.set(text, (old.get(text) ?? 0) + 1);
    const fresh: NewText[] = [];
    for (const line of logicalLines(screen)) {
      const left = old.get(line.text) ?? 0;
      if (left > 0) {
        old.set(line.text, left - 1);
        continue;
      }
      const from = this.#oldPrefixLength(line.text);
      if (!this.isEcho(line.text.slice(from))) fresh.push({ line, from });
    }
    return fresh;
  }

  /** True if this text may be the echo of what was typed. */
  isEcho(text: string): boolean {
    const trimmed = text.trim();
    return trimmed === "" || this.#typed.includes(trimmed);
  }

  #oldPrefixLength(text: string): number {
    let longest = 0;
    for (const before of this.#before) {
      let length = 0;
      while (length < before.text.length && before.text[length] === text[length]) length += 1;
      longest = Math.max(longest, length);
    }
    return longest;
  }
}

/** A line of which the part behind `from` (an index into its text) is new. */
export interface NewText {
  readonly line: LogicalLine;
  readonly from: number;
}

function foregroundGroup(pid: number): number {
  return readProcessStat(pid)?.foregroundGroup ?? -1;
}
