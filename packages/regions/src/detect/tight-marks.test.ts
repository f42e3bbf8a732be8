import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

const BOX = [
  "┌────────────────┐",
  "│[ ]North quay   │",
  "│[#]South quay   │",
  "│[ ]Pier         │",
  "└────────────────┘",
];

/** The marked controls of a box with a lit stretch in one row: `+` for a checked one, `*` for the focused one. */
function marks(
  box: readonly string[],
  { row = 2, col = 4, length = 10, cursorRow = 2, alternateScreen = true } = {},
): string[] {
  const runs = [{ row, col, length, style: { inverse: true } }];
  const cursor = { row: cursorRow, col: 1, visible: true };
  const rows = [...box, "", ""];
  const screen = { ...screenFromText(rows, { cols: 40, runs, cursor }), alternateScreen };
  return detectRegions(screen)
    .filter(({ role }) => role === "checkbox" || role === "radio")
    .map(({ role, name, checked, focused }) => {
      return `${role} ${name}${checked === true ? "+" : ""}${focused ? "*" : ""}`;
    });
}

test("marks right before their texts, one row lit", () => {
  expect(marks(BOX)).toEqual(["checkbox North quay", "checkbox South quay+*", "checkbox Pier"]);
  const round = BOX.map((row) => row.replace("[", "(").replace("]", ")"));
  expect(marks(round)).toEqual(["radio North quay", "radio South quay+*", "radio Pier"]);
});

test("no row is lit, or as an editor lights that of its cursor", () => {
  expect(marks(BOX, { row: 4, col: 2, length: 3 })).toEqual([]);
  expect(marks(BOX, { col: 1, length: 16 })).toEqual([]);
});

test("other glyphs in the brackets, too few of them, or a screen that scrolls", () => {
  expect(marks(BOX.with(3, "│[2]Pier         │"))).toEqual([]);
  expect(marks(BOX.with(3, "│[x]Pier         │"))).toEqual([]);
  expect(marks([...BOX.slice(0, 3), BOX[4]!])).toEqual([]);
  expect(marks(BOX, { alternateScreen: false })).toEqual([]);
});
