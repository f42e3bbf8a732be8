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
  return frames.flatMap((outer): List[] => {
    const inner = boxes.filter((box) => box !== outer && contains(outer.bounds, box.bounds));
    if (inner.length < MIN_BOXES || !areStacked(inner)) return [];
    const [odd, ...others] = singles(inner.map(({ bounds: { x, y } }) => grid.background(y, x)));
    if (odd === undefined || others.length > 0) return [];
    const [from, to] = [outer.bounds.x + 1, outer.bounds.x + outer.bounds.width - 1];
    const rows = inner.flatMap(({ bounds: { x, y } }): RowLayout[] => {
      const layout = layoutOf(grid, y + 1, from, to);
      const isNamed = layout !== undefined && layout.start < x && isNameBefore(grid, layout, x);
      return isNamed && isFree(y + 1, from, to) ? [layout] : [];
    });
    if (rows.length < inner.length) return [];
    return [{ rows, current: rows[odd]!.row, from, to, by: "bar" }];
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

function isNameBefore(grid: Grid, layout: RowLayout, col: number): boolean {
  return hasWord(grid, { ...layout, end: col });
}
