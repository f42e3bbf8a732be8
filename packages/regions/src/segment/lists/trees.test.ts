import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { findLists } from "./find-lists.ts";

const bar = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { inverse: true } };
};

function sceneOf(rows: readonly string[], runs: readonly StyledRun[]) {
  return segmentScreen({ ...screenFromText(rows, { runs, cols: 40 }), alternateScreen: true });
}

/** Row numbers of each list. */
function rowsOf(rows: readonly string[], runs: readonly StyledRun[]): number[][] {
  return findLists(sceneOf(rows, runs), () => true).map((list) => list.rows.map(({ row }) => row));
}

test("a bar on the name alone lights an entry behind the lines that lead to it", () => {
  const rows = [
    "┌──────── Options ────────┐",
    "│ [+]─ Bookmarks          │",
    "│ [-]─ Configuration      │",
    "│  │   ├── Comments       │",
    "│  │   └── Indentation    │",
    "│ [+]─ Cookies            │",
    "└─────────────────────────┘",
  ];
  expect(rowsOf(rows, [bar(3, 11, 8)])).toEqual([[1, 2, 3, 4, 5]]);
});

test("a root without a mark stands above its children", () => {
  const rows = [
    "+------ Extensions ------+",
    "|  File extensions       |",
    "|  |-- gif: image        |",
    "|  |-- au: audio         |",
    "+------------------------+",
  ];
  expect(rowsOf(rows, [bar(1, 1, 24)])).toEqual([[1, 2, 3]]);
});

test("children with columns stand at the edge, below the entry that is open", () => {
  const tree = [
    "the seeds of the year",
    "--- Herbs (12)",
    "--\\ Roots (4)",
    "  --\\ early     The first ones (2)",
    "i A   radish        1.0      1.1",
    "i     carrot        2.3      2.4",
    "  --- late      The last ones (2)",
    "  --- mixed     And those between (9)",
    "--- Trees (3)",
    "",
  ];
  expect(rowsOf(tree, [bar(5, 0, 40)])).toEqual([[1, 2, 3, 4, 5, 6, 7, 8]]);
  const closed = tree.map((row) => row.replace("\\", "-"));
  expect(rowsOf(closed, [bar(5, 0, 40)])).toEqual([[4, 5]]);
});

test("points in a text below a heading are no tree", () => {
  const rows = ["", "Changes in this release of ours", "  - a point", "  - another", "", "", ""];
  expect(rowsOf(rows, [bar(1, 0, 40)])).toEqual([]);
});

test("on a ground of its own, the root in the first row is no title", () => {
  const rows = ["quay", "├──docs", "│  └──fees.md", "├──src", "└──notes.md", "", "", ""];
  const page = rows.map((_, row): StyledRun => ({ row, col: 0, length: 40, style: { bg: 0 } }));
  const lit: StyledRun = { row: 2, col: 6, length: 7, style: { fg: 0, bg: 15 } };
  expect(rowsOf(rows, [...page, lit])).toEqual([[0, 1, 2, 3, 4]]);
  const title: StyledRun = { row: 0, col: 0, length: 40, style: { bg: 4 } };
  expect(rowsOf(rows, [...page, title, lit])).toEqual([[1, 2, 3, 4]]);
});
