import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findPage } from "./page.ts";
import { segmentScreen } from "./scene.ts";

const ROWS = ["", "Index", "a b/", "maps/      3 June", "wax.csv    2 August", "", "Q)uit"];
const INKS: readonly StyledRun[] = [
  { row: 2, col: 0, length: 4, style: { fg: 2 } },
  { row: 3, col: 0, length: 5, style: { fg: 11 } },
  { row: 4, col: 0, length: 7, style: { fg: 2 } },
];

function links(rows: readonly string[], hasHints = true, runs = INKS): string[] | undefined {
  const cursor = { row: 3, col: 0, visible: true };
  const scene = segmentScreen({
    ...screenFromText(rows, { cols: 40, cursor, runs }),
    alternateScreen: true,
  });
  const page = findPage(scene, { isFree: () => true, hasFocus: false, hasHints });
  return page?.links.map(({ text }) => text);
}

it("words below each other in one ink, and the one with the cursor in another", () => {
  expect(links(ROWS)).toEqual(["a b/", "maps/", "wax.csv"]);
});

it("nothing without hints, with text around, or in the ink of the text", () => {
  expect(links(ROWS, false)).toBeUndefined();
  expect(links(ROWS.map((row) => row.replace("      3 June", " of June")))).toBeUndefined();
  expect(links(ROWS, true, INKS.slice(1))).toBeUndefined();
});
