import type { Grid } from "./grid.ts";
import { type Starts, startsIn } from "./word-starts.ts";

const NO_BREAK_SPACE = "\u00a0";

/**
 * The text of a stretch of a row, with the columns of its UTF-16 units. Blanks are kept, so that a
 * pattern can be matched against the layout of the row.
 */
export class RowText {
  readonly text: string;
  /** The column after the stretch. */
  readonly end: number;
  readonly #grid: Grid;
  readonly #row: number;
  readonly #start: number;
  #starts: Starts | undefined;
  /** Counted when they are asked for: of most texts nobody does. */
  #cols: readonly number[] | undefined;

  constructor(grid: Grid, row: number, start: number, end: number) {
    const text = grid.wholeText(row, start, end);
    this.text = text.includes(NO_BREAK_SPACE) ? text.replaceAll(NO_BREAK_SPACE, " ") : text;
    this.end = end;
    this.#grid = grid;
    this.#row = row;
    this.#start = start;
  }

  /** Where words and items start in the text: looked for once. */
  get starts(): Starts {
    this.#starts ??= startsIn(this.text);
    return this.#starts;
  }

  /** The column of a unit; that after the stretch for those behind it. */
  columnAt(unit: number): number {
    if (this.#grid.hasUnitPerCell(this.#row))
      return unit < this.text.length ? this.#start + unit : this.end;
    this.#cols ??= this.#countColumns();
    return this.#cols[unit] ?? this.end;
  }

  #countColumns(): number[] {
    const cols: number[] = [];
    for (let col = this.#start; col < this.end; col++) {
      const units = this.#grid.glyph(this.#row, col).length;
      for (let unit = 0; unit < units; unit++) cols.push(col);
    }
    return cols;
  }

  /** The columns that the units from `from` to `to` (exclusive) take. */
  columnsOf(from: number, to: number): { start: number; end: number } {
    return { start: this.columnAt(from), end: to > 0 ? this.columnAt(to) : from };
  }
}
