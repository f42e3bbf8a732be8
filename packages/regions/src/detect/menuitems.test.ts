import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { detectMenuitems } from "./menuitems.ts";

const ROWS = [
  "  File   Edit   View   Help",
  "┌──────────┐",
  "│ Open   o │",
  "│ Close  c │",
  "└──────────┘",
  "",
  "",
];
const BAR: StyledRun = { row: 0, col: 0, length: 40, style: { bg: 6 } };
const OPEN: StyledRun = { row: 0, col: 1, length: 6, style: { bg: 0 } };
const LIT: StyledRun = { row: 2, col: 1, length: 10, style: { bg: 4 } };

/** Menu items that are selected, with a `*` for the focused ones. */
function selected(rows: readonly string[], runs: readonly StyledRun[]): string[] {
  return detectMenuitems(segmentScreen(screenFromText(rows, { cols: 40, runs })))
    .filter((item) => item.selected === true)
    .map(({ name, focused }) => `${focused ? "*" : ""}${name}`);
}

it("the open title is selected, and has the focus while no entry is lit", () => {
  expect(selected([ROWS[0]!, "", "", ""], [BAR, OPEN])).toEqual(["*File"]);
  expect(selected(ROWS, [BAR, OPEN])).toEqual(["*File"]);
  const rows = ROWS.toSpliced(4, 0, "│ Quit   q │");
  expect(selected(rows, [BAR, OPEN, LIT])).toEqual(["File", "*Open"]);
});

it("nothing is selected in a bar without a lit title", () => {
  expect(selected([ROWS[0]!, "", "", ""], [BAR])).toEqual([]);
});
