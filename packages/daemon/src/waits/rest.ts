/** Output came and has been quiet for this long: the program has said what it has to say. */
const QUIET_MS = 50;
/** No output for this long: the program has nothing to say. */
const SILENT_MS = 250;
/** For programs that never rest. */
const RESTLESS_MS = 1_000;

/** Whether a program has come to rest since a moment: since its input, or since its start. */
export class Rest {
  /** As `performance.now()`. */
  #since: number = performance.now();
  #lastOutputAt: number | undefined;

  /** The moment is now; output that has been seen still counts. */
  restart(): void {
    this.#since = performance.now();
  }

  /** To be called whenever output has been drawn. */
  outputSeen(): void {
    this.#lastOutputAt = performance.now();
  }

  /** True once output came and was quiet, or none came for a while, or a second has passed. */
  get reached(): boolean {
    return Math.min(...this.#msUntilEither()) <= 0;
  }

  /** Milliseconds until {@link reached} may become true, or another reason for it, by itself. */
  msUntilNextLook(): number | undefined {
    const coming = this.#msUntilEither().filter((ms) => ms > 0);
    return coming.length === 0 ? undefined : Math.min(...coming);
  }

  /** Until the program has had its second, and until it has been quiet; either counts. */
  #msUntilEither(): [restless: number, quiet: number] {
    const now = performance.now();
    const quietAt =
      this.#lastOutputAt === undefined ? this.#since + SILENT_MS : this.#lastOutputAt + QUIET_MS;
    return [this.#since + RESTLESS_MS - now, quietAt - now];
  }
}
