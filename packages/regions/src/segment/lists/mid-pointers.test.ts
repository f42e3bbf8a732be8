import { expect, test } from "vitest";
import { screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { midPointers } from "./mid-pointers.ts";

/** The rows of the lists of a screen, with a star at the current one. */
function rowsIn(rows: readonly string[], alternateScreen = true): string[] {
  const screen = screenFromText(rows, { cols: 60 });
  const scene = segmentScreen({ ...screen, alternateScreen });
  return midPointers(scene, () => true).map(({ rows: found, current }) =>
    found.map(({ row }) => (row === current ? `*${row}` : `${row}`)).join(" "),
  );
}

const FILES = [
  "Name",
  "",
  "12K  Jan 2 []    docs",
  "13K  Jan 3 [] >> src",
  " 1K  Jan 4 []    notes.txt",
];

test("a pointer in front of the name, behind the same columns in all rows", () => {
  expect(rowsIn(FILES)).toEqual(["2 *3 4"]);
  expect(rowsIn(FILES.with(4, " 1K  Jan 4 []  # notes.txt"))).toEqual(["2 *3 4"]);
  expect(rowsIn(FILES.map((row) => row.replace(">>", " ❯")))).toEqual(["2 *3 4"]);
});

test("no list where other rows have something in its place, and none in what a command printed", () => {
  expect(rowsIn(FILES.with(2, "12K  Jan 2 [] by docs"))).toEqual([]);
  expect(rowsIn(FILES.with(4, " 1K  Jan 4 [] >> notes.txt"))).toEqual([]);
  expect(rowsIn(FILES, false)).toEqual([]);
  expect(rowsIn(["", "a  b  c", "x > y and z > u", "a  b  c", ""])).toEqual([]);
});
