import type { Bounds, Cursor, Screen } from "@pilotty/protocol";
import { contains } from "./bounds.ts";
import { WALL } from "./box-glyphs.ts";
import { type Mark, marksOf, mayHaveMarks } from "./check-marks.ts";
import { isEditor } from "./editor.ts";
import { type Frame, MAX_FRAMES, traceFrames } from "./frames.ts";
import { Grid } from "./grid.ts";
import { groundBoxes } from "./ground-boxes.ts";
import { DEFAULT_BACKGROUND } from "./looks.ts";
import { takePlainWalls } from "./plain-walls.ts";
import { takeScrollbars } from "./scrollbars.ts";
import { takeStrips } from "./strips.ts";

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
  readonly scrollbars: readonly Bounds[];
  /** From top to bottom, in each row from left to right; without empty and blank ones. */
  readonly segments: readonly Segment[];
  /** The marks in front of a text, in the order of the segments; those without one are left out. */
  readonly marks: ReadonlyMap<Segment, readonly Mark[]>;
  /** The last row with a glyph in it; -1 on an empty screen. */
  readonly lastRow: number;
  /** False where the screen looks like that of a shell: text that scrolls, and a cursor behind it. */
  readonly isApplication: boolean;
  /** True where somebody writes in a full screen: `editor.ts`. */
  readonly isEditor: boolean;
}

/**
 * What is looked at of a screen: a larger one, which nobody reads, would keep the one thread of a
 * caller busy for seconds. 400 by 400.
 */
const MAX_CELLS = 160_000;

export function segmentScreen(given: Screen): Scene {
  const shown = withinBounds(given);
  const screen = { ...shown, cursor: onScreen(shown) };
  const grid = new Grid(screen);
  const frames = framesOf(grid, screen);
  const scrollbars = takeScrollbars(grid);
  takeStrips(grid);
  if (screen.alternateScreen) takePlainWalls(grid);
  const segments: Segment[] = [];
  for (let row = 0; row < grid.rows; row++) {
    if (grid.isBlankRun(row, 0, grid.cols)) continue;
    const nearby =
      frames.length > 0 ? frames.filter(({ bounds }) => isBetweenEdges(bounds, row)) : frames;
    let start = 0;
    while (start <= grid.cols) {
      const col = grid.nextBox(row, start, grid.cols, WALL);
      if (!grid.isBlankRun(row, start, col))
        segments.push({ row, start, end: col, frame: innermost(nearby, start, col) });
      start = col + 1;
    }
  }
  return {
    screen,
    grid,
    frames,
    scrollbars,
    segments,
    marks: marksIn(grid, segments),
    lastRow: segments.at(-1)?.row ?? -1,
    isApplication: isApplication(screen, grid),
    isEditor: isEditor({ grid, screen }),
  };
}

/** The upper rows of a screen that has more than {@link MAX_CELLS}. */
function withinBounds(screen: Screen): Screen {
  const { cols, rows } = screen.size;
  const most = Math.floor(MAX_CELLS / Math.max(1, cols));
  if (rows <= most) return screen;
  const links = screen.links.filter(({ row }) => row < most);
  return { ...screen, size: { cols, rows: most }, lines: screen.lines.slice(0, most), links };
}

/** From top to bottom: those of lines, and where a program has the screen, those of a ground alone. */
function framesOf(grid: Grid, { cursor, alternateScreen }: Screen): Frame[] {
  const frames = traceFrames(grid, cursor);
  // What is drawn round a frame is its margin.
  const boxes = alternateScreen
    ? groundBoxes(grid).filter((box) => !frames.some((frame) => isMargin(box, frame.bounds)))
    : [];
  if (boxes.length === 0 || frames.length + boxes.length > MAX_FRAMES) return frames;
  return [...frames, ...boxes.map((bounds) => ({ bounds }))].sort(
    (a, b) => a.bounds.y - b.bounds.y || a.bounds.x - b.bounds.x,
  );
}

/** Rows and columns that the margin round a frame has at the most, on each side. */
const MAX_MARGIN = { rows: 1, cols: 2 };

/** True if a box has little room outside of a frame in it. */
function isMargin(box: Bounds, frame: Bounds): boolean {
  const isNear =
    box.width - frame.width <= 2 * MAX_MARGIN.cols &&
    box.height - frame.height <= 2 * MAX_MARGIN.rows;
  return isNear && contains(box, frame);
}

/** The cursor, hidden at the nearest edge if it is outside; behind the last column it waits to wrap. */
function onScreen({ cursor, size }: Screen): Cursor {
  const row = Math.max(0, Math.min(cursor.row, size.rows - 1));
  const col = Math.max(0, Math.min(cursor.col, size.cols));
  return row === cursor.row && col === cursor.col ? cursor : { row, col, visible: false };
}

function marksIn(grid: Grid, segments: readonly Segment[]): Map<Segment, readonly Mark[]> {
  const marks = new Map<Segment, readonly Mark[]>();
  let row = -1;
  let isMarked = false;
  for (const segment of segments) {
    if (segment.row !== row) {
      row = segment.row;
      isMarked = mayHaveMarks(grid, row);
    }
    if (!isMarked) continue;
    const found = marksOf(grid, throughGuides(grid, segment));
    if (found.length > 0) marks.set(segment, found);
  }
  return marks;
}

/** As far as a text goes on behind the lines that lead to it in a tree: `( ) │  Line`. */
function throughGuides(grid: Grid, segment: Segment): Segment {
  const { row, end, frame } = segment;
  if (frame === undefined) return segment;
  const right = frame.bounds.x + frame.bounds.width - 1;
  const isMark = /[\])>] $/.test(grid.wholeText(row, segment.start, end));
  if (!isMark || end >= right) return segment;
  const guides = /^(?:[│┃|] {1,3})+/u.exec(grid.text(row, end, right))?.[0] ?? "";
  return guides === ""
    ? segment
    : { ...segment, end: grid.nextBox(row, end + guides.length, right, WALL) };
}

/** A program that has the whole screen asks for modes, or draws a bar at an edge. */
function isApplication({ alternateScreen, cursor, mouse }: Screen, grid: Grid): boolean {
  if (alternateScreen || mouse !== "none" || !cursor.visible) return true;
  return isBar(grid, 0) || isBar(grid, grid.rows - 1);
}

/** One ground from side to side that is not the default. */
function isBar(grid: Grid, row: number): boolean {
  return grid.background(row, 0) !== DEFAULT_BACKGROUND && grid.groundEnd(row, 0) === grid.cols;
}

function isBetweenEdges(bounds: Frame["bounds"], row: number): boolean {
  return row > bounds.y && row < bounds.y + bounds.height - 1;
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
