import type { Screen } from "@pilotty/protocol";
import { BOTTOM_LEFT, BOTTOM_RIGHT, TOP_LEFT, TOP_RIGHT, VERTICAL } from "./box-glyphs.ts";
import { type Frame, traceFrames } from "./frames.ts";
import { Grid } from "./grid.ts";

/** A stretch of one row between two vertical lines or edges of the screen. */
export interface Segment {
  readonly row: number;
  /** First column. */
  readonly start: number;
  /** The column after the last one. */
  readonly end: number;
  /** The innermost frame around it. */
  readonly frame: Frame | undefined;
}

/** What the detectors work on: a screen taken apart into its frames and the rows inside them. */
export interface Scene {
  readonly screen: Screen;
  readonly grid: Grid;
  readonly frames: readonly Frame[];
  /** From top to bottom, in each row from left to right; without empty and blank ones. */
  readonly segments: readonly Segment[];
}

export function segmentScreen(screen: Screen): Scene {
  const grid = new Grid(screen);
  const frames = traceFrames(grid);
  const segments: Segment[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const nearby = frames.filter(({ bounds }) => isBetweenEdges(bounds, row));
    let start = 0;
    for (let col = 0; col <= grid.cols; col++) {
      if (col < grid.cols && !isWall(grid.glyph(row, col))) continue;
      if (!grid.isBlankRun(row, start, col))
        segments.push({ row, start, end: col, frame: innermost(nearby, start, col) });
      start = col + 1;
    }
  }
  return { screen, grid, frames, segments };
}

function isBetweenEdges(bounds: Frame["bounds"], row: number): boolean {
  return row > bounds.y && row < bounds.y + bounds.height - 1;
}

function isWall(glyph: string): boolean {
  return (
    VERTICAL.has(glyph) ||
    TOP_LEFT.has(glyph) ||
    TOP_RIGHT.has(glyph) ||
    BOTTOM_LEFT.has(glyph) ||
    BOTTOM_RIGHT.has(glyph)
  );
}

function innermost(frames: readonly Frame[], start: number, end: number): Frame | undefined {
  let best: Frame | undefined;
  for (const frame of frames) {
    const { x, width } = frame.bounds;
    if (start <= x || end >= x + width) continue;
    if (best === undefined || width < best.bounds.width) best = frame;
  }
  return best;
}
