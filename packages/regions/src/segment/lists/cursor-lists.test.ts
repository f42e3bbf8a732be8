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
