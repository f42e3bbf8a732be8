import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { sheetCells } from "./sheet-cells.ts";

const ROWS = [
  "i> put",
  "",
  "         A         B         C         D",
  "  0 Beans        120      1.90",
  "  1 Peas          80      2.10",
  "  2 Leek          60      1.75",
];
const lit = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { inverse: true } };
};
const HEAD = [lit(2, 0, 14), lit(2, 24, 36)];
const CURRENT = [lit(3, 0, 4), lit(4, 14, 10), lit(5, 0, 4)];

/** The current cell. */
function cell(rows: readonly string[], runs: readonly StyledRun[]): string | undefined {
  const screen = { ...screenFromText(rows, { cols: 60, runs }), alternateScreen: true };
  const scene = segmentScreen(screen);
  const [list] = sheetCells(scene, () => true);
  const own = list?.rows[0];
  return own && `${scene.grid.text(own.row, own.start, own.end)}@${list.from}-${list.to}`;
}

test("lit where a letter and a number are not", () => {
  expect(cell(ROWS, [...HEAD, ...CURRENT])).toBe("80@14-24");
});

test("a table whose heading or whose row is lit has none", () => {
  expect(cell(ROWS, [lit(2, 0, 60), ...CURRENT])).toBeUndefined();
  expect(cell(ROWS, [...HEAD, lit(4, 14, 10)])).toBeUndefined();
  expect(cell(ROWS, [...HEAD, ...CURRENT.with(1, lit(4, 10, 14))])).toBeUndefined();
  const others = ROWS.with(2, "         A         F         C         D");
  expect(cell(others, [...HEAD, ...CURRENT])).toBeUndefined();
  const named = ROWS.with(2, "      Name     Packs     Price       Sum");
  expect(cell(named, [...HEAD, ...CURRENT])).toBeUndefined();
});
