/** One of several views, in a row of the screen. */
export interface Tab {
  readonly start: number;
  /** The column after the last one. */
  readonly end: number;
  readonly name: string;
  readonly selected: boolean;
  readonly shortcut?: string;
}

/** A stretch of a row in which a strip of tabs may stand. */
export interface Strip {
  readonly row: number;
  readonly start: number;
  /** The column after it. */
  readonly end: number;
}
