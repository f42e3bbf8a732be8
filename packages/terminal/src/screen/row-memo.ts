import type { Line } from "@pilotty/protocol";
import type { RowNumbers } from "../xterm-internals.ts";

/** A row as it was read. */
interface KnownRow {
  /** A copy of what it was read from. */
  readonly numbers: Uint32Array;
  readonly line: Line;
}

/**
 * The rows of the screen that was read last. Between two looks at a screen few of them change, and to
 * see that one has not takes a fraction of the time of reading it; rows that scroll are known, too.
 */
export class RowMemo {
  #known = new Map<object, KnownRow>();
  #next = new Map<object, KnownRow>();

  /**
   * @param row undefined if numbers do not tell all of it; it is read each time then.
   * @param cols as many cells as `read` gives, also where the row has fewer numbers.
   */
  lineOf(row: RowNumbers | undefined, cols: number, read: () => Line): Line {
    if (row === undefined) return read();
    let known = this.#known.get(row.owner);
    if (known === undefined || !isAsRead(known, row, cols)) {
      known = { numbers: row.numbers.slice(), line: read() };
    }
    this.#next.set(row.owner, known);
    return known.line;
  }

  /** All rows of the screen have been read; what was known of others is forgotten. */
  endScreen(): void {
    this.#known = this.#next;
    this.#next = new Map();
  }

  /** Forgets all. */
  clear(): void {
    this.#known.clear();
    this.#next.clear();
  }
}

function isAsRead({ line, numbers }: KnownRow, row: RowNumbers, cols: number): boolean {
  const isSameLine = line.wrapped === row.wrapped && line.cells.length === cols;
  return isSameLine && areEqual(numbers, row.numbers);
}

function areEqual(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] !== b[index]) return false;
  }
  return true;
}
