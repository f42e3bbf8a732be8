import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { letteredHints } from "./lettered-hints.ts";

const ROW = "Keys:  Help   Display mode   quit";
const BOLD: StyledRun[] = [7, 14, 29].map((col) => {
  return { row: 1, col, length: 1, style: { bold: true } };
});

function hints(row: string, runs: readonly StyledRun[]): string[] {
  const screen = screenFromText(["A trace", row, "text"], { cols: 50, runs });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return letteredHints(scene).map(({ name, shortcut }) => `${shortcut} ${name}`);
}

it("phrases whose first letter is lit, behind a word that announces them", () => {
  expect(hints(ROW, BOLD)).toEqual(["H Help", "D Display mode", "q quit"]);
});

it("no phrases without lit letters, without the word, or with something else in the row", () => {
  expect(hints(ROW, [])).toEqual([]);
  expect(hints(ROW, BOLD.slice(1))).toEqual([]);
  expect(hints("Keys   Help   Display mode   quit", BOLD)).toEqual([]);
  expect(hints(`${ROW}   17:04`, BOLD)).toEqual([]);
});
