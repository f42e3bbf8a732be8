import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { nameGrid } from "./name-grid.ts";

/** Names, the current one with a star, of a screen with a bar in its last row. */
function names(rows: readonly string[], row: number, col: number, length = 40): string[] {
  const runs = [{ row: rows.length - 1, col: 0, length, style: { inverse: true } }];
  const cursor = { row, col, visible: true };
  const screen = screenFromText(rows, { cols: 40, cursor, runs });
  return nameGrid(segmentScreen({ ...screen, alternateScreen: true }), () => true).map(
    ({ name, focused }) => `${name}${focused ? "*" : ""}`,
  );
}

const ROWS = ["../  ./    data/  LICENSE", "src  test", "", "", "SELECT cursor"];

it("names in a directory, the cursor at one of them", () => {
  expect(names(ROWS, 0, 11)).toEqual(["..", ".", "data*", "LICENSE", "src", "test"]);
});

it("not words of a text, nor what is shown above more text", () => {
  expect(names(ROWS, 0, 12)).toEqual([]);
  expect(names(ROWS, 3, 0)).toEqual([]);
  expect(names(ROWS, 0, 11, 0)).toEqual([]);
  expect(names(ROWS.with(3, "a text"), 0, 11)).toEqual([]);
  expect(names(ROWS.with(0, "a/   ./    data/  LICENSE"), 0, 11)).toEqual([]);
});
