import { expect, it } from "vitest";
import { screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { barLists } from "./bar-lists.ts";

it("a bar at the top of a column is a row where the column is numbered, in front of a wall", () => {
  const found = (column: readonly string[]) => {
    const rows = [...column, "", ""].map((name, at) => `${name.padEnd(8)}│${at} in a text`);
    const runs = [
      { row: 0, col: 0, length: 8, style: { bg: 2 } },
      { row: 0, col: 9, length: 31, style: { bg: 2 } },
    ] as const;
    const scene = segmentScreen(screenFromText(rows, { cols: 40, runs }));
    return barLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(found(["1.core", "2.trees"])).toEqual([0, 1]);
  expect(found(["Views", "1.core"])).toEqual([]);
  expect(found(["1.core", "3.trees"])).toEqual([]);
});
