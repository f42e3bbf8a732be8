import type { Cursor } from "@pilotty/protocol";
import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { barLists } from "./bar-lists.ts";

/** Rows of the lists with a bar in the first row of a full screen. */
function rowsOf(texts: readonly string[], visible = false): number[] {
  const runs = [{ row: 0, col: 0, length: 40, style: { bg: 2 as const } }];
  const cursor = { row: 9, col: 0, visible };
  const rows = [...texts, ...Array<string>(10 - texts.length).fill("")];
  const scene = segmentScreen(screenFromText(rows, { cols: 40, cursor, runs }));
  return barLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
}

it("a bar at the top is a row where the digits of a date stand below its own", () => {
  const log = [
    "2024-02-24 10:14 Ada Release",
    "2024-02-21 10:11 Ada Fix",
    "2024-02-14 09:02 Bo Add",
  ];
  expect(rowsOf(log)).toEqual([0, 1, 2]);
  expect(rowsOf(log, true)).toEqual([]);
});

it("a bar at the top is a row where the rows are numbered", () => {
  expect(rowsOf(["(0) office: 1 window", "(1) quay: 2 windows"])).toEqual([0, 1]);
  expect(rowsOf(["1: office", "2: quay", "3: beds"])).toEqual([0, 1, 2]);
  expect(rowsOf(["2. What to do", "1. Read this", "2. Do it"])).toEqual([]);
  expect(rowsOf(["(0) office: 1 window", "1: quay: 2 windows"])).toEqual([]);
});

it("a bar at the top is a title or the heads of columns elsewhere", () => {
  expect(rowsOf(["DATE       TIME  WHO", "2024-02-21 10:11 Ada", "2024-02-14 09:02 Bo"])).toEqual(
    [],
  );
  expect(rowsOf(["log of 2024", "first row", "second row"])).toEqual([]);
});

/** Rows of the lists of a full screen with a bar across one row. */
function rowsAround(texts: readonly string[], row: number, cursor: Cursor, taken = 99): number[] {
  const runs = [{ row, col: 0, length: 40, style: { inverse: true } }];
  const screen = screenFromText(texts, { cols: 40, cursor, runs });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return barLists(scene, (at) => at < taken).flatMap((list) => list.rows.map((found) => found.row));
}

const HIDDEN = { row: 0, col: 0, visible: false };

it("a bar below the text in whose first row the cursor stands is a status", () => {
  const rows = ["first row", "second row", "third row", "notes.txt", "", "", ""];
  expect(rowsAround(rows, 3, HIDDEN)).toEqual([0, 1, 2, 3]);
  expect(rowsAround(rows, 3, { row: 0, col: 2, visible: true })).toEqual([]);
  // Behind what was typed there, the list is what was searched.
  expect(rowsAround(rows, 3, { row: 0, col: 9, visible: true })).toEqual([1, 2, 3]);
});

it("a bar that tells where in a text the cursor is belongs to no list", () => {
  const rows = ["", "a.txt    1,1   All", "b.txt    2,1   All", "c.txt    3,1   All", "", "", ""];
  expect(rowsAround(rows, 3, HIDDEN)).toEqual([]);
  expect(rowsAround(rows.with(3, "c.txt    3.1   All"), 3, HIDDEN)).toEqual([1, 2, 3]);
});

it("a question above the keys that answer it is no row of the text above it", () => {
  const rows = ["", "first row", "second row", "third row", "Replace this?", " Y Yes", " N No"];
  expect(rowsAround(rows, 4, HIDDEN, 5)).toEqual([]);
  expect(rowsAround(rows.with(4, "fourth row"), 4, HIDDEN, 5)).toEqual([1, 2, 3, 4]);
});

it("a stretch of a line in a text in which the cursor stands is no row", () => {
  const rows = ["", "  pier = 1", "  added line", "  time = 2", "  boat = 3", "", ""];
  const lit = (cursor: Cursor) => {
    const runs = [{ row: 2, col: 2, length: 38, style: { bg: 3 as const } }];
    const screen = screenFromText(rows, { cols: 40, cursor, runs });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return barLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(lit({ row: 4, col: 2, visible: true })).toEqual([]);
  // Behind the words, or in the row itself, it waits for no text.
  expect(lit({ row: 4, col: 12, visible: true })).toEqual([1, 2, 3, 4]);
  expect(lit({ row: 2, col: 2, visible: true })).toEqual([1, 2, 3, 4]);
  expect(lit(HIDDEN)).toEqual([1, 2, 3, 4]);
});

it("the row below a title on its ground is the first of a list where the cursor stands at it", () => {
  const rows = ["Reader - links", "1  http://a.example", "2  http://b.example", "", "", "", ""];
  const below = (cursor: Cursor, lit = [0, 1]) => {
    const runs = lit.map((row) => ({ row, col: 0, length: 40, style: { bg: 4 as const } }));
    const screen = screenFromText(rows, { cols: 40, cursor, runs });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return barLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(below({ row: 1, col: 0, visible: false })).toEqual([1, 2]);
  expect(below({ row: 6, col: 39, visible: false })).toEqual([]);
  expect(below({ row: 1, col: 0, visible: false }, [0, 1, 2])).toEqual([]);
});

it("a sign may touch the lit name of a chosen file", () => {
  const rows = ["", " docs/", " notes.md", "*tags", " trees.csv", "", ""];
  expect(rowsWith(rows, { row: 3, col: 0, length: 20, style: { bg: 4 } })).toEqual([1, 2, 3, 4]);
  const marked = rows.with(3, "•tags");
  expect(rowsWith(marked, { row: 3, col: 0, length: 20, style: { bg: 4 } })).toEqual([1, 2, 3, 4]);
  const lines = ["", "   docs/", "   notes.md", "*tags", "   trees.csv", "", ""];
  expect(rowsWith(lines, { row: 3, col: 0, length: 20, style: { bg: 4 } })).toEqual([]);
});

/** Rows of the lists of a full screen with a lit stretch. */
function rowsWith(texts: readonly string[], run: StyledRun): number[] {
  const screen = screenFromText(texts, { cols: 60, cursor: HIDDEN, runs: [run] });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return barLists(scene, () => true).flatMap((list) => list.rows.map((found) => found.row));
}

it("what a file is may stand plain behind its lit name; a lit part of a word is in a text", () => {
  const run = { row: 3, col: 1, length: 4, style: { inverse: true } };
  const rows = ["~/work", "", " data/", " docs/", " notes.txt", "", "", ""];
  expect(rowsWith(rows, run)).toEqual([2, 3, 4]);
  expect(rowsWith(rows.with(3, " docs-old"), run)).toEqual([]);
  expect(rowsWith(rows.with(3, " docs/old"), run)).toEqual([]);
});

it("a blank row is in a table if all its columns go on behind it", () => {
  const run = { row: 2, col: 0, length: 60, style: { inverse: true } };
  const row = (name: string, more: string) => `${name.padEnd(8)}${more.padEnd(20)}${name}@box`;
  const rows = ["", row("ida", "Ida Moss"), row("tom", "Tom Brook"), "", row("all", "All"), "", ""];
  expect(rowsWith(rows, run)).toEqual([1, 2, 4]);
  expect(rowsWith(rows.with(4, "all     All"), run)).toEqual([1, 2]);
});

it("a rule like one in the list is in it as well", () => {
  const run = { row: 1, col: 0, length: 60, style: { inverse: true } };
  const rule = "─".repeat(60);
  const rows = ["", "Title: none", "Genre: none", rule, "Mode: any", rule, "Search", "Reset", ""];
  const look = (row: number, length: number): StyledRun => {
    return { row, col: 0, length, style: { fg: row > 4 ? 6 : 3 } };
  };
  const rowsOfScreen = (texts: readonly string[]) => {
    const runs = [run, look(2, 11), look(3, 60), look(4, 9), { ...look(5, 60), style: { fg: 3 } }];
    const screen = screenFromText(texts, { cols: 60, cursor: HIDDEN, runs });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return barLists(scene, () => true).flatMap((list) => list.rows.map((found) => found.row));
  };
  expect(rowsOfScreen(rows)).toEqual([1, 2, 4, 6, 7]);
  expect(rowsOfScreen(rows.with(5, "─".repeat(40)))).toEqual([1, 2, 4]);
});

it("lines of machine code are no list", () => {
  const run = { row: 2, col: 4, length: 40, style: { inverse: true } };
  const at = (address: string) => `    ${address} <main+4>   mov    %rsp,%rbp`;
  const rows = ["", at("0x55514a"), at("0x55514d"), at("0x555151"), "", "", ""];
  expect(rowsWith(rows, run)).toEqual([]);
  expect(
    rowsWith(
      rows.map((row) => row.replace("0x555", "box")),
      run,
    ),
  ).toEqual([1, 2, 3]);
});

it("a bar with a cell of padding may be shorter than the names above and below it", () => {
  const cursor = { row: 9, col: 0, visible: false };
  const rows = ["  Files", "", " chart.txt", " tide.md", " harbour.txt", " src", "", "", "", ""];
  const rowsWith = (length: number, texts = rows) => {
    const runs = [{ row: 3, col: 1, length, style: { inverse: true } }];
    const scene = segmentScreen(screenFromText(texts, { cols: 40, cursor, runs }));
    return barLists(scene, () => true).flatMap((list) => list.rows.map((found) => found.row));
  };
  expect(rowsWith(8)).toEqual([2, 3, 4, 5]);
  expect(rowsWith(8, rows.with(3, " tide.md  of today"))).toEqual([]);
});

it("numbers in front of names stand below each other by their ends", () => {
  const rows = ["", "", "   8. North", "   9. South", "  10. Pier", "", "", "", "", ""];
  expect(rowsAround(rows, 3, { row: 0, col: 0, visible: false })).toEqual([2, 3, 4]);
});

it("names stand below each other, whatever signs are in front of them", () => {
  const rows = ["", "", " M berth.md", " M chart.c", "?? notes.txt", "* quay", "", "", "", ""];
  const cursor = { row: 0, col: 0, visible: false };
  expect(rowsAround(rows, 3, cursor)).toEqual([2, 3, 4]);
  const branches = rows.toSpliced(2, 4, "* main", "  quay", "  pier", "at night");
  expect(rowsAround(branches, 3, cursor)).toEqual([2, 3, 4]);
});

it("a name that is typed in again at the bottom is no prompt of the rows above", () => {
  const rows = (typed: string) => ["~/work", "", " bread", " cakes", " rolls", "", "", "", typed];
  const listed = (typed: string) => {
    const cursor = { row: 8, col: typed.length, visible: true };
    const runs = [{ row: 4, col: 1, length: 5, style: { inverse: true } }];
    const screen = screenFromText(rows(typed), { cols: 40, cursor, runs });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return barLists(scene, () => true).flatMap((list) => list.rows.map((found) => found.row));
  };
  expect(listed("rolls")).toEqual([2, 3, 4]);
  expect(listed("/rolls")).toEqual([2, 3, 4]);
});

const PANELS = [
  " ~/maps              ~/logs             ",
  " ../            4 K   ../            4 K",
  " north/         4 K   old/           4 K",
  " south/         4 K   new/           4 K",
  "",
  "",
  "",
  "",
];

/** Rows of the lists of two panels, by where their columns start. */
function panelsWith(runs: readonly StyledRun[], texts = PANELS): Record<number, number[]> {
  const screen = screenFromText(["[1:~/maps]", ...texts], { cols: 44, cursor: HIDDEN, runs });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  const found = barLists(scene, () => true);
  return Object.fromEntries(found.map(({ from, rows }) => [from, rows.map(({ row }) => row)]));
}

const lit = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { bg: 4 } };
};

it("a bar across the screen is the head of panels where the rows of one are lit below it", () => {
  const head = { row: 1, col: 0, length: 44, style: { bg: 7 as const } };
  expect(panelsWith([head])).toEqual({ 0: [1, 2, 3, 4] });
  expect(panelsWith([head, lit(3, 1, 20)])).toEqual({ 1: [2, 3, 4] });
});

it("a part of the lit name that was found is not lit", () => {
  const bars = [lit(3, 0, 1), lit(3, 4, 17)];
  const texts = PANELS.with(0, "");
  expect(panelsWith(bars, texts)).toEqual({ 0: [2, 3, 4] });
  // Without a part before it that is lit, it starts in the midst of a word.
  expect(panelsWith([lit(3, 4, 17)], texts)).toEqual({});
});

it("a key cap in the midst of a sentence is no row", () => {
  const rows = [
    "",
    "",
    "   Please choose one of them.",
    "   Press  space  to choose it",
    "",
    "",
    "",
  ];
  const cap = { row: 3, col: 9, length: 7, style: { inverse: true } };
  expect(rowsWith(rows, cap)).toEqual([]);
  const cells = ["", "", "   Please choose", "   Press  space", "", "", ""];
  expect(rowsWith(cells, cap)).toEqual([2, 3]);
});

it("completions on a ground of their own reach down to the prompt at the bottom", () => {
  const rows = [
    "",
    "",
    "",
    "close  shut it",
    "colour paint it",
    "comma  set one",
    "copy   take it",
    ":close",
  ];
  const listed = (last: 0 | 7) => {
    const block = [4, 5, 6].map((row) => {
      return { row, col: 0, length: 40, style: { bg: row === 6 ? last : (7 as const) } };
    });
    const runs = [{ row: 3, col: 0, length: 40, style: { inverse: true } }, ...block];
    const cursor = { row: 7, col: 6, visible: true };
    const screen = screenFromText(rows, { cols: 40, cursor, runs });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return barLists(scene, (row) => row < 7).flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(listed(7)).toEqual([3, 4, 5, 6]);
  // On another ground than they are it is a status.
  expect(listed(0)).toEqual([3, 4, 5]);
});

it("the edge of a panel that is not whole is no row, whatever is written in it", () => {
  const texts = [
    "┌< ~/shed ──.[^]>   in front ",
    "│/..               in front ",
    "│/beds             in front ",
    "│/docs             in front ",
    "",
    "",
  ];
  const runs = [{ row: 2, col: 1, length: 17, style: { bg: 6 as const } }];
  const cover = texts.slice(0, 4).map((_, row) => ({
    row,
    col: 18,
    length: 12,
    style: { bg: 7 as const },
  }));
  const screen = screenFromText(texts, {
    cols: 40,
    cursor: HIDDEN,
    runs: [...runs, ...cover],
  });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  const lists = barLists(scene, () => true);
  expect(lists.map((list) => list.rows.map(({ row }) => row))).toEqual([[1, 2, 3]]);
});

it("a mark may stand in front of the bar in a table, where other rows are free", () => {
  const row = (mark: string, name: string) => `${mark}${name.padEnd(9)}│ M26       │ 161`;
  const rows = ["", row(" ", "apple"), row("•", "pear"), row(" ", "plum"), "", "", ""];
  const run = { row: 2, col: 1, length: 30, style: { inverse: true } };
  expect(rowsWith(rows, run)).toEqual([1, 2, 3]);
  expect(rowsWith(rows.with(2, row("a", "pear")), run)).toEqual([]);
  const names = rows.map((text) => text.slice(0, 8));
  expect(rowsWith(names, { ...run, length: 7 })).toEqual([]);
});

it("bars side by side above a list with a bar of its own are headings", () => {
  const rows = [
    "",
    " Kinds     Seeds of the year",
    " leeks     early",
    " beans     late",
    " peas      all",
  ];
  const heads: StyledRun[] = [lit(1, 0, 9), lit(1, 10, 30)];
  const found = (runs: readonly StyledRun[]) => {
    const screen = screenFromText([...rows, "", ""], { cols: 40, cursor: HIDDEN, runs });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return barLists(scene, () => true)
      .filter(({ from }) => from === 10)
      .map((list) => list.rows.map(({ row }) => row));
  };
  const current: StyledRun = { row: 4, col: 10, length: 30, style: { bg: 6 } };
  expect(found([...heads, current])).toEqual([[2, 3, 4]]);
  expect(found([heads[1]!, current])[0]).toEqual([1, 2, 3, 4]);
});
