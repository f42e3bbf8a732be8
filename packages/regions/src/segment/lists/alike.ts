import { isLaidOutAlike, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";

/** Of the rows of a list, the share that must be laid out like the current one. */
export const MIN_ALIKE = 0.6;

/** The longest name of a leaf in a tree. */
const MAX_LEAF = 40;

/** Alike in layout, or both rows of a tree, however far they are indented. */
export function isAlike(grid: Grid, a: RowLayout, b: RowLayout): boolean {
  if (isLaidOutAlike(a, b)) return true;
  if (!isOfTree(grid, a)) return false;
  if (isOfTree(grid, b)) return true;
  // A leaf has no mark: it is indented by whole steps.
  const isLeaf = b.starts.length === 1 && b.end - b.start <= MAX_LEAF;
  return isLeaf && Math.abs(b.start - a.start) <= 12;
}

/** `--- main`, `--\ admin`, `[+] Bookmarks`, `▸ src`, `- garden`, `├── x`. */
function isOfTree(grid: Grid, { row, start, end }: RowLayout): boolean {
  const from = grid.textStart(row, 0, start) < start ? grid.textStart(row, 0, start) : start;
  return /^(?:[│|] *)*(?:[-+|`]--?|--\\|\[[-+]\]|<[-+]>|[├└]|[▸▾▶▼▹▿⊞⊟+-] )/u.test(
    grid.text(row, Math.max(from, start - 8), end),
  );
}
