import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { dropdownButtons } from "./dropdown-buttons.ts";

/** The buttons of a row that is on another ground in some columns. */
function buttons(row: string, col: number, length: number): string[] {
  const runs = [{ row: 0, col, length, style: { bg: 6 } }];
  return dropdownButtons(segmentScreen(screenFromText([row], { cols: 40, runs }))).map(
    ({ name, bounds: { x, width } }) => `${name}@${x}+${width}`,
  );
}

it("what is chosen, on a ground that ends in an arrow, behind a label", () => {
  expect(buttons("Lent to:  nobody   ▼", 10, 10)).toEqual(["nobody@10+10"]);
});

it("no headings of columns, and nothing without a ground, a label or a text", () => {
  expect(buttons("Name  Size ▼", 0, 12)).toEqual([]);
  expect(buttons("Name: it goes on  ▼ here", 6, 18)).toEqual([]);
  expect(buttons("Lent to:  nobody   ▼", 0, 0)).toEqual([]);
  expect(buttons("Lent to   nobody   ▼", 10, 10)).toEqual([]);
  expect(buttons("Lent to:           ▼", 10, 10)).toEqual([]);
});

it("without a label, where it stands between free rows and the mouse is at work", () => {
  const found = (rows: readonly string[], mouse: "any" | "none") => {
    const runs = [{ row: 1, col: 2, length: 12, style: { bg: 6 } }];
    const screen = screenFromText(rows, { cols: 40, runs });
    return dropdownButtons(segmentScreen({ ...screen, mouse })).map(({ name }) => name);
  };
  const rows = ["", "  Hard       ▼", ""];
  expect(found(rows, "any")).toEqual(["Hard"]);
  expect(found(rows, "none")).toEqual([]);
  expect(found(rows.with(2, "  Easy"), "any")).toEqual([]);
  expect(found(rows.with(1, "  Name Size ▼"), "any")).toEqual([]);
});
