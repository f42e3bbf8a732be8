import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { barLists } from "./bar-lists.ts";

const ROWS = ["box$ ", "- view (C-v) - case (C-t) -", " git commit", " git push", " make", "", ""];
const BAR: StyledRun = { row: 1, col: 0, length: 40, style: { inverse: true } };
const LIT: StyledRun = { row: 2, col: 0, length: 40, style: { inverse: true, bold: true } };

/** Rows of the lists of a screen with keys in some row, the cursor behind what stands in the first one. */
function rowsOf(first: string, keys: number, runs = [BAR, LIT]) {
  const texts = ROWS.with(0, first);
  const cursor = { row: 0, col: first.length, visible: true };
  const screen = screenFromText(texts, { cols: 40, cursor, runs });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  const isFree = (row: number, start: number, end: number) =>
    row !== keys || end <= 9 || start > 24;
  return barLists(scene, isFree).flatMap(({ rows }) => rows.map(({ row }) => row));
}

it("the current row may be lit as the bar of keys above it is, in another look", () => {
  expect(rowsOf("box$ ", 1)).toEqual([2, 3, 4]);
});

it("not below a bar without keys, nor in the look of the bar", () => {
  expect(rowsOf("box$ ", 6)).toEqual([]);
  expect(rowsOf("box$ ", 1, [BAR, { ...BAR, row: 2 }])).toEqual([]);
});

it("also while the cursor waits behind a question of letters, not in a text", () => {
  const asked = (row: string) => {
    const cursor = { row: 0, col: row.length, visible: true };
    const texts = [row, "", " git commit", " git push", " make", "", "", ""];
    const screen = screenFromText(["a text", ...texts], {
      cols: 40,
      cursor: { ...cursor, row: 1 },
      runs: [{ ...LIT, row: 3 }],
    });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return barLists(scene, () => true).flatMap(({ rows }) => rows.map(({ row: at }) => at));
  };
  expect(asked("Delete 'git commit'? y/n")).toEqual([3, 4, 5]);
  expect(asked("The quays are empty.")).toEqual([]);
});
