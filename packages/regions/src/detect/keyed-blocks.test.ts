import { describe, expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

function buttons(rows: readonly string[], runs: readonly StyledRun[], alternateScreen = true) {
  return detectRegions({ ...screenFromText(rows, { runs, cols: 40 }), alternateScreen })
    .filter(({ role }) => role === "button")
    .map(
      ({ name, shortcut, bounds: { x, y, height } }) => `${name} ${shortcut}@${x},${y}x${height}`,
    );
}

const GREEN = { bg: 2 } as const;
const PADS = [4, 12, 20].flatMap((col) =>
  [2, 3].map((row) => ({ row, col, length: 6, style: GREEN })),
);

describe("blocks with a key below what it does", () => {
  const rows = [
    "  Harbour crane",
    "",
    "      <<      up      >>",
    "      h       k       l",
    "",
    "  idle",
  ];

  test("are buttons of two rows", () => {
    expect(buttons(rows, PADS)).toEqual(["<< h@4,2x2", "up k@12,2x2", ">> l@20,2x2"]);
  });

  test("unless the cells are a table, or have more rows, or are no blocks, or nobody is at work", () => {
    const figures = rows.map((row, at) => (at === 2 ? "      12      13      14" : row));
    expect(buttons(figures, PADS)).toEqual([]);
    const grades = rows.with(2, "      Oak     Elm     Ash").with(3, "      A       B       C");
    expect(buttons(grades, PADS)).toEqual([]);
    const taller = [4, 12, 20].map((col) => ({ row: 4, col, length: 6, style: GREEN }));
    expect(buttons(rows, [...PADS, ...taller])).toEqual([]);
    const colours = PADS.map((run, at) => ({
      ...run,
      style: { bg: (1 + (at >> 1)) as 1 | 2 | 3 },
    }));
    expect(buttons(rows, colours)).toEqual([]);
    expect(buttons(rows, PADS.slice(0, 4))).toEqual([]);
    expect(
      buttons(
        rows,
        [2, 3].map((row) => ({ row, col: 0, length: 40, style: GREEN })),
      ),
    ).toEqual([]);
    expect(buttons(rows, PADS, false)).toEqual([]);
  });
});
