import type { Cursor } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import { singles } from "../segment/singles.ts";

/** Cells of one row, from `start` to `end` (exclusive). */
export interface CellRun {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** The backgrounds behind a run from left to right, equal neighbours once: `4`, or `4 1 4`. */
function backgrounds(grid: Grid, { row, start, end }: CellRun): string {
  const seen: number[] = [];
  for (let col = start; col < end; col++) {
    const background = grid.background(row, col);
    if (seen.at(-1) !== background) seen.push(background);
  }
  return seen.join(" ");
}

/** The background around a run: that of the cell before it, or after it at the screen's edge. */
function surroundings(grid: Grid, { row, start, end }: CellRun): string {
  return `${grid.background(row, start > 0 ? start - 1 : end)}`;
}

/**
 * Which one of several siblings is lit: the odd one in background among three or more, else the
 * only one that stands out from its surroundings, else the only one with a lit patch.
 * Only backgrounds count: hot letters and disabled controls have a foreground of their own, too.
 */
export function litSibling<T extends CellRun>(grid: Grid, siblings: readonly T[]): T | undefined {
  const looks = siblings.map((run) => backgrounds(grid, run));
  if (siblings.length >= 3 && new Set(looks).size === 2) {
    const [odd] = singles(looks);
    if (odd !== undefined) return siblings[odd];
  }
  const lit = siblings.filter((run, index) => looks[index] !== surroundings(grid, run));
  return lit.length === 1 ? lit[0] : withPatch(siblings, looks);
}

/** Of two on one ground: the one that has a patch of another in it, such as a lit mark. */
function withPatch<T>(siblings: readonly T[], looks: readonly string[]): T | undefined {
  const [first = "", second = ""] = looks;
  if (siblings.length !== 2 || first.includes(" ") === second.includes(" ")) return undefined;
  const [patched, plain] = first.includes(" ") ? [first, second] : [second, first];
  return patched.split(" ").includes(plain) ? siblings[looks.indexOf(patched)] : undefined;
}

/** The sibling with the focus: the lit one, else the one that the visible cursor stands in. */
export function focusedSibling<T extends CellRun>(
  grid: Grid,
  siblings: readonly T[],
  cursor: Cursor,
): T | undefined {
  return litSibling(grid, siblings) ?? siblings.find((run) => holdsCursor(run, cursor));
}

export function holdsCursor({ row, start, end }: CellRun, cursor: Cursor): boolean {
  return cursor.visible && cursor.row === row && cursor.col >= start && cursor.col < end;
}
