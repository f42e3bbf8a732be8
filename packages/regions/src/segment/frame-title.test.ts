import { expect, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { frameTitle } from "./frame-title.ts";
import { traceFrames } from "./frames.ts";
import { Grid } from "./grid.ts";

function titleOf(rows: readonly string[]): string {
  const screen = screenFromText(rows);
  const grid = new Grid(screen);
  return frameTitle(grid, traceFrames(grid, screen.cursor)[0]!);
}

test.each([
  ["┌─ Log ──────────┐", "Log"],
  ["┌──────┤ Boot ├──┐", "Boot"],
  ["┌──────| Boot |──┐", "Boot"],
  ["┌ Log ──── 3 new ┐", "3 new"],
  ["╭─┐¹cpu┌─┐menu┌──╮", "cpu"],
  ["┌────────────────┐", ""],
  ["┌──────── 61% ───┐", ""],
])("in the edge %s: %s", (edge, title) => {
  expect(titleOf([edge, "│                │", "└────────────────┘"])).toBe(title);
});

test("a first row that a rule closes off is a title, other text is none", () => {
  const rows = ["┌────────┐", "│  TODO  │", "├────────┤", "│ 1. buy │", "└────────┘"];
  expect(titleOf(rows)).toBe("TODO");
  expect(titleOf(rows.with(2, "│ 0. ask │"))).toBe("");
});

test("the rule below a title may hold a number, but no words", () => {
  const rows = [
    "┌──────────────────┐",
    "│     Calendar     │",
    "├───────────(#326)─┤",
    "│                  │",
    "└──────────────────┘",
  ];
  expect(titleOf(rows)).toBe("Calendar");
  expect(titleOf(rows.with(2, "├── Notes ─────────┤"))).toBe("");
});

test("a rule that goes on at a side is that of a table", () => {
  const rows = ["┌────────┐", "│  More  │", "├────────┼", "│ 1. buy │", "└────────┘"];
  const grid = new Grid(screenFromText(rows));
  expect(frameTitle(grid, { bounds: { x: 0, y: 0, width: 10, height: 5 } })).toBe("");
  const closed = new Grid(screenFromText(rows.with(2, "├────────┤")));
  expect(frameTitle(closed, { bounds: { x: 0, y: 0, width: 10, height: 5 } })).toBe("More");
});
