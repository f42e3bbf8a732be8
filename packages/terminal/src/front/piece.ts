/** Zero-width characters with nothing before them: where they go depends on the cursor. */
export interface LoneMarks {
  readonly marks: string;
}

/** What is to be parsed at once, before anything else is looked at: text, ASCII, or marks. */
export type Piece = string | Uint8Array | LoneMarks;
