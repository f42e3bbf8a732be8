/**
 * What a pattern with the flag `g` matches in a text, from left to right; of empty matches there is one a place.
 * Detectors read hundreds of texts a screen with the same patterns, which `matchAll` would clone for each.
 *
 * @throws TypeError without the flag, like `matchAll`
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`no flag g: ${pattern}`);
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return matches;
}
