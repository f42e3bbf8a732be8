import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findMenus } from "./menus.ts";
import { segmentScreen } from "./scene.ts";

const ROWS = [
  "  Harbour log                           ",
  "       ┌────────────────────────┐       ",
  "       │Ctrl-B| Berth a boat    │       ",
  "       │     w| Weigh           │       ",
  "       │──────┼─────────────────│       ",
  "       │     t| Tow             │       ",
  "       │      | Fees            │       ",
  "       │     q| Leave           │       ",
  "       └────────────────────────┘       ",
  "                                        ",
];
const LIT: StyledRun = { row: 3, col: 15, length: 16, style: { inverse: true } };

function menus(rows: readonly string[], runs: readonly StyledRun[] = [LIT]): string[][] {
  const scene = segmentScreen({
    ...screenFromText(rows, { runs, cols: 40 }),
    alternateScreen: true,
  });
  return findMenus(scene, []).map(({ entries }) =>
    entries.map(({ name, shortcut, lit }) => `${lit ? "*" : ""}${name}=${shortcut}`),
  );
}

it("a box with a column of keys, a bar behind each of them, is a menu", () => {
  expect(menus(ROWS)).toEqual([
    ["Berth a boat=Ctrl+B", "*Weigh=w", "Tow=t", "Fees=undefined", "Leave=q"],
  ]);
});

it("a table with other words in that column, one that nothing is lit in, and few keys are none", () => {
  expect(menus(ROWS.with(5, "       │ north| Tow             │       "))).toEqual([]);
  expect(menus(ROWS, [])).toEqual([]);
  const code = ["1", "2", "3", "4", "5"];
  const numbered = ROWS.map((row) =>
    row.replace(/(?<=│)[^|│]*\|/, (key) => `${(code.shift() ?? "6").padStart(key.length - 1)}|`),
  );
  expect(numbered).not.toEqual(ROWS);
  expect(menus(numbered).flat().join()).not.toMatch(/=\d/);
  expect(menus(ROWS.with(5, "       │      | Tow             │       "))).toEqual([]);
});
