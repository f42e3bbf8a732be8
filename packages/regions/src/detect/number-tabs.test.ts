import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { numbersAtEnd } from "./number-tabs.ts";

/** The views at the end of a row of 30 columns, with a `*` for the open one. */
function views(row: string, runs: readonly StyledRun[]): string[] | undefined {
  const { grid } = segmentScreen(screenFromText([row, "text"], { cols: 30, runs }));
  return numbersAtEnd(grid)?.map(({ name, start, selected }) => {
    return `${name}@${start}${selected ? "*" : ""}`;
  });
}

const lit = (col: number, length: number): StyledRun => {
  return { row: 0, col, length, style: { bg: 2 } };
};

it("views stand at the end of the first row, one of them on a ground of its own", () => {
  const row = "/home/robin/bakery         1 2";
  expect(views(row, [lit(28, 2)])).toEqual(["1@27", "2@29*"]);
  expect(views(row, [lit(26, 2)])).toEqual(["1@27*", "2@29"]);
});

it("are none if nothing is lit, all is, or they stand behind words or before the end", () => {
  const row = "/home/robin/bakery         1 2";
  expect(views(row, [])).toBeUndefined();
  expect(views(row, [lit(0, 30)])).toBeUndefined();
  expect(views("in the book there is page 1 2", [lit(27, 2)])).toBeUndefined();
  expect(views("/home/robin     1 2", [lit(17, 2)])).toBeUndefined();
});
