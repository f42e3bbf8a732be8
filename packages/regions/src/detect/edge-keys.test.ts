import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

const ROWS = [
  "┌───────────────────────────────┐",
  "│ tide 2.4 m                    │",
  "├[ g ]Gauge─────────────────────┤",
  "│                               │",
  "└───────────────────────────────┘",
];
const RED = { row: 2, col: 2, length: 3, style: { fg: 1 } } as const;

function buttons(rows: readonly string[], isInked = true): string[] {
  const screen = screenFromText(rows, { runs: isInked ? [RED] : [] });
  return detectRegions({ ...screen, alternateScreen: true })
    .filter(({ role }) => role === "button")
    .map(({ name, shortcut, bounds: { x, y } }) => `${name} ${shortcut}@${x},${y}`);
}

test("a key in an edge of a frame, right before what it opens", () => {
  expect(buttons(ROWS)).toEqual(["Gauge g@1,2"]);
});

test("one in the ink of its word, a title, or a word without a line behind it is none", () => {
  expect(buttons(ROWS, false)).toEqual([]);
  expect(buttons(ROWS.with(2, "├[ 3 ]Gauge─────────────────────┤"))).toEqual([]);
  expect(buttons(ROWS.with(2, "├ Gauge [ g ]──────────────────┤"))).toEqual([]);
  expect(buttons(ROWS.with(2, "│[ g ]Gauge reads high          │"))).toEqual([]);
});
