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

/** `| docs/`, `README.md`: a file, behind the lines that lead to it in a tree. */
const BRANCH = /^(?:\| )*\.{0,2}[\w.@+-]*(?: [\w.@+-]+)*[/*@=]?$/;
const FOLDER = /\/$/;
/** What is drawn below the head of a tree. */
const HEAD_RULE = /={8}$/;

/** What is known of the rows of a list. */
interface Kind {
  readonly row: RegExp;
  /** Also where the cursor does not wait at a name. */
  readonly isTree: boolean;
}

const KINDS: readonly Kind[] = [
  { row: FILE, isTree: false },
  { row: PLACE, isTree: false },
  { row: BRANCH, isTree: true },
];

/**
 * Lists in which the cursor of a full screen stands at the name of the current row and nothing is lit:
 * the files of a directory, or places in files, in an editor that opens them.
 */
export function cursorLists({ grid, screen }: Scene, isFree: IsFree): List[] {
  const { cursor, alternateScreen } = screen;
  if (!cursor.visible || !alternateScreen) return [];
  const asked = markedFiles(grid, cursor.row);
  const at = asked ?? cursor.row;
  const kind = KINDS.find(({ row }) => row.test(grid.text(at, 0, grid.cols)));
  if (kind === undefined || (asked === undefined && !isAtWord(grid, at, cursor.col))) return [];
  const rows: RowLayout[] = [];
  for (const step of [-1, 1]) {
    for (let row = step < 0 ? at : at + 1; row >= 0 && row < grid.rows; row += step) {
      // A long row goes on in the next one.
      if (screen.lines[row]?.wrapped === true) continue;
      const layout = kind.row.test(grid.text(row, 0, grid.cols))
        ? layoutOf(grid, row, 0, grid.cols)
        : undefined;
      if (layout === undefined) break;
      if (!isFree(row, layout.start, layout.end)) return [];
      rows.push(layout);
    }
  }
  if (rows.length < MIN_ROWS) return [];
  rows.sort((a, b) => a.row - b.row);
  if (kind.isTree && !isTree(grid, rows)) return [];
  const current = asked === undefined ? cursor.row : undefined;
  return [{ rows, current, from: 0, to: grid.cols, by: "pointer" }];
}

/** Folders and what is in them, below a rule that ends a head. */
function isTree(grid: Grid, rows: readonly RowLayout[]): boolean {
  const above = rows[0]!.row - 1;
  if (!HEAD_RULE.test(grid.text(above, 0, grid.cols))) return false;
  const texts = rows.map(({ row, end }) => grid.text(row, 0, end));
  const isInside = texts.some((text) => text.startsWith("| "));
  return isInside && texts.filter((text) => FOLDER.test(text)).length >= MIN_ROWS;
}

/** What is marked in a list of files: `D drwxr-xr-x  2 ada staff  4096 Nov 22 23:45 docs`. */
const MARKED = /^[A-Z*] [-bcdlps][-rwxsStT]{9}/;
const QUESTION = /[?:)] *$/;

/** A row of a list of files with a mark in front, above a question in the last row that the cursor waits behind. */
function markedFiles(grid: Grid, asking: number): number | undefined {
  if (asking !== grid.rows - 1 || !QUESTION.test(grid.text(asking, 0, grid.cols))) return undefined;
  for (let row = 0; row < asking; row++) {
    if (grid.hasText(row, "rw") && MARKED.test(grid.text(row, 0, grid.cols))) return row;
  }
  return undefined;
}

/** At the first column of a word, or of the row. */
function isAtWord(grid: Grid, row: number, col: number): boolean {
  return col === 0 || (!grid.isBlank(row, col) && grid.isBlank(row, col - 1));
}
