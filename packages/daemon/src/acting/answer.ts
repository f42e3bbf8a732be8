import type { Session } from "../session.ts";

/** Output has been quiet for so long: the program has answered. */
const QUIET_MS = 30;
/** Without any output for so long, there is no answer. */
const SILENT_MS = 100;
/** After a click there may be: ncurses waits 1/6 s for a second one before it tells its program. */
const SILENT_AFTER_MOUSE_MS = 250;
/** For programs that never rest. */
const MAX_MS = 500;

export interface Patience {
  readonly quietMs: number;
  readonly silentMs: number;
  readonly maxMs: number;
}

/** What was sent, as far as programs take their time over it. */
export type InputKind = "keys" | "mouse";

/** How long an acting command looks at what comes of its input. */
export function untilAnswered(input: InputKind): Patience {
  return { quietMs: QUIET_MS, silentMs: silence(input), maxMs: MAX_MS };
}

/** Until the screen has settled, also where nothing happens at first. */
export function untilSettled(input: InputKind, settleMs: number, timeoutMs: number): Patience {
  return { quietMs: settleMs, silentMs: Math.max(settleMs, silence(input)), maxMs: timeoutMs };
}

/** How long a program may still be about to answer keys that were sent at `sentAt` (`performance.now()`). */
export function msUntilSilent(sentAt: number): number {
  return sentAt + SILENT_MS - performance.now();
}

function silence(input: InputKind): number {
  return input === "mouse" ? SILENT_AFTER_MOUSE_MS : SILENT_MS;
}

/** What {@link AnswerWatch.rest} ended with. */
export type Rest = "settled" | "deadline" | "exited";

/**
 * Listens for a program's answer from before the input is sent, so that none is missed. An answer
 * is output, and then quiet.
 */
export class AnswerWatch {
  readonly #session: Session;
  readonly #stop: () => void;
  #lastOutputAt: number | undefined;
  #wake: () => void = () => undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#stop = session.onChange(() => {
      this.#lastOutputAt = performance.now();
      this.#wake();
    });
  }

  /** To be called when the input has been taken; ends the listening. */
  async rest({ quietMs, silentMs, maxMs }: Patience): Promise<Rest> {
    const sentAt = performance.now();
    try {
      for (;;) {
        if (!this.#session.running) return "exited";
        const now = performance.now();
        const restAt =
          this.#lastOutputAt === undefined ? sentAt + silentMs : this.#lastOutputAt + quietMs;
        const deadline = sentAt + maxMs;
        if (now >= restAt && !this.#session.drawing) return "settled";
        if (now >= deadline) return "deadline";
        await this.#nextOutput(Math.min(Math.max(restAt - now, 1), deadline - now));
      }
    } finally {
      this.dispose();
    }
  }

  dispose(): void {
    this.#stop();
  }

  #nextOutput(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.ceil(withinMs));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
