import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findChoiceRow } from "./choice-row.ts";
import { segmentScreen } from "./scene.ts";

function words(prompt: string, runs: readonly StyledRun[], col: number): string[] | undefined {
  const cursor = { row: 1, col, visible: true };
  const screen = screenFromText([prompt, "Borlotti bean  Broad bean  Beetroot", ""], {
    cols: 60,
    cursor,
    runs,
  });
  const scene = segmentScreen(screen);
  const found = findChoiceRow(scene, () => true);
  return found?.words.map(({ start, end }, index) => {
    const text = scene.grid.text(1, start, end);
    return index === found.current ? `*${text}*` : text;
  });
}

test("the choices below a prompt, the cursor at the lit one", () => {
  const lit: StyledRun = { row: 1, col: 15, length: 10, style: { bg: 2 } };
  expect(words("Kind of seed: B", [lit], 15)).toEqual([
    "Borlotti bean",
    "*Broad bean*",
    "Beetroot",
  ]);
  expect(words("Kinds of seed", [lit], 15)).toBeUndefined();
  expect(words("Kind of seed: B", [lit], 30)).toBeUndefined();
  expect(words("Kind of seed: B", [], 15)).toBeUndefined();
});
