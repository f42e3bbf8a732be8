import { DEFAULT_STYLE, type Line, lineText, type Screen, type Style } from "@pilotty/protocol";
import { cellWidth, graphemesOf } from "./cell-width.ts";
import type { CorpusFile, ScreenForm } from "./corpus-file.ts";
import { toScreen } from "./to-screen.ts";

type About = Pick<CorpusFile, "program" | "family" | "how" | "negative" | "unlabelled" | "labels">;

export function fromScreen(screen: Screen, about: About): CorpusFile {
  const { labels, ...head } = about;
  return { ...head, ...formOf(screen, new StyleNames()), labels };
}

/**
 * @param styles names that are known; new ones are added.
 * @throws Error if the form cannot tell the screen: what is read back must be what was seen.
 */
export function formOf(screen: Screen, styles: StyleNames): ScreenForm {
  const { size, cursor, alternateScreen, mouse, links, lines } = screen;
  const widths = unusualWidths(lines);
  const wrapped = lines.flatMap((line, row) => (line.wrapped ? [row] : []));
  const form: ScreenForm = {
    size: `${size.cols}x${size.rows}`,
    cursor: { row: cursor.row, col: cursor.col, visible: cursor.visible },
    alternateScreen,
    mouse,
    ...(Object.keys(widths).length > 0 && { widths }),
    ...(wrapped.length > 0 && { wrapped }),
    ...(links.length > 0 && { links }),
    text: withoutEmptyEnd(lines.map(lineText)),
    runs: withoutEmptyEnd(lines.map((line) => runsOf(line, styles))),
    styles: styles.all,
  };
  requireSame(screen, toScreen(form));
  return form;
}

/** Names styles in the order in which they are met: `a` to `z`, `A` to `Z`, `s52`, … */
export class StyleNames {
  readonly all: Record<string, Partial<Style>> = {};
  readonly #names = new Map<string, string>();

  /** Undefined for the default style. */
  nameOf(style: Style): string | undefined {
    const changed = Object.entries(style).filter(
      ([field, value]) => value !== DEFAULT_STYLE[field as keyof Style],
    );
    if (changed.length === 0) return undefined;
    const key = JSON.stringify(changed);
    let name = this.#names.get(key);
    if (name === undefined) {
      name = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"[this.#names.size];
      name ??= `s${this.#names.size}`;
      this.#names.set(key, name);
      this.all[name] = Object.fromEntries(changed);
    }
    return name;
  }
}

function runsOf(line: Line, styles: StyleNames): string {
  const runs: string[] = [];
  const names = line.cells.map(({ style }) => styles.nameOf(style));
  for (let col = 0; col < names.length; ) {
    let end = col + 1;
    while (end < names.length && names[end] === names[col]) end += 1;
    if (names[col] !== undefined) runs.push(`${col}+${end - col}=${names[col]}`);
    col = end;
  }
  return runs.join(" ");
}

function unusualWidths(lines: readonly Line[]): Record<string, 1 | 2> {
  const widths: Record<string, 1 | 2> = {};
  for (const { cells } of lines) {
    for (const { text, width } of cells) {
      if (width !== 0 && width !== cellWidth(text)) widths[text] = width;
    }
  }
  return widths;
}

function withoutEmptyEnd(rows: readonly string[]): string[] {
  return rows.slice(0, rows.findLastIndex((row) => row !== "") + 1);
}

function requireSame(seen: Screen, read: Screen): void {
  seen.lines.forEach(({ cells }, row) => {
    cells.forEach((cell, col) => {
      const other = read.lines[row]?.cells[col];
      if (cell.text === other?.text && cell.width === other.width) return;
      const graphemes = graphemesOf(lineText(seen.lines[row]!)).join("|");
      throw new Error(`row ${row}, column ${col} cannot be told by its text: ${graphemes}`);
    });
  });
}
