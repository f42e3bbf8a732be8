import { expect, test } from "vitest";
import { screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { listsInFrame } from "./framed-lists.ts";

const ROWS = [
  "┌────── Hotlist ─────┐",
  "│ ┌────────────────┐ │",
  "│ │ /home/docs     │ │",
  "│ │                │ │",
  "│ │                │ │",
  "│ └────────────────┘ │",
  "│  [ Go ]  [ Stay ]  │",
  "└────────────────────┘",
];

/** The rows of the lists in the inner box, with a bar of so many cells. */
function rowsIn(rows: readonly string[], length: number): number[] {
  const runs = [{ row: 2, col: 4, length, style: { bg: 6 } }];
  const scene = segmentScreen(screenFromText(rows, { runs }));
  const frame = scene.frames.findLast(({ bounds }) => bounds.y === 1);
  const lists = frame === undefined ? [] : listsInFrame(scene, frame, () => true);
  return lists.flatMap((list) => list.rows.map(({ row }) => row));
}

test("the only entry in a box of a dialog is lit from side to side", () => {
  expect(rowsIn(ROWS, 14)).toEqual([2]);
  expect(rowsIn(ROWS, 10)).toEqual([]);
});

test("a lit line above a text, or in a box of its own, is none", () => {
  expect(rowsIn(ROWS.with(4, "│ │ some words     │ │"), 14)).toEqual([]);
  expect(rowsIn([...ROWS.slice(0, 3), ...ROWS.slice(4)], 14)).toEqual([]);
});
