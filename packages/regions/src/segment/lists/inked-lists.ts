import { type RowLayout, layoutOf } from "../columns.ts";
import { frameTitle } from "../frame-title.ts";
import type { Frame } from "../frames.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import { singles } from "../singles.ts";
import type { IsFree, List } from "./list.ts";

/** The longest entry of a menu, in words. */
const MAX_WORDS = 4;

/**
 * Lists in a frame of which one row is told only by the look of its letters: entries that fill the
 * frame from its first row on, or a box that is nothing but another ground than the frame's.
 */
export function inkedLists(
  scene: Scene,
  frame: Frame,
  base: number,
  usable: (row: number) => boolean,
  isFree: IsFree,
): List[] {
  const { grid, screen } = scene;
  const { x, y, width, height } = frame.bounds;
  const [from, to] = [x + 1, x + width - 1];
  const ground = grid.background(y, x);
  const isOfBox = base !== ground && grid.background(y + 1, from) === ground;
  const layouts = Array.from({ length: height - 2 }, (_, index) => {
    const row = y + 1 + index;
    const layout = layoutOf(grid, row, from, to);
    return usable(row) && isFree(row, from, to) ? layout : undefined;
  });
  const rows = isOfBox ? rowsOn(grid, layouts, base) : layouts.filter((row) => row !== undefined);
  const current = oddRow(grid, rows);
  if (current === undefined) return [];
  const { cursor } = screen;
  const isAtCursor = cursor.row === current && cursor.col >= from && cursor.col < to;
  const isFull = rows.length === height - 2 && areAligned(rows);
  const isMenu =
    !cursor.visible &&
    scene.isApplication &&
    areAligned(rows) &&
    rows[0]!.row === y + 1 &&
    areEntries(grid, rows) &&
    frameTitle(grid, frame) !== "" &&
    isBlankBelow();
  if (!isOfBox && !(isFull && isAtCursor) && !isMenu) return [];
  return [{ rows, current, from, to, by: "bar" }];

  function isBlankBelow(): boolean {
    const last = rows.at(-1)!.row;
    if (last - y !== rows.length) return false;
    for (let row = last + 1; row < y + height - 1; row++)
      if (!grid.isBlankRun(row, from, to)) return false;
    return true;
  }
}

/** The first rows one below the other that lie on a ground from the first to the last glyph. */
function rowsOn(grid: Grid, layouts: readonly (RowLayout | undefined)[], ground: number): RowLayout[] {
  const isOn = (layout: RowLayout | undefined): layout is RowLayout =>
    layout !== undefined &&
    grid.background(layout.row, layout.start) === ground &&
    grid.groundEnd(layout.row, layout.start) >= layout.end;
  const first = layouts.findIndex(isOn);
  if (first < 0) return [];
  const end = layouts.findIndex((layout, index) => index > first && !isOn(layout));
  return layouts.slice(first, end < 0 ? undefined : end).filter(isOn);
}

/** The only row whose look no other has, if all others look alike. */
function oddRow(grid: Grid, rows: readonly RowLayout[]): number | undefined {
  const looks = rows.map(({ row, start, end }) => `${grid.look(row, start)} ${grid.look(row, end - 1)}`);
  const [odd] = singles(looks);
  if (rows.length < 3 || odd === undefined || new Set(looks).size !== 2) return undefined;
  return rows[odd]!.row;
}

function areAligned(rows: readonly RowLayout[]): boolean {
  return rows.every(({ start }) => start === rows[0]!.start);
}

/** A few words each, in one column, without the signs of a sentence. */
function areEntries(grid: Grid, rows: readonly RowLayout[]): boolean {
  return rows.every(({ row, start, end, starts }) => {
    const text = grid.text(row, start, end);
    return starts.length === 1 && text.split(/\s+/).length <= MAX_WORDS && !/[.,;:]$/.test(text);
  });
}
