import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { findLists } from "./find-lists.ts";

const LIT: StyledRun = { row: 2, col: 1, length: 22, style: { inverse: true } };
const heading = (row: number): StyledRun => ({ row, col: 2, length: 20, style: { fg: 5 } });

/** The names in the lists of a frame with some rows. */
function names(texts: readonly string[], ...runs: readonly StyledRun[]): string[] {
  const rows = texts.map((text) => `│ ${text.padEnd(20)} │`);
  const screen = screenFromText(["┌─ Commands ───────────┐", ...rows, "└──────────────────────┘"], {
    cols: 40,
    runs,
  });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return findLists(scene, () => true).flatMap((list) =>
    list.rows.map(({ row, start, end }) => scene.grid.text(row, start, end)),
  );
}

test("entries below a heading in a look of its own go on with those above it", () => {
  const texts = ["Session", "New", "Rename", "", "View", "Sidebar", "Theme"];
  expect(names(texts, LIT, heading(1), heading(5))).toEqual(["New", "Rename", "Sidebar", "Theme"]);
});

test("a text behind a free row does not, nor one below a rule", () => {
  expect(names(["Save", "New", "Rename", "", "Press a key"], LIT)).toEqual([
    "Save",
    "New",
    "Rename",
  ]);
  const ruled = ["Save", "New", "Rename", "--------------------", "Sidebar"];
  expect(names(ruled, LIT).includes("Sidebar")).toBe(false);
});

test("rows with a hot letter go on behind a free row", () => {
  const texts = ["Rescue", "Copy", "Serial", "", "Disk", "Memory", "", "Press a key"];
  const hot = [1, 3, 5, 6].map((row): StyledRun => {
    return { row, col: row === 3 ? 3 : 2, length: 1, style: { bold: true } };
  });
  const lit: StyledRun = { row: 2, col: 3, length: 20, style: { inverse: true } };
  const key: StyledRun = { row: 2, col: 2, length: 1, style: { inverse: true, bold: true } };
  const all = ["Rescue", "Copy", "Serial", "Disk", "Memory"];
  expect(names(texts, lit, key, ...hot)).toEqual(all);
  expect(names(texts, lit, key, ...hot.slice(0, 2))).toEqual(all.slice(0, 3));
});
