import type { Screen } from "@pilotty/protocol";
import { isLabel } from "./bracketed-words.ts";
import type { Grid } from "./grid.ts";

/** Cells of one row in one look, with a line below all of them. */
export interface UnderlinedWord {
  readonly row: number;
  readonly start: number;
  /** The column after it. */
  readonly end: number;
  /** Without brackets. */
  readonly name: string;
}

interface Run extends UnderlinedWord {
  readonly look: number;
  readonly brackets: "tight" | "padded" | "none" | "mark";
}

/** As many bracketed words in one look say what the look is for, or as many marks. */
const MIN_BRACKETED = 2;
/** A box to tick, all of it underlined. */
const MARK = /^\[[ xX]\]$/;

/**
 * What a program draws as things to act on in a text, with a line below: words in brackets, the brackets
 * included (`[Manual]`), and other words in the look of these are links; padded ones (`[ Apply ]`) are
 * buttons, also in the look of boxes to tick. A manual underlines words as well, but no brackets around them.
 */
export function underlinedWords(
  grid: Grid,
  screen: Screen,
): { links: readonly UnderlinedWord[]; buttons: readonly UnderlinedWord[] } {
  if (!screen.alternateScreen || !grid.hasUnderline) return { links: [], buttons: [] };
  const runs = runsOf(grid, screen);
  const counts = new Map<number, number>();
  const marks = new Map<number, number>();
  for (const { look, brackets } of runs) {
    if (brackets === "tight") counts.set(look, (counts.get(look) ?? 0) + 1);
    if (brackets === "mark") marks.set(look, (marks.get(look) ?? 0) + 1);
  }
  const isForm = runs.some(({ brackets, look }) => {
    return brackets === "padded" && (marks.get(look) ?? 0) >= MIN_BRACKETED;
  });
  const links = runs.filter(({ look, brackets }) => {
    if (brackets === "padded" || brackets === "mark") return false;
    return (counts.get(look) ?? 0) >= MIN_BRACKETED || (isForm && brackets === "tight");
  });
  const buttons =
    links.length > 0 || isForm ? runs.filter(({ brackets }) => brackets === "padded") : [];
  return { links, buttons };
}

function runsOf(grid: Grid, { lines }: Screen): Run[] {
  const runs: Run[] = [];
  for (let row = 0; row < grid.rows; row++) {
    if (grid.isPlain(row)) continue;
    const cells = lines[row]!.cells;
    for (let start = 0; start < grid.cols; ) {
      const look = grid.look(row, start);
      let end = start + 1;
      while (end < grid.cols && grid.look(row, end) === look) end++;
      const isUnderlined = (cells[start]?.style.underline ?? false) !== false;
      const run = isUnderlined ? runAt(grid, row, start, end, look) : undefined;
      if (run !== undefined) runs.push(run);
      start = end;
    }
  }
  return runs;
}

function runAt(grid: Grid, row: number, start: number, end: number, look: number): Run | undefined {
  const text = grid.wholeText(row, start, end);
  if (MARK.test(text)) return { row, start, end, look, name: "", brackets: "mark" };
  const [, inside] = /^\[(.+)\]$/u.exec(text) ?? [];
  const name = (inside ?? text).trim();
  if (!isLabel(name) || (inside === undefined && name !== text)) return undefined;
  const isPadded = inside?.startsWith(" ") && inside.endsWith(" ");
  const brackets = inside === undefined ? "none" : isPadded ? "padded" : "tight";
  return { row, start, end, look, name, brackets };
}
