import { expect, it } from "vitest";
import { screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { barLists } from "./bar-lists.ts";

/** Rows of the lists with a bar in the first row of a full screen. */
function rowsOf(texts: readonly string[], visible = false): number[] {
  const runs = [{ row: 0, col: 0, length: 40, style: { bg: 2 as const } }];
  const cursor = { row: 9, col: 0, visible };
  const rows = [...texts, ...Array<string>(10 - texts.length).fill("")];
  const scene = segmentScreen(screenFromText(rows, { cols: 40, cursor, runs }));
  return barLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
}

it("a bar at the top is a row where the digits of a date stand below its own", () => {
  const log = [
    "2024-02-24 10:14 Ada Release",
    "2024-02-21 10:11 Ada Fix",
    "2024-02-14 09:02 Bo Add",
  ];
  expect(rowsOf(log)).toEqual([0, 1, 2]);
  expect(rowsOf(log, true)).toEqual([]);
});

it("a bar at the top is a title or the heads of columns elsewhere", () => {
  expect(rowsOf(["DATE       TIME  WHO", "2024-02-21 10:11 Ada", "2024-02-14 09:02 Bo"])).toEqual(
    [],
  );
  expect(rowsOf(["log of 2024", "first row", "second row"])).toEqual([]);
});
