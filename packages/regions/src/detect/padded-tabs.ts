import type { Frame } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import { singles } from "../segment/singles.ts";
import type { Tab } from "./tab.ts";

/** The longest name of a tab, in cells, and so many columns from the left side of its box the first one starts. */
const MAX_NAME = 24;
const MAX_INDENT = 3;
/** Blank columns between two tabs. */
const MAX_GAP = 5;
const NAME = /^\p{L}[\p{L}\p{N}'’&/-]*(?: [\p{L}\p{N}'’&/-]+){0,2}$/u;

/**
 * ` Today   Tomorrow   Week ` right above a box: words two blanks or more apart, one of them with a
 * blank at each side on a ground of its own. The others are drawn alike.
 */
export function paddedTabs(grid: Grid, { bounds: { x, y, width } }: Frame): Tab[] | undefined {
  const row = y - 1;
  const end = grid.textEnd(row, 0, grid.cols);
  if (y < 1 || end > x + width || grid.textStart(row, 0, end) < x) return undefined;
  const tabs: { start: number; end: number; name: string }[] = [];
  for (let start = grid.textStart(row, 0, end); start < end; ) {
    let to = start;
    while (to < end && !grid.isBlankRun(row, to, to + 2)) to++;
    tabs.push({ start, end: to, name: grid.text(row, start, to) });
    start = grid.textStart(row, to, end);
    if (start < end && start - to > MAX_GAP) return undefined;
  }
  if (tabs.length < 3 || tabs[0]!.start > x + MAX_INDENT) return undefined;
  if (!tabs.every(({ name }) => name.length <= MAX_NAME && NAME.test(name))) return undefined;
  const looks = tabs.map(({ start }) => grid.look(row, start));
  const [open, ...others] = singles(looks);
  if (open === undefined || others.length > 0 || new Set(looks).size > 2) return undefined;
  const grounds = tabs.map(({ start }) => grid.background(row, start));
  const { start, end: to } = tabs[open]!;
  const isPadded = grid.groundEnd(row, start - 1) === to + 1;
  const isLit =
    singles(grounds).includes(open) && grid.background(row, start - 2) !== grounds[open];
  return isPadded && isLit
    ? tabs.map((tab, index) => ({ ...tab, selected: index === open }))
    : undefined;
}
