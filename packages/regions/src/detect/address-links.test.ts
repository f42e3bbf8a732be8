import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { addressLinks } from "./address-links.ts";

/** The links of a row of which some cells have a line below them. */
function links(row: string, col: number, length: number, visible = false, isFull = false) {
  const runs = [{ row: 1, col, length, style: { underline: "single" as const } }];
  const cursor = { row: 2, col: 0, visible };
  const screen = screenFromText(["Looms", row, ""], { cols: 40, runs, cursor });
  const scene = segmentScreen({ ...screen, alternateScreen: isFull });
  return addressLinks(scene).map(({ name, bounds }) => `${name}@${bounds.x}+${bounds.width}`);
}

it("an address with a line below it, in a program that has the screen", () => {
  expect(links("http://loom:7357/", 0, 17)).toEqual(["http://loom:7357/@0+17"]);
  expect(links("Open http://loom/a now", 5, 13)).toEqual(["http://loom/a@5+13"]);
});

it("is a text without the line, in a shell, or if all of the row has the line", () => {
  expect(links("http://loom:7357/", 20, 5)).toEqual([]);
  expect(links("http://loom:7357/", 0, 17, true)).toEqual([]);
  expect(links("Open http://loom/a now", 0, 22)).toEqual([]);
});

it("is of the text in an editor, whose cursor is seen", () => {
  expect(links("See http://loom/a for more", 4, 13, true, true)).toEqual([]);
  expect(links("See http://loom/a for more", 4, 13, false, true)).toHaveLength(1);
});
