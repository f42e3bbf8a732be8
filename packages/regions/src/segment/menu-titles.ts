import type { Grid } from "./grid.ts";

export const MIN_TITLES = 3;
export const MAX_TITLE = 24;
/** The column at which the first title starts, at the most. */
export const MAX_INDENT = 6;
const TITLE = /^[\p{Lu}\p{Lo}][\p{L}-]*(?:\/\p{Lu}\p{Ll}+)?(?: [\p{L}-]+)?$/u;

export interface Title {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a row that are at least `gap` blanks apart. Glyphs stand at the start and the end. */
export function splitAt(grid: Grid, row: number, start: number, end: number, gap: number): Title[] {
  const titles: Title[] = [];
  for (let from = start; from < end; ) {
    let to = grid.wordEnd(row, from, end);
    let next = grid.textStart(row, to, end);
    while (next < end && next - to < gap) {
      to = grid.wordEnd(row, next, end);
      next = grid.textStart(row, to, end);
    }
    titles.push({ name: grid.text(row, from, to), start: from, end: to });
    from = next;
  }
  return titles;
}

export function isTitle({ name }: Title): boolean {
  return name.length <= MAX_TITLE && TITLE.test(name);
}

/** Whether words are titles; the last one may be a question mark, for help. */
export function areTitles(titles: readonly Title[]): boolean {
  const named = titles.at(-1)?.name === "?" ? titles.slice(0, -1) : titles;
  return named.length >= MIN_TITLES && named.every(isTitle);
}

export function litTitle(grid: Grid, row: number, titles: readonly Title[]): number | undefined {
  const grounds = titles.map(({ start }) => grid.background(row, start));
  // Of two, the lit one is that on another ground than the end of the bar.
  if (titles.length === 2) grounds.push(grid.background(row, grid.cols - 1));
  const odd = grounds.flatMap((ground, index) =>
    grounds.filter((other) => other === ground).length === 1 ? [index] : [],
  );
  return odd.length === 1 ? odd[0] : undefined;
}
