import {
  type Cell,
  type Cursor,
  DEFAULT_STYLE,
  type Line,
  type Screen,
  type Style,
} from "@pilotty/protocol";

/** Cells of one row that are not in the default style. `col` and `length` count cells. */
export interface StyledRun {
  readonly row: number;
  readonly col: number;
  readonly length: number;
  readonly style: Partial<Style>;
}

export interface ScreenFromTextOptions {
  /** Columns of the screen; longer rows are cut. Default: those of the longest row, or 80. */
  readonly cols?: number;
  /** Default: hidden, in the top left corner. */
  readonly cursor?: Cursor;
  readonly runs?: readonly StyledRun[];
}

/** East Asian wide and fullwidth ranges, and emoji: close to Unicode's, good enough by eye. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}|\ufe0f/u;
const CONTROL = /^[\u0000-\u001f\u007f-\u009f]/u;

/**
 * A screen from plain rows of text: for tests, and for people without an emulator. Escape
 * sequences are not understood (control characters become blanks). Wide characters take two
 * cells; where a program and this table disagree about a width, the columns after it are off.
 */
export function screenFromText(
  rows: readonly string[],
  options: ScreenFromTextOptions = {},
): Screen {
  // Not made with the module: it loads tables that a detector without plain text never needs.
  const graphemes = new Intl.Segmenter();
  const texts = rows.map((row) => cellsOf(row, graphemes));
  const longest = texts.reduce((most, cells) => Math.max(most, cells.length), 0);
  const cols = options.cols ?? (longest || 80);
  for (const cells of texts) fit(cells, cols);
  applyRuns(texts, options.runs ?? []);
  return {
    size: { cols, rows: rows.length },
    cursor: options.cursor ?? { row: 0, col: 0, visible: false },
    title: "",
    alternateScreen: false,
    mouse: "none",
    links: [],
    lines: texts.map((cells): Line => ({ cells, wrapped: false })),
  };
}

function cellsOf(text: string, graphemes: Intl.Segmenter): Cell[] {
  const cells: Cell[] = [];
  for (const { segment } of graphemes.segment(text)) {
    if (CONTROL.test(segment)) cells.push(blank());
    else if (!WIDE.test(segment)) cells.push({ text: segment, width: 1, style: DEFAULT_STYLE });
    else {
      cells.push({ text: segment, width: 2, style: DEFAULT_STYLE });
      cells.push({ text: "", width: 0, style: DEFAULT_STYLE });
    }
  }
  return cells;
}

function blank(): Cell {
  return { text: " ", width: 1, style: DEFAULT_STYLE };
}

/** Cuts or fills a row; a wide character that is cut in half becomes a blank. */
function fit(cells: Cell[], cols: number): void {
  if (cells.length > cols) {
    cells.length = cols;
    if (cells.at(-1)?.width === 2) cells[cols - 1] = blank();
  }
  while (cells.length < cols) cells.push(blank());
}

function applyRuns(rows: readonly Cell[][], runs: readonly StyledRun[]): void {
  for (const { row, col, length, style } of runs) {
    const cells = rows[row];
    const whole: Style = { ...DEFAULT_STYLE, ...style };
    for (let at = col; cells !== undefined && at < col + length; at++) {
      const cell = cells[at];
      if (cell !== undefined) cells[at] = { ...cell, style: whole };
    }
  }
}
