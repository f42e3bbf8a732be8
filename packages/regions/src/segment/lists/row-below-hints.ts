import type { Scene } from "../scene.ts";
import type { IsFree } from "./list.ts";

/**
 * The current row right below a bar of keys that is lit as it is, from side to side, but in another look, while
 * somebody types above the keys. The row below it lies on the page.
 */
export function rowBelowHints({ grid, screen }: Scene, isFree: IsFree): number | undefined {
  const { cols, pageGround } = grid;
  const { cursor } = screen;
  for (let row = 1; row < grid.rows - 2; row++) {
    const ground = grid.background(row, 0);
    if (ground === pageGround || ground !== grid.background(row - 1, 0)) continue;
    if (grid.background(row + 1, 0) === ground || grid.look(row, 0) === grid.look(row - 1, 0))
      continue;
    const areLit = [row - 1, row].every((at) => grid.groundEnd(at, 0) === cols);
    if (!areLit || grid.isBlankRun(row, 0, cols) || !isFree(row, 0, cols)) continue;
    const isTypedAbove = cursor.visible && cursor.row < row - 1;
    if (isTypedAbove && !isFree(row - 1, 0, cols)) return row;
  }
  return undefined;
}
