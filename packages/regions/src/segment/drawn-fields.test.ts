import type { Style } from "@pilotty/protocol";
import { expect, it, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { drawnFields } from "./drawn-fields.ts";
import { segmentScreen } from "./scene.ts";

const CURSOR: Partial<Style> = { inverse: true };
const FAINT: Partial<Style> = { dim: true };

/** Fields as `name@start-end,row` with a `*` for that with the cursor, which is drawn in a row and column. */
function fields(
  rows: readonly string[],
  at: readonly [number, number],
  runs: readonly StyledRun[] = [],
): string[] {
  const cell = { row: at[0], col: at[1], length: 1, style: CURSOR };
  const scene = segmentScreen(screenFromText(rows, { cols: 40, runs: [...runs, cell] }));
  return drawnFields(scene).map(
    ({ name, row, start, end, isFocused }) =>
      `${isFocused ? "*" : ""}${name}@${start}-${end},${row}`,
  );
}

it("stands behind a sign, and so do others of the form", () => {
  const rows = ["> moss", "> mo", "> Password", "", "[ Submit ]"];
  const faint = { row: 2, col: 2, length: 8, style: FAINT };
  expect(fields(rows, [1, 4], [faint])).toEqual(["*@2-5,1", "@2-6,0", "@2-10,2"]);
});

it("stands at the start of what may be typed, which is faint", () => {
  const faint = { row: 1, col: 2, length: 10, style: FAINT };
  expect(fields(["", "> Your name", ""], [1, 2], [faint])).toEqual(["*@2-11,1"]);
  expect(fields(["", "> Your name", ""], [1, 2])).toEqual([]);
});

it("stands behind a label with a colon", () => {
  expect(fields(["", "Name: box", ""], [1, 9])).toEqual(["*Name@6-10,1"]);
});

it("stands below a label in a look of its own, as others do", () => {
  const rows = ["", "  Card Number", "  4505 9921", "", "  EXP     CVV", "  MM/YY   XXX"];
  const label = (row: number, col: number, length: number): StyledRun => ({
    row,
    col,
    length,
    style: { fg: 5 },
  });
  const runs = [label(1, 2, 11), label(4, 2, 3), label(4, 10, 3)];
  expect(fields(rows, [2, 11], runs)).toEqual(["*Card Number@2-12,2", "EXP@2-7,5", "CVV@10-13,5"]);
  expect(fields(rows, [2, 11])).toEqual([]);
});

test.each([
  ["a letter in a word that is lit", ["> Open", "  Save"], [0, 3]],
  ["a cell of a board", ["3 | 5 | 7", "--+---+--", "1 |   | 2"], [2, 4]],
  ["a letter of a text", ["The end: of it", "more"], [0, 4]],
] as const)("none at %s", (_, rows, at) => {
  expect(fields(rows, at)).toEqual([]);
});

it("none where more cells are lit, or the gap between lit words", () => {
  const other = { row: 3, col: 4, length: 1, style: CURSOR };
  expect(fields(["", "> mo", "", "text of"], [1, 4], [other])).toEqual([]);
});
