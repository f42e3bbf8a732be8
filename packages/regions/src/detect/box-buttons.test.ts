import { describe, expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

function buttons(
  rows: readonly string[],
  runs: readonly StyledRun[] = [],
  alternateScreen = true,
): string[] {
  return detectRegions({ ...screenFromText(rows, { runs }), alternateScreen })
    .filter(({ role }) => role === "button")
    .map(({ name, bounds: { x, y }, focused }) => `${name}@${x},${y}${focused ? "*" : ""}`);
}

const ROWS = [
  "  Write to the crew",
  "",
  "  ┌──────┐    ┌────────────┐    ┌─────────┐",
  "  │ Send │    │ Save draft │    │ Discard │",
  "  └──────┘    └────────────┘    └─────────┘",
  "",
  "",
];
const GREEN = { fg: 2 } as const;
const RUNS = [2, 3, 4].map((row) => ({ row, col: 14, length: 14, style: GREEN }));

describe("boxes side by side without a frame around them", () => {
  test("one of them in another look has the focus", () => {
    expect(buttons(ROWS, RUNS)).toEqual(["Send@2,2", "Save draft@14,2*", "Discard@32,2"]);
  });

  test("a drawing in a text: none differs, lines lead from box to box, or nobody is at work", () => {
    expect(buttons(ROWS)).toEqual([]);
    const joined = ROWS.map((row, index) =>
      index === 3 ? row.replaceAll("│    │", "│──> │") : row,
    );
    expect(buttons(joined, RUNS)).toEqual([]);
    expect(buttons(ROWS, RUNS, false)).toEqual([]);
  });
});
