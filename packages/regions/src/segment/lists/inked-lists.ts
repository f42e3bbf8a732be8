import { HORIZONTAL } from "../box-glyphs.ts";
import { layoutOf, type RowLayout } from "../columns.ts";
import { frameTitle } from "../frame-title.ts";
import type { Frame } from "../frames.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import { singles } from "../singles.ts";
import type { IsFree, List } from "./list.ts";
import { readAsLines } from "./lit-parts.ts";

/** The longest entry of a menu, in words. */
const MAX_WORDS = 4;
/** As high a frame with a title in its first row has room for three entries. */
const MIN_TITLED = 7;

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
  const first = isTitleRow(grid, frame) ? y + 3 : y + 1;
  const rows: RowLayout[] = [];
  for (let row = first; row < y + height - 1; row++) {
    const layout = usable(row) ? layoutOf(grid, row, from, to) : undefined;
    const isEntry =
      layout !== undefined &&
      (isOfBox ? isOn(grid, layout, base) : layout.start === (rows[0]?.start ?? layout.start)) &&
      isFree(row, from, to);
    if (isEntry) rows.push(layout);
    else if (rows.length > 0 || !isOfBox) break;
  }
  const current = oddRow(grid, rows);
  if (current === undefined) return [];
  const { cursor } = screen;
  const isAtCursor = cursor.row === current && cursor.col >= from && cursor.col < to;
  const isFull = rows.length === y + height - 1 - first;
  const isMenu =
    !cursor.visible &&
    scene.isApplication &&
    (areEntries(grid, rows) || (first > y + 1 && areNumbered(grid, rows))) &&
    !readAsLines(grid, rows) &&
    frameTitle(grid, frame) !== "" &&
    isBlankBelow();
  if (!isOfBox && !(isFull && isAtCursor) && !isMenu) return [];
  return [{ rows, current, from, to, by: "bar" }];

  function isBlankBelow(): boolean {
    for (let row = first + rows.length; row < y + height - 1; row++)
      if (!grid.isBlankRun(row, from, to)) return false;
    return true;
  }
}

/** Whether the title stands in the first row of a frame, closed off by a rule from side to side. */
function isTitleRow(grid: Grid, { bounds: { x, y, width, height } }: Frame): boolean {
  if (height < MIN_TITLED || grid.isBlankRun(y + 1, x + 1, x + width - 1)) return false;
  for (let col = x + 1; col < x + width - 1; col++)
    if (grid.box(y + 2, col) !== HORIZONTAL) return false;
  return true;
}

/** Whether a row lies on a ground from its first to its last glyph. */
function isOn(grid: Grid, { row, start, end }: RowLayout, ground: number): boolean {
  return grid.background(row, start) === ground && grid.groundEnd(row, start) >= end;
}

/** The only row whose look no other has, if all others look alike. */
function oddRow(grid: Grid, rows: readonly RowLayout[]): number | undefined {
  const looks = rows.map(
    ({ row, start, end }) => `${grid.look(row, start)} ${grid.look(row, end - 1)}`,
  );
  const [odd] = singles(looks);
  if (rows.length < 3 || odd === undefined || new Set(looks).size !== 2) return undefined;
  return rows[odd]!.row;
}

/** A few words each, in one column, without the signs of a sentence. */
function areEntries(grid: Grid, rows: readonly RowLayout[]): boolean {
  return rows.every(({ row, start, end, starts }) => {
    const text = grid.text(row, start, end);
    return starts.length === 1 && text.split(/\s+/).length <= MAX_WORDS && !/[.,;:]$/.test(text);
  });
}

/** Entries with numbers that do not go down: `1. Sow the leeks`. */
function areNumbered(grid: Grid, rows: readonly RowLayout[]): boolean {
  let last = 0;
  return rows.every(({ row, start, end }) => {
    const text = grid.text(row, start, end);
    const number = Number(/^(\d{1,3})[.)] \p{L}.*[^.,;:]$/u.exec(text)?.[1] ?? -1);
    const goesOn = number >= last;
    last = number;
    return goesOn;
  });
}
