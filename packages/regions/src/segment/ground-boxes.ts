import type { Bounds } from "@pilotty/protocol";
import { bracketedWordAt } from "./bracketed-words.ts";
import type { Grid } from "./grid.ts";

/** The smallest box, in cells; one that takes more of the width or height of a screen is a panel. */
const MIN_WIDTH = 16;
const MIN_HEIGHT = 3;
const MAX_SHARE = 0.8;

/** Of the cells of a box, the share that lies on its ground: a field or a lit row may lie on another one. */
const MIN_OWN = 0.6;

/**
 * Boxes without lines: rectangles on a ground that is drawn nowhere else, with a free row at the top and
 * at the bottom, and free columns at the sides or a wide button, in front of what goes on around them.
 */
export function groundBoxes(grid: Grid): Bounds[] {
  if (!grid.hasGrounds) return [];
  const extents = new Map<number, Extent>();
  for (let row = 0; row < grid.rows; row++) {
    for (let col = 0; col < grid.cols; ) {
      const end = grid.groundEnd(row, col);
      const ground = grid.background(row, col);
      if (ground !== grid.pageGround) {
        const extent = extents.get(ground);
        if (extent === undefined)
          extents.set(ground, {
            left: col,
            right: end,
            top: row,
            bottom: row + 1,
            cells: end - col,
          });
        else widen(extent, row, col, end);
      }
      col = end;
    }
  }
  return [...extents].flatMap(([ground, { left, right, top, bottom, cells }]) => {
    const box = { x: left, y: top, width: right - left, height: bottom - top };
    const area = box.width * box.height;
    const isWhole = cells === area || (cells >= area * MIN_OWN && hasSides(grid, box, ground));
    return isWhole && isBox(grid, box) ? [box] : [];
  });
}

/** Where the cells on a ground lie; `right` and `bottom` are exclusive. */
interface Extent {
  left: number;
  right: number;
  readonly top: number;
  bottom: number;
  cells: number;
}

/** Takes in a run of cells in the same row or further down. */
function widen(extent: Extent, row: number, start: number, end: number): void {
  extent.left = Math.min(extent.left, start);
  extent.right = Math.max(extent.right, end);
  extent.bottom = row + 1;
  extent.cells += end - start;
}

/** The first and the last row and column of a box lie on its ground. */
function hasSides(grid: Grid, { x, y, width, height }: Bounds, ground: number): boolean {
  for (const row of [y, y + height - 1])
    if (grid.background(row, x) !== ground || grid.groundEnd(row, x) < x + width) return false;
  for (let row = y; row < y + height; row++)
    for (const col of [x, x + width - 1]) if (grid.background(row, col) !== ground) return false;
  return true;
}

function isBox(grid: Grid, { x, y, width, height }: Bounds): boolean {
  const [right, bottom] = [x + width, y + height];
  const isInside = x > 0 && y > 0 && right < grid.cols && bottom < grid.rows;
  const isSmall = width <= grid.cols * MAX_SHARE && height <= grid.rows * MAX_SHARE;
  if (!isInside || !isSmall || width < MIN_WIDTH || height < MIN_HEIGHT) return false;
  if (!grid.isBlankRun(y, x, right) || !grid.isBlankRun(bottom - 1, x, right)) return false;
  if (hasWideButton(grid, { x, y, width, height })) return true;
  for (let row = y; row < bottom; row++) {
    if (!grid.isBlank(row, x) || !grid.isBlank(row, right - 1)) return false;
  }
  return true;
}

/** Above the last row stands a word in brackets that takes all of the width, and a free row above it. */
function hasWideButton(grid: Grid, { x, y, width, height }: Bounds): boolean {
  const row = y + height - 2;
  const right = x + width;
  const word = bracketedWordAt(grid, row, x, right);
  return word?.end === right && word.padded && grid.isBlankRun(row - 1, x, right);
}
