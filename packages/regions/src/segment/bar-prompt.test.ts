import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findPrompt } from "./prompt.ts";
import { segmentScreen } from "./scene.ts";

/** The field in the last row of a full screen, as `start-end`. */
function field(rows: readonly string[], runs: readonly StyledRun[], col: number) {
  const all = [...Array<string>(10 - rows.length).fill("text"), ...rows];
  const cursor = { row: 9, col, visible: true };
  const screen = screenFromText(all, { cols: 40, cursor, runs });
  const prompt = findPrompt(segmentScreen({ ...screen, alternateScreen: true }), () => true);
  return prompt && `${prompt.start}-${prompt.end}`;
}

const bar = (row: number, col: number, length: number, bg: number): StyledRun => {
  return { row, col, length, style: { bg } };
};

test("what is typed on a ground of its own, before a status", () => {
  const runs = [bar(9, 0, 12, 2), bar(9, 12, 28, 4)];
  expect(field(["st           Total: 8 KiB"], runs, 2)).toBe("0-12");
  expect(field(["st           Total: 8 KiB"], [bar(9, 0, 40, 4)], 2)).toBeUndefined();
  expect(field(["st           Total: 8 KiB"], runs, 1)).toBeUndefined();
});

test("what is typed behind a wall, below a status that ends there", () => {
  const rows = ["2 seeds │ 20:29", "        │hello all"];
  expect(field(rows, [bar(8, 9, 31, 4)], 18)).toBe("9-18");
  expect(field(rows, [], 18)).toBeUndefined();
  expect(field(rows, [bar(8, 9, 31, 4)], 12)).toBeUndefined();
  expect(field(rows.with(1, "        │Saved it."), [bar(8, 9, 31, 4)], 18)).toBeUndefined();
});

test("behind M-x", () => {
  expect(field(["M-x sort-"], [bar(9, 0, 3, 6)], 9)).toBe("4-9");
  expect(field(["M-x sort-"], [bar(9, 0, 3, 6)], 2)).toBeUndefined();
});

test("in the lower edge of a frame, behind its corner", () => {
  const frame = ["┌──────────────────────┐", "│ 00 01 02             │"];
  const edge = "└Enter a value:        ┘";
  const rows = [...frame, edge, " Help   Save"];
  const cursor = { row: 8, col: 15, visible: true };
  const at = (shown: readonly string[]) => {
    const all = [...Array<string>(6).fill("text"), ...shown];
    const screen = { ...screenFromText(all, { cols: 40, cursor }), alternateScreen: true };
    return findPrompt(segmentScreen(screen), () => true)?.name;
  };
  expect(at(rows)).toBe("Enter a value");
  expect(at(rows.with(2, " Enter a value:"))).toBeUndefined();
});
