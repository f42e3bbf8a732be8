import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { settingLists } from "./setting-lists.ts";

const ROWS = [
  "┌──────────────────────────┐",
  "│ days.compact = no        │",
  "│ (few rows for each)      │",
  "│ days.first = Monday      │",
  "│ (where a week begins)    │",
  "│ days.header = yes        │",
  "│ (with a line)            │",
  "└──────────────────────────┘",
];
const ink = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { fg: 1 } };
};
const VALUES = [ink(1, 17, 2), ink(3, 15, 6), ink(5, 16, 3)];

/** The rows of the list and the current one, on a screen with a hidden cursor unless told. */
function listOf(rows: readonly string[], runs: readonly StyledRun[], visible = false) {
  const cursor = { row: 0, col: 0, visible };
  const screen = { ...screenFromText(rows, { runs, cursor }), alternateScreen: true };
  const [list] = settingLists(segmentScreen(screen), () => true);
  return list && { rows: list.rows.map(({ row }) => row), current: list.current };
}

test("settings at an even distance, the name of one in another look", () => {
  expect(listOf(ROWS, [...VALUES, ink(3, 2, 12)])).toEqual({ rows: [1, 3, 5], current: 3 });
});

test("facts, and a text that somebody edits, are none", () => {
  expect(listOf(ROWS, VALUES)).toBeUndefined();
  expect(listOf(ROWS, [ink(3, 2, 19)])).toBeUndefined();
  expect(listOf(ROWS, [...VALUES, ink(3, 2, 12)], true)).toBeUndefined();
  const uneven = [...ROWS.slice(0, 5), "│                          │", ...ROWS.slice(5)];
  expect(listOf(uneven, [...VALUES, ink(3, 2, 12), ink(6, 16, 3)])).toBeUndefined();
});

/** Strokes of keys between walls, as `name   = key`. */
const KEYS = ["cut", "copy", "paste", "undo", "redo", "save"].flatMap((name) => [
  `│ line-${name.padEnd(8)} = ^${name[0]!.toUpperCase()}       │`,
  "│                        │",
]);
const FRAMED = ["┌────────────────────────┐", ...KEYS, "└────────────────────────┘"];
const row = (at: number) => [ink(at, 2, 13), ink(at, 16, 1), ink(at, 18, 2)];

test("of many settings alone between walls, one all in another look is the current one", () => {
  expect(listOf(FRAMED, row(3))).toEqual({ rows: [1, 3, 5, 7, 9, 11], current: 3 });
});

test("a line of a configuration in a colour is no list", () => {
  expect(
    listOf(
      FRAMED.map((text) => text.replaceAll("│", " ")),
      row(3),
    ),
  ).toBeUndefined();
  expect(listOf(FRAMED.with(4, "│ (of a text)            │"), row(3))).toBeUndefined();
  expect(listOf(FRAMED.slice(4), row(1))).toBeUndefined();
  expect(listOf(FRAMED, row(3).slice(0, 1))).toBeUndefined();
});

test("dots may lead to values of which some have the look of their names, but to no pages", () => {
  const rows = [
    "┌──────────────────────────┐",
    "│ Ground * ..........  dark│",
    "│ Colours ...........  off │",
    "│ Confirm ...........  off │",
    "│ Sound .............  on  │",
    "└──────────────────────────┘",
  ];
  const values = [ink(2, 23, 3), ink(3, 23, 3)];
  expect(listOf(rows, [ink(1, 2, 27), ...values])).toEqual({ rows: [1, 2, 3, 4], current: 1 });
  expect(listOf(rows, [ink(1, 2, 27)])).toBeUndefined();
  const pages = rows.map((text) =>
    text.replace(/dark|off|on /, (word) => "112".padEnd(word.length)),
  );
  expect(listOf(pages, [ink(1, 2, 27), ...values])).toBeUndefined();
});
