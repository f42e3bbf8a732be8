import {
  type Cell,
  DEFAULT_STYLE,
  type Line,
  type Screen,
  type Size,
  type Style,
} from "@pilotty/protocol";
import { cellWidth, graphemesOf } from "./cell-width.ts";
import type { ScreenForm } from "./corpus-file.ts";

/** The screen of a file as an emulator would give it. Cells that look alike share a style. */
export function toScreen(file: ScreenForm): Screen {
  const size = parseSize(file.size);
  const styles = new Map(
    Object.entries(file.styles).map(([name, style]) => [name, { ...DEFAULT_STYLE, ...style }]),
  );
  const wrapped = new Set(file.wrapped);
  const lines = Array.from({ length: size.rows }, (_, row): Line => {
    const rowStyles = stylesOfRow(file.runs[row] ?? "", size.cols, styles);
    const cells = cellsOf(file.text[row] ?? "", rowStyles, file.widths ?? {});
    return { cells, wrapped: wrapped.has(row) };
  });
  const { cursor, alternateScreen, mouse, links = [] } = file;
  return { size, cursor, title: "", alternateScreen, mouse, links, lines };
}

export function parseSize(text: string): Size {
  const match = /^([1-9]\d*)x([1-9]\d*)$/.exec(text);
  if (match === null) throw new Error(`a size is written COLSxROWS, not ${text}`);
  return { cols: Number(match[1]), rows: Number(match[2]) };
}

/** The style of each cell of a row. */
function stylesOfRow(runs: string, cols: number, styles: ReadonlyMap<string, Style>): Style[] {
  const result = new Array<Style>(cols).fill(DEFAULT_STYLE);
  for (const run of runs.split(" ")) {
    if (run === "") continue;
    const match = /^(\d+)\+(\d+)=(\w+)$/.exec(run);
    const style = match === null ? undefined : styles.get(match[3]!);
    if (match === null || style === undefined) throw new Error(`not a run of a style: ${run}`);
    const col = Number(match[1]);
    result.fill(style, col, col + Number(match[2]));
  }
  return result;
}

function cellsOf(
  text: string,
  styles: readonly Style[],
  widths: Readonly<Record<string, 1 | 2>>,
): Cell[] {
  const cells: Cell[] = [];
  const add = (text: string, width: Cell["width"]) =>
    cells.push({ text, width, style: styles[cells.length] ?? DEFAULT_STYLE });
  for (const grapheme of graphemesOf(text)) {
    const width = widths[grapheme] ?? cellWidth(grapheme);
    add(grapheme, width);
    if (width === 2) add("", 0);
  }
  if (cells.length > styles.length) throw new Error(`a row is too long: ${text}`);
  while (cells.length < styles.length) add(" ", 1);
  return cells;
}
