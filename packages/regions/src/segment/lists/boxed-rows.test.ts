import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { boxedRows } from "./boxed-rows.ts";

const ENTRIES = ["work", "home", "shop"];

/** The rows of a list of names with a box each, the lit ones on another ground, and the current one. */
function listOf(names: readonly string[], lit: readonly number[]) {
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
  return found(rows, runs);
}

function found(rows: readonly string[], runs: readonly StyledRun[], taken: readonly number[] = []) {
  const scene = segmentScreen(screenFromText(rows, { runs }));
  const [list] = boxedRows(scene, (row) => !taken.includes(row));
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

test("while somebody types in the box of one, whose name alone is lit, the others are left", () => {
  const rows = [
    "┌──────────────┐",
    ...ENTRIES.flatMap((name) => ["│      ┌─────┐ │", `│ ${name} │  12 │ │`, "│      └─────┘ │"]),
    "└──────────────┘",
  ];
  const runs = [{ row: 5, col: 2, length: 4, style: { bg: 4 as const } }];
  expect(found(rows, runs, [5])).toEqual({ rows: [2, 8], current: undefined });
  // Without a field it may be the lit label of a form, and where all have one it is a form.
  expect(found(rows, runs)).toBeUndefined();
  expect(found(rows, runs, [2, 5, 8])).toBeUndefined();
});
