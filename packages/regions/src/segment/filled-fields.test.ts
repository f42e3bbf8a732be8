import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

const BOX = [
  "┌────────────────────┐",
  "│Name: tide..........│",
  "│      ..............│",
  "│                    │",
  "└────────────────────┘",
  "",
];

function fields(rows: readonly string[], col: number): string[] {
  const cursor = { row: 1, col, visible: true };
  const screen = { ...screenFromText(rows, { cols: 40, cursor }), alternateScreen: true };
  return detectRegions(screen)
    .filter(({ role }) => role === "textbox")
    .map(({ name, value, bounds: { x, width, height } }) => {
      return `${name}=${value} ${x}+${width}x${height}`;
    });
}

test("a field that a glyph fills to the side, the cursor behind what was typed", () => {
  expect(fields(BOX, 11)).toEqual(["Name=tide 7+14x2"]);
  expect(fields(BOX.with(1, "│Name: ..............│"), 7)).toEqual(["Name= 7+14x2"]);
});

test("a table of contents: the cursor is elsewhere, or a number ends the row", () => {
  expect(fields(BOX, 3)).not.toContain("Name=tide 7+14x2");
  expect(fields(BOX.with(1, "│Name: tide........12│"), 11)).not.toContain("Name=tide 7+14x2");
});
