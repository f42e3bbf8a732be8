import { expect, it } from "vitest";
import { type ScreenFromTextOptions, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { Found } from "./found.ts";
import { detectRadios } from "./radios.ts";

/** Radio buttons as `shortcut:name`, with a `*` for the chosen one. */
function radios(rows: readonly string[], options?: ScreenFromTextOptions): string[] {
  const scene = segmentScreen(screenFromText(rows, options));
  return detectRadios(scene, new Found(scene.grid)).map(
    ({ name, checked, shortcut }) =>
      `${shortcut === undefined ? "" : `${shortcut}:`}${name}${checked === true ? "*" : ""}`,
  );
}

it("bare marks of which one is filled", () => {
  expect(radios(["Package manager", "  ● npm", "  ○ yarn"])).toEqual(["npm*", "yarn"]);
  expect(radios(["● npm is up", "● cron is up"])).toEqual([]);
});

it("marks in parentheses in a frame", () => {
  const rows = ["┌─ Size ────┐", "│ (*) Small │", "│ ( ) Large │", "└───────────┘"];
  expect(radios(rows)).toEqual(["Small*", "Large"]);
});

it("slots of one width of which one is filled", () => {
  const rows = ["[a-z] Name", "[   ] Size", "[   ] Date", "[   ] Owner"];
  expect(radios(rows)).toEqual(["Name*", "Size", "Date", "Owner"]);
  expect(radios(rows.slice(1))).toEqual([]);
  expect(radios(rows.map((row) => row.replace("   ", "1-9")))).toEqual([]);
});

it("marks in plain writing below a question at the end of a stream whose cursor is hidden", () => {
  const rows = ["Which tank?", "( ) Tank 1", "(x) Tank 2", "( ) Barrel", "", ""];
  const cursor = { row: 3, col: 10, visible: false };
  expect(radios(rows, { cursor })).toEqual(["Tank 1", "Tank 2*", "Barrel"]);
  expect(radios(rows, { cursor: { ...cursor, visible: true } })).toEqual([]);
  expect(radios(["The tanks.", ...rows.slice(1)], { cursor })).toEqual([]);
  expect(
    radios(
      rows.map((row) => row.replace("( )", "(x)")),
      { cursor },
    ),
  ).toEqual([]);
});

it("marks in front of a tree are named without the lines that lead to its entries", () => {
  const rows = [
    "┌───────────────────┐",
    "│ ( ) Games         │",
    "│ ( ) │  Board      │",
    "│ (*) │  │  Chess   │",
    "└───────────────────┘",
  ];
  expect(radios(rows)).toEqual(["Games", "Board", "Chess*"]);
  expect(radios(rows.map((row) => row.replaceAll("(*)", "(1)")))).toEqual([]);
  // The line of a column: there is nothing of a tree behind the next one.
  expect(radios(["┌────────┐", "│ ( ) │  │", "│ (*) │  │", "└────────┘"])).toEqual([]);
});
