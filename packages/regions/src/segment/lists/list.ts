import type { RowLayout } from "../columns.ts";

/** Rows that belong together, one of which is the current one. */
export interface List {
  readonly rows: readonly RowLayout[];
  /** The row that is lit or pointed at; undefined where the screen shows none. */
  readonly current: number | undefined;
  /** The columns that the list takes, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Rows of an entry, of which `rows` has the first; one if it is left off. */
  readonly height?: number;
  /** True where the bar of the screen is beside the list: the keyboard is not in it. */
  readonly isAside?: boolean;
  /** How the current row is shown. */
  readonly by: "bar" | "pointer" | "block" | "box" | "keys" | "twin";
}

/** Tells whether nothing was found yet in some columns of a row. */
export type IsFree = (row: number, start: number, end: number) => boolean;

export function areaOf({ rows, from, to }: List): number {
  return rows.length * (to - from);
}
