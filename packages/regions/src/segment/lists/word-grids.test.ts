import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { wordGrids } from "./word-grids.ts";

/** The cells of a grid, in columns, the current one in stars. */
function cells(rows: readonly string[], ...runs: readonly StyledRun[]): string {
  const scene = segmentScreen(screenFromText(rows, { cols: 50, runs }));
  return wordGrids(scene, () => true)
    .map((list) =>
      list.rows
        .map(({ row, start, end }) => {
          const name = scene.grid.text(row, start, end);
          return row === list.current ? `*${name}*` : name;
        })
        .join(","),
    )
    .join(" ");
}

const lit = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { inverse: true } };
};
const ROWS = ["", "red     yellow    brown", "green   magenta   pink", "blue    cyan", ""];

test("names in columns, one of them lit, are choices", () => {
  const found = "red,green,blue yellow,*magenta*,cyan brown,pink";
  expect(cells(ROWS, lit(2, 8, 7))).toBe(found);
  expect(cells(ROWS, lit(2, 8, 10))).toBe(found);
  expect(cells(ROWS, lit(2, 8, 7), lit(1, 0, 3))).toBe("");
});

test("the lit one of the first column is the name of its row, unless all names are in order", () => {
  expect(cells(ROWS, lit(2, 0, 5))).toBe("");
  const files = ["", "beacon  bearing   berth", "buoy    canal     dock", ""];
  expect(cells(files, lit(2, 0, 4))).toBe("beacon,*buoy* bearing,canal berth,dock");
});

const KEYED = ["", "g - Rogue", "h - Bard", "i - Priest", "j - Warper", ""];

test("keys in front of the names tell as well that they are in order, whatever headings stand between", () => {
  const rows = [
    "",
    "a - Fighter  Mage",
    "b - Monk     d - Earth Mage",
    "c - Hunter   e - Air Mage",
  ];
  const more = [...rows, "Zealot       f - Fire Mage", ""];
  const wide = more.map((row, index) => (index === 0 ? row : `${row.padEnd(30)}${KEYED[index]}`));
  expect(cells(wide, lit(1, 0, 11))).toContain("d - Earth Mage");
  expect(cells(wide.with(2, wide[2]!.replace("d -", "z -")), lit(1, 0, 11))).toBe("");
});

test("figures and sentences in columns are none, nor are words at odd places", () => {
  expect(cells(ROWS.with(1, "red     12        brown"), lit(2, 8, 7))).toBe("");
  expect(cells(ROWS.with(1, "red     yellow.   brown"), lit(2, 8, 7))).toBe("");
  expect(cells(ROWS.with(1, "red    yellow   brown").with(3, ""), lit(2, 8, 7))).toBe("");
});

test("a heading above is none; one row is enough below the word that is completed to one of them", () => {
  expect(cells(ROWS.with(0, "colours"), lit(2, 8, 7))).not.toContain("colours");
  const completed = (typed: string, col = typed.length) => {
    const texts = [typed, "file", "tree.c   tree.h   tree2.c", ""];
    const cursor = { row: 0, col, visible: true };
    const screen = screenFromText(texts, { cols: 50, cursor, runs: [lit(2, 9, 7)] });
    return wordGrids(segmentScreen(screen), () => true).map(({ rows }) => rows[0]?.start);
  };
  expect(completed("# ls src/tree.h")).toEqual([0, 9, 18]);
  expect(completed("# ls src/tree.c")).toEqual([]);
  expect(completed("# ls src/tree.h", 4)).toEqual([]);
});

test("the cursor may wait behind a lit heading below the word that is completed", () => {
  const completed = (line: string, heading: StyledRun) => {
    const texts = [line, " Files", "tree.c   tree.h   tree2.c", ""];
    const cursor = { row: 1, col: 7, visible: true };
    const runs = [heading, lit(2, 9, 7)];
    const scene = segmentScreen(screenFromText(texts, { cols: 50, cursor, runs }));
    return wordGrids(scene, () => true).map(({ rows }) => rows[0]?.start);
  };
  expect(completed("# ls src/tree.h           ada@mole", lit(1, 0, 6))).toEqual([0, 9, 18]);
  expect(completed("# ls src/tree.c           ada@mole", lit(1, 0, 6))).toEqual([]);
  expect(completed("# ls src/tree.h           ada@mole", lit(1, 1, 5))).toEqual([]);
});
