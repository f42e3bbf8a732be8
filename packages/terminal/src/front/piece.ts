/** Zero-width characters with nothing before them: where they go depends on the cursor. */
export interface LoneMarks {
  readonly marks: string;
}

/** Stands between pieces where so much work has been asked for that others should have their turn. */
export const PAUSE = null;

/** What is to be parsed at once, before anything else is looked at: text, ASCII, or marks. */
export type Piece = string | Uint8Array | LoneMarks | typeof PAUSE;
