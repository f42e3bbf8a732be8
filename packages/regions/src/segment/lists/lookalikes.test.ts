import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { findLists } from "./find-lists.ts";

/** The number of rows in lists below two free rows, one of which is lit. */
function found(rows: readonly string[], runs: readonly StyledRun[], cursor = HIDDEN): number {
  const screen = screenFromText(["", "", ...rows, "", "", ""], {
    cols: 40,
    cursor,
    runs: runs.map((run) => ({ ...run, row: run.row + 2 })),
  });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return findLists(scene, () => true).reduce((sum, list) => sum + list.rows.length, 0);
}

const HIDDEN = { row: 0, col: 0, visible: false };
const at = (row: number, col: number) => ({ row: row + 2, col, visible: true });
const lit = (row: number, length = 40, col = 0): StyledRun => {
  return { row, col, length, style: { bg: 4 } };
};

test("the line in which somebody writes may be lit from side to side", () => {
  const rows = ["Beans in the north", "Peas in the south", "Grass"];
  expect(found(rows, [lit(1)], at(1, 2))).toBe(0);
  expect(found(rows, [lit(1)], at(1, 17))).toBe(0);
  expect(found(rows, [lit(1)], at(1, 0))).toBe(3);
  expect(found(rows, [lit(1)], at(1, 39))).toBe(3);
});

test("labels with a figure each, one of them lit as far as it goes, are a state", () => {
  const rows = [" Cash  $200", " Guns     0", " Debt  $550"];
  expect(found(rows, [lit(2, 10, 1)], at(4, 3))).toBe(0);
  expect(found(rows, [lit(2, 10, 1)])).toBe(3);
  expect(found(rows, [lit(2)])).toBe(3);
  expect(found([" Score: 12", " Lives: 3", " Level: 2"], [lit(2, 8, 1)])).toBe(0);
});

test("a lit heading above figures, above a text, or below another one like it", () => {
  const figures = [" Statistics", " Sent     12 kB", " Lost     30 kB", " Late      2"];
  expect(found(figures, [lit(0)])).toBe(0);
  expect(found(figures.with(0, " docs/"), [lit(0)])).toBe(4);
  const text = [" Warning", " Do not open the lid", " while it is hot"];
  expect(found(text, [lit(0, 7, 1)])).toBe(0);
  expect(found([" Open", " Save as a new file", " Quit"], [lit(0, 4, 1)])).toBe(3);
  const heads = [" System", " box", " lid", " Memory", " hot"];
  expect(found(heads, [lit(0, 30), lit(3, 30)])).toBe(0);
});

test("words between dashes say in which mode a program is", () => {
  expect(found(["one", "two", "-- INSERT --"], [lit(2, 12)])).toBe(0);
  expect(found(["one", "two", "three"], [lit(2, 5)])).toBe(3);
});

test("a rule with the name of a file, which an editor lights below a text", () => {
  const rows = ["one", "== notes ========== top ==", "two", "three"];
  expect(found(rows, [lit(1)])).toBe(0);
  expect(found(rows.with(1, "== notes"), [lit(1)])).toBe(4);
});
