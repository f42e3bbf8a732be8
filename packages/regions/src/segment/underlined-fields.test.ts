import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "./scene.ts";
import { underlinedFields } from "./underlined-fields.ts";

/** The fields of one row as `name start-end`, with a line below the given columns. */
function fields(row: string, col: number, length: number): string[] {
  const runs: StyledRun[] = [{ row: 0, col, length, style: { underline: "single" } }];
  const scene = segmentScreen(screenFromText([row], { cols: 40, runs }));
  return scene.segments
    .flatMap((segment) => underlinedFields(scene, segment))
    .map(({ name, start, end }) => `${name} ${start}-${end}`);
}

it("blanks with a line below them are room to write in, behind a label", () => {
  expect(fields("Name: box", 6, 20)).toEqual(["Name 6-26"]);
  expect(fields("Name  box", 6, 20)).toEqual(["Name 6-26"]);
  expect(fields("Name:", 6, 20)).toEqual(["Name 6-26"]);
});

it("underlined words are none, nor is the current row of a list", () => {
  expect(fields("See: the manual of it", 5, 10)).toEqual([]);
  expect(fields("the manual", 4, 6)).toEqual([]);
  expect(fields("docs/box.html", 6, 34)).toEqual([]);
  expect(fields("docs/box.html", 0, 40)).toEqual([]);
});

it("underscores fill what is not written on, behind a label with dots to it", () => {
  expect(fields("Item code . . . : BR-0142_", 18, 8)).toEqual(["Item code 18-26"]);
  expect(fields("Quantity  . . . : __250", 18, 5)).toEqual(["Quantity 18-23"]);
  expect(fields("Shelf ..........: ______", 18, 6)).toEqual(["Shelf 18-24"]);
});

it("the headings of columns and what shows a tab are none", () => {
  expect(fields("PID     USER     ", 8, 9)).toEqual(["PID 8-17"]);
  const style = { underline: "single" } as const;
  const runs: StyledRun[] = [
    { row: 0, col: 0, length: 4, style },
    { row: 0, col: 8, length: 9, style },
  ];
  const heading = segmentScreen(screenFromText(["PID     USER     "], { cols: 40, runs }));
  expect(heading.segments.flatMap((segment) => underlinedFields(heading, segment))).toEqual([]);
  expect(fields("apples   12", 6, 3)).toEqual([]);
  expect(fields("name:     box", 5, 5)).toEqual([]);
});

it("a field with the cursor has a row of a box for itself, below what is asked for", () => {
  const rows = [
    "┌─ Find ─────────────────┐",
    "│ Which seeds to look for│",
    "│                        │",
    "│ bean                   │",
    "└────────────────────────┘",
  ];
  const inBox = (col: number, texts = rows) => {
    const runs: StyledRun[] = [{ row: 3, col: 2, length: 18, style: { underline: "single" } }];
    const cursor = { row: 3, col, visible: true };
    const scene = segmentScreen(screenFromText(texts, { cols: 40, runs, cursor }));
    return scene.segments
      .flatMap((segment) => underlinedFields(scene, segment))
      .map(({ name, start, end }) => `${name} ${start}-${end}`);
  };
  expect(inBox(6)).toEqual(["Which seeds to look for 2-20"]);
  expect(inBox(6, rows.with(1, rows[2]!))).toEqual(["Find 2-20"]);
  expect(inBox(24)).toEqual([]);
});

it("the label with its colon may lie on a ground of its own", () => {
  const lit = (row: string) => {
    const runs: StyledRun[] = [
      { row: 0, col: 1, length: 6, style: { bg: 6 } },
      { row: 0, col: 8, length: 20, style: { underline: "single" } },
    ];
    const scene = segmentScreen(screenFromText([row], { cols: 40, runs }));
    return scene.segments.flatMap((segment) => underlinedFields(scene, segment)).length;
  };
  expect(lit(" Name : box")).toBe(1);
  expect(lit(" Name   box")).toBe(0);
});
