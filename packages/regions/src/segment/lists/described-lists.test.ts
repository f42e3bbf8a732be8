import { expect, it } from "vitest";
import { screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { describedLists } from "./described-lists.ts";

const ROWS = [
  "What shall happen?",
  "",
  "  Publish it",
  "    to all piers",
  "❯ Print a poster",
  "    one page a pier",
  "  Do nothing",
  "    keep it as a draft",
  "",
];

/** Rows of names, with a `*` for the current one; the rows from the fourth on, each other one, are faint. */
function names(
  rows: readonly string[],
  { faint = [3, 5, 7], visible = false, isLit = true } = {},
): string[] {
  const runs = faint.map((row) => ({ row, col: 0, length: 30, style: { dim: true } }));
  const cursor = { row: 8, col: 0, visible };
  const current = { row: 4, col: 0, length: isLit ? 16 : 0, style: { fg: 6 } } as const;
  const screen = screenFromText(rows, { cols: 30, cursor, runs: [...runs, current] });
  const scene = segmentScreen(screen);
  return describedLists(scene, () => true).flatMap(({ rows: found, current }) =>
    found.map(({ row }) => `${row}${row === current ? "*" : ""}`),
  );
}

it("names with a pointer at one of them, and below each what it is, in another look", () => {
  expect(names(ROWS)).toEqual(["2", "4*", "6"]);
});

it("none in a text: without the other look, without the pointer, in the stream of a shell", () => {
  expect(names(ROWS, { faint: [] })).toEqual([]);
  expect(names(ROWS, { faint: [3, 5] })).toEqual([]);
  expect(names(ROWS.with(4, "  Print a poster"))).toEqual([]);
  expect(names(ROWS, { visible: true })).toEqual([]);
  // A compiler shows the line of each warning behind the prompt of a shell.
  expect(names(ROWS, { isLit: false })).toEqual([]);
});

it("none where names start elsewhere, or are only two", () => {
  expect(names(ROWS.with(6, " Do nothing"))).toEqual([]);
  expect(names(ROWS.with(6, ""))).toEqual([]);
});

/** As `names`, for a list with a key in front of each name and a bar on one of them. */
function barred(rows: readonly string[], { row = 2, dim = [1, 3, 5] } = {}): string[] {
  const faint = dim.map((at) => ({ row: at, col: 0, length: 30, style: { dim: true } }));
  const bar = { row, col: 4, length: 8, style: { inverse: true } };
  const scene = segmentScreen(screenFromText(rows, { cols: 30, runs: [...faint, bar] }));
  return describedLists(scene, () => true).flatMap(({ rows: found, current }) =>
    found.map((name) => `${name.row}${name.row === current ? "*" : ""}`),
  );
}

it("names with a bar on one of them, behind their keys", () => {
  const keyed = [
    "(a) Open it",
    "    the whole quay",
    "(b) Close it",
    "    from six on",
    "(q) Leave",
    "    nothing is kept",
    "",
  ];
  expect(barred(keyed)).toEqual(["0", "2*", "4"]);
  expect(barred(keyed, { dim: [] })).toEqual([]);
  expect(barred(keyed.with(0, "and Open it"))).toEqual([]);
  expect(barred(keyed.with(4, "                "))).toEqual([]);
});
