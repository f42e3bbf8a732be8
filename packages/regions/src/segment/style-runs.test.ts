import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { Grid } from "./grid.ts";
import { styleRuns } from "./style-runs.ts";

function runs(row: string, styled: readonly StyledRun[]): string[] {
  const grid = new Grid(screenFromText([row], { runs: styled }));
  return styleRuns(grid, 0).map(({ start, end, text }) => `${start}-${end} ${text}`);
}

it("a row falls apart where the background or the ink changes", () => {
  const key: StyledRun = { row: 0, col: 0, length: 2, style: { inverse: true } };
  const red: StyledRun = { row: 0, col: 7, length: 4, style: { fg: 1 } };
  expect(runs("F1 Help quit", [key, red])).toEqual(["0-2 F1", "2-8  Help", "8-11 qui", "11-12 t"]);
});

it("blanks belong to what is before them, whatever their ink", () => {
  const red: StyledRun = { row: 0, col: 2, length: 3, style: { fg: 1 } };
  expect(runs("ab   cd", [red])).toEqual(["0-7 ab   cd"]);
});
