import { PilottyError, type RegionWithRef, screenText } from "@pilotty/protocol";
import {
  encodeKey,
  encodeMouse,
  type InputModes,
  type KeyChord,
  type MouseInput,
  parseKeys,
} from "@pilotty/terminal";
import { sendWithin } from "../send-within.ts";
import type { Session } from "../session.ts";
import type { InputMark } from "../waits/input-mark.ts";
import {
  AnswerWatch,
  type InputKind,
  msUntilSilent,
  type Patience,
  type Rest,
  untilAnswered,
  untilSettled,
} from "./answer.ts";
import { type Look, look, lookNow } from "./look.ts";
import { resolveRef } from "./resolve-ref.ts";

/** A program that has been silent for so long has taken what was sent. */
const TAKEN: Patience = { quietMs: 20, silentMs: 20, maxMs: 100 };

/** A command waits so long at the most for answers to what other clients send. */
const MAX_OTHERS_MS = 500;

export interface ActorOptions {
  readonly timeoutMs: number;
  /** Aborts when the client that asked is gone. */
  readonly signal: AbortSignal;
  readonly isSecret: boolean;
}

/** Looks at the screen that the input is about to meet, and throws if it is not the one meant. */
export type Guard = (now: Look) => void;

/** Thrown by a guard: the program has not drawn yet what came of somebody else's input. */
class InputIsOut extends Error {}

/** Hands and eyes of one acting command: it sends input, looks, and knows what it has sent. */
export class Actor {
  readonly session: Session;
  readonly #options: ActorOptions;
  /** Of the input sent last, until somebody has waited for its answer. */
  #watch: AnswerWatch | undefined;
  #lastInput: InputKind = "keys";
  /** Of the input that this command sent last. */
  #ownMark: InputMark | undefined;
  readonly #sent: string[] = [];

  constructor(session: Session, options: ActorOptions) {
    this.session = session;
    this.#options = options;
  }

  async look(): Promise<Look> {
    await this.#othersAnswered(performance.now() + MAX_OTHERS_MS);
    return look(this.session);
  }

  /** @throws {PilottyError} see {@link resolveRef} */
  resolve(ref: string, now: Look): RegionWithRef {
    return resolveRef(ref, now, this.#sent);
  }

  /** Presses keys, separated by blanks, as one input. */
  press(keys: string, guard?: Guard): Promise<void> {
    return this.pressChords(parseKeys([keys]), keys, guard);
  }

  pressChords(chords: readonly KeyChord[], words: string, guard?: Guard): Promise<void> {
    const encode = (modes: InputModes) => chords.map((chord) => encodeKey(chord, modes)).join("");
    return this.#send(encode, words, guard);
  }

  /** Presses keys and waits until the program has answered. @returns what it shows then */
  async pressAndLook(keys: string, guard?: Guard): Promise<Look> {
    await this.press(keys, guard);
    await this.answered();
    return this.look();
  }

  /** Sends text, in the way that the modes of the moment ask for. */
  write(encode: (modes: InputModes) => string, guard?: Guard): Promise<void> {
    return this.#send(encode, "text", guard);
  }

  /**
   * Does one thing with the mouse.
   *
   * @param aim where, on the screen that the report is about to meet
   * @throws {PilottyError} `NOT_ACTIONABLE` if the program does not listen for it (any more), or if
   * its encoding cannot express the cell; nothing is sent then
   */
  mouse(aim: (now: Look) => MouseInput, words: string): Promise<void> {
    const encode = (modes: InputModes) => {
      const report = encodeMouse(aim(lookNow(this.session)), modes);
      if (report !== undefined) return report;
      throw new PilottyError(
        "NOT_ACTIONABLE",
        `The program in '${this.session.name}' does not listen for the mouse there`,
        {
          suggestion: "Use 'pilotty key', or 'pilotty click' with a ref",
          details: { sent: [...this.#sent] },
        },
      );
    };
    return this.#send(encode, words, undefined, "mouse");
  }

  resize(cols: number, rows: number): void {
    this.#listen();
    this.session.resize(cols, rows);
  }

  /** Waits until the program has answered the input sent last, or has nothing to say to it. */
  async answered(): Promise<void> {
    await this.#rest(untilAnswered(this.#lastInput));
  }

  /** Waits until the screen has not changed for `settleMs`. */
  settled(settleMs: number): Promise<Rest> {
    return this.#rest(untilSettled(this.#lastInput, settleMs, this.#options.timeoutMs));
  }

  /** Waits until the program has read what was sent, so that it takes what follows for another. */
  async taken(): Promise<void> {
    await this.#rest(TAKEN);
  }

  dispose(): void {
    this.#watch?.dispose();
  }

  /** @throws {PilottyError} `NOT_ACTIONABLE`, with what was sent so far */
  refuse({ role, name, ref }: RegionWithRef, why: string): never {
    throw new PilottyError("NOT_ACTIONABLE", `${role} ${JSON.stringify(name)} (${ref}) ${why}`, {
      details: {
        sent: [...this.#sent],
        ...(!this.#options.isSecret && { screen: screenText(this.session.screen) }),
      },
    });
  }

  /** @throws {PilottyError} `SESSION_EXITED` if the program has ended, with what was sent so far */
  assertRunning(): void {
    if (!this.session.running) throw this.session.exitedError({ sent: [...this.#sent] });
  }

  #rest(patience: Patience): Promise<Rest> {
    const watch = this.#watch ?? new AnswerWatch(this.session);
    this.#watch = undefined;
    return watch.rest(patience);
  }

  async #send(
    encode: (modes: InputModes) => string | Uint8Array,
    words: string,
    guard: Guard | undefined,
    kind: InputKind = "keys",
  ): Promise<void> {
    const { timeoutMs, signal, isSecret } = this.#options;
    // What is sent for what a place on the screen is has to meet that screen.
    const isAimed = kind === "mouse" || guard !== undefined;
    const until = performance.now() + (isAimed ? MAX_OTHERS_MS : 0);
    const guarded = () => {
      if (this.#msUntilOthersAnswered(until) > 0) throw new InputIsOut();
      guard?.(lookNow(this.session));
    };
    const options = { timeoutMs, clientGone: signal, isSecret, guard: guarded };
    for (;;) {
      await this.#othersAnswered(until);
      this.#listen();
      try {
        await sendWithin(this.session, encode, options);
        break;
      } catch (error) {
        if (!(error instanceof InputIsOut)) throw error;
      }
    }
    this.#ownMark = this.session.inputMark;
    this.#sent.push(words);
    this.#lastInput = kind;
  }

  /**
   * Waits until the program has begun to draw what came of another client's input, or is silent: till then
   * the screen is not the one that the next input will meet. Not longer than `until` (`performance.now()`),
   * whatever others go on to send.
   */
  async #othersAnswered(until: number): Promise<void> {
    const ms = this.#msUntilOthersAnswered(until);
    if (ms <= 0) return;
    const watch = new AnswerWatch(this.session);
    await watch.rest({ ...untilAnswered("keys"), silentMs: ms });
  }

  #msUntilOthersAnswered(until: number): number {
    const { inputMark: mark } = this.session;
    if (mark === undefined || mark === this.#ownMark || mark.hasOutput) return 0;
    return Math.min(msUntilSilent(mark.sentAt), until - performance.now());
  }

  #listen(): void {
    this.#watch?.dispose();
    this.#watch = new AnswerWatch(this.session);
  }
}
