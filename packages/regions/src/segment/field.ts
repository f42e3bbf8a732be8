/** A field that takes text. */
export interface Field {
  /** The first row. */
  readonly row: number;
  /** In rows; one if it is left off. */
  readonly height?: number;
  readonly start: number;
  /** The column after it. */
  readonly end: number;
  /** Its label, without the colon. */
  readonly name: string;
  readonly isMasked?: boolean;
  /** The cursor is drawn in it, not the terminal's. */
  readonly isFocused?: boolean;
}

export function withoutColon(label: string): string {
  return label.replace(/\s*:\s*$/, "").trim();
}
