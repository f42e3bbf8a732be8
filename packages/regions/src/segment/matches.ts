/**
 * What a pattern with the flag `g` matches in a text, from left to right; none of it is empty. Detectors read hundreds
 * of texts a screen, and `matchAll` makes a new pattern of the given one for each.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    matches.push(match);
  return matches;
}
