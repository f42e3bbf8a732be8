import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { headingPrompt } from "./heading-prompt.ts";
import { segmentScreen } from "./scene.ts";

const BOX = [
  "+------------------------+",
  "| Find in all views      |",
  "| Regex allowed          |",
  "|                        |",
  "| tides                  |",
  "|                        |",
  "| [x] case sensitive     |",
  "+------------------------+",
];

/** The field as `name@start-end` in a box with a heading, the cursor in its fifth row. */
function prompt(col: number, { rows = BOX as readonly string[], lit = 24 } = {}) {
  const runs = [{ row: 1, col: 1, length: lit, style: { bg: 4 as const } }];
  const cursor = { row: 4, col, visible: true };
  const screen = screenFromText(rows, { cols: 40, cursor, runs });
  const found = headingPrompt(segmentScreen({ ...screen, alternateScreen: true }), () => true);
  return found && `${found.name}@${found.start}-${found.end}`;
}

it("the cursor stands behind a text that is free in a box with a heading", () => {
  expect(prompt(7)).toBe("Find in all views@2-7");
  expect(prompt(2, { rows: BOX.with(4, BOX[3]!) })).toBe("Find in all views@2-3");
});

it("not elsewhere in it, nor behind what is said or goes on", () => {
  expect(prompt(5)).toBeUndefined();
  expect(prompt(7, { lit: 19 })).toBeUndefined();
  expect(prompt(9, { rows: BOX.with(4, "| Leave?                 |") })).toBeUndefined();
  expect(prompt(7, { rows: BOX.with(5, "| and tides              |") })).toBeUndefined();
});
