import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";

/** Rows at the top and at the bottom of a screen in which the keys of a program are told. */
const TOP_ROWS = 4;
const BOTTOM_ROWS = 3;
/** As many phrases in two inks are no chance. */
const MIN_PHRASES = 3;

const LEAD = /^\s*\p{L}+: +/u;
const PHRASE = /^\p{L}[\p{L}\d/-]*(?: [\p{L}\d/-]+){0,3}$/u;

/**
 * `Keys:  Help   Display mode   quit`: phrases two blanks apart, behind a word that announces them,
 * each with its first letter in an ink of its own. That letter is the key.
 */
export function letteredHints({ grid, isApplication, lastRow }: Scene): Region[] {
  if (!isApplication) return [];
  const regions: Region[] = [];
  for (let row = 0; row <= lastRow; row++) {
    if (row >= TOP_ROWS && row <= lastRow - BOTTOM_ROWS) continue;
    const lead = LEAD.exec(grid.wholeText(row, 0, grid.cols))?.[0];
    if (lead !== undefined && grid.hasUnitPerCell(row))
      regions.push(...phrasesFrom(grid, row, lead.length));
  }
  return regions;
}

/** The phrases of a row; none if something else stands between them. */
function phrasesFrom(grid: Grid, row: number, from: number): Region[] {
  const regions: Region[] = [];
  const inks = new Set<string>();
  for (let start = from; start < grid.cols; ) {
    let end = start;
    while (end < grid.cols && !grid.isBlankRun(row, end, end + 2)) end++;
    const text = grid.text(row, start, end);
    const [key, rest] = [grid.ink(row, start), grid.ink(row, start + 1)];
    inks.add(`${key} ${rest}`);
    if (!PHRASE.test(text) || key === rest || inks.size > 1) return [];
    const bounds = { x: start, y: row, width: end - start, height: 1 };
    const shortcut = grid.glyph(row, start);
    regions.push({ role: "button", name: text, bounds, text, focused: false, shortcut });
    start = grid.textStart(row, end, grid.cols);
  }
  return regions.length >= MIN_PHRASES ? regions : [];
}
