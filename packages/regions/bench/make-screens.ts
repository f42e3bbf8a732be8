import { type Cell, DEFAULT_STYLE, type Line, type Screen, type Size } from "@pilotty/protocol";
import { readCorpusFile } from "../corpus/corpus-file.ts";
import { toScreen } from "../corpus/to-screen.ts";

const BLANK: Cell = { text: " ", width: 1, style: DEFAULT_STYLE };

/** The rows and columns of a screen that are repeated to make it larger. */
interface Stretch {
  /** One of the entries of its list, or a row of its text. */
  readonly row: number;
  /** Blank columns, one in each of its panels. */
  readonly cols: readonly number[];
}

/** A screen of the corpus, as it was recorded. */
export function recorded(id: string): Screen {
  return toScreen(readCorpusFile(id));
}

/** A screen as the program would draw it in a larger terminal: panels as wide, lists as long. */
export function stretched(id: string, size: Size, { row, cols }: Stretch): Screen {
  const screen = recorded(id);
  const rowOf = repeated(screen.size.rows, size.rows, [row]);
  const colOf = repeated(screen.size.cols, size.cols, cols);
  const lines = rowOf.map((at): Line => {
    const { cells } = screen.lines[at]!;
    return { cells: colOf.map((col) => cells[col] ?? BLANK), wrapped: false };
  });
  const cursor = {
    row: rowOf.lastIndexOf(screen.cursor.row),
    col: colOf.indexOf(screen.cursor.col),
    visible: screen.cursor.visible,
  };
  return { ...screen, size, cursor, links: [], lines };
}

/** Where each of `many` indexes comes from, if those of `again` are repeated, each as often. */
function repeated(few: number, many: number, again: readonly number[]): number[] {
  const extra = Math.max(0, many - few);
  return Array.from({ length: few }, (_, index) => {
    const turn = again.indexOf(index);
    if (turn < 0) return [index];
    const share = Math.floor(extra / again.length) + (turn < extra % again.length ? 1 : 0);
    return new Array<number>(1 + share).fill(index);
  })
    .flat()
    .slice(0, many);
}

/** Screens in the panes of a multiplexer: side by side with a line between them, again and again. */
export function paned(ids: readonly string[], size: Size): Screen {
  const screens = ids.map(recorded);
  const wall: Cell = { ...BLANK, text: "│" };
  const lines = Array.from({ length: size.rows }, (_, row): Line => {
    const cells = screens.flatMap((screen) => [
      ...screen.lines[row % screen.size.rows]!.cells,
      wall,
    ]);
    const all = Array.from({ length: size.cols }, (_, col) => cells[col % cells.length]!);
    return { cells: all, wrapped: false };
  });
  return { ...screens[0]!, size, links: [], lines };
}

/** A rectangle of one screen in the middle of another one. */
export function inFront(back: Screen, front: Screen): Screen {
  const top = Math.floor((back.size.rows - front.size.rows) / 2);
  const left = Math.floor((back.size.cols - front.size.cols) / 2);
  const lines = back.lines.map((line, row): Line => {
    const over = front.lines[row - top];
    if (over === undefined) return line;
    const cells = [...line.cells];
    cells.splice(left, over.cells.length, ...over.cells);
    return { cells, wrapped: false };
  });
  const { row, col, visible } = front.cursor;
  return { ...front, size: back.size, cursor: { row: row + top, col: col + left, visible }, lines };
}
