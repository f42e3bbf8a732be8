import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import { matchesOf } from "../segment/matches.ts";
import type { Scene } from "../segment/scene.ts";
import { shortcutOf } from "../segment/shortcut.ts";

/** As many rows and keys are a table; three glyphs, of which some are blanks, are the room for a key. */
const MIN_ROWS = 2;
const MIN_KEYS = 4;
const CELL = /\[(?<key>.{3})\] ?(?<name>\p{L}[^[\]]*?)(?=\s+\[|\s*$)/gu;
const CELLS = /^(?:\[.{3}\] ?\p{L}[^[\]]*)+$/u;
/** Names of keys that are cut to three glyphs. */
const SHORT: Readonly<Record<string, string>> = {
  bsp: "Backspace",
  ent: "Enter",
  hom: "Home",
  pup: "PageUp",
  pdn: "PageDown",
};

/**
 * `[F 1] Add files   [ / ] Search   [spc] Select`: keys in brackets of one width, in a look of their own, with
 * what they do behind them, in rows below each other that start in one column. Boxes to tick hold less.
 */
export function paddedKeys({ grid, segments, isApplication }: Scene): Region[] {
  if (!isApplication) return [];
  const all: Region[] = [];
  let rows = 0;
  let last = { row: -1, start: -1 };
  let block: Region[] = [];
  const close = () => {
    // One that stands in front of many lines tells who says them.
    const keys = new Set(block.map(({ shortcut }) => shortcut));
    const areApart = keys.size === block.length && block.length > rows;
    if (rows >= MIN_ROWS && block.length >= MIN_KEYS && areApart) all.push(...block);
    block = [];
    rows = 0;
  };
  for (const { row, start, end } of segments) {
    if (!grid.hasText(row, "[") || grid.isPlain(row)) continue;
    const from = grid.textStart(row, start, end);
    if (grid.glyph(row, from) !== "[" || grid.glyph(row, from + 4) !== "]") continue;
    const cells = cellsOf(grid, row, from, grid.textEnd(row, from, end));
    if (cells === undefined) continue;
    if (row !== last.row + 1 || from !== last.start) close();
    last = { row, start: from };
    block.push(...cells);
    rows++;
  }
  close();
  return all;
}

function cellsOf(grid: Grid, row: number, start: number, end: number): Region[] | undefined {
  const text = grid.text(row, start, end);
  if (!grid.hasUnitPerCell(row) || !CELLS.test(text)) return undefined;
  const regions: Region[] = [];
  for (const { 0: whole, index, groups } of matchesOf(text, CELL)) {
    const { key = "", name = "" } = groups!;
    const x = start + index;
    const shortcut = keyOf(key.replace(/^F (?=\d$)/, "F").trim());
    const isLit = grid.look(row, x + 2) !== grid.look(row, x);
    if (shortcut === undefined || !isLit) return undefined;
    const bounds = { x, y: row, width: whole.length, height: 1 };
    regions.push({ role: "button", name, bounds, text: whole, focused: false, shortcut });
  }
  return regions;
}

function keyOf(written: string): string | undefined {
  return SHORT[written] ?? (written === "" ? undefined : shortcutOf(written));
}
