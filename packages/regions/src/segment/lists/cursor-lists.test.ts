import { expect, test } from "vitest";
import { screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { cursorLists } from "./cursor-lists.ts";

/** The rows of the lists, and the current one. */
function listAt(rows: readonly string[], row: number, col: number, alternateScreen = true) {
  const cursor = { row, col, visible: true };
  const screen = { ...screenFromText(rows, { cols: 60, cursor }), alternateScreen };
  const [list] = cursorLists(segmentScreen(screen), () => true);
  return list && { rows: list.rows.map((layout) => layout.row), current: list.current };
}

const FILES = [
  "  total 16",
  "  drwxr-xr-x  5 ada ada 4096 Nov 22 23:45 .",
  "  -rw-r--r--  1 ada ada   44 Nov 22 23:45 Makefile",
  "  -rw-r--r--  1 ada ada  105 Nov 22 23:45 README.md",
  "",
];

test("the files of a directory, the cursor at the name of one", () => {
  expect(listAt(FILES, 2, 42)).toEqual({ rows: [1, 2, 3], current: 2 });
});

test("not what a command printed, nor a text that is edited", () => {
  expect(listAt(FILES, 4, 2)).toBeUndefined();
  expect(listAt(FILES, 2, 42, false)).toBeUndefined();
  expect(listAt(FILES, 2, 45)).toBeUndefined();
  expect(listAt(["one two", "three four", "five six"], 1, 6)).toBeUndefined();
});

test("places in files, the cursor at one of them; not what a compiler wrote to a log", () => {
  const places = [
    "main.c    1,1   All",
    "src/a.c|7 col 8-13| int number;",
    "src/a.c|20 col 36| a long line that goes on in the next one,",
    "which has no place",
    "src/b.c|31| number++;",
  ];
  expect(listAt(places.toSpliced(3, 1), 1, 0)).toEqual({ rows: [1, 2, 3], current: 1 });
  expect(listAt(places, 1, 0)).toBeUndefined();
  const log = places.map((text) => text.replace(/\|(\d+).*\|/, ":$1:"));
  expect(listAt(log.toSpliced(3, 1), 1, 0)).toBeUndefined();
});

test("files with marks in front, above a question about them", () => {
  const rows = [
    ...FILES.slice(0, 2),
    "D -rw-r--r--  1 ada ada   44 Nov 22 23:45 Makefile",
    FILES[3]!,
    "",
    "Delete Makefile? (yes or no)",
  ];
  expect(listAt(rows, 5, 29)).toEqual({ rows: [1, 2, 3], current: undefined });
  expect(listAt(rows.with(2, FILES[2]!), 5, 29)).toBeUndefined();
  expect(listAt(rows.with(5, "files.txt"), 5, 9)).toBeUndefined();
});

test("a tree of folders below its head, the cursor in one of its rows", () => {
  const rows = ["My files", "=".repeat(20), "../", "garden/", "| beds/", "| pump.c", "~"];
  expect(listAt(rows, 4, 0)).toEqual({ rows: [2, 3, 4, 5], current: 4 });
  expect(listAt(rows.with(1, ""), 4, 0)).toBeUndefined();
  expect(listAt(rows.with(4, "beds/").with(5, "pump.c"), 4, 0)).toBeUndefined();
});
