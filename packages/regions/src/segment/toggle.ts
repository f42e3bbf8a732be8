import type { Word } from "./choice-row.ts";
import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists/list.ts";
import type { Scene } from "./scene.ts";

/** Two answers of which one is lit, behind a question in the last row. */
export interface Toggle {
  readonly row: number;
  readonly words: readonly [Word, Word];
  /** Index of the lit one. */
  readonly current: number;
}

const MARKS: ReadonlySet<string> = new Set("?◆❯›»▲");
const ANSWERS =
  /(?<=[?:›‣▸»…] )(?<first>\p{L}[\p{L}’' -]{0,20}?)(?<between> ?\/ ?)(?<second>\p{L}[\p{L}’' -]{0,20})$/u;

/**
 * `? Go on? › no / yes`: the terminal's cursor is hidden, a mark in a look of its own stands before the question, and
 * one of the answers is underlined.
 */
export function findToggle(
  { grid, screen, lastRow: row }: Scene,
  isFree: IsFree,
): Toggle | undefined {
  if (screen.cursor.visible || row < 0 || !grid.hasText(row, "/") || !grid.hasUnderline)
    return undefined;
  const start = grid.textStart(row, 0, grid.cols);
  if (!MARKS.has(grid.glyph(row, start)) || grid.look(row, start) === 0) return undefined;
  if (!grid.hasUnitPerCell(row)) return undefined;
  const match = ANSWERS.exec(grid.text(row, 0, grid.cols));
  if (match === null) return undefined;
  const { first = "", between = "" } = match.groups!;
  const words: [Word, Word] = [
    { start: match.index, end: match.index + first.length },
    { start: match.index + first.length + between.length, end: match.index + match[0].length },
  ];
  const [lit, ...others] = words.filter((word) => isUnderlined(screen.lines[row]!.cells, word));
  if (lit === undefined || others.length > 0 || !isOneLook(grid, row, lit)) return undefined;
  if (!isFree(row, words[0].start, words[1].end)) return undefined;
  return { row, words, current: words.indexOf(lit) };
}

function isUnderlined(cells: Scene["screen"]["lines"][number]["cells"], { start }: Word): boolean {
  return cells[start]?.style.underline !== false;
}

function isOneLook(grid: Grid, row: number, { start, end }: Word): boolean {
  for (let col = start; col < end; col++)
    if (grid.look(row, col) !== grid.look(row, start)) return false;
  return true;
}
