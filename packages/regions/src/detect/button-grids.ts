import { type BracketedWord, isLabel } from "../segment/bracketed-words.ts";
import type { Frame } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import { RowText } from "../segment/row-text.ts";

/** As few rows of them are a form, or a text. */
const MIN_ROWS = 3;

/** `[Page Up   ]`: as wide, and wider than a mark, at the left of the brackets or filling them. */
const CELL = /\[(?<label>[!-~][^[\]]{5,34})\](?: +|$)/y;

/** Of the labels, the share that are written like any other button's. */
const MIN_LABELS = 0.7;

/**
 * Buttons of one width in rows and columns above the button row of a dialog. They hold what each of them acts on
 * (`[/ on keypad    ]`), which need not be written like a label, as most of them are.
 */
export function buttonGrid(grid: Grid, { bounds }: Frame, below: number): BracketedWord[] {
  const rows: BracketedWord[][] = [];
  for (let row = bounds.y + 1; row < below; row++) {
    if (!grid.hasText(row, "]")) continue;
    const cells = cellsIn(grid, row, bounds.x + 1, bounds.x + bounds.width - 1);
    if (cells.length === 0) return [];
    rows.push(cells);
  }
  const [first = []] = rows;
  if (rows.length < MIN_ROWS || first.length < 2) return [];
  const width = first[0]!.end - first[0]!.start;
  const isAligned = rows.every((cells) =>
    cells.every(({ start, end }, at) => end - start === width && start === first[at]?.start),
  );
  const words = rows.flat();
  const labels = words.filter(({ name }) => isLabel(name)).length;
  return isAligned && labels >= words.length * MIN_LABELS ? words : [];
}

/** The cells of a row of nothing else; otherwise none. */
function cellsIn(grid: Grid, row: number, from: number, to: number): BracketedWord[] {
  const text = new RowText(grid, row, grid.textStart(row, from, to), grid.textEnd(row, from, to));
  const cells: BracketedWord[] = [];
  CELL.lastIndex = 0;
  for (let at = 0; at < text.text.length; at = CELL.lastIndex) {
    const label = CELL.exec(text.text)?.groups?.["label"];
    if (label === undefined) return [];
    const { start, end } = text.columnsOf(at, at + label.length + 2);
    const padded = label.endsWith(" ");
    cells.push({ row, start, end, bracket: "[", name: label.trim(), padded, pointed: false });
  }
  return cells;
}
