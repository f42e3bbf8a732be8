import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { numberedLinks } from "./numbered-links.ts";

const ROWS = ["A page", "", "[2]  Bookmarks", "[3]  All pages of the garden", "", "The end."];
const ink = (row: number, length: number, fg = 12): StyledRun => {
  return { row, col: 5, length, style: { fg } };
};

function links(rows: readonly string[], runs: readonly StyledRun[]): string[] {
  const scene = segmentScreen({ ...screenFromText(rows, { runs }), alternateScreen: true });
  return numberedLinks(scene).map(({ name }) => name);
}

it("texts in an ink of their own behind numbers that go up", () => {
  expect(links(ROWS, [ink(2, 9), ink(3, 23)])).toEqual(["Bookmarks", "All pages of the garden"]);
});

it("footnotes, a list in which they do not, and texts in several inks are none", () => {
  expect(links(ROWS, [])).toEqual([]);
  expect(links(ROWS.with(3, "[7]  All pages of the garden"), [ink(2, 9), ink(3, 23)])).toEqual([]);
  expect(links(ROWS, [ink(2, 9), ink(3, 3), { ...ink(3, 3, 2), col: 9 }])).toEqual([]);
  expect(links(ROWS, [ink(2, 9), ink(3, 23, 2)])).toEqual([]);
});
