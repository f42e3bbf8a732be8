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
  expect(answer(["? Keep it? (y, n, !, q, C-r or C-h)"], 36, asked(8))).toBeUndefined();
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

it("is what the choices below a question are searched for", () => {
  const dim = (col: number, length: number): StyledRun => {
    return { row: 1, col, length, style: { dim: true } };
  };
  const rows = ["◆  Country", "│  Search: re (4 matches)", "│  ○ Argentina"];
  const apart = [...asked(0).slice(0, 1), dim(3, 7), dim(11, 14)];
  const two = [...asked(0).slice(0, 1), dim(3, 7), dim(14, 11)];
  expect(answer(rows, undefined, apart)).toBe("Search@11-13,1");
  expect(answer(rows, undefined, two)).toBe("Search@11-13,1");
  expect(answer(rows, undefined, [...asked(0).slice(0, 1), dim(3, 22)])).toBeUndefined();
  expect(answer(["   Country", ...rows.slice(1)], undefined, apart)).toBeUndefined();
});

it("is a date of which one part is on another ground", () => {
  const mark = [0, 1, 2].map((row) => ({ row, col: 0, length: 1, style: MARK }));
  const part = (col: number, length: number): StyledRun => {
    return { row: 1, col, length, style: { inverse: true } };
  };
  const date = ["◆  When?", "│  2026/05/12", "└"];
  expect(answer(date, undefined, [...mark, part(8, 2)])).toBe("When?@3-13,1");
  expect(answer(date, undefined, mark)).toBeUndefined();
  expect(answer(date, undefined, [...mark, part(3, 2), part(8, 2)])).toBeUndefined();
  expect(answer(["◆  When?", "│  in May", "└"], undefined, [...mark, part(6, 3)])).toBeUndefined();
});

it("ends before the cursor that is drawn behind what choices are searched for", () => {
  const dim: StyledRun = { row: 1, col: 3, length: 7, style: { dim: true } };
  const rows = ["◆  Where?", "│  Search: docs█", "│  docs"];
  expect(answer(rows, undefined, [...asked(0).slice(0, 1), dim])).toBe("Search@11-15,1");
});

it("is in parts, of which one is underlined", () => {
  const day: StyledRun = { row: 0, col: 20, length: 2, style: { underline: "single" } };
  const rows = ["? Leave at › 2031-09-15 09:30"];
  expect(answer(rows, undefined, [...asked(8), day])).toBe("Leave at@13-29,0");
  expect(answer(rows, undefined, asked(8))).toBeUndefined();
  expect(answer(["? Leave at › soon, or in 15"], undefined, [...asked(8), day])).toBeUndefined();
});

it("stands behind what keys do, in brackets in a look of their own", () => {
  const hint: StyledRun = { row: 0, col: 21, length: 12, style: { fg: 6 } };
  const row = "? What is your name? [? for help] Wren";
  expect(answer([row], 38, [...asked(19), hint])).toBe("What is your name?@34-38,0");
  expect(answer([row], 38, asked(19))).toBe("What is your name?@21-38,0");
});

it("stands behind the letters that can be typed, and above the question what is searched for", () => {
  const drawn = (text: string) => answer([text], undefined, asked(8));
  expect(drawn("? Keep it? [y/N] █")).toBe("Keep it?@17-18,0");
  expect(drawn("? Keep it? [y/N] y█")).toBe("Keep it?@17-18,0");
  const above = (text: string) =>
    answer([text, "? Select a pier", "▸ East", "  West"], undefined, [
      { row: 1, col: 0, length: 1, style: MARK },
      { row: 1, col: 2, length: 13, style: { bold: true } },
    ]);
  expect(above("Search: ea█")).toBe("Search@8-10,0");
  expect(above("Search: █")).toBe("Search@8-9,0");
  expect(above("Search: ea")).toBeUndefined();
  expect(above("Load: ▂▄███")).toBeUndefined();
});

it("follows a sign that what is typed would do, up to the cursor that is drawn behind it", () => {
  expect(answer(["✔ Weight in grams: 450█"], undefined, asked(16))).toBe("Weight in grams@19-22,0");
  expect(answer(["✔ Weight in grams: 450"], undefined, asked(16))).toBeUndefined();
  expect(answer(["✔ Weight in grams: 450█"], undefined, [])).toBeUndefined();
  expect(answer(["✔ Weight: 450█", "done"], undefined, asked(7))).toBeUndefined();
});

it("is none behind the sign of a shell and a command, in plain writing or in colours", () => {
  const sign: StyledRun = { row: 0, col: 0, length: 1, style: MARK };
  expect(answer(["❯ npm test"], 10, [sign])).toBeUndefined();
  expect(answer(["❯ npm test"], 10, [sign, { row: 0, col: 2, length: 3, style: { fg: 2 } }])).toBe(
    undefined,
  );
  expect(answer(["❯ Your name?"], 13, [sign])).toBe("Your name?@13-14,0");
});
