import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const MARK: StyledRun = { row: 1, col: 0, length: 1, style: { fg: 6 } };
const lit = (col: number, length: number): StyledRun => {
  return { row: 1, col, length, style: { fg: 6, underline: "single" } };
};

function options(row: string, runs: readonly StyledRun[], visible = false): string[] {
  const screen = screenFromText(["$ npx setup", row], {
    cursor: { row: 1, col: 30, visible },
    runs,
    cols: 50,
  });
  return detectRegions(screen)
    .filter(({ role }) => role === "option")
    .map(({ name, selected, focused }) => `${name}${selected ? "+" : ""}${focused ? "*" : ""}`);
}

test("the underlined one of two answers behind a question", () => {
  expect(options("? Go on? › no / yes", [MARK, lit(11, 2)])).toEqual(["no+*", "yes"]);
  expect(options("? Print the labels? Yes/No", [MARK, lit(24, 2)])).toEqual(["Yes", "No+*"]);
});

test("a text with a slash: none is underlined, both are, or somebody types", () => {
  expect(options("? Go on? › no / yes", [MARK])).toEqual([]);
  expect(options("? Go on? › no / yes", [MARK, lit(11, 8)])).toEqual([]);
  expect(options("? Go on? › no / yes", [MARK, lit(11, 2)], true)).toEqual([]);
  expect(options("Go on? › no / yes", [lit(9, 2)])).toEqual([]);
});

test("an answer in parts of which one is underlined is a field", () => {
  const row = "? Leave at › 2031-09-15 09:30";
  const fields = (runs: readonly StyledRun[]) =>
    detectRegions(
      screenFromText([row], { cursor: { row: 1, col: 0, visible: false }, cols: 50, runs }),
    )
      .filter(({ role }) => role === "textbox")
      .map(({ name, value, focused }) => ({ name, value, focused }));
  const runs = [
    { row: 0, col: 0, length: 1, style: { fg: 6 } },
    { row: 0, col: 2, length: 8, style: { bold: true } },
  ];
  const day = { row: 0, col: 20, length: 2, style: { underline: "single" } } as const;
  expect(fields([...runs, day])).toEqual([
    { name: "Leave at", value: "2031-09-15 09:30", focused: true },
  ]);
  expect(fields(runs)).toEqual([]);
});
