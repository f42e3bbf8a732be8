import { expect, test } from "vitest";
import { screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { blockLists, gridLists } from "./block-lists.ts";

/** The current row and the others of the blocks in rows 1 and 2, the second on another ground. */
function blocks(texts: readonly string[], grounds: readonly [number, number] = [7, 4]): string[] {
  const runs = grounds.map((bg, index) => ({ row: 1 + index, col: 4, length: 16, style: { bg } }));
  const scene = segmentScreen(screenFromText(texts, { cols: 40, runs }));
  return blockLists(scene, () => true).map(({ rows, current }) => {
    return rows.map(({ row }) => (row === current ? `*${row}*` : `${row}`)).join(" ");
  });
}

const ROWS = ["    grow(tree)", "    plant   trees.py", "    planted trees.py", "    planted", ""];

test("two rows complete the word that stands right above or below them", () => {
  expect(blocks(ROWS)).toEqual(["1 *2*"]);
  expect(blocks(["    plant", ...ROWS.slice(1, 3), "", ""])).toEqual(["*1* 2"]);
  expect(blocks(ROWS.with(3, "   :planted"))).toEqual(["1 *2*"]);
});

test("two coloured rows without such a word are no completion", () => {
  expect(blocks(ROWS.with(3, "    water"))).toEqual([]);
  expect(blocks(ROWS.with(3, "   xplanted"))).toEqual([]);
  expect(blocks(ROWS, [7, 7])).toEqual([]);
});

test("rows on one ground complete the word that the cursor stands behind", () => {
  const at = (row: number, col: number, texts: readonly string[] = ROWS) => {
    const runs = [1, 2].map((lit) => ({ row: lit, col: 3, length: 16, style: { bg: 5 as const } }));
    const cursor = { row, col, visible: true };
    const scene = segmentScreen(screenFromText(texts, { cols: 40, cursor, runs }));
    return blockLists(scene, () => true).map((list) => [list.rows.length, list.current]);
  };
  const rows = ["    pl", ...ROWS.slice(1)];
  expect(at(0, 6, rows)).toEqual([[2, undefined]]);
  expect(at(0, 6)).toEqual([]);
  expect(at(0, 4, rows)).toEqual([]);
  expect(at(4, 6, rows)).toEqual([]);
});

test("cells on a ground right below the word that is completed to the lit one of them", () => {
  const cells = (typed: string) => {
    const rows = [
      typed,
      "          decoder         dump()",
      "          detect_encoding dumps()",
      "",
    ];
    const ground = (row: number, col: number, bg: number) => {
      return { row, col, length: 16, style: { bg } };
    };
    const runs = [ground(1, 9, 4), ground(1, 25, 7), ground(2, 9, 7), ground(2, 25, 7)];
    const cursor = { row: 0, col: typed.length, visible: true };
    const scene = segmentScreen(screenFromText(rows, { cols: 60, cursor, runs }));
    return gridLists(scene, () => true).map((list) => [list.rows.length, list.current]);
  };
  expect(cells(">>> json.decoder")).toEqual([
    [2, 1],
    [2, undefined],
  ]);
  expect(cells(">>> json.dump")).toEqual([]);
});

/** The columns of a grid of names between walls, the first of them lit with its padding. */
function columns(texts: readonly string[]): string[] {
  const runs = [{ row: 1, col: 3, length: 12, style: { inverse: true } }];
  const rows = [
    "┌───────────────────────────────────┬─────────┐",
    ...texts.map((text) => `│${text}`),
  ];
  const scene = segmentScreen(screenFromText([...rows, "", ""], { cols: 47, runs }));
  return gridLists(scene, () => true).map(({ rows: own }) =>
    own.map(({ row, start, end }) => scene.grid.text(row, start, end)).join(" "),
  );
}

const FILES = [
  "   access.log   Makefile             │ Files: 5│",
  "   beds.c       plan.txt             │ Bytes: 9│",
  "   beds.h       plot.c               │         │",
];

test("names in order between walls, each as wide as the bar over the first one", () => {
  expect(columns(FILES)).toEqual(["access.log beds.c beds.h", "Makefile plan.txt plot.c"]);
});

test("a table between walls is no grid", () => {
  expect(columns(FILES.with(1, "   beds.c       a list               │ Bytes: 9│"))).toEqual([]);
  expect(columns(FILES.with(1, "   beds.c       plan.txt     2 beds  │ Bytes: 9│"))).toEqual([]);
  expect(columns(FILES.with(0, "   access.log                        │ Files: 5│"))).toEqual([]);
  expect(columns(FILES.map((text) => text.slice(0, -1)))).toHaveLength(2);
});
