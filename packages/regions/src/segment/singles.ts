/** The indexes of the values that no other one equals, in order. Linear. */
export function singles(values: readonly unknown[]): number[] {
  const counts = new Map<unknown, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return values.flatMap((value, index) => (counts.get(value) === 1 ? [index] : []));
}
