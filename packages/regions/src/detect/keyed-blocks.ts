import type { Bounds, Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import type { Scene, Segment } from "../segment/scene.ts";

/** Keys one after the other, and nothing else. */
const KEYS = /^[A-Za-z\d](?: {2,}[A-Za-z\d])+$/;
/** More would be cells of a table. */
const MAX_WIDTH = 16;

/**
 * Blocks of one size on grounds of their own, side by side, of two rows each: what is done, and below it the key
 * for it. In a table of cells in colours a figure stands above the letter.
 */
export function keyedBlocks({ grid, screen, segments }: Scene): Region[] {
  if (!grid.hasGrounds || !screen.alternateScreen) return [];
  const regions: Region[] = [];
  for (const segment of segments) {
    if (grid.isPlain(segment.row)) continue;
    const blocks = blocksIn(grid, segment);
    if (blocks.length === 0) continue;
    const keys = blocks.map(({ x, y, width }) => grid.text(y + 1, x, x + width).trim());
    if (new Set(keys).size < keys.length || areFigures(grid, blocks, keys)) continue;
    for (const [index, bounds] of blocks.entries()) {
      const text = grid.text(bounds.y, bounds.x, bounds.x + bounds.width);
      const shortcut = keys[index]!;
      regions.push({ role: "button", name: text.trim(), bounds, text, focused: false, shortcut });
    }
  }
  return regions;
}

/** Tiles with a figure or a mark below what it is of: no key is a small letter, and no block shows a sign alone. */
function areFigures(grid: Grid, blocks: readonly Bounds[], keys: readonly string[]): boolean {
  const isWord = ({ x, y, width }: Bounds) => /[\p{L}\d]/u.test(grid.text(y, x, x + width));
  return blocks.every(isWord) && !keys.some((key) => /^[a-z]$/.test(key));
}

/** Those whose keys stand in a part of a row; none if some key has no block, or they differ in width. */
function blocksIn(grid: Grid, { row, start, end }: Segment): Bounds[] {
  const from = grid.textStart(row, start, end);
  const isKey = grid.isBlank(row, from + 1) && grid.background(row, from) !== grid.pageGround;
  const to = grid.textEnd(row, from, end);
  if (!isKey || !KEYS.test(grid.text(row, from, to))) return [];
  const blocks: Bounds[] = [];
  for (let key = from; key < to; key = grid.textStart(row, key + 1, to)) {
    const block = blockAt(grid, row, key, start, end);
    const first = blocks[0] ?? block;
    if (block === undefined || block.width !== first?.width) return [];
    // Where the grounds differ, they show colours.
    if (grid.background(row, block.x) !== grid.background(row, first.x)) return [];
    blocks.push(block);
  }
  return blocks;
}

/** The block with a key in its lower row, if the cells around it are on another ground. */
function blockAt(
  grid: Grid,
  row: number,
  key: number,
  from: number,
  to: number,
): Bounds | undefined {
  const ground = grid.background(row, key);
  let x = key;
  while (x > from && grid.background(row, x - 1) === ground) x--;
  const end = Math.min(grid.groundEnd(row, key), to);
  const isOwn = (at: number) => grid.background(at, x) === ground;
  const isWhole = grid.groundEnd(row - 1, x) === grid.groundEnd(row, x) && isOwn(row - 1);
  const isApart = x > 0 && !isOwn(row - 2) && !isOwn(row + 1);
  if (!isWhole || !isApart || end - x > MAX_WIDTH || end - x < 3) return undefined;
  if (x > from && grid.background(row - 1, x - 1) === ground) return undefined;
  const label = grid.text(row - 1, x, end).trim();
  return label === "" || /^[\d:.%]/.test(label)
    ? undefined
    : { x, y: row - 1, width: end - x, height: 2 };
}
