/** DEC Special Graphics: what the characters from `_` to `~` draw (VT220 manual, table 2-4). */
const FIRST = "_".charCodeAt(0);
const DRAWN = [..." ◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·"];

/** A text as it is drawn in that character set. */
export function lineDrawing(text: string): string {
  return text.replaceAll(/[_-~]/g, (letter) => DRAWN[letter.charCodeAt(0) - FIRST]!);
}
