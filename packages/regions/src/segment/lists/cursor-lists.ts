import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import type { IsFree, List } from "./list.ts";

/** As few rows of a directory are a list of files. */
const MIN_ROWS = 3;
/** `drwxr-xr-x  2 ada staff  4096 Nov 22 23:45 docs`; a mark may stand in front. */
const FILE = /^(?:\S )?\s*[-bcdlps][-rwxsStT]{9}[.+@]?\s.*\s(\S+)$/;

/**
 * Lists in which the cursor of a full screen stands at the name of the current row and nothing is lit:
 * the files of a directory, in an editor that opens them.
 */
export function cursorLists({ grid, screen }: Scene, isFree: IsFree): List[] {
  const { cursor, alternateScreen } = screen;
  if (!cursor.visible || !alternateScreen) return [];
  if (!isFile(grid, cursor.row) || !isAtWord(grid, cursor.row, cursor.col)) return [];
  const rows: RowLayout[] = [];
  let [top, bottom] = [cursor.row, cursor.row];
  while (isFile(grid, top - 1)) top--;
  while (isFile(grid, bottom + 1)) bottom++;
  for (let row = top; row <= bottom; row++) {
    const layout = layoutOf(grid, row, 0, grid.cols);
    if (layout === undefined || !isFree(row, layout.start, layout.end)) return [];
    rows.push(layout);
  }
  if (rows.length < MIN_ROWS) return [];
  return [{ rows, current: cursor.row, from: 0, to: grid.cols, by: "pointer" }];
}

function isFile(grid: Grid, row: number): boolean {
  return FILE.test(grid.text(row, 0, grid.cols));
}

/** At the first column of a word, or of the row. */
function isAtWord(grid: Grid, row: number, col: number): boolean {
  return col === 0 || (!grid.isBlank(row, col) && grid.isBlank(row, col - 1));
}
