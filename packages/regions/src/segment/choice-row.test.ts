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

test("three words or more need no prompt where the cursor stands at the start of the lit one", () => {
  const lit: StyledRun = { row: 1, col: 15, length: 10, style: { bg: 2 } };
  const below = (first: string, col: number, shown = "Borlotti bean  Broad bean  Beetroot") => {
    const rows = [first, shown, ""];
    const cursor = { row: 1, col, visible: true };
    const scene = segmentScreen(screenFromText(rows, { cols: 60, cursor, runs: [lit] }));
    return findChoiceRow(scene, () => true)?.words.length;
  };
  expect(below("", 15)).toBe(3);
  expect(below("", 17)).toBeUndefined();
  expect(below("a text right above", 15)).toBeUndefined();
  expect(below("", 15, "Borlotti bean  Broad bean")).toBeUndefined();
});
