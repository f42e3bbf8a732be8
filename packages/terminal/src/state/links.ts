import type { SequenceParser } from "../sequence-parser.ts";
import type { XtermInternals } from "../xterm-internals.ts";

/** How many targets are remembered; a link that was drawn before so many others leads nowhere. */
const MAX_LINKS = 4096;

/** Longest target, in UTF-16 units (as VTE and the OSC 8 convention have it). */
const MAX_URL_LENGTH = 2083;

/**
 * The targets of OSC 8 links (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda).
 * Each cell holds the number of its link. xterm.js has a table of its own, which puts a marker into
 * the buffer for each link and row, without a bound.
 */
export class Links {
  readonly #urls = new Map<number, string>();
  readonly #numbers = new Map<string, number>();
  #next = 1;

  /** The target of a link; undefined if it is too long ago. */
  urlOf(link: number): string | undefined {
    return this.#urls.get(link);
  }

  observe(parser: SequenceParser, internals: XtermInternals): void {
    parser.registerOscHandler(8, (data) => {
      // `params ; URI`, where the URI may have semicolons of its own.
      const separator = data.indexOf(";");
      if (separator === -1) return true;
      const url = data.slice(separator + 1);
      const fits = url !== "" && url.length <= MAX_URL_LENGTH;
      return internals.setCurrentLink(fits ? this.#numberOf(url) : 0);
    });
  }

  #numberOf(url: string): number {
    const known = this.#numbers.get(url);
    const link = known ?? this.#next;
    if (known === undefined) this.#next += 1;
    // Last in order, as the one used last.
    this.#urls.delete(link);
    this.#urls.set(link, url);
    this.#numbers.set(url, link);
    if (this.#urls.size > MAX_LINKS) {
      const [oldest, oldestUrl] = this.#urls.entries().next().value!;
      this.#urls.delete(oldest);
      this.#numbers.delete(oldestUrl);
    }
    return link;
  }
}
