import type { Style } from "@pilotty/protocol";
import { expect, it, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { cursorForm } from "./cursor-forms.ts";
import { segmentScreen } from "./scene.ts";

type Run = readonly [row: number, col: number, length: number];

/** Fields as `name@start-end,row` of a full screen with the cursor at a place, runs of it in a style. */
function fields(
  rows: readonly string[],
  [row, col]: readonly [number, number],
  runs: readonly Run[] = [],
  style: Partial<Style> = { bg: 4 },
): string[] {
  const styled = runs.map(([at, from, length]) => ({ row: at, col: from, length, style }));
  const cursor = { row, col, visible: true };
  const screen = screenFromText([...rows, ""], { cols: 60, cursor, runs: styled });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return cursorForm(scene).map(({ name, row: at, start, end }) => `${name}@${start}-${end},${at}`);
}

const ROWS = ["", "  Name      Wren", "", "  Zip 2", ""];

it("runs in one column behind labels without a colon", () => {
  const runs = [
    [1, 12, 20],
    [3, 12, 20],
  ] as const;
  const found = ["Name@12-32,1", "Zip 2@12-32,3"];
  expect(fields(ROWS, [1, 16], runs)).toEqual(found);
  expect(fields(ROWS, [1, 16], runs, { inverse: true })).toEqual(found);
  expect(fields(ROWS, [1, 16], runs, { underline: "single" })).toEqual(found);
});

it("a single one stands free", () => {
  const runs = [[1, 12, 20]] as const;
  expect(fields(["", "  Name      Wren", ""], [1, 16], runs)).toEqual(["Name@12-32,1"]);
  const table = ["  Rent      120", "  Name      Wren", "  Food      30"];
  expect(fields(table, [1, 16], runs)).toEqual([]);
});

it("brackets and underscores with room in them", () => {
  const rows = ["", "  Name      [Wren      ]", "  City      [          ]"];
  expect(fields(rows, [1, 17])).toEqual(["Name@13-23,1", "City@13-23,2"]);
  expect(fields(["", "  Name", "  Wren______", "", "  City", "  __________"], [2, 6])).toEqual([
    "Name@2-12,2",
    "City@2-12,5",
  ]);
});

it("below labels that start where they do", () => {
  const rows = ["", "  Name", "  Wren", "", "  City", "", ""];
  const runs = [
    [2, 2, 30],
    [5, 2, 30],
  ] as const;
  expect(fields(rows, [2, 6], runs)).toEqual(["Name@2-32,2", "City@2-32,5"]);
});

it("underlined ones beside it and below it, each below a label of its own", () => {
  const rows = ["", "Last Name    First Name", "", "", "Comments", "", "", ""];
  const runs = [
    [2, 0, 10],
    [2, 13, 10],
    [5, 0, 30],
    [6, 0, 30],
  ] as const;
  const line = { underline: "single" } as const;
  const found = ["Last Name@0-10,2", "Comments@0-30,5", "First Name@13-23,2"];
  expect(fields(rows, [2, 0], runs, line)).toEqual(found);
  expect(fields(rows.with(1, "Last Name"), [2, 0], runs, line)).toEqual(found.slice(0, 2));
});

test.each([
  ["a lit row of a list", ["  Files", "  one", "  two"], [1, 2], [[1, 2, 20]]],
  ["a bar from side to side", ["Name", "", "Mode      text", ""], [2, 14], [[2, 0, 60]]],
  ["a gauge", ["", "  Load      [###       ]", ""], [1, 16], []],
  ["a word in a text", ["", "see the manual here", ""], [1, 10], [[1, 8, 6]]],
  ["a number before it", ["", " 12         Wren", ""], [1, 16], [[1, 12, 20]]],
] as const)("none in %s", (_, rows, at, runs) => {
  expect(fields(rows, at, runs)).toEqual([]);
});
