import { type SessionEvent, screenText } from "@pilotty/protocol";
import type { Session } from "../session.ts";

/** A screen that has not changed for so long has settled. */
const QUIET_MS = 50;
/** A screen that never settles is told of as often as this. */
const RESTLESS_MS = 1_000;
/** Titles and bells that wait for a slow reader; the oldest are forgotten. */
const MAX_WAITING = 1_000;

/**
 * What happens to a session, for one who watches it. What happens while that one is busy is told at
 * once afterwards: each title and bell, and the screen as it is then.
 */
export class SessionWatch {
  readonly #session: Session;
  readonly #signal: AbortSignal;
  readonly #stops: (() => void)[];
  #waiting: SessionEvent[] = [];
  #title: string;
  #hash: string | undefined;
  /** As `performance.now()`, of what has not been told of yet. At first nothing has been told. */
  #firstChangeAt: number | undefined = Number.NEGATIVE_INFINITY;
  #lastChangeAt = 0;
  #wake: () => void = () => undefined;

  /** @param signal aborts when nobody watches any more. */
  constructor(session: Session, signal: AbortSignal) {
    this.#session = session;
    this.#signal = signal;
    this.#title = session.title;
    const wake = (): void => this.#wake();
    signal.addEventListener("abort", wake, { once: true });
    this.#stops = [
      session.onChange(() => this.#changed()),
      session.onTitle((title) => this.#titled(title)),
      session.onBell(() => this.#tell({ event: "bell", ...this.#about() })),
      () => signal.removeEventListener("abort", wake),
    ];
  }

  /** What happens next; the last event is the exit. Rejects with the reason of the signal. */
  async next(): Promise<SessionEvent[]> {
    for (;;) {
      this.#signal.throwIfAborted();
      const waiting = this.#waiting;
      this.#waiting = [];
      if (!this.#session.running) return [...waiting, ...this.#screen(), this.#exit()];
      if (waiting.length > 0) return waiting;
      const ms = this.#msUntilScreen();
      if (ms > 0 || this.#session.drawing) {
        await this.#nextChange(ms);
        continue;
      }
      const screen = this.#screen();
      if (screen.length > 0) return screen;
    }
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
  }

  #about(): { at: string; session_id: string; name: string } {
    const { id, name, endedAt = new Date() } = this.#session;
    return { at: endedAt.toISOString(), session_id: id, name };
  }

  #changed(): void {
    this.#lastChangeAt = performance.now();
    this.#firstChangeAt ??= this.#lastChangeAt;
    this.#wake();
  }

  #titled(title: string): void {
    if (title === this.#title) return;
    this.#title = title;
    this.#tell({ event: "title", ...this.#about(), title });
  }

  #tell(event: SessionEvent): void {
    this.#waiting.push(event);
    if (this.#waiting.length > MAX_WAITING) this.#waiting.shift();
    this.#wake();
  }

  /** Until the screen has settled, or should be told of all the same. */
  #msUntilScreen(): number {
    if (this.#firstChangeAt === undefined) return Number.POSITIVE_INFINITY;
    const at = Math.min(this.#lastChangeAt + QUIET_MS, this.#firstChangeAt + RESTLESS_MS);
    return at - performance.now();
  }

  /** The screen, if it is another one than the one last told of. */
  #screen(): SessionEvent[] {
    this.#firstChangeAt = undefined;
    const { screen } = this.#session;
    const hash = this.#session.contentHash(screen);
    if (hash === this.#hash) return [];
    this.#hash = hash;
    const { size, cursor } = screen;
    const content = { content_hash: hash, size, cursor, text: screenText(screen) };
    return [{ event: "screen", ...this.#about(), ...content }];
  }

  #exit(): SessionEvent {
    const { killed } = this.#session;
    return { event: "exit", ...this.#about(), ...this.#session.exitInfo(), killed };
  }

  /** A change, or so many milliseconds. While a frame is drawn, its end is a change. */
  #nextChange(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms > 0 && Number.isFinite(ms) ? setTimeout(resolve, Math.ceil(ms)) : undefined;
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
