import type { Mark } from "../segment/check-marks.ts";

/** As many marks with a letter in front of their text tell that it is the key. */
const MIN_LETTERS = 3;

/** `[ ] o Owner`: in front of every name another letter of it, its key. */
export function lettersOf(marks: readonly Mark[]): readonly { name: string; shortcut: string }[] {
  if (marks.length < MIN_LETTERS) return [];
  const labels = marks.flatMap(({ name }) => {
    const [, shortcut = "", rest = ""] = /^([a-z]) (\S.*)$/.exec(name) ?? [];
    return shortcut !== "" && rest.toLowerCase().includes(shortcut)
      ? [{ name: rest, shortcut }]
      : [];
  });
  const letters = new Set(labels.map(({ shortcut }) => shortcut));
  return letters.size === marks.length ? labels : [];
}
