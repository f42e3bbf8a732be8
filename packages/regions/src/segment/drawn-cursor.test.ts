import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { oddCells } from "./drawn-cursor.ts";
import { Grid } from "./grid.ts";

it("finds single cells of another ground, from a column on", () => {
  const runs = [2, 5, 6, 9].map((col) => ({ row: 0, col, length: 1, style: { inverse: true } }));
  const grid = new Grid(screenFromText([""], { cols: 12, runs }));
  expect(oddCells(grid, 0, 0)).toEqual([2, 9]);
  expect(oddCells(grid, 0, 3)).toEqual([9]);
});
