import { contains } from "../bounds.ts";
import { layoutOf, type RowLayout } from "../columns.ts";
import type { Frame } from "../frames.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import { singles } from "../singles.ts";
import type { IsFree, List } from "./list.ts";
import { hasWord } from "./row-kinds.ts";

/** Rows of a box for one line, and as few of them are a list: of two, none is the odd one. */
const BOX = 3;
const MIN_BOXES = 3;

/**
 * Entries of a name and a box with its value, below each other in a frame: the one that lies on another
 * ground than the others, with its box, is the current one.
 */
export function boxedRows({ grid, frames }: Scene, isFree: IsFree): List[] {
  const boxes = frames.filter(({ bounds }) => bounds.height === BOX);
  if (boxes.length < MIN_BOXES) return [];
  return frames.toReversed().flatMap((outer): List[] => {
    const inner = boxes.filter((box) => box !== outer && contains(outer.bounds, box.bounds));
    if (inner.length < MIN_BOXES || !areStacked(inner)) return [];
    const [from, to] = [outer.bounds.x + 1, outer.bounds.x + outer.bounds.width - 1];
    const named = inner.flatMap(({ bounds: { x, y, width } }): RowLayout[] => {
      const layout = layoutOf(grid, y + 1, from, to);
      if (layout === undefined || !isNameBefore(grid, layout, x)) return [];
      // It goes as far as its box, however short the value is.
      return [{ ...layout, end: x + width }];
    });
    if (named.length < inner.length) return [];
    const rows = named.filter(({ row }) => isFree(row, from, to));
    if (rows.length === named.length) {
      const lit = onlyOne(inner.map(({ bounds: { x, y } }) => grid.background(y, x)));
      return lit === undefined ? [] : [{ rows, current: rows[lit]!.row, from, to, by: "bar" }];
    }
    // In the box of the current one somebody types: its name alone is lit, and it is a field by now.
    const lit = onlyOne(named.map(({ row, start }) => grid.background(row, start)));
    if (lit === undefined || rows.length < named.length - 1 || rows.includes(named[lit]!))
      return [];
    return [{ rows, current: undefined, from, to, by: "bar" }];
  });
}

/** One below the other, in the same columns. */
function areStacked(boxes: readonly Frame[]): boolean {
  const [first] = boxes;
  return boxes.every(({ bounds: { x, y, width } }, index) => {
    return (
      x === first!.bounds.x && width === first!.bounds.width && y === first!.bounds.y + index * BOX
    );
  });
}

/** Index of the only one that differs from the others. */
function onlyOne(grounds: readonly number[]): number | undefined {
  const [odd, ...others] = singles(grounds);
  return others.length === 0 ? odd : undefined;
}

function isNameBefore(grid: Grid, layout: RowLayout, col: number): boolean {
  return layout.start < col && hasWord(grid, { ...layout, end: col });
}
