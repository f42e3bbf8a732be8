import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { Grid } from "./grid.ts";
import { hasLitHeading } from "./lit-headings.ts";

const BOX = ["+----------+", "| Colours  |", "| Dark     |", "+----------+"];

function hasHeading(row: number, length: number): boolean {
  const runs = [{ row, col: 1, length, style: { bg: 4 as const } }];
  const grid = new Grid(screenFromText(BOX, { cols: 20, runs }));
  return hasLitHeading(grid, { x: 0, y: 0, width: 12, height: 4 });
}

it("the first row is lit from side to side", () => {
  expect(hasHeading(1, 10)).toBe(true);
  expect(hasHeading(1, 8)).toBe(false);
  expect(hasHeading(2, 10)).toBe(false);
});
