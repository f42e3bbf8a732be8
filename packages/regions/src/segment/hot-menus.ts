import type { RowLayout } from "./columns.ts";
import { frameTitle } from "./frame-title.ts";
import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";
import { hasHotLetter } from "./lists/rules-between.ts";

/** As many entries make a menu. */
const MIN_ENTRIES = 4;

/**
 * A menu that hangs on a bar without being below a title: a letter of each entry has a look of its own, one entry
 * is lit, and the frame has no title. The inner box of a dialog looks alike, but has the dialog above it.
 */
export function areHot(
  grid: Grid,
  frame: Frame,
  entries: readonly (Pick<RowLayout, "row" | "start" | "end"> & { readonly lit: boolean })[],
): boolean {
  const above = frame.bounds.y - 1;
  const ground = grid.background(above, 0);
  if (ground === grid.pageGround || ground !== grid.background(above, grid.cols - 1)) return false;
  if (frame.bounds.y >= grid.rows / 2) return false;
  return (
    entries.length >= MIN_ENTRIES &&
    entries.some(({ lit }) => lit) &&
    frameTitle(grid, frame) === "" &&
    entries.every((entry) => hasHotLetter(grid, entry))
  );
}
