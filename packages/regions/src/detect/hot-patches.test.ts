import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const ROWS = ["Winch panel", "", "  0.5 kN    RUN     HALT     LOAD     ", "", "  idle", ""];
const WORDS = ["RUN", "HALT", "LOAD"].map((word) => ({ word, col: ROWS[2]!.indexOf(word) }));
const GROUNDS: StyledRun[] = WORDS.map(({ word, col }) => {
  return { row: 2, col: col - 1, length: word.length + 2, style: { bg: 4 } };
});
const LETTERS: StyledRun[] = WORDS.map(({ col }) => {
  return { row: 2, col: col + 1, length: 1, style: { bg: 4, bold: true } };
});

function buttons(
  runs: readonly StyledRun[],
  alternateScreen = true,
  rows: readonly string[] = ROWS,
): string[] {
  const cursor = { row: 5, col: 0, visible: true };
  return detectRegions({ ...screenFromText(rows, { runs, cols: 60, cursor }), alternateScreen })
    .filter(({ role }) => role === "button")
    .map(({ name, bounds: { x, y, width } }) => `${name}@${x},${y}x${width}`);
}

test("words on patches with a letter drawn apart in each are buttons", () => {
  const all = ["RUN@11,2x5", "HALT@19,2x6", "LOAD@28,2x6"];
  expect(buttons([...GROUNDS, ...LETTERS])).toEqual(all);
});

test("states that are lit, fewer of them, and what a shell prints are none", () => {
  expect(buttons(GROUNDS)).toEqual([]);
  expect(buttons([...GROUNDS.slice(1), ...LETTERS.slice(1)])).toEqual([]);
  expect(buttons([...GROUNDS, ...LETTERS], false)).toEqual([]);
  // The same letter in all of them is what a filter matches.
  const tags = ROWS.map((row) =>
    row.replace("RUN", "TOP").replace("HALT", "ROOM").replace("LOAD", "WORD"),
  );
  expect(buttons([...GROUNDS, ...LETTERS], true, tags)).toEqual([]);
});
