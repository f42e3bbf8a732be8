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

/** What is written on a tab: a word or three, perhaps with a count. */
export const NAME: RegExp =
  /^[\p{L}\d][\p{L}\p{N}_./#-]*(?: [\p{L}\d][\p{L}\p{N}_./-]*){0,2}(?: ?\(\d+\))?$/u;

/** Index of the only value that differs from all others, which are alike. */
export function oddOne(values: readonly number[]): number | undefined {
  if (new Set(values).size !== 2) return undefined;
  const single = values.flatMap((value, index) =>
    values.filter((other) => other === value).length === 1 ? [index] : [],
  );
  // Of two, the first one is taken: a strip starts with what is open.
  return single[0];
}
