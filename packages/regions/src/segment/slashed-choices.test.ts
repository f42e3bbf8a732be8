import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "./scene.ts";
import { findSlashedChoices } from "./slashed-choices.ts";

const MARK: StyledRun = { row: 0, col: 0, length: 1, style: { fg: 6 } };

/** The words behind a question with a hidden cursor, the current one in stars. */
function words(row: string, runs: readonly StyledRun[]): string | undefined {
  const cursor = { row: 0, col: row.length, visible: false };
  const scene = segmentScreen(screenFromText([row, "", ""], { cols: 60, cursor, runs }));
  const found = findSlashedChoices(scene, () => true);
  return found?.words
    .map(({ start, end }, index) => {
      const text = scene.grid.text(0, start, end);
      return index === found.current ? `*${text}*` : text;
    })
    .join(" ");
}

function underlined(col: number, length: number): StyledRun {
  return { row: 0, col, length, style: { fg: 6, underline: "single" } };
}

it("stand behind a question, one in a look of its own", () => {
  const lit: StyledRun = { row: 0, col: 20, length: 3, style: { bg: 4 } };
  expect(words("? Sure? › no / yes", [MARK, underlined(15, 3)])).toBe("no *yes*");
  expect(words("? Print the labels? Yes/No", [MARK, lit])).toBe("*Yes* No");
  expect(words("? Size: small / medium / large", [MARK, underlined(16, 6)])).toBe(
    "small *medium* large",
  );
});

it("are none where nothing is lit or asked, and not letters or paths", () => {
  expect(words("? Sure? › no / yes", [MARK])).toBeUndefined();
  expect(words("  Sure? › no / yes", [underlined(15, 3)])).toBeUndefined();
  expect(words("? Sure? y/n", [MARK, underlined(8, 1)])).toBeUndefined();
  expect(words("? Where? › src/a.ts", [MARK, underlined(11, 8)])).toBeUndefined();
  expect(words("? Where? › src/lib", [MARK, underlined(11, 7)])).toBeUndefined();
});
