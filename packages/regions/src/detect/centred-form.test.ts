import { expect, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { isCentredForm } from "./centred-form.ts";

const BOX = ["┌─ Change ───┐", "│ [ ] Owner  │", "└────────────┘"];

/** Whether a box of 14 columns is a form, as it stands between names on a screen of 34 columns and 7 rows. */
function isForm({ x = 10, y = 2, box = BOX, alternateScreen = true } = {}): boolean {
  const names = ["sheds", "rakes", "docs", "src", "Makefile", "README", ""];
  const rows = names.map((name, row) => {
    const part = box[row - y];
    return part === undefined ? name : name.slice(0, x).padEnd(x) + part;
  });
  const screen = { ...screenFromText(rows, { cols: 34 }), alternateScreen };
  const scene = segmentScreen(screen);
  return isCentredForm(scene, scene.frames[0]!);
}

test("a titled frame in the middle of a screen, whatever is behind it", () => {
  expect(isForm()).toBe(true);
  expect(isForm({ x: 11 })).toBe(true);
});

test("no panel, none without a title, and none in the stream of a shell", () => {
  expect(isForm({ x: 16 })).toBe(false);
  expect(isForm({ y: 0 })).toBe(false);
  expect(isForm({ box: BOX.with(0, "┌────────────┐") })).toBe(false);
  expect(isForm({ alternateScreen: false })).toBe(false);
});

test("with the cursor in it, it may stand a little higher", () => {
  const formed = Array.from({ length: 20 }, (_, row) => {
    const part = BOX[row - 7];
    return part === undefined ? `name ${row}` : " ".repeat(10) + part;
  });
  const isRaised = (row: number) => {
    const cursor = { row, col: 13, visible: true };
    const screen = { ...screenFromText(formed, { cols: 34, cursor }), alternateScreen: true };
    const scene = segmentScreen(screen);
    return isCentredForm(scene, scene.frames[0]!);
  };
  expect(isRaised(8)).toBe(true);
  expect(isRaised(2)).toBe(false);
});
