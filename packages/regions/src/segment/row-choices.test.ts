import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findRowChoices } from "./row-choices.ts";
import { segmentScreen } from "./scene.ts";

const MARK: StyledRun = { row: 0, col: 0, length: 1, style: { fg: 6 } };

/** The words, the current one in stars; the cursor is hidden unless it stands in `at`. */
function words(row: string, runs: readonly StyledRun[], at?: number): string {
  const cursor = { row: 0, col: at ?? row.length, visible: at !== undefined };
  const { grid, ...scene } = segmentScreen(
    screenFromText([row, "", ""], { cols: 60, cursor, runs }),
  );
  return findRowChoices({ grid, ...scene })
    .map(({ start, end, isCurrent }) => {
      const text = grid.text(0, start, end);
      return isCurrent ? `*${text}*` : text;
    })
    .join(" ");
}

function underlined(col: number, length: number): StyledRun {
  return { row: 0, col, length, style: { fg: 6, underline: "single" } };
}

function lit(col: number, length: number): StyledRun {
  return { row: 0, col, length, style: { bg: 4 } };
}

it("stand behind a question with slashes between them, one in a look of its own", () => {
  expect(words("? Sure? › no / yes", [MARK, underlined(15, 3)])).toBe("no *yes*");
  expect(words("? Print the labels? Yes/No", [MARK, lit(20, 3)])).toBe("*Yes* No");
  expect(words("? Size: small / medium / large", [MARK, underlined(16, 6)])).toBe(
    "small *medium* large",
  );
});

it("are none where nothing is lit or asked, and not letters or paths", () => {
  expect(words("? Sure? › no / yes", [MARK])).toBe("");
  expect(words("  Sure? › no / yes", [underlined(15, 3)])).toBe("");
  expect(words("? Sure? y/n", [MARK, underlined(8, 1)])).toBe("");
  expect(words("? Where? › src/a.ts", [MARK, underlined(11, 8)])).toBe("");
});

it("stand in the last row, with the cursor in the one that is lit", () => {
  expect(words("Restart  Wait 5 minutes  Ignore", [lit(9, 14)], 9)).toBe(
    "Restart *Wait 5 minutes* Ignore",
  );
});

it("are none where the cursor stands elsewhere, or a part of a word is lit", () => {
  expect(words("bin  tmp  src", [lit(5, 3)], 13)).toBe("");
  expect(words("a line of the log  tmp", [lit(2, 4)], 3)).toBe("");
  expect(words("one word  tmp", [lit(0, 3)], 1)).toBe("");
});
