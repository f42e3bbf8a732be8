import { expect, it, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { fieldColumns } from "./field-columns.ts";
import { segmentScreen } from "./scene.ts";

type Run = readonly [row: number, col: number, length: number];

/** Fields as `name@start-end,row` of a full screen without a cursor, runs of it on a ground of their own. */
function fields(rows: readonly string[], runs: readonly Run[] = []): string[] {
  const styled = runs.map(([row, col, length]) => ({
    row,
    col,
    length,
    style: { bg: 4 as const },
  }));
  const screen = screenFromText([...rows, ""], { cols: 60, runs: styled });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return fieldColumns(scene).map(({ name, row, start, end }) => `${name}@${start}-${end},${row}`);
}

it("brackets of one size with labels in front of them", () => {
  expect(fields(["", "  Name  [Wren     ]", "  City  [         ]"])).toEqual([
    "Name@9-18,1",
    "City@9-18,2",
  ]);
});

it("runs of one ground with free rows between them", () => {
  const rows = ["", "  Name      Wren", "", "  City 2", ""];
  expect(
    fields(rows, [
      [1, 12, 20],
      [3, 12, 20],
    ]),
  ).toEqual(["Name@12-32,1", "City 2@12-32,3"]);
});

it("runs below their labels", () => {
  const rows = ["", "  Name", "  Wren", "", "  City", "", "", "the end of it"];
  expect(
    fields(rows, [
      [2, 2, 20],
      [5, 2, 20],
    ]),
  ).toEqual(["Name@2-22,2", "City@2-22,5"]);
});

test.each([
  ["meters", ["", "  CPU   [####     ]", "  Mem   [##       ]"], []],
  ["empty meters", ["", "  CPU   [         ]", "  Mem   [         ]"], []],
  ["sizes", ["", "  20 KiB  [#        ] /docs", "  12 KiB  [         ] /src"], []],
  ["one alone", ["", "  Name  [Wren     ]", ""], []],
  [
    "a table with a column of its own",
    ["", " one    up   ", " two    up   "],
    [
      [1, 8, 8],
      [2, 8, 8],
    ],
  ],
  [
    "lit words",
    ["", " one    up", "", " two    up", ""],
    [
      [1, 8, 2],
      [3, 8, 2],
    ],
  ],
] as const)("none in %s", (_, rows, runs) => {
  expect(fields(rows, runs)).toEqual([]);
});
