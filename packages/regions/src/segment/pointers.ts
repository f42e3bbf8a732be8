/** Glyphs that point at the current row of a list. */
export const POINTERS: ReadonlySet<string> = new Set(">❯›▸▶►➤→»⮞⯈▷➜➔‣⏵▹⇒⮕⟶");

const ASCII = 0x80;

/** Whether a glyph is one of them: that a letter is none is seen without a look at the set. */
export function isPointer(glyph: string): boolean {
  return glyph.charCodeAt(0) < ASCII ? glyph === ">" : POINTERS.has(glyph);
}
