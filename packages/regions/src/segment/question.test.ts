import type { Style } from "@pilotty/protocol";
import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findAnswer } from "./question.ts";
import { segmentScreen } from "./scene.ts";

const MARK: Partial<Style> = { fg: 6 };

/** The answer as `name@start-end,row`, the cursor in a column of the first row or hidden. */
function answer(rows: readonly string[], col: number | undefined, runs: readonly StyledRun[]) {
  const cursor = { row: 0, col: col ?? 0, visible: col !== undefined };
  const scene = segmentScreen(screenFromText([...rows, ""], { cols: 60, cursor, runs }));
  const field = findAnswer(scene, () => true);
  return field && `${field.name}@${field.start}-${field.end},${field.row}`;
}

/** A mark, and a bold question of so many cells behind it. */
function asked(length: number): StyledRun[] {
  return [
    { row: 0, col: 0, length: 1, style: MARK },
    { row: 0, col: 2, length, style: { bold: true } },
  ];
}

it("stands behind a question with a mark in a look of its own", () => {
  expect(answer(["? Project name harbour"], 22, asked(12))).toBe("Project name@15-22,0");
  expect(answer(["? Keep it? (y/N)"], 16, asked(8))).toBeUndefined();
});

it("stands behind a sign, in whatever look that is drawn", () => {
  expect(answer(["? Password ‣ **"], 15, asked(8))).toBe("Password@13-15,0");
  expect(answer(["? Password ›"], 13, asked(8))).toBe("Password@13-14,0");
});

it("stands behind what is taken if nothing is typed", () => {
  expect(answer(["? Project name (harbour)"], 25, asked(12))).toBe("Project name@25-26,0");
});

it("holds a cursor that the program draws", () => {
  const runs = (col: number) => [
    ...asked(4),
    { row: 0, col, length: 1, style: { bg: 6 as const } },
  ];
  expect(answer(["? Name ‣ box"], undefined, runs(9))).toBe("Name@9-12,0");
  expect(answer(["? Name ‣ box"], undefined, runs(12))).toBe("Name@9-12,0");
  expect(answer(["? Name ‣ box two"], undefined, asked(4))).toBeUndefined();
});

it("is told to be hidden in brackets, but not above choices", () => {
  expect(answer(["? Password [input is masked]"], undefined, asked(8))).toBe("Password@11-28,0");
  expect(answer(["? Colour [type to filter]", "> red"], undefined, asked(6))).toBeUndefined();
});

it("stands in the one row between a question and the end of its line", () => {
  const runs = [0, 1, 2, 3].map((row) => ({ row, col: 0, length: 1, style: MARK }));
  expect(answer(["◆  Name?", "│  box█", "└"], undefined, runs)).toBe("Name?@3-6,1");
  expect(answer(["▲  Key?", "│  ▪▪▪", "└  Too short"], undefined, runs)).toBe("Key?@3-6,1");
  expect(answer(["◆  Name?", "│  box", "└"], undefined, runs)).toBeUndefined();
  expect(answer(["◆  Name?", "│  box█", "│  two", "└"], undefined, runs)).toBeUndefined();
});

it("stands behind a faint label between a question and its choices", () => {
  const guides = [0, 1, 2, 3, 4].map((row) => ({ row, col: 0, length: 1, style: MARK }));
  const rows = ["◆  Country?", "│", "│  Search: r (8 matches)", "│  ○ Austria", "└"];
  const faint: StyledRun = { row: 2, col: 3, length: 7, style: { dim: true } };
  expect(answer(rows, undefined, [...guides, faint])).toBe("Search@11-12,2");
  expect(answer(rows, undefined, guides)).toBeUndefined();
  expect(answer(rows.with(3, "│"), undefined, [...guides, faint])).toBeUndefined();
});
