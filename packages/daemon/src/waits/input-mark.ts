import type { Screen } from "@pilotty/protocol";
import { processGroupExists, readProcessStat } from "../proc.ts";
import { logicalLines } from "./logical-lines.ts";
import { type NewText, newTextOf } from "./new-text.ts";
import { Rest } from "./rest.ts";

/** As much of what was typed as is remembered, in characters: the echo of more fills a screen. */
const MAX_TYPED_CHARACTERS = 16 * 1024;
/** Inputs that are told apart; those before count as one. */
const MAX_INPUTS = 64;

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
  /** The lines that the screen showed, and how often each. */
  readonly #before = new Map<string, number>();
  /** All inputs that may still be echoed. */
  readonly #typed: readonly string[];
  #hasOutput = false;
  /** Found once per screen, however many wait. */
  readonly #newTexts = new WeakMap<Screen, readonly NewText[]>();

  private constructor(target: InputTarget, typed: readonly string[]) {
    this.#pid = target.pid;
    this.#foregroundGroup = foregroundGroup(target.pid);
    for (const { text } of logicalLines(target.screen)) {
      this.#before.set(text, (this.#before.get(text) ?? 0) + 1);
    }
    this.#typed = typed;
  }

  /** The mark of an input that comes after `previous`, whose echo may still be on its way. */
  static next(previous: InputMark | undefined, target: InputTarget, text: string): InputMark {
    const unanswered = previous && !previous.answered() ? previous.#typed : [];
    const typed = [...unanswered, text.slice(-MAX_TYPED_CHARACTERS)];
    let length = typed.reduce((sum, input) => sum + input.length, 0);
    while (length > MAX_TYPED_CHARACTERS) length -= typed.shift()!.length;
    if (typed.length > MAX_INPUTS) typed.splice(0, 2, typed[0]! + typed[1]!);
    return new InputMark(target, typed);
  }

  /** To be called when the terminal has taken the input, which may take a while. */
  inputTaken(): void {
    this.#rest.restart();
  }

  /** To be called whenever output has been drawn. */
  outputSeen(): void {
    this.#hasOutput = true;
    this.#rest.outputSeen();
  }

  /** True once anything has been drawn since the input: an answer to it, or the start of one. */
  get hasOutput(): boolean {
    return this.#hasOutput;
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
  newText(screen: Screen): readonly NewText[] {
    let texts = this.#newTexts.get(screen);
    if (texts === undefined) {
      texts = newTextOf(logicalLines(screen), this.#before, this.#typed);
      this.#newTexts.set(screen, texts);
    }
    return texts;
  }
}

function foregroundGroup(pid: number): number {
  return readProcessStat(pid)?.foregroundGroup ?? -1;
}
