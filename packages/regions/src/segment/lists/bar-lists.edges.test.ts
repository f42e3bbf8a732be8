import { expect, it } from "vitest";
import { screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { barLists } from "./bar-lists.ts";

const HIDDEN = { row: 0, col: 0, visible: false };

it("the row below a title on its ground is the first of a list while somebody types in the last row", () => {
  const mails = ["11 Mar 02 Ladder", "12 Mar 03 Boxes", "13 Mar 04 Key"];
  const below = (rows: readonly string[], col: number) => {
    const texts = ["q:Quit d:Delete", ...rows, "", "", "Open: inbox"];
    const runs = [0, 1].map((row) => ({ row, col: 0, length: 40, style: { bg: 4 as const } }));
    const cursor = { row: texts.length - 1, col, visible: true };
    const screen = screenFromText(texts, { cols: 40, cursor, runs });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    const lists = barLists(scene, (row, from) => row < texts.length - 1 || from > 12);
    return lists.flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(below(mails, 11)).toEqual([1, 2, 3]);
  expect(below(mails, 20)).toEqual([]);
  expect(below(["No Date   Subject", ...mails], 11)).toEqual([]);
});

it("a bar at the top is a row while a question is asked below a status", () => {
  const log = ["2024-02-24 10:14 Release", "2024-02-21 10:11 Fix", "2024-02-14 09:02 Add"];
  const asked = (status: number, col: number) => {
    const texts = [...log, "", "", "[main]", "Switch to main? [Yn]"];
    const runs = [
      { row: 0, col: 0, length: 40, style: { bg: 2 as const } },
      { row: 5, col: 0, length: status, style: { bg: 4 as const } },
    ];
    const screen = screenFromText(texts, {
      cols: 40,
      cursor: { row: 6, col, visible: true },
      runs,
    });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return barLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(asked(40, 20)).toEqual([0, 1, 2]);
  expect(asked(6, 20)).toEqual([]);
  expect(asked(40, 0)).toEqual([]);
});

it("a bar that its text fills is as wide as the panel whose head stands above it", () => {
  const texts = [
    "",
    "Level:     PID USER   CPU",
    "As others    1 ada    2.0",
    "First        2 ada    0.1",
    "Second       3 bo     0.0",
    "Third",
    "",
  ];
  const rows = (head: number) => {
    const runs = [
      { row: 1, col: 0, length: head, style: { bg: 2 as const } },
      { row: 2, col: 0, length: 9, style: { bg: 6 as const } },
    ];
    const screen = screenFromText(texts, { cols: 40, cursor: HIDDEN, runs });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return barLists(scene, () => true).flatMap((list) =>
      list.rows.map(({ row, end }) => [row, end]),
    );
  };
  expect(rows(9)).toEqual([
    [2, 9],
    [3, 5],
    [4, 6],
    [5, 5],
  ]);
  expect(rows(6)).not.toEqual(rows(9));
});

it("the lit title in the edge of a box is no row", () => {
  const rows = (title: string) => {
    const texts = ["", title, "   seeds     ", "   trays     ", "   posts     "];
    const runs = [{ row: 1, col: 2, length: 11, style: { bg: 4 as const } }];
    const screen = screenFromText(texts, { cols: 40, cursor: HIDDEN, runs });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return barLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(rows("   ladders   ")).toEqual([1, 2, 3, 4]);
  expect(rows("── ladders   ─────")).toEqual([]);
});

it("a free row on the ground of the title and the status is the head of what is below", () => {
  const rowsOf = (runs: readonly number[]) => {
    const texts = ["loom 3.2", "", "NAME  KIND  ROWS", "", "a  wool  4", "b  silk  5", "", "Quit"];
    const lit = runs.map((row) => ({ row, col: 0, length: 40, style: { bg: 2 as const } }));
    const screen = screenFromText(texts, { cols: 40, cursor: HIDDEN, runs: lit });
    const lists = barLists(segmentScreen({ ...screen, alternateScreen: true }), () => true);
    return lists.flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(rowsOf([0, 2, 7])).toEqual([]);
  expect(rowsOf([0, 4, 7])).toEqual([4, 5]);
});

it("in the stream of a shell the cursor may wait behind a lit heading right above the rows", () => {
  const below = (heading: number, alternateScreen = false) => {
    const texts = ["# ", " History", "   1 ls docs", "   2 wc notes", "   3 make", "", ""];
    const runs = [
      { row: 1, col: 0, length: heading, style: { bg: 5 as const } },
      { row: 3, col: 0, length: 40, style: { inverse: true } },
    ];
    const cursor = { row: 1, col: 9, visible: true };
    const scene = segmentScreen({
      ...screenFromText(texts, { cols: 40, cursor, runs }),
      alternateScreen,
    });
    return barLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(below(9)).toEqual([2, 3, 4]);
  expect(below(0)).toEqual([]);
  expect(below(9, true)).toEqual([]);
});
