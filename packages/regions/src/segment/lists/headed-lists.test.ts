import { expect, test } from "vitest";
import { screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { headedLists } from "./headed-lists.ts";

/** The rows of the lists below a bar in row 1, and the current one. */
function listAt(texts: readonly string[], row: number, alternateScreen = true) {
  const runs = [{ row: 1, col: 0, length: 40, style: { bg: 7 } }];
  const cursor = { row, col: 0, visible: true };
  const screen = { ...screenFromText(texts, { cols: 40, cursor, runs }), alternateScreen };
  const [list] = headedLists(segmentScreen(screen), () => true);
  return list && { rows: list.rows.map((layout) => layout.row), current: list.current };
}

const TABLE = [
  "a text",
  "CRM Buffer     Size Mode      File",
  ".   notes.md    584 Text      ~/notes.md",
  "    trees.py     94 Python    ~/trees.py",
  " %* *Messages*   66 Messages",
  "",
];

test("rows below headings, the cursor at one of them", () => {
  expect(listAt(TABLE, 3)).toEqual({ rows: [2, 3, 4], current: 3 });
});

test("two rows are enough if gaps are between their columns", () => {
  const marks = [
    "a text",
    "    Mark [v]       File",
    "    one            ~/a.c",
    "    two            ~/b.c",
  ];
  expect(listAt([...marks, "", ""], 2)).toEqual({ rows: [2, 3], current: 2 });
  const text = ["a text", " edit 1.2 notes.txt", " some 2 o notes one", " more 3 o words two"];
  expect(listAt([...text, "", ""], 2)).toBeUndefined();
});

test("not without the cursor in it, nor what a command printed", () => {
  expect(listAt(TABLE, 5)).toBeUndefined();
  expect(listAt(TABLE, 0)).toBeUndefined();
  expect(listAt(TABLE, 3, false)).toBeUndefined();
});

test("a text below the title of an editor is none", () => {
  const text = ["a line of a text", "and another one,", "and the last of them"];
  expect(listAt(["", "edit 1.2    notes.txt   Modified", ...text, ""], 3)).toBeUndefined();
  expect(listAt(TABLE.with(1, "Buffers"), 3)).toBeUndefined();
});

test("not where somebody types behind a question between rows and headings", () => {
  const screen = (text: string, col: number) => {
    const runs = [{ row: 1, col: 0, length: 40, style: { bg: 7 } }];
    const cursor = { row: 4, col, visible: true };
    const drawn = screenFromText(TABLE.with(4, text), { cols: 40, cursor, runs });
    return headedLists(segmentScreen({ ...drawn, alternateScreen: true }), () => true).length;
  };
  expect(screen("CRM Buffer    ?", 16)).toBe(0);
  expect(screen("CRM Buffer    ?", 4)).toBe(1);
});

test("the bytes of a file are none", () => {
  const bytes = [
    "a text",
    "File: a  ASCII Offset: 0x00",
    "00000000 42 4F 41 54 01 00  BOAT..",
    "00000006 49 73 6C 61 6E 64  Island",
    "0000000C 48 61 72 62 6F 75  Harbou",
  ];
  expect(listAt([...bytes, ""], 2)).toBeUndefined();
});
