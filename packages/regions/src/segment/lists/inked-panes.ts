import { WALL } from "../box-glyphs.ts";
import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import { singles } from "../singles.ts";
import type { IsFree, List } from "./list.ts";

/** Fewer rows may be a text. */
const MIN_ROWS = 8;
/** Of the width of a screen, what a pane of names takes at the most. */
const MAX_SHARE = 0.6;

/**
 * A list at the left of a wall that goes down from the top, without a frame: names from the first column on, of which
 * one is drawn in another ink, since the bar is beside the wall. There, a row is lit as far as it goes.
 */
export function inkedPane(scene: Scene, isFree: IsFree): List | undefined {
  const { grid, screen } = scene;
  if (!screen.alternateScreen || screen.cursor.visible || !grid.hasBoxIn(0, WALL)) return undefined;
  const wall = grid.nextBox(0, 0, grid.cols, WALL);
  if (wall < 2 || wall > grid.cols * MAX_SHARE) return undefined;
  const rows: RowLayout[] = [];
  for (let row = 0; row < grid.rows && grid.box(row, wall) !== 0; row++) {
    const layout = layoutOf(grid, row, 0, wall);
    const isName = layout?.start === 0 && layout.starts.length === 1;
    if (!isName || grid.nextBox(row, 0, wall, WALL) < wall || !isFree(row, 0, wall))
      return undefined;
    rows.push(layout);
  }
  if (rows.length < MIN_ROWS || !rows.some(({ row }) => isLitBeside(grid, row, wall)))
    return undefined;
  const inks = rows.map(({ row, start, end }) => inkOf(grid, row, start, end));
  const [odd] = singles(inks);
  if (odd === undefined || inks.includes("") || new Set(inks).size !== 2) return undefined;
  // What is drawn as the current row is drawn up to the wall; a word in a colour is not.
  const { row: current } = rows[odd]!;
  if (grid.look(current, wall - 1) !== grid.look(current, 0)) return undefined;
  return { rows, current, from: 0, to: wall, isAside: true, by: "bar" };
}

/** The ink of all glyphs of a row on the page's ground; empty if there are more. */
function inkOf(grid: Grid, row: number, start: number, end: number): string {
  const ink = grid.ink(row, start);
  for (let col = start; col < end; col++) {
    if (grid.background(row, col) !== grid.pageGround) return "";
    if (!grid.isBlank(row, col) && grid.ink(row, col) !== ink) return "";
  }
  return `${ink}`;
}

/** A row that has another ground from the wall to the next one or to the edge. */
function isLitBeside(grid: Grid, row: number, wall: number): boolean {
  const to = grid.nextBox(row, wall + 1, grid.cols, WALL);
  return grid.background(row, wall + 1) !== grid.pageGround && grid.groundEnd(row, wall + 1) >= to;
}
