import { expect, it } from "vitest";
import { screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { barLists } from "./bar-lists.ts";

/** Rows of the lists of a screen whose second row is lit. */
function rowsOf(rows: readonly string[]): number[] {
  const runs = [{ row: 1, col: 0, length: 40, style: { bg: 4 as const } }];
  const cursor = { row: 11, col: 0, visible: false };
  const texts = [...rows, ...Array<string>(12 - rows.length).fill("")];
  const scene = segmentScreen({
    ...screenFromText(texts, { cols: 40, cursor, runs }),
    alternateScreen: true,
  });
  return barLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
}

it("the head of a table with dashes below its words is no row of a list", () => {
  expect(
    rowsOf(["", " 1 - Boats", "", " Hits     Seen", " ---- -------", "  400   33.3%"]),
  ).toEqual([]);
});

it("nor is one word with as many dashes below it", () => {
  expect(rowsOf(["", " 1 - Boats", "", " Hits", " ----", "  400"])).toEqual([]);
  expect(rowsOf(["", " 1 - Boats", "", " Hits", "", " 400"])).not.toEqual([]);
});

it("words with a free row between them are", () => {
  expect(rowsOf(["", " 1 - Boats", "", " 2 - Quays", "", " 3 - Sheds", ""])).toEqual([1, 3, 5]);
});

it("the name of a group below the cursor is none of the words that it can be completed to", () => {
  const rows = ["# ln --force", "option", "--backup  -b", "--force   -f", "--help    -h", ""];
  const below = (name: 0 | 1, row: number) => {
    const runs = [
      { row: 1, col: 0, length: 6, style: { bold: name === 1 } },
      { row: 3, col: 0, length: 12, style: { inverse: true } },
    ];
    const cursor = { row, col: 12, visible: true };
    const scene = segmentScreen(screenFromText(rows, { cols: 40, cursor, runs }));
    return barLists(scene, () => true).flatMap((list) => list.rows.map((layout) => layout.row));
  };
  expect(below(1, 0)).toEqual([2, 3, 4]);
  expect(below(0, 0)).toContain(1);
});

it("a question above a list is no row of it", () => {
  const days = ["Monday", "Tuesday", "Wednesday"];
  const runs = [{ row: 2, col: 0, length: 7, style: { inverse: true } }];
  const listed = (heading: string) => {
    const cursor = { row: 2, col: 0, visible: false };
    const texts = [heading, ...days, "", ""];
    const scene = segmentScreen(screenFromText(texts, { cols: 40, cursor, runs }));
    return barLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(listed("Which day is it?")).toEqual([1, 2, 3]);
  expect(listed("Sunday")).toEqual([0, 1, 2, 3]);
});

it("a lit row that ends in a colon above a single one says what that is", () => {
  expect(rowsOf(["", "No card found:", "/usr/share/loom/card"])).toEqual([]);
  expect(rowsOf(["", "No card found", "/usr/share/loom/card"])).toEqual([1, 2]);
  expect(rowsOf(["", "Cards:", "wool.card", "silk.card"])).toEqual([1, 2, 3]);
});

it("a row above a list with a line below each of its words is its head", () => {
  const rows = ["oak    120", "elm     80", "ash     60", ""];
  const lined = (cols: readonly number[], lit = 1) => {
    const line = { underline: "single" } as const;
    const runs = [
      ...cols.map((col) => ({ row: 0, col, length: 3, style: line })),
      { row: lit, col: 0, length: 40, style: { inverse: true } },
    ];
    const cursor = { row: 3, col: 0, visible: false };
    const scene = segmentScreen(screenFromText(rows, { cols: 40, cursor, runs }));
    return barLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(lined([0, 7])).toEqual([1, 2]);
  expect(lined([])).toEqual([0, 1, 2]);
  expect(lined([0])).toEqual([0, 1, 2]);
});
