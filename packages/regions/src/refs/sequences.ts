/** Whether two lists hold the same in the same order. */
export function equalKeys<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

/** Where each key stands in a list. */
export function groupIndexes<T>(keys: readonly T[]): Map<T, number[]> {
  const indexes = new Map<T, number[]>();
  for (const [index, key] of keys.entries()) {
    const list = indexes.get(key);
    if (list === undefined) indexes.set(key, [index]);
    else list.push(index);
  }
  return indexes;
}

/**
 * How much of the end of `before` is the beginning of `now`: what is left of a list that was
 * scrolled on. Linear (the prefix function of Knuth, Morris and Pratt).
 */
export function overlap(before: readonly string[], now: readonly string[]): number {
  const borders: number[] = [];
  const extend = (length: number, key: string): number => {
    let border = length;
    while (border > 0 && (border === now.length || now[border] !== key)) {
      border = borders[border - 1]!;
    }
    return now[border] === key ? border + 1 : 0;
  };
  for (const [index, key] of now.entries()) {
    borders.push(index === 0 ? 0 : extend(borders[index - 1]!, key));
  }
  return before.reduce(extend, 0);
}

/**
 * Indexes of a longest run of ever larger numbers, not necessarily side by side. O(n log n).
 *
 * @param numbers all different.
 */
export function longestIncreasing(numbers: readonly number[]): number[] {
  // For each length, the index at which the run with the smallest last number ends.
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, number] of numbers.entries()) {
    const length = countSmaller(ends, (end) => numbers[end]! < number);
    previous.push(ends[length - 1]);
    ends[length] = index;
  }
  const run: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) run.push(index);
  return run.reverse();
}

/** How many at the beginning of a list fulfil a condition that no later one does. */
function countSmaller(list: readonly number[], isSmaller: (item: number) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSmaller(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
