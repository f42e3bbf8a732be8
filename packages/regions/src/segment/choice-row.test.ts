import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findChoiceRow } from "./choice-row.ts";
import { segmentScreen } from "./scene.ts";

/** The words of the row below another one, the current one in stars, and the field that they are for. */
function words(above: string, row: string, col: number, run: readonly [number, number]) {
  const runs: StyledRun[] = [{ row: 1, col: run[0], length: run[1], style: { bg: 4 } }];
  const cursor = { row: 1, col, visible: true };
  const scene = segmentScreen(screenFromText([above, row, "", ""], { cols: 60, cursor, runs }));
  const found = findChoiceRow(scene, () => true);
  const texts = found?.words.map(({ start, end }, index) => {
    const text = scene.grid.text(1, start, end);
    return index === found.current ? `*${text}*` : text;
  });
  const { name, start, end } = found?.answer ?? {};
  return texts && `${name === undefined ? "" : `${name}@${start}-${end}: `}${texts.join(", ")}`;
}

it("what a prompt can be completed to, with the cursor at the one that is lit", () => {
  expect(words("Kind of seed: b", "beans  beets", 0, [0, 5])).toBe(
    "Kind of seed@14-15: *beans*, beets",
  );
  expect(words("Kind of seed: b", "beans  beets", 9, [0, 5])).toBeUndefined();
});

it("a menu of one row below a text, with the cursor at the start of the one that is lit", () => {
  const row = "Restart  Wait 5 minutes  Ignore";
  expect(words("", row, 9, [9, 14])).toBe("Restart, *Wait 5 minutes*, Ignore");
  expect(words("", row, 10, [9, 14])).toBeUndefined();
  expect(words("", row, 9, [9, 4])).toBeUndefined();
});
