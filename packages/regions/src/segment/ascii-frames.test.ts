import type { Cursor } from "@pilotty/protocol";
import { expect, it, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { traceFrames } from "./frames.ts";
import { Grid } from "./grid.ts";

const BOX = ["+-- Name ---+", "| box       |", "+-----------+", "$ "];
const HIDDEN: Cursor = { row: 0, col: 0, visible: false };

/** The frames of a screen as `x,y widthxheight`. */
function frames(rows: readonly string[], cursor = HIDDEN): string[] {
  return traceFrames(new Grid(screenFromText(rows)), cursor).map(
    ({ bounds: { x, y, width, height } }) => `${x},${y} ${width}x${height}`,
  );
}

it("plus, minus and bars make a frame where an application is at work", () => {
  expect(frames(BOX)).toEqual(["0,0 13x3"]);
  expect(frames(BOX, { row: 1, col: 5, visible: true })).toEqual(["0,0 13x3"]);
});

it("with the cursor at a prompt below it, it is a drawing", () => {
  expect(frames(BOX, { row: 3, col: 2, visible: true })).toEqual([]);
});

it("a rule across a frame divides it, a title in the rule starts another frame", () => {
  const rows = ["+-- Quit ---+", "| Save it?  |", "+-----------+", "| [Yes] [No]|", "+-----(+)---+"];
  expect(frames(rows)).toEqual(["0,0 13x5"]);
  expect(frames(rows.with(2, "+-- Files --+"))).toEqual(["0,2 13x3"]);
});

test.each([
  ["a table", ["+------+------+", "| a    | b    |", "+------+------+"]],
  ["a box whose side is broken", ["+---------+", "| a       |", "| b        ", "+---------+"]],
  ["a rule with text below it", ["+---------+", "| a       |", "| b       |"]],
])("no frame in %s", (_, rows) => {
  expect(frames(rows)).toEqual([]);
});
