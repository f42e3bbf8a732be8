/**
 * East Asian wide and fullwidth ranges, and emoji. Where a recorded screen counts a grapheme
 * otherwise, its file says so (`widths`).
 */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}|\ufe0f/u;

/** Columns that a grapheme takes. */
export function cellWidth(grapheme: string): 1 | 2 {
  return WIDE.test(grapheme) ? 2 : 1;
}

const segmenter = new Intl.Segmenter();

export function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
