import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findLists } from "./lists/find-lists.ts";
import { segmentScreen } from "./scene.ts";

const ROWS = ["", ...Array.from({ length: 6 }, (_, row) => ` left ${row}      right ${row}`), ""];
const strip = (col: number, length: number, rows: number): StyledRun[] =>
  Array.from({ length: rows }, (_, row) => ({ row: row + 1, col, length, style: { bg: 7 } }));

/** Where the stretches of the second row start and end. */
function stretches(runs: readonly StyledRun[]): string[] {
  const scene = segmentScreen(screenFromText(ROWS, { cols: 24, runs }));
  return scene.segments.filter(({ row }) => row === 2).map(({ start, end }) => `${start}-${end}`);
}

test("blank columns on a ground of their own divide the screen", () => {
  expect(stretches(strip(10, 2, 6))).toEqual(["0-10", "12-24"]);
  expect(stretches(strip(10, 2, 3))).toEqual(["0-24"]);
  expect(stretches(strip(9, 3, 6))).toEqual(["0-24"]);
  // Glyphs stand in them.
  expect(stretches(strip(1, 1, 6))).toEqual(["0-24"]);
});

test("a list beside a strip has a twin on its other side", () => {
  const bar: StyledRun = { row: 3, col: 0, length: 10, style: { bg: 4 } };
  const screen = screenFromText(ROWS, { cols: 22, runs: [...strip(10, 2, 6), bar] });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  const lists = findLists(scene, () => true).map(({ by, rows }) => `${by} ${rows.length}`);
  expect(lists).toEqual(["bar 6", "twin 6"]);
});
