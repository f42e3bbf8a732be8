import type { Condition } from "./condition.ts";

/** What a wait ended with; `value` is what its condition found. */
export type WaitEnd<T> = (
  | { readonly kind: "met"; readonly value: T }
  | { readonly kind: "deadline" }
  | { readonly kind: "exited" }
) & { readonly elapsedMs: number };

export interface WaitOptions {
  readonly timeoutMs: number;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** What waiting needs to know of a session. */
interface Watched {
  readonly running: boolean;
  /** Half a frame shows neither what is there nor what is gone; a change tells of its end. */
  readonly drawing: boolean;
  onChange(listener: () => void): () => void;
}

/**
 * All waits on one session. Nothing is polled: the screen is looked at when it changes, and when a
 * pause in the output means something. However many wait, looking takes no more time than drawing.
 */
export class Waits {
  readonly #session: Watched;
  readonly #pending = new Set<Pending>();
  #stopListening: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** When the timer is due, as `performance.now()`. */
  #dueAt = Number.POSITIVE_INFINITY;
  /** As `performance.now()`: earlier changes are looked at then, all at once. */
  #nextLookAt = 0;

  constructor(session: Watched) {
    this.#session = session;
  }

  /** How many are under way. */
  get size(): number {
    return this.#pending.size;
  }

  /** Rejects with what the condition throws, or with the reason of the signal. */
  wait<T>(condition: Condition<T>, { timeoutMs, signal }: WaitOptions): Promise<WaitEnd<T>> {
    const startedAt = performance.now();
    const elapsedMs = (): number => Math.round(performance.now() - startedAt);
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(deadline);
        signal.removeEventListener("abort", aborted);
        this.#remove(pending);
        settle();
      };
      const check = (isLast: boolean): void => {
        try {
          const value = this.#session.drawing ? undefined : condition.check();
          if (value !== undefined) {
            finish(() => resolve({ kind: "met", value, elapsedMs: elapsedMs() }));
          } else if (!this.#session.running) {
            finish(() => resolve({ kind: "exited", elapsedMs: elapsedMs() }));
          } else if (isLast) {
            finish(() => resolve({ kind: "deadline", elapsedMs: elapsedMs() }));
          }
        } catch (error) {
          finish(() => reject(error));
        }
      };
      const aborted = (): void => finish(() => reject(signal.reason));
      // A change may be waiting to be looked at.
      const deadline = setTimeout(() => check(true), timeoutMs);
      const pending: Pending = {
        check: () => check(false),
        msUntilNextLook: () => condition.msUntilNextLook?.(),
      };
      signal.addEventListener("abort", aborted, { once: true });
      this.#add(pending);
    });
  }

  #add(pending: Pending): void {
    this.#pending.add(pending);
    if (this.#session.running)
      this.#stopListening ??= this.#session.onChange(() => this.#changed());
    this.#look([pending]);
  }

  #remove(pending: Pending): void {
    this.#pending.delete(pending);
    if (this.#pending.size > 0) return;
    this.#clearTimer();
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  #changed(): void {
    const ms = this.#nextLookAt - performance.now();
    if (ms <= 0 || !this.#session.running) this.#lookAtAll();
    else this.#lookWithin(ms);
  }

  #lookAtAll(): void {
    this.#clearTimer();
    const lookedAt = performance.now();
    this.#look([...this.#pending]);
    const now = performance.now();
    this.#nextLookAt = now + (now - lookedAt);
  }

  #look(some: readonly Pending[]): void {
    if (this.#session.drawing) return;
    // Before the screen is looked at: a rest that begins meanwhile must not be missed.
    const ms = some.reduce(
      (least, each) => Math.min(least, each.msUntilNextLook() ?? least),
      Number.POSITIVE_INFINITY,
    );
    for (const pending of some) if (this.#pending.has(pending)) pending.check();
    this.#lookWithin(ms);
  }

  /** All are looked at in so many milliseconds, or earlier if that is to be anyway. */
  #lookWithin(ms: number): void {
    const dueAt = performance.now() + ms;
    if (this.#pending.size === 0 || dueAt >= this.#dueAt) return;
    this.#clearTimer();
    this.#dueAt = dueAt;
    this.#timer = setTimeout(() => this.#lookAtAll(), Math.max(0, Math.ceil(ms)));
  }

  #clearTimer(): void {
    clearTimeout(this.#timer);
    this.#dueAt = Number.POSITIVE_INFINITY;
  }
}

interface Pending {
  check(): void;
  msUntilNextLook(): number | undefined;
}
