import { expect, test } from "vitest";
import { screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { pointedLists } from "./pointed-lists.ts";

/** The rows of the lists of a full screen whose cursor waits behind its last row. */
function rowsAbove(prompt: string, col = prompt.length): number[] {
  const rows = ["~", ":history", "   1  set number", "   2  write", ">  3  history", prompt];
  const cursor = { row: 5, col, visible: true };
  const screen = screenFromText(rows, { cols: 60, cursor });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return pointedLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
}

test("what a command printed has to be left: its marked row is not the current one of a list", () => {
  expect(rowsAbove("Press ENTER or type command to continue")).toEqual([]);
  expect(rowsAbove("Press ENTER or type command to continue", 0)).toEqual([2, 3, 4]);
  expect(rowsAbove("Press ENTER to select")).toEqual([2, 3, 4]);
});
