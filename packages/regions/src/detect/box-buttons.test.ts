import { describe, expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type ScreenFromTextOptions, type StyledRun, screenFromText } from "../screen-from-text.ts";

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

describe("boxes that are not padded by one cell at each side", () => {
  const named = (rows: readonly string[], options: ScreenFromTextOptions, alternateScreen = true) =>
    detectRegions({ ...screenFromText(rows, options), alternateScreen })
      .filter(({ role }) => role === "button")
      .map(({ name, focused }) => `${name}${focused ? "*" : ""}`);

  test("to one width, below the field in which the cursor stands", () => {
    const form = [
      "  ┌─Boat───────────────┐",
      "  │Heron               │",
      "  └────────────────────┘",
      "",
      "  ┌─────────┐ ┌─────────┐",
      "  │  Moor   │ │  Leave  │",
      "  └─────────┘ └─────────┘",
      "",
    ];
    const cursor = { row: 1, col: 8, visible: true };
    expect(named(form, { cursor })).toEqual(["Moor", "Leave"]);
    expect(named(form, { cursor: { ...cursor, row: 7 } })).toEqual([]);
    expect(named(form.with(5, "  │  Moors  │ │  Leave  │"), { cursor })).toEqual([]);
  });
});

describe("labels at the left of boxes in colours of their own", () => {
  const FORM = [
    "┌────────────────────────────────┐",
    "│ Name:  Robin                   │",
    "│                                │",
    "│   ┌────────┐    ┌────────┐     │",
    "│   │Order   │    │Reset   │     │",
    "│   └────────┘    └────────┘     │",
    "└────────────────────────────────┘",
  ];
  const inColours = (...colours: readonly number[]): StyledRun[] =>
    colours.flatMap((fg, index) =>
      [3, 5].map((row) => ({ row, col: index === 0 ? 4 : 18, length: 10, style: { fg } })),
    );
  const found = (runs: readonly StyledRun[], cursor: { row: number; col: number }) =>
    detectRegions({
      ...screenFromText(FORM, { runs }),
      alternateScreen: true,
      cursor: { ...cursor, visible: true },
    })
      .filter(({ role }) => role === "button")
      .map(({ name }) => name);

  test("are buttons below the field with the cursor", () => {
    expect(found(inColours(2, 1), { row: 1, col: 14 })).toEqual(["Order", "Reset"]);
  });

  test("boxes in one colour, or with the cursor in one, are fields or panels", () => {
    expect(found(inColours(2, 2), { row: 1, col: 14 })).toEqual([]);
    expect(found(inColours(2, 1), { row: 4, col: 10 })).toEqual([]);
  });
});
