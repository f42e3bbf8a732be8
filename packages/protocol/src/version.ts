/** True if `version` comes after `other`, by the numbers in front: `1.10.0` is newer than `1.9.3`. */
export function isNewerVersion(version: string, other: string): boolean {
  const [ours, theirs] = [numbersOf(version), numbersOf(other)];
  const first = ours.findIndex((number, index) => number !== theirs[index]);
  return first !== -1 && ours[first]! > theirs[first]!;
}

function numbersOf(version: string): number[] {
  const parts = /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1) ?? [];
  return [0, 1, 2].map((index) => Number(parts[index] ?? 0));
}
