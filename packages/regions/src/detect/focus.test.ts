import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type ScreenFromTextOptions, type StyledRun, screenFromText } from "../screen-from-text.ts";

function focused(rows: readonly string[], options?: ScreenFromTextOptions): string[] {
  return detectRegions(screenFromText(rows, options)).flatMap((region) =>
    region.focused ? [`${region.role} ${region.name}`] : [],
  );
}

const PAIR = [
  "┌───────────────────────┐",
  "│  [*] jib   Jib sail   │",
  "│  [ ] main  Main sail  │",
  "│                       │",
  "│    <Ok>    <Cancel>   │",
  "└───────────────────────┘",
];
const GROUND: StyledRun[] = [1, 2].map((row) => ({ row, col: 3, length: 19, style: { bg: 4 } }));

test.each([
  [1, "checkbox jib Jib sail"],
  [2, "checkbox main Main sail"],
])("of two on one ground, the one with a lit mark has the focus (row %i)", (row, name) => {
  const mark: StyledRun = { row, col: 4, length: 1, style: { bg: 1 } };
  expect(focused(PAIR, { runs: [...GROUND, mark] })).toEqual([name]);
});

test("two that look alike say nothing", () => {
  const marks = [1, 2].map((row): StyledRun => ({ row, col: 4, length: 1, style: { bg: 1 } }));
  expect(focused(PAIR, { runs: GROUND })).toEqual([]);
  expect(focused(PAIR, { runs: [...GROUND, ...marks] })).toEqual([]);
});

test("a lit button goes before a lit row, and both after the cursor", () => {
  const rows = [
    "┌──── Pick one ────┐",
    "│   alpha          │",
    "│   beta           │",
    "│   gamma          │",
    "├──────────────────┤",
    "│  < OK >  < No >  │",
    "└──────────────────┘",
  ];
  const runs: StyledRun[] = [
    { row: 2, col: 2, length: 16, style: { inverse: true } },
    { row: 5, col: 3, length: 6, style: { inverse: true } },
  ];
  expect(focused(rows, { runs })).toEqual(["button OK"]);
  const cursor = { row: 2, col: 4, visible: true };
  expect(focused(rows, { runs, cursor })).toEqual(["option beta"]);
});
