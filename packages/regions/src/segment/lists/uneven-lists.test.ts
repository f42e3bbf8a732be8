import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { describedLists } from "./described-lists.ts";

const ROWS = [
  "  Ferry pass",
  "  For the whole summer, on all",
  "  lines",
  "❯ Day ticket",
  "  From six to midnight",
  "",
  "  Season ticket",
  "  One line only",
  "",
  "  Press enter to go on",
];
const FAINT = [1, 2, 4, 7, 9];

/** Rows of names, with a `*` for the current one, which is lit. */
function names(rows: readonly string[], faint = FAINT, isLit = true): string[] {
  const runs: StyledRun[] = faint.map((row) => ({ row, col: 0, length: 32, style: { dim: true } }));
  const current = rows.findIndex((row) => /^[❯>]/u.test(row));
  if (isLit) runs.push({ row: current, col: 0, length: 32, style: { fg: 6 } });
  const scene = segmentScreen(screenFromText(rows, { cols: 32, runs }));
  return describedLists(scene, () => true).flatMap(({ rows: found, current }) =>
    found.map(({ row }) => `${row}${row === current ? "*" : ""}`),
  );
}

it("entries with some rows below each name, and free rows between some of them", () => {
  expect(names(ROWS)).toEqual(["0", "3*", "6"]);
});

it("two are enough where they are numbered", () => {
  const rows = ["> 1. Day ticket", "     One line", "", "  2. Season ticket", "     All lines", ""];
  expect(names(rows, [1, 4])).toEqual(["0*", "3"]);
  expect(names(rows.with(3, "  7. Season ticket"), [1, 4])).toEqual([]);
  expect(names(rows.with(3, "  b. Season ticket"), [1, 4])).toEqual([]);
});

it("what a test runner tells of its files, behind a sign for the first of them, is no list", () => {
  const rows = [
    "❯ src/a.test",
    "    3 tests",
    "  src/b.test",
    "    4",
    "    1 out",
    "  src/c.test",
    "    ok",
  ];
  expect(names(rows, [1, 3, 4, 6], false)).toEqual([]);
  expect(names(rows, [1, 3, 4, 6])).toEqual(["0*", "2", "5"]);
});

it("none in a text: in one look, with a name that tells nothing, or of paragraphs", () => {
  expect(names(ROWS, [])).toEqual([]);
  expect(names(ROWS, [1, 2, 4])).toEqual([]);
  expect(names(ROWS.with(7, "").with(6, ""))).toEqual([]);
  expect(names(ROWS.with(5, "  and back").with(6, "  by noon").with(8, ""), FAINT)).toEqual([]);
});
