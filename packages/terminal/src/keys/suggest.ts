import { KEY_NAMES, keyByName } from "./table.ts";

const GENERAL =
  "Keys are single characters and names such as Enter, Escape, Tab, Up, PageDown, F1 or KP5, with Ctrl+, Alt+ or Shift+ before them; use 'pilotty type' for text";

/** What to do about a key that is not known: the name that was likely meant, or what there is. */
export function suggestKey(word: string): string {
  if (/^(?:ctrl|control|alt|meta|option|shift)[+-]?$/i.test(word)) {
    return "A modifier needs a key behind it, as in 'Ctrl+C', 'Alt+Enter' or 'Ctrl+Plus'";
  }
  const name = closestName(word);
  return name === undefined ? GENERAL : `Did you mean '${name}'? ${GENERAL}`;
}

function closestName(word: string): string | undefined {
  const lower = word.toLowerCase();
  // No name is longer than this by more than the allowed distance.
  if (lower.length < 2 || lower.length > 16) return undefined;
  let best: string | undefined;
  let bestDistance = lower.length > 4 ? 3 : 2;
  for (const name of KEY_NAMES) {
    const distance = editDistance(lower, name.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  if (best === undefined) return undefined;
  // Aliases of characters are better told by name than as ' '.
  const key = keyByName(best)!;
  return key.length > 1 ? key : best;
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
