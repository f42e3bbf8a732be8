import type { Screen } from "@pilotty/protocol";

/**
 * The cells of a screen, addressed by row and column (0-based). Reading outside the screen, or
 * in a line that is shorter than it should be, gives blanks.
 */
export class Grid {
  readonly rows: number;
  readonly cols: number;
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
    this.rows = screen.lines.length;
    this.cols = screen.size.cols;
  }

  /** The grapheme that can be seen in a cell: `" "` for a blank, `""` in the second half of a wide one. */
  glyph(row: number, col: number): string {
    const cell = this.#screen.lines[row]?.cells[col];
    if (cell === undefined || cell.style.invisible) return " ";
    return cell.text === "" && cell.width !== 0 ? " " : cell.text;
  }

  isBlank(row: number, col: number): boolean {
    const glyph = this.glyph(row, col);
    return glyph === " " || glyph === "\u00a0";
  }

  /** True if no glyph stands in the columns from `start` to `end` (exclusive). */
  isBlankRun(row: number, start: number, end: number): boolean {
    for (let col = start; col < end; col++) if (!this.isBlank(row, col)) return false;
    return true;
  }

  /** The colour behind a cell as it is seen: with inverse video, the foreground. */
  background(row: number, col: number): string {
    const style = this.#screen.lines[row]?.cells[col]?.style;
    if (style === undefined) return "default";
    if (!style.inverse) return String(style.bg);
    return style.fg === "default" ? "inverse" : String(style.fg);
  }

  /** The colour and weight of the glyph in a cell. */
  ink(row: number, col: number): string {
    const style = this.#screen.lines[row]?.cells[col]?.style;
    if (style === undefined) return "default";
    return `${style.inverse ? style.bg : style.fg}${style.bold ? "+" : ""}${style.dim ? "-" : ""}`;
  }

  /** The text in the columns from `start` to `end` (exclusive), without the blanks at its end. */
  text(row: number, start: number, end: number): string {
    let text = "";
    for (let col = start; col < end; col++) text += this.glyph(row, col);
    return text.trimEnd();
  }
}
