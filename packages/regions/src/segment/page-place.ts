import type { PageRun } from "./page-text.ts";
import type { Scene } from "./scene.ts";

/** Rows that one link runs over, at the most. */
const MAX_LINK_ROWS = 3;

/** True for runs that are one thing: one run, or the rows of one that is broken. */
export function isOnePlace(runs: readonly PageRun[]): boolean {
  const first = runs[0]!.row;
  return runs.length <= MAX_LINK_ROWS && runs.every(({ row }, index) => row === first + index);
}

/**
 * In a run, or on the blank before it, where some programs put the cursor out of the way, or on the
 * bracket that opens around it: `[Quince]`.
 */
export function isUnderCursor(
  { screen, grid }: Pick<Scene, "screen" | "grid">,
  { row, start, end }: PageRun,
): boolean {
  const { cursor } = screen;
  if (!cursor.visible || cursor.row !== row || cursor.col >= end) return false;
  if (cursor.col >= start) return true;
  if (cursor.col !== start - 1) return false;
  return (
    grid.isBlank(row, cursor.col) ||
    (grid.glyph(row, cursor.col) === "[" && grid.glyph(row, end) === "]")
  );
}
