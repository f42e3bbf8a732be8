import { VERTICAL } from "./box-glyphs.ts";
import type { Grid } from "./grid.ts";

/** The shortest strip, in rows. */
const MIN_ROWS = 5;
/** The widest one, in cells. */
const MAX_WIDTH = 2;

/** A column of a strip as far as it was followed. */
interface Strip {
  readonly ground: number;
  readonly top: number;
  /** Rows in which nothing beside it has its ground. */
  narrow: number;
}

/**
 * Blank columns on a ground of their own that divide the screen, as lines would: borders of panels in
 * inverse video, shadows. Their cells become walls.
 */
export function takeStrips(grid: Grid): void {
  if (!grid.hasGrounds) return;
  // By column; a row that is lit from side to side runs through them.
  const open = new Map<number, Strip>();
  for (let row = 0; row <= grid.rows; row++) {
    for (const [col, strip] of open) {
      if (row < grid.rows && isOn(grid, row, col, strip.ground)) continue;
      open.delete(col);
      if (strip.narrow < MIN_ROWS) continue;
      let { top } = strip;
      while (top > 0 && isOn(grid, top - 1, col, strip.ground)) top--;
      for (let at = top; at < row; at++) grid.setBox(at, col, VERTICAL);
    }
    if (row === grid.rows || grid.groundEnd(row, 0) === grid.cols) continue;
    for (let start = 0; start < grid.cols; ) {
      const end = grid.groundEnd(row, start);
      const ground = grid.background(row, start);
      if (
        ground !== grid.pageGround &&
        end - start <= MAX_WIDTH &&
        grid.isBlankRun(row, start, end)
      ) {
        for (let col = start; col < end; col++) {
          const strip = open.get(col);
          if (strip === undefined) open.set(col, { ground, top: row, narrow: 1 });
          else strip.narrow++;
        }
      }
      start = end;
    }
  }
}

function isOn(grid: Grid, row: number, col: number, ground: number): boolean {
  return grid.background(row, col) === ground && grid.isBlank(row, col);
}
