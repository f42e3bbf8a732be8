/** One thing that was looked at. */
export interface Check {
  /** The case, and where in it. */
  readonly name: string;
  /** What was expected and what came; undefined if they are equal. */
  readonly difference?: string | undefined;
}

/** What one suite gives. */
export interface Tally {
  readonly name: string;
  readonly checks: readonly Check[];
  /** How many of the checks have to pass; undefined if the figure is for information. */
  readonly bar?: number;
  /** What is not counted. */
  readonly note?: string;
}

export function passedOf(tally: Tally): number {
  return tally.checks.filter(({ difference }) => difference === undefined).length;
}

/** Tells how two values differ, in one line. */
export function differenceOf(what: string, actual: unknown, expected: unknown): string | undefined {
  const [is, shouldBe] = [JSON.stringify(actual), JSON.stringify(expected)];
  return is === shouldBe ? undefined : `${what}: ${is}, expected ${shouldBe}`;
}

/** The first rows that differ, up to three of them. */
export function differenceOfRows(
  actual: readonly string[],
  expected: readonly string[],
): string | undefined {
  const differences: string[] = [];
  for (let row = 0; row < Math.max(actual.length, expected.length); row += 1) {
    const difference = differenceOf(`row ${row}`, actual[row] ?? "", expected[row] ?? "");
    if (difference !== undefined) differences.push(difference);
  }
  if (differences.length === 0) return undefined;
  const more = differences.length > 3 ? `; and ${differences.length - 3} more rows` : "";
  return differences.slice(0, 3).join("; ") + more;
}
