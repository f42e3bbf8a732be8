import { describe, expect, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { isLaidOutAlike, isRule, layoutOf, type RowLayout } from "./columns.ts";
import { segmentScreen } from "./scene.ts";

function layouts(...rows: string[]): RowLayout[] {
  const { grid } = segmentScreen(screenFromText(rows));
  return rows.map((_, row) => layoutOf(grid, row, 0, grid.cols)!);
}

function areAlike(a: string, b: string): boolean {
  const [first, second] = layouts(a, b);
  return isLaidOutAlike(first!, second!);
}

describe("the columns of a row", () => {
  test("start behind two blanks", () => {
    expect(layouts("  one of them   two")[0]).toMatchObject({
      start: 2,
      end: 19,
      starts: [2, 16],
      ends: [13, 19],
    });
  });

  test("start behind a wall, which is no text", () => {
    expect(layouts("one│two")[0]).toMatchObject({ starts: [0, 4], ends: [3, 7] });
  });

  test("a gauge is one, whatever it shows", () => {
    for (const gauge of ["[####]", "[#   ]", "[    ]", "[==> ]"]) {
      expect(layouts(`8.0 KiB ${gauge} /src`)[0]).toMatchObject({
        starts: [0, 8, 15],
        ends: [7, 14, 19],
      });
    }
    expect(layouts("a [x] b")[0]).toMatchObject({ starts: [0] });
  });

  test("an empty row has none", () => {
    const { grid } = segmentScreen(screenFromText(["   ", "x"]));
    expect(layoutOf(grid, 0, 0, 3)).toBeUndefined();
  });
});

test("rows are alike that start alike, or share a column", () => {
  expect(areAlike("one", "three")).toBe(true);
  expect(areAlike("one", " two")).toBe(false);
  expect(areAlike("   16.0 KiB [####] /src", "    8.0 KiB [#   ] /test")).toBe(true);
  expect(areAlike("a    10", "bc   11")).toBe(true);
});

test("a rule is a row of one kind of line", () => {
  const rules = layouts("─────", "-----", "── ──", "-- a --", "-").map((layout, index) =>
    isRule(segmentScreen(screenFromText(["─────", "-----", "── ──", "-- a --", "-"])).grid, {
      ...layout,
      row: index,
    }),
  );
  expect(rules).toEqual([true, true, true, false, false]);
});
