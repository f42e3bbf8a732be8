import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import type { IsFree, List } from "./list.ts";

/** As few rows of a directory are a list of files. */
const MIN_ROWS = 3;
/** `drwxr-xr-x  2 ada staff  4096 Nov 22 23:45 docs`; a mark may stand in front. */
const FILE = /^(?:\S )?\s*[-bcdlps][-rwxsStT]{9}[.+@]?\s.*\s(\S+)$/;

/**
 * `src/main.c|20 col 36-41| static int`: a place in a file, and what stands there. With colons instead
 * of bars the same is a line of a log.
 */
const PLACE = /^[\w.~/-]+\|\d+(?: col \d+(?:-\d+)?)?(?: \p{L}+)?\|\s?\S/u;

/**
 * Lists in which the cursor of a full screen stands at the name of the current row and nothing is lit:
 * the files of a directory, or places in files, in an editor that opens them.
 */
export function cursorLists({ grid, screen }: Scene, isFree: IsFree): List[] {
  const { cursor, alternateScreen } = screen;
  if (!cursor.visible || !alternateScreen) return [];
  const kind = [FILE, PLACE].find((known) => known.test(grid.text(cursor.row, 0, grid.cols)));
  if (kind === undefined || !isAtWord(grid, cursor.row, cursor.col)) return [];
  const rows: RowLayout[] = [];
  for (const step of [-1, 1]) {
    for (
      let row = step < 0 ? cursor.row : cursor.row + 1;
      row >= 0 && row < grid.rows;
      row += step
    ) {
      // A long row goes on in the next one.
      if (screen.lines[row]?.wrapped === true) continue;
      const layout = kind.test(grid.text(row, 0, grid.cols))
        ? layoutOf(grid, row, 0, grid.cols)
        : undefined;
      if (layout === undefined) break;
      if (!isFree(row, layout.start, layout.end)) return [];
      rows.push(layout);
    }
  }
  if (rows.length < MIN_ROWS) return [];
  rows.sort((a, b) => a.row - b.row);
  return [{ rows, current: cursor.row, from: 0, to: grid.cols, by: "pointer" }];
}

/** At the first column of a word, or of the row. */
function isAtWord(grid: Grid, row: number, col: number): boolean {
  return col === 0 || (!grid.isBlank(row, col) && grid.isBlank(row, col - 1));
}
