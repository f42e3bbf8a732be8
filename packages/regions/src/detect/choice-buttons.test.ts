import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { choiceButtons } from "./choice-buttons.ts";

const LIT: StyledRun = { row: 1, col: 18, length: 4, style: { bg: 2 } };

function choices(row: string, runs: readonly StyledRun[]): string[] {
  const scene = segmentScreen(screenFromText(["text", row], { cols: 50, runs }));
  return choiceButtons(scene).map(({ name, focused }) => `${name}${focused ? "*" : ""}`);
}

it("words between walls at the end of the last row, one of them lit", () => {
  expect(choices("Modified: berth.c│Save│As│Discard│Cancel", [LIT])).toEqual([
    "Save*",
    "As",
    "Discard",
    "Cancel",
  ]);
});

it("a row of a table, or walls without a lit word, are none", () => {
  expect(choices("Modified: berth.c│Save│As│Discard│Cancel", [])).toEqual([]);
  expect(choices("N10     │ Marigold│  Harbour │ 12     │ stone", [LIT])).toEqual([]);
  expect(choices("Modified: berth.c│Save│12:30│Cancel", [LIT])).toEqual([]);
});
