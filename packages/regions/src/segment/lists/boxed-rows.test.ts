import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { boxedRows } from "./boxed-rows.ts";
import type { IsFree } from "./list.ts";

const ENTRIES = ["work", "home", "shop"];

/** The rows of a list of names with a box each, the lit ones on another ground, and the current one. */
function listOf(names: readonly string[], lit: readonly number[], isFree: IsFree = () => true) {
  const rows = [
    "┌────────────────────────┐",
    ...names.flatMap((name) => [
      "│      ┌───────────────┐ │",
      `│${name.padEnd(6)}│${`${name}@box`.padEnd(15)}│ │`,
      "│      └───────────────┘ │",
    ]),
    "└────────────────────────┘",
  ];
  const runs = lit.flatMap((index) =>
    [1, 2, 3].map((row): StyledRun => {
      return { row: index * 3 + row, col: 1, length: 24, style: { bg: 4 } };
    }),
  );
  const [list] = boxedRows(segmentScreen(screenFromText(rows, { runs })), isFree);
  return list && { rows: list.rows.map(({ row }) => row), current: list.current };
}

test("names with a box each, one of them on another ground", () => {
  expect(listOf(ENTRIES, [1])).toEqual({ rows: [2, 5, 8], current: 5 });
});

test("a form is none: nothing is lit, or its fields have no names there", () => {
  expect(listOf(ENTRIES, [])).toBeUndefined();
  expect(listOf(ENTRIES.slice(1), [1])).toBeUndefined();
  expect(listOf(ENTRIES.with(0, ""), [1])).toBeUndefined();
});

test("the current one is left off where its value is edited, and none is a list where another is", () => {
  expect(listOf(ENTRIES, [1], (row) => row !== 5)).toEqual({ rows: [2, 8], current: undefined });
  expect(listOf(ENTRIES, [1], (row) => row !== 2)).toBeUndefined();
});
