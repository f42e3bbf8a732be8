/** A colour: the terminal's default, a palette index (0–255), or `#rrggbb`. */
export type Color = "default" | number | `#${string}`;

/** How a cell is underlined (ECMA-48 SGR 4 and 21, with the styles of SGR 4:3 to 4:5). */
export type Underline = false | "single" | "double" | "curly" | "dotted" | "dashed";

/**
 * How a cell is drawn (ECMA-48 SGR). A screen's producer should use one object for all cells
 * that look alike, so that `===` tells whether two cells of one screen share a style.
 */
export interface Style {
  readonly fg: Color;
  readonly bg: Color;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  /** The default is the colour of the text. */
  readonly underlineColor: Color;
  readonly blink: boolean;
  readonly inverse: boolean;
  readonly invisible: boolean;
  readonly strikethrough: boolean;
  readonly overline: boolean;
}

export const DEFAULT_STYLE: Style = Object.freeze({
  fg: "default",
  bg: "default",
  bold: false,
  dim: false,
  italic: false,
  underline: false,
  underlineColor: "default",
  blink: false,
  inverse: false,
  invisible: false,
  strikethrough: false,
  overline: false,
});

/** One column of one row. */
export interface Cell {
  /** The grapheme drawn here; `" "` for a blank; `""` for the second half of a wide one. */
  readonly text: string;
  /** Columns that the grapheme takes; 0 for the second half of a wide one. */
  readonly width: 0 | 1 | 2;
  readonly style: Style;
}

export interface Line {
  /** As many cells as the screen has columns. */
  readonly cells: readonly Cell[];
  /** True if this row continues the one above it (soft wrapping). */
  readonly wrapped: boolean;
}

/** 0-based; `row` from the top, `col` from the left, in cells. */
export interface Cursor {
  readonly row: number;
  readonly col: number;
  readonly visible: boolean;
}

/** A stretch of one row that leads somewhere (OSC 8). A link that wraps has one for each row. */
export interface Link {
  readonly text: string;
  readonly url: string;
  readonly row: number;
  readonly col: number;
  /** In cells. */
  readonly width: number;
}

export interface Size {
  readonly cols: number;
  readonly rows: number;
}

/** What the application listens for (xterm's names: modes 9, 1000, 1002, 1003). */
export type MouseMode = "none" | "x10" | "vt200" | "drag" | "any";

/**
 * How a mouse report is written (ctlseqs, "Extended coordinates"): `CSI M` and three bytes, the
 * same with UTF-8 coordinates (mode 1005), SGR (1006), urxvt's decimal numbers (1015), and SGR with
 * pixels for cells (1016).
 */
export type MouseEncoding = "default" | "utf8" | "sgr" | "urxvt" | "sgr_pixels";

/** How the cursor is drawn (DECSCUSR). */
export interface CursorStyle {
  readonly shape: "block" | "underline" | "bar";
  readonly blinking: boolean;
}

/** Everything that can be seen on a terminal at one moment. */
export interface Screen {
  readonly size: Size;
  readonly cursor: Cursor;
  readonly title: string;
  readonly alternateScreen: boolean;
  readonly mouse: MouseMode;
  /** In reading order. */
  readonly links: readonly Link[];
  /** As many lines as the screen has rows. */
  readonly lines: readonly Line[];
}

/** The text of a row, without the blanks at its end. */
export function lineText(line: Line): string {
  let text = "";
  for (const cell of line.cells) text += cell.text;
  return text.trimEnd();
}

/** The text of the screen: its rows joined by `\n`, trailing blanks trimmed, all rows kept. */
export function screenText(screen: Screen): string {
  return screen.lines.map(lineText).join("\n");
}
