/** Glyphs that point at the current row of a list. */
export const POINTERS: ReadonlySet<string> = new Set(">❯›▸▶►➤→»⮞⯈▷➜➔‣⏵▹⇒⮕⟶");
