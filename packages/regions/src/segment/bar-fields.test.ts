import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { fieldBelowBar, fieldInBar } from "./bar-fields.ts";
import { segmentScreen } from "./scene.ts";

function sceneOf(rows: readonly string[], runs: readonly StyledRun[], row: number, col: number) {
  const cursor = { row, col, visible: true };
  const screen = screenFromText(rows, { cols: 40, cursor, runs });
  return segmentScreen({ ...screen, alternateScreen: true });
}

const run = (row: number, col: number, length: number, bg: number): StyledRun => {
  return { row, col, length, style: { bg } };
};

test("the first part of a bar, with the cursor behind what is typed in it", () => {
  const rows = ["", "a row", "st            Items: 2"];
  const bar = [run(2, 0, 12, 4), run(2, 12, 28, 6)];
  const find = (col: number, runs: readonly StyledRun[]) =>
    fieldInBar(sceneOf(rows, runs, 2, col), () => true);
  expect(find(2, bar)).toEqual({ row: 2, start: 0, end: 12, name: "" });
  expect(find(0, bar)).toBeUndefined();
  expect(find(2, [run(2, 0, 40, 4)])).toBeUndefined();
  expect(find(2, [run(2, 0, 4, 4), run(2, 4, 36, 6)])).toBeUndefined();
  expect(find(2, [run(2, 0, 12, 4)])).toBeUndefined();
});

test("the last row behind a wall, below a bar", () => {
  const rows = ["1.core  │", "2.trees │", "        │[20:29] 2:trees", "        │hello [all]"];
  const bar = [run(2, 9, 10, 4), run(2, 19, 21, 6)];
  const find = (texts: readonly string[], col: number, runs: readonly StyledRun[] = bar) =>
    fieldBelowBar(sceneOf(texts, runs, 3, col), () => true);
  expect(find(rows, 20)).toEqual({ row: 3, start: 9, end: 20, name: "" });
  expect(find(rows.with(3, "        │"), 9)).toEqual({ row: 3, start: 9, end: 10, name: "" });
  expect(find(rows, 21)).toEqual({ row: 3, start: 9, end: 20, name: "" });
  expect(find(rows.with(3, "        │"), 10)).toBeUndefined();
  expect(find(rows, 12)).toBeUndefined();
  expect(find(rows, 22)).toBeUndefined();
  expect(find(rows.with(3, "        │Saved it."), 18)).toBeUndefined();
  expect(find(rows, 20, [run(2, 9, 10, 4)])).toBeUndefined();
  expect(find(rows.with(3, "         hello [all]"), 20)).toBeUndefined();
});
