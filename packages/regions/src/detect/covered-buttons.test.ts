import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const ROWS = [
  "                                                  ",
  "   |                                        |     ",
  "   |  +--------------------------+          |     ",
  "      |  Name: pier              |                ",
  "   |  +--------------------------+          |     ",
  "   |  [ Open ]  [ Rename ]  [ Close ]       |     ",
  "   |                                        |     ",
  "   +----------------------------------------+     ",
  "                                                  ",
];
const GREY: StyledRun[] = [1, 2, 3, 4, 5, 6, 7].map((row) => ({
  row,
  col: 3,
  length: 42,
  style: { inverse: true },
}));

function buttons(rows: readonly string[], runs = GREY): string[] {
  const cursor = { row: 3, col: 15, visible: true };
  const screen = { ...screenFromText(rows, { runs, cursor }), alternateScreen: true };
  return detectRegions(screen)
    .filter(({ role }) => role === "button")
    .map(({ name, bounds: { x, y } }) => `${name}@${x},${y}`);
}

test("the buttons of a box whose edge is covered", () => {
  expect(buttons(ROWS)).toEqual(["Open@6,5", "Rename@16,5", "Close@28,5"]);
});

test("in a text, without an edge below, or close together they are none", () => {
  expect(buttons(ROWS, [])).toEqual([]);
  expect(buttons(ROWS.with(7, ROWS[0]!))).toEqual([]);
  const table = ROWS.map((row, at) =>
    at === 6 ? "   |   a.txt    12         9 Mar             |     " : row,
  );
  expect(buttons(table)).toEqual([]);
  const tight = "   |  [ Open ] [ Rename ] [ Close ]         |     ";
  expect(buttons(ROWS.with(5, tight))).toEqual([]);
});
