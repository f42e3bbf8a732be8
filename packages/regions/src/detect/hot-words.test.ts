import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const BAR = "  Berths:  Add  Clear  moVe  Rename  Tow  Help";
const ROWS = ["Harbour", "", "  north quay", "", "", BAR];

/** A run of one cell for the first place of each of some letters. */
function hot(letters: string, row = 5): StyledRun[] {
  const col = (letter: string) => BAR.indexOf(letter, 10);
  return [...letters].map((letter) => ({ row, col: col(letter), length: 1, style: { fg: 3 } }));
}

function buttons(rows: readonly string[], runs: readonly StyledRun[], alternateScreen = true) {
  return detectRegions({ ...screenFromText(rows, { runs, cols: 60 }), alternateScreen })
    .filter(({ role }) => role === "button")
    .map(({ name, bounds: { x, y } }) => `${name}@${x},${y}`);
}

test("words at the bottom with a capital drawn apart in each are commands", () => {
  const all = ["Add@11,5", "Clear@16,5", "moVe@23,5", "Rename@29,5", "Tow@37,5"];
  expect(buttons(ROWS, hot("ACVRT"))).toEqual(all);
});

test("a text in which such words are coloured goes on above", () => {
  const rows = ROWS.with(3, BAR).with(4, BAR);
  expect(
    buttons(
      rows,
      [3, 4, 5].flatMap((row) => hot("ACVRT", row)),
    ),
  ).toEqual([]);
});

test("few of them, small letters, a row above, and what a shell prints are none", () => {
  expect(buttons(ROWS, hot("ACVR"))).toEqual([]);
  expect(
    buttons(
      ROWS,
      hot("ACVRT").map((run) => ({ ...run, col: run.col + 1 })),
    ),
  ).toEqual([]);
  expect(buttons([...ROWS.slice(0, 3), BAR, "", ""], hot("ACVRT", 3))).toEqual([]);
  expect(buttons(ROWS, hot("ACVRT"), false)).toEqual([]);
});
