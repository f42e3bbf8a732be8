import type { Cursor, Style } from "@pilotty/protocol";
import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const TEXT = "Nine boats lie here. Back to the notes";
const LINK: Partial<Style> = { fg: 3, bold: true };

/** The links of a page with one of words in another look; the focused ones are marked. */
function links(cursor: Partial<Cursor>, style = LINK, more: readonly StyledRun[] = []): string[] {
  const rows = ["The fleet", "", TEXT, "", "Another row here.", "", ""];
  const runs = [{ row: 2, col: 21, length: 17, style }, ...more];
  const at = { row: 2, col: 20, visible: true, ...cursor };
  const screen = { ...screenFromText(rows, { cols: 60, runs, cursor: at }), alternateScreen: true };
  return detectRegions(screen)
    .filter(({ role }) => role === "link")
    .map(({ name, focused }) => (focused ? `${name}*` : name));
}

it("the only link of a page has the cursor right before it", () => {
  expect(links({})).toEqual(["Back to the notes*"]);
  // A bar at an edge is drawn like it.
  const bar = { row: 0, col: 0, length: 9, style: LINK };
  expect(links({}, LINK, [bar])).toEqual(["Back to the notes*"]);
});

it("a match of a search, or what others are drawn like, is none", () => {
  expect(links({ col: 21 })).toEqual([]);
  expect(links({ visible: false })).toEqual([]);
  expect(links({ row: 4 })).toEqual([]);
  expect(links({}, LINK, [{ row: 4, col: 8, length: 3, style: LINK }])).toEqual([]);
  expect(links({}, LINK, [{ row: 2, col: 0, length: 20, style: LINK }])).toEqual([]);
});
