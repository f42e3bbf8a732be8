import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { coveredMenus } from "./covered-menus.ts";
import { findMenus } from "./menus.ts";
import { segmentScreen } from "./scene.ts";

const ROWS = [
  "                                        ",
  "   ┌────────────────┐                   ",
  "   │ Moor           │                   ",
  "   │ Anchor         │                   ",
  "   │───────────┌────────┐               ",
  "   │ Signals  >│ Flags  │               ",
  "   │ Sails    >│ Horn   │               ",
  "   │ Weigh     └────────┘               ",
  "   │ Back           │                   ",
  "   └────────────────┘                   ",
  "                                        ",
];
const hot = (row: number, col = 5): StyledRun => ({ row, col, length: 1, style: { fg: 3 } });
const HOT = [2, 3, 8].map((row) => hot(row));
const FRONT = [5, 6].map((row) => hot(row, 17));

function scene(rows: readonly string[], runs: readonly StyledRun[], alternateScreen = true) {
  return segmentScreen({ ...screenFromText(rows, { runs, cols: 40 }), alternateScreen });
}

function entries(rows: readonly string[], runs: readonly StyledRun[], alternateScreen = true) {
  return coveredMenus(scene(rows, runs, alternateScreen)).map((menu) =>
    menu.entries.map(({ name, lit }) => `${lit ? "*" : ""}${name}`),
  );
}

it("the rows of a menu that a box in front leaves whole, each with a letter drawn apart", () => {
  expect(entries(ROWS, [...HOT, ...FRONT])).toEqual([["Moor", "Anchor", "Back"]]);
});

it("a submenu hangs on the lit one of them", () => {
  const rows = [
    ...ROWS.slice(0, 4),
    "   │ Lights       > ┌────────┐          ",
    "   │ Sails        > │ Flags  │          ",
    "   │ Weigh          │ Horn   │          ",
    "   │ Back           └────────┘          ",
    "   └────────────────┘                   ",
    ROWS[0]!,
  ];
  const lit: StyledRun = { row: 4, col: 4, length: 16, style: { bg: 4 } };
  const runs = [
    lit,
    ...[2, 3, 5, 6, 7].map((row) => hot(row)),
    { ...hot(4), style: { bg: 4, fg: 3 } },
  ];
  const front: StyledRun = { row: 5, col: 21, length: 8, style: { bg: 4 } };
  const inFront = [front, { ...hot(5, 22), style: { bg: 4, fg: 3 } }, hot(6, 22)];
  const menus = findMenus(scene(rows as string[], [...runs, ...inFront] as StyledRun[]), []);
  expect(menus.map((menu) => menu.entries.map(({ name }) => name))).toEqual([
    ["Moor", "Anchor", "Lights", "Sails", "Weigh", "Back"],
    ["Flags", "Horn"],
  ]);
});

it("words without such letters, boxes to tick, a titled box, and a shell's text are none", () => {
  expect(entries(ROWS, [...HOT.slice(1), ...FRONT])).toEqual([]);
  expect(entries(ROWS.with(3, "   │ [x] Anchor     │"), [hot(2), hot(3, 9), hot(8)])).toEqual([]);
  expect(entries(ROWS.with(1, "   ┌─ Boats ────────┐"), HOT)).toEqual([]);
  expect(entries(ROWS, HOT, false)).toEqual([]);
  // The same letter in each row is what a filter matches.
  expect(entries(ROWS.with(3, "   │ Manger         │"), [...HOT, ...FRONT])).toEqual([]);
});
