/** One press of a key, with the modifiers that are held. */
export interface KeyChord {
  /**
   * A name of the key table (`Enter`, `PageDown`, `KP5`), or one character. A letter behind a
   * modifier is in lower case: `Alt+Shift+F` is `f` with `alt` and `shift`, `G` alone is `G`.
   */
  key: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
}
