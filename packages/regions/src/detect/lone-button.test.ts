import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

/** The names of the buttons in a box with one row of its own at the bottom, on some ground. */
function buttons(row: string, bg: 7 | "default", above = "│                        │"): string[] {
  const rows = [
    "┌────────────────────────┐",
    "│ The disk is full.      │",
    above,
    row,
    "│                        │",
    "└────────────────────────┘",
  ].map((text) => `   ${text}`);
  const runs = rows.map((_, at) => ({ row: at, col: 3, length: 26, style: { bg } }));
  return detectRegions(screenFromText(rows, { cols: 40, runs }))
    .filter(({ role }) => role === "button")
    .map(({ name }) => name);
}

it("a word in tight brackets in the middle of a box on a ground of its own is its button", () => {
  expect(buttons("│          <Ok>          │", 7)).toEqual(["Ok"]);
});

it("elsewhere it is a remark", () => {
  expect(buttons("│ <none>                 │", 7)).toEqual([]);
  expect(buttons("│          <Ok>          │", "default")).toEqual([]);
  expect(buttons("│          <Ok>          │", 7, "│ Remove some files.     │")).toEqual([]);
});

it("the box may stand in a corner of the screen", () => {
  const found = (ground: number, below: number) => {
    const rows = [
      "┌──────────┐",
      "│ Shift    │",
      "│          │",
      "│   <Ok>   │",
      "└──────────┘",
      "",
    ];
    const runs = rows.flatMap((_, row) => [
      { row, col: 0, length: 12, style: { bg: row < 5 ? ground : below } },
      { row, col: 12, length: 18, style: { bg: 4 } },
    ]);
    return detectRegions(screenFromText(rows, { cols: 30, runs }))
      .filter(({ role }) => role === "button")
      .map(({ name }) => name);
  };
  expect(found(7, 4)).toEqual(["Ok"]);
  // A panel at the side of the screen, and one that others stand around.
  expect(found(7, 7)).toEqual([]);
  expect(found(7, 2)).toEqual([]);
});
