import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { keyedLists } from "./keyed-lists.ts";

const lit = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { fg: 4 } };
};
const ROWS = [
  "Choose a crew",
  "",
  " a) Woman    a) Fisher     Str: -1",
  " b) Man      b) Rower      Int: +2",
  " c) Child    c) Pilot      Wis: -1",
  "             d) Cook       Dex: 3",
  "",
];

/** The names of the lists of a full screen, the current one in stars. */
function found(rows: readonly string[], runs: readonly StyledRun[]): string[] {
  const cursor = { row: 4, col: 13, visible: true };
  const screen = screenFromText(rows, { cols: 60, runs, cursor });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return keyedLists(scene, () => true).map((list) =>
    list.rows
      .map(({ row, start, end }) => {
        const name = scene.grid.text(row, start, end);
        return row === list.current ? `*${name}*` : name;
      })
      .join(","),
  );
}

test("choices with letters in columns, without what is said beside them", () => {
  expect(found(ROWS, [lit(3, 1, 6), lit(4, 13, 8)])).toEqual([
    "a) Woman,*b) Man*,c) Child",
    "a) Fisher,b) Rower,*c) Pilot*,d) Cook",
  ]);
});

test("one column has its whole rows, and without a current one or out of order they are points of a text", () => {
  const single = ROWS.map((row) => `             ${row.slice(13)}`);
  expect(found(single, [lit(4, 13, 30)])[0]).toContain("d) Cook       Dex: 3");
  expect(found(ROWS, [])).not.toContain("a) Woman,b) Man,c) Child");
  const jumbled = ROWS.with(3, " c) Man      c) Rower      Int: +2");
  expect(found(jumbled, [lit(3, 1, 6), lit(4, 13, 8)]).join()).not.toContain("*c) Pilot*");
});
