/**
 * Most zero-width characters in a row that are kept, in UTF-16 units. More of them on one character
 * cannot be told apart by any reader.
 */
const MAX_RUN = 32;

/**
 * Shortens endless runs of zero-width characters, over any number of chunks: all of them would be
 * kept in one cell.
 */
export class ZeroWidthLimit {
  /** Length of the run at the end of what came last. */
  #open = 0;

  /** To be called when something else came. */
  reset(): void {
    this.#open = 0;
  }

  /**
   * @param runs where the runs in `text` begin and end.
   * @returns `text` itself if there is nothing to shorten.
   */
  limit(text: string, runs: ReadonlyMap<number, number>): string {
    if (text === "") return text;
    let out = "";
    let copied = 0;
    let open = 0;
    for (const [start, end] of runs) {
      const before = start === 0 ? this.#open : 0;
      const kept = wholeCharacters(text, start, Math.max(0, MAX_RUN - before), end);
      if (kept < end) {
        out += text.slice(copied, kept);
        copied = end;
      }
      if (end === text.length) open = Math.min(MAX_RUN, before + end - start);
    }
    this.#open = open;
    return copied === 0 ? text : out + text.slice(copied);
  }
}

/** Where to cut so that at most `length` units are left from `start` on, and no pair is split. */
function wholeCharacters(text: string, start: number, length: number, end: number): number {
  const cut = start + length;
  if (cut >= end) return end;
  const code = text.charCodeAt(cut);
  return code >= 0xdc00 && code < 0xe000 ? cut - 1 : cut;
}
