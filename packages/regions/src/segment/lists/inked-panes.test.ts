import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { inkedPane } from "./inked-panes.ts";

const NAMES = ["anchor", "bell", "buoy", "cleat", "davit", "fender", "hawser", "keel", "oar"];
const ROWS = [
  ...NAMES.map((name, at) => `${name.padEnd(12)}│${at < 3 ? `Kind ${at}` : ""}`),
  "3 of 9",
];
const BOLD: StyledRun = { row: 2, col: 0, length: 12, style: { fg: 4, bold: true } };
const BAR: StyledRun = { row: 1, col: 13, length: 27, style: { bg: 4 } };

function pane(rows: readonly string[], runs: readonly StyledRun[], visible = false): string {
  const cursor = { row: 9, col: 0, visible };
  const screen = { ...screenFromText(rows, { cols: 40, runs, cursor }), alternateScreen: true };
  const list = inkedPane(segmentScreen(screen), () => true);
  return list === undefined ? "" : `${list.rows.length} rows, current ${list.current}`;
}

it("names at the left of a wall, one in another ink, beside a lit row", () => {
  expect(pane(ROWS, [BOLD, BAR])).toBe("9 rows, current 2");
});

it("without a lit row beside them, with more inks, sentences or a cursor they may be a text", () => {
  expect(pane(ROWS, [BOLD])).toBe("");
  expect(pane(ROWS, [{ ...BOLD, length: 4 }, BAR])).toBe("");
  expect(pane(ROWS, [BAR])).toBe("");
  expect(pane(ROWS, [BOLD, { ...BOLD, row: 5, style: { fg: 2 } }, BAR])).toBe("");
  expect(pane(ROWS, [BOLD, BAR], true)).toBe("");
  expect(pane(ROWS.with(4, "if  so      │"), [BOLD, BAR])).toBe("");
  expect(pane(ROWS.with(4, "  davit     │"), [BOLD, BAR])).toBe("");
});
