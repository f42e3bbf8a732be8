import type { Region } from "@pilotty/protocol";
import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { Grid } from "../segment/grid.ts";
import { withoutLegends } from "./legends.ts";

const KEYS = ["*=bootable", "P=primary", "L=logical"];

/** What is kept of the hints in the row below some others. */
function kept(rows: readonly string[]): string[] {
  const grid = new Grid(screenFromText([...rows, KEYS.join("  ")], { cols: 60 }));
  const hints = KEYS.map((text, index): Region => {
    const bounds = { x: index * 12, y: rows.length, width: text.length, height: 1 };
    return {
      role: "button",
      name: text.slice(2),
      bounds,
      text,
      focused: false,
      shortcut: text[0]!,
    };
  });
  return withoutLegends(grid, hints).map(({ text }) => text);
}

it("what explains the signs in a column of a table is no hint", () => {
  expect(kept(["1 P Linux    40960", "2 * FAT32    32768", "3 P Linux    12"])).toEqual([]);
});

it("signs in one row, in several columns or in words explain nothing", () => {
  expect(kept(["1 P Linux    40960", "2   FAT32    32768"])).toEqual(KEYS);
  expect(kept(["1 P Linux", "2   * FAT32", "Press P or L"])).toEqual(KEYS);
  expect(kept(["1 Pear", "2 Lamp", "3 *star"])).toEqual(KEYS);
  expect(kept(["it is P here", "it is P there"])).toEqual(KEYS);
});
