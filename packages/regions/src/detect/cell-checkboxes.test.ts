import type { Style } from "@pilotty/protocol";
import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

const FIELD = { bg: 12 } as const;
const LIT = { bg: 15 } as const;

type Run = readonly [row: number, col: number, length: number, style: Partial<Style>];

/** The checkboxes of a screen: `+` for a checked one, `*` for the focused one. */
function boxes(rows: readonly string[], runs: readonly Run[], alternateScreen = true): string[] {
  const styled = runs.map(([row, col, length, style]) => ({ row, col, length, style }));
  const screen = { ...screenFromText(rows, { cols: 50, runs: styled }), alternateScreen };
  return detectRegions(screen)
    .filter(({ role }) => role === "checkbox")
    .map(({ name, checked, focused }) => {
      return `${name}${checked === true ? "+" : ""}${focused ? "*" : ""}`;
    });
}

const FORM = [
  "┌─────────────────────────────┐",
  "│ Berth       north           │",
  "│                             │",
  "│ Has power   X               │",
  "│                             │",
  "│ Has water:                  │",
  "└─────────────────────────────┘",
];

test("a cell in the column of a field, on its ground; another one is lit", () => {
  const runs: Run[] = [
    [1, 14, 10, FIELD],
    [3, 14, 1, FIELD],
  ];
  expect(boxes(FORM, runs)).toEqual(["Has power+"]);
  expect(boxes(FORM, [...runs, [5, 14, 1, LIT]])).toEqual(["Has power+", "Has water*"]);
});

test("two cells below each other", () => {
  const runs: Run[] = [
    [3, 14, 1, FIELD],
    [5, 14, 1, FIELD],
  ];
  expect(boxes(FORM, runs)).toEqual(["Has power+", "Has water"]);
  expect(boxes(FORM, runs, false)).toEqual([]);
});

test("a cell alone is a cursor that was drawn", () => {
  expect(boxes(FORM, [[5, 14, 1, LIT]])).toEqual([]);
});

test("a ruler in the text of an editor", () => {
  const rows = ["Has power", "Has water", "", "Has a mast", "", "", ""];
  const runs = rows.map((_, row): Run => [row, 14, 1, FIELD]);
  expect(boxes(rows, runs)).toEqual([]);
});

test("another letter in the cell, or text behind it", () => {
  const runs: Run[] = [
    [3, 14, 1, FIELD],
    [5, 14, 1, FIELD],
  ];
  expect(
    boxes(
      FORM.map((row) => row.replace("X ", "Q ")),
      runs,
    ),
  ).toEqual([]);
  expect(
    boxes(
      FORM.map((row) => row.replace("X  ", "X b")),
      runs,
    ),
  ).toEqual([]);
});
