import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import { matchesOf } from "../segment/matches.ts";
import type { Scene, Segment } from "../segment/scene.ts";

/** As many rows of two keys or more are a table of keys; more are a reference card. */
const MIN_ROWS = 3;
const MAX_ROWS = 6;
/** Of the keys, the share that starts a word of what it does. */
const MIN_MNEMONIC = 0.8;
const CELL = /(?<=^|\s{3})(?<key>[a-z]): (?<name>\p{Ll}{3,}(?: [\p{Ll}#]+){0,2})(?=\s{3}|\s*$)/gu;

/**
 * `p: pick       q: quit` above `s: save       d: drop`: letters with what they do, two in each row and below
 * each other, in a block of its own. Nearly each starts a word of that, as the letters of a record do not.
 */
export function keyGrids({ grid, segments, isApplication }: Scene): Region[] {
  if (!isApplication) return [];
  const all: Region[] = [];
  let block: Region[][] = [];
  for (const segment of segments) {
    const cells = grid.hasText(segment.row, ": ") ? cellsIn(grid, segment) : [];
    if (cells.length === 0) continue;
    const last = block.at(-1);
    if (last !== undefined && !isBelow(last, cells)) {
      all.push(...believed(block));
      block = [];
    }
    block.push(cells);
  }
  return [...all, ...believed(block)];
}

/** The cells of a row that has two or more and nothing else. */
function cellsIn(grid: Grid, { row, start, end }: Segment): Region[] {
  if (!grid.hasUnitPerCell(row)) return [];
  // A wall or a plain bar sets the block off from what stands at its left: else it may be the legend of a text.
  const bar = grid.hasText(row, "| ") ? grid.text(row, start, end).lastIndexOf("| ") + 1 : 0;
  if (start === 0 && bar === 0) return [];
  const from = grid.textStart(row, start + bar, end);
  if (grid.glyph(row, from + 1) !== ":") return [];
  const text = grid.text(row, from, end);
  const cells = matchesOf(text, CELL).map(({ 0: whole, index, groups }): Region => {
    const bounds = { x: from + index, y: row, width: whole.length, height: 1 };
    const { key = "", name = "" } = groups!;
    return { role: "button", name, bounds, text: whole, focused: false, shortcut: key };
  });
  const length = cells.reduce((sum, cell) => sum + cell.text.replaceAll(" ", "").length, 0);
  return cells.length >= 2 && length === text.replaceAll(" ", "").length ? cells : [];
}

function isBelow(above: readonly Region[], cells: readonly Region[]): boolean {
  return cells.every(
    ({ bounds: { x, y } }, index) =>
      above[index]?.bounds.x === x && above[index]?.bounds.y === y - 1,
  );
}

function believed(block: readonly (readonly Region[])[]): Region[] {
  if (block.length < MIN_ROWS || block.length > MAX_ROWS) return [];
  const cells = block.flat();
  const isMnemonic = ({ name, shortcut }: Region) => ` ${name}`.includes(` ${shortcut}`);
  const areKeys = new Set(cells.map(({ shortcut }) => shortcut)).size === cells.length;
  return areKeys && cells.filter(isMnemonic).length >= cells.length * MIN_MNEMONIC ? cells : [];
}
