import type { Cursor } from "@pilotty/protocol";
import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { loneRows } from "./lone-rows.ts";

/** The rows that are the only ones of a list. */
function rowsOf(rows: readonly string[], runs: readonly StyledRun[], cursor?: Cursor): number[] {
  const last = cursor === undefined ? "" : "Keep it?";
  const texts = [...rows, ...Array<string>(5).fill(""), last];
  const screen = screenFromText(texts, { cols: 40, runs, ...(cursor && { cursor }) });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return loneRows(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
}

const bar = (row: number, length: number, bg: number): StyledRun => {
  return { row, col: 0, length, style: { bg } };
};

test("a pointer that is lit with the words behind it", () => {
  const rows = ["A program", "", "Select a disk:", ">Disk disk.img - 67 MB", ""];
  expect(rowsOf(rows, [bar(3, 22, 7)])).toEqual([3]);
  expect(rowsOf(rows, [bar(3, 5, 7)])).toEqual([]);
  expect(
    rowsOf(
      rows.map((row) => row.replace(">Disk disk", ">[Go] [No]")),
      [bar(3, 22, 7)],
    ),
  ).toEqual([]);
});

test("the only entry below a heading on another ground", () => {
  const rows = ["A program", "", "", "Folder             Size", "/web/modules       0.30 MB", ""];
  expect(rowsOf(rows, [bar(3, 40, 3), bar(4, 40, 4)])).toEqual([4]);
  expect(rowsOf(rows, [bar(4, 40, 4)])).toEqual([]);
  // With a text below it, it divides the screen.
  expect(rowsOf([...rows.slice(0, 5), "a text"], [bar(3, 40, 3), bar(4, 40, 4)])).toEqual([]);
});

test("with the cursor behind a question in the last row, not elsewhere", () => {
  const rows = ["A program", "", "", "-- Attachments", "- 1  notes.txt", ""];
  const runs = [bar(3, 40, 3), bar(4, 40, 4)];
  expect(rowsOf(rows, runs, { row: 11, col: 9, visible: true })).toEqual([4]);
  expect(rowsOf(rows, runs, { row: 11, col: 4, visible: true })).toEqual([]);
  expect(rowsOf(rows, runs, { row: 0, col: 9, visible: true })).toEqual([]);
});

test("the only entry that is left while somebody types in a field at the edge", () => {
  const rows = ["A program", "--- /home ---", "   8.0 KiB  /tests", "", "", "", "", "st"];
  const find = (texts: readonly string[], row: number, taken: number) => {
    const cursor = { row, col: 2, visible: true };
    const screen = screenFromText(texts, { cols: 40, cursor, runs: [bar(2, 19, 2)] });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return loneRows(scene, (at) => at !== taken).flatMap((list) => list.rows.map((own) => own.row));
  };
  expect(find(rows, 7, 7)).toEqual([2]);
  // What is typed there is no field.
  expect(find(rows, 7, -1)).toEqual([]);
  expect(find(rows.with(2, "   tests"), 7, 7)).toEqual([]);
  expect(find(rows.with(3, "   a text"), 7, 7)).toEqual([]);
});

test("a numbered one on the ground of the title above it, with the cursor at its start", () => {
  const rows = ["Feeds 2.1", "   1 * Market news", "", ""];
  const hidden = { row: 1, col: 0, visible: false };
  const title = [bar(0, 40, 4), bar(1, 40, 4)];
  expect(rowsOf(rows, [...title, bar(9, 40, 4)], hidden)).toEqual([1]);
  expect(rowsOf(rows.with(1, "   of the market"), [...title, bar(9, 40, 4)], hidden)).toEqual([]);
  expect(rowsOf(rows.with(3, "a text"), [...title, bar(9, 40, 4)], hidden)).toEqual([]);
  expect(rowsOf(rows, [...title, bar(9, 40, 4)], { row: 0, col: 0, visible: false })).toEqual([]);
});

test("what is left below a bar of keys, lit as that is in another look, while somebody types at the top", () => {
  const rows = ["ada$ gi", "-keys-", " git log --oneline", "", "", "", ""];
  const runs = [
    { row: 1, col: 0, length: 40, style: { inverse: true } },
    { row: 2, col: 0, length: 40, style: { inverse: true, bold: true } },
  ];
  const cursor = { row: 0, col: 7, visible: true };
  const scene = segmentScreen({
    ...screenFromText(rows, { cols: 40, cursor, runs }),
    alternateScreen: true,
  });
  const isTaken = (row: number) => loneRows(scene, (at) => at !== 0 && at !== row).length;
  expect(isTaken(1)).toBe(1);
  expect(isTaken(6)).toBe(0);
});

test("with a pointer below the head of a table, while a question is asked close to the last row", () => {
  const rows = [
    "Disk: new.img",
    "",
    "",
    "    Device   Start   End   Size",
    ">>  Free      2048  9071    63M",
    ...Array<string>(5).fill(""),
    " Size: 63M",
    "   M for MiB",
  ];
  const find = (texts: readonly string[], taken = 10) => {
    const cursor = { row: 10, col: 10, visible: true };
    const screen = screenFromText(texts, { cols: 40, cursor, runs: [bar(4, 40, 2)] });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return loneRows(scene, (at) => at !== taken).flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(find(rows)).toEqual([4]);
  expect(find(rows, -1)).toEqual([]);
  expect(find(rows.with(10, " made 63M"))).toEqual([]);
  expect(find(rows.with(3, "    a text that goes on here"))).toEqual([]);
  expect(find(rows.with(2, "a line above"))).toEqual([]);
});
