import type { Grid } from "../segment/grid.ts";
import { matchesOf } from "../segment/matches.ts";
import { RowText } from "../segment/row-text.ts";
import { singles } from "../segment/singles.ts";
import type { Strip, Tab } from "./tab.ts";

const CELLS = /^ *(?:[[(<] *(?:\d{1,2}[:.)]? ?)?\p{L}[^[\](){}<>]*[\])>] *){2,}$/u;
const CELL = /[[(<]( *(?:(\d{1,2})[:.)]? ?)?(\p{L}[^[\](){}<>]*?)) *[\])>]/gu;
/** A name that is set in, which buttons with blanks between them may have as well. */
const SET_IN = /[[(<] {2}/u;
const APART = /[\])>] /u;
const TIGHT = /^ *(?:\[[^\s[\]][^[\]]*(?<=\S)\] ?){3,}$/u;
/** In the bar above the row in which something is typed, two are enough. */
const TIGHT_IN_BAR = /^ *(?:\[[^\s[\]][^[\]]*(?<=\S)\] ){1,}\[[^\s[\]][^[\]]*(?<=\S)\]$/u;
const MAX_NAME = 32;
/** Blanks between two of them, at the most. */
const MAX_GAP = 3;

/**
 * `[ Tides    ][ Harbour map ][ Notes ]`: a row of names in brackets, padded as they may be, of which one is drawn
 * in another look.
 */
export function bracketRow(grid: Grid, { row, start, end }: Strip): Tab[] | undefined {
  const isAboveField = row === grid.rows - 2 && isBarAlone(grid, row);
  if (start > 0 || end < grid.cols) return undefined;
  if (row > 2 && row < grid.rows - 1 && !isAboveField) return undefined;
  const line = new RowText(grid, row, start, end);
  const text = line.text.trimEnd();
  if (!CELLS.test(text) || (SET_IN.test(text) && APART.test(text))) return undefined;
  // In the last row, what is padded or one of two is a button.
  if (row > 2 && !(isAboveField ? TIGHT_IN_BAR : TIGHT).test(text)) return undefined;
  const tabs: (Tab & { readonly nameCol: number })[] = [];
  for (const { 0: whole, 1: inner = "", 2: key, 3: name = "", index } of matchesOf(text, CELL)) {
    const cols = line.columnsOf(index, index + whole.length);
    if (name.length > MAX_NAME || cols.start - (tabs.at(-1)?.end ?? 0) > MAX_GAP) return undefined;
    const nameCol = line.columnAt(index + inner.length);
    const shortcut = key === undefined ? {} : { shortcut: key };
    tabs.push({ ...cols, name: name.trim(), selected: false, nameCol, ...shortcut });
  }
  const looks = tabs.map(({ nameCol }) => grid.look(row, nameCol));
  const odd = singles(looks);
  // Of two, the open one has not the look of the row.
  const plain = isAboveField ? grid.look(row, 0) : 0;
  const open = tabs.length === 2 ? odd.find((index) => looks[index] !== plain) : odd[0];
  if (open === undefined || new Set(looks).size !== 2 || (tabs.length > 2 && odd.length > 1))
    return undefined;
  return tabs.map(({ nameCol: _, ...tab }, index) => ({ ...tab, selected: index === open }));
}

/** From side to side on a ground of its own, between rows that are not. */
function isBarAlone(grid: Grid, row: number): boolean {
  return grid.isBar(row) && !grid.isBar(row - 1) && !grid.isBar(row + 1);
}
