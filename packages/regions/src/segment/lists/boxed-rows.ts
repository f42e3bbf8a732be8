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
 * Entries of a name and a box with its value, below each other in a frame: the one with its name on another
 * ground than the others is the current one. Where its value is edited, it is a field and no entry.
 */
export function boxedRows({ grid, frames }: Scene, isFree: IsFree): List[] {
  const boxes = frames.filter(({ bounds }) => bounds.height === BOX);
  if (boxes.length < MIN_BOXES) return [];
  return frames.flatMap((outer): List[] => {
    const inner = boxes.filter((box) => box !== outer && contains(outer.bounds, box.bounds));
    if (inner.length < MIN_BOXES || !areStacked(inner)) return [];
    const [from, to] = [outer.bounds.x + 1, outer.bounds.x + outer.bounds.width - 1];
    const [odd, ...others] = singles(inner.map(({ bounds }) => grid.background(bounds.y, from)));
    if (odd === undefined || others.length > 0) return [];
    const rows = inner.flatMap(({ bounds: { x, y } }): RowLayout[] => {
      const layout = layoutOf(grid, y + 1, from, to);
      const isNamed = layout !== undefined && layout.start < x && isNameBefore(grid, layout, x);
      return isNamed ? [layout] : [];
    });
    if (rows.length < inner.length) return [];
    const current = rows[odd]!;
    const free = rows.filter(({ row }) => isFree(row, from, to));
    if (free.length === rows.length) return [{ rows, current: current.row, from, to, by: "bar" }];
    const isEdited = free.length === rows.length - 1 && !free.includes(current);
    return isEdited ? [{ rows: free, current: undefined, from, to, by: "bar" }] : [];
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
