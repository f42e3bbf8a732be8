import type { Cell, Screen } from "@pilotty/protocol";
import { readCases } from "../data.ts";
import { Player } from "../player.ts";
import { type Check, differenceOf, differenceOfRows, type Tally } from "../suite.ts";

/** Column, length, colours (null for the default), and names joined by `|`. */
type Run = [number, number, number | string | null, number | string | null, string];

interface Case {
  name: string;
  cols: number;
  rows: number;
  scrollback: number;
  input: string;
  lines: string[];
  /** Of each row: 0 if all of it is in the default style. */
  attrs: (0 | Run[])[];
  /** Where alacritty differs from xterm on purpose. */
  disputed?: string;
}

/** Recordings of alacritty's own tests, with the grid that it makes of them. */
export async function alacrittyRef(): Promise<Tally[]> {
  const cases = readCases<Case>("alacritty-ref.json");
  const counted = cases.filter(({ disputed }) => disputed === undefined);
  const text: Check[] = [];
  const styled: Check[] = [];
  for (const { name, cols, rows, scrollback, input, lines, attrs } of counted) {
    const player = new Player({ cols, rows }, scrollback);
    await player.play(input);
    const rowDifference = differenceOfRows(player.rows, lines);
    text.push({ name, difference: rowDifference });
    styled.push({ name, difference: rowDifference ?? styleDifference(player.screen, attrs) });
    player.dispose();
  }
  const note = `${cases.length - counted.length} disputed cases left out`;
  return [
    { name: "alacritty-ref: text", checks: text, bar: 40, note },
    { name: "alacritty-ref: text and style", checks: styled, bar: 39, note },
  ];
}

function styleDifference(screen: Screen, attrs: Case["attrs"]): string | undefined {
  for (const [row, line] of screen.lines.entries()) {
    const expected = cellStyles(attrs[row] ?? 0, screen.size.cols);
    for (const [col, cell] of line.cells.entries()) {
      const difference = differenceOf(`row ${row} col ${col}`, describe(cell), expected[col]);
      if (difference !== undefined) return difference;
    }
  }
  return undefined;
}

function cellStyles(runs: 0 | Run[], cols: number): string[] {
  const styles: string[] = new Array(cols).fill("default default");
  for (const [start, length, fg, bg, flags] of runs || []) {
    const names = flags === "" ? [] : flags.split("|").toSorted();
    styles.fill([fg ?? "default", bg ?? "default", ...names].join(" "), start, start + length);
  }
  return styles;
}

/** Alacritty's names of underlines. */
const UNDERLINES = {
  single: "UNDERLINE",
  double: "DOUBLE_UNDERLINE",
  curly: "UNDERCURL",
  dotted: "DOTTED_UNDERLINE",
  dashed: "DASHED_UNDERLINE",
} as const;

/** A cell's style in alacritty's words. It has no flags for blinking and overlined text. */
function describe({ style }: Cell): string {
  const flags = [
    style.bold && "BOLD",
    style.dim && "DIM",
    style.italic && "ITALIC",
    style.underline && UNDERLINES[style.underline],
    style.inverse && "INVERSE",
    style.invisible && "HIDDEN",
    style.strikethrough && "STRIKEOUT",
  ];
  return [style.fg, style.bg, ...flags.filter((flag) => flag !== false).toSorted()].join(" ");
}
