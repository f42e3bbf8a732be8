import { expect, it } from "vitest";
import { screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { barLists } from "./bar-lists.ts";

/** Rows of the lists of a screen whose second row is lit. */
function rowsOf(rows: readonly string[]): number[] {
  const runs = [{ row: 1, col: 0, length: 40, style: { bg: 4 as const } }];
  const cursor = { row: 11, col: 0, visible: false };
  const texts = [...rows, ...Array<string>(12 - rows.length).fill("")];
  const scene = segmentScreen({
    ...screenFromText(texts, { cols: 40, cursor, runs }),
    alternateScreen: true,
  });
  return barLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
}

it("the head of a table with dashes below its words is no row of a list", () => {
  expect(
    rowsOf(["", " 1 - Boats", "", " Hits     Seen", " ---- -------", "  400   33.3%"]),
  ).toEqual([]);
});

it("words with a free row between them are", () => {
  expect(rowsOf(["", " 1 - Boats", "", " 2 - Quays", "", " 3 - Sheds", ""])).toEqual([1, 3, 5]);
});
