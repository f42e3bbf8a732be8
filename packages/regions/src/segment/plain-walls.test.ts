import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

const PANEL = [
  "   Options          |  12 |",
  "                    |     |",
  "  < Graphs       >  |  #  |",
  "  < Summaries    >  |  #  |",
  "  < Reset        >  | ##  |",
  "                    | ##  |",
  "  [ ] UTF-8         | ##  |",
  "  [X] Colours       | ### |",
];
const GREEN = { fg: 2 } as const;
const RUNS = [
  { row: 2, col: 2, length: 16, style: GREEN },
  { row: 3, col: 2, length: 16, style: { fg: 15, bg: 2 } },
  { row: 4, col: 2, length: 16, style: GREEN },
];

function found(rows: readonly string[], alternateScreen = true): string[] {
  return detectRegions({ ...screenFromText(rows, { runs: RUNS }), alternateScreen })
    .filter(({ role }) => role !== "option")
    .map(({ role, name, focused, checked }) => {
      return `${role} ${name}${focused ? "*" : ""}${checked === true ? "+" : ""}`;
    });
}

test("a column of buttons and boxes to tick, beside a line of bars from top to bottom", () => {
  expect(found(PANEL)).toEqual([
    "button Graphs",
    "button Summaries*",
    "button Reset",
    "checkbox UTF-8",
    "checkbox Colours+",
  ]);
});

test("bars that do not go on are text", () => {
  const text = PANEL.with(0, PANEL[0]!.replaceAll("|", "."))
    .with(1, PANEL[1]!.replaceAll("|", "."))
    .with(5, PANEL[5]!.replaceAll("|", "."));
  for (const names of [found(text), found(PANEL, false)]) {
    expect(names).not.toContain("checkbox UTF-8");
    expect(names).not.toContain("checkbox Colours+");
  }
});
