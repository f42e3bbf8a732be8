import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

const LIGHT = 7;

/** The tabs in the last row but one of a full screen, each `[col, length, ground]` of it on a ground. */
function tabs(
  row: string,
  grounds: readonly [number, number, number][],
  above = "a text",
): string[] {
  const rows = ["", "the page", "", "", above, row, "a status"];
  const runs = grounds.map(([col, length, bg]) => ({ row: 5, col, length, style: { bg } }));
  const bar = { row: 6, col: 0, length: 40, style: { bg: LIGHT } };
  const screen = screenFromText(rows, { cols: 40, runs: [...runs, bar] });
  return detectRegions({ ...screen, alternateScreen: true })
    .filter(({ role }) => role === "tab")
    .map(({ name, selected }) => (selected ? `${name}*` : name));
}

const ROW = "Tides of the bay   │Notes";

it("names at the left of equal shares, one share on a ground of its own", () => {
  const open: [number, number, number][] = [
    [0, 19, 2],
    [19, 21, LIGHT],
  ];
  expect(tabs(ROW, open)).toEqual(["Tides of the bay*", "Notes"]);
  const thirds = `One${" ".repeat(10)}│Two${" ".repeat(10)}│Three`;
  expect(
    tabs(thirds, [
      [0, 14, LIGHT],
      [14, 13, 2],
      [27, 13, LIGHT],
    ]),
  ).toEqual(["One", "Two*", "Three"]);
});

it("not on one ground, nor in other shares, with columns, or below a divider", () => {
  expect(tabs(ROW, [[0, 40, LIGHT]])).toEqual([]);
  expect(
    tabs("Tides    │Notes", [
      [0, 9, 2],
      [9, 31, LIGHT],
    ]),
  ).toEqual([]);
  const open: [number, number, number][] = [
    [0, 19, 2],
    [19, 21, LIGHT],
  ];
  expect(tabs("a.txt   1,1    All │b.txt   1,1   All", open)).toEqual([]);
  expect(tabs(ROW, open, `${" ".repeat(19)}│`)).toEqual([]);
});
