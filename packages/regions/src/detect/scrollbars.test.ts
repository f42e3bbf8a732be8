import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { detectScrollbars } from "./scrollbars.ts";

function scrollbars(rows: readonly string[]): string[] {
  return detectScrollbars(segmentScreen(screenFromText(rows))).map(
    ({ bounds: { x, y, width, height } }) => `${x},${y} ${width}x${height}`,
  );
}

it("a column of shades and blocks, with the arrows at its ends", () => {
  expect(scrollbars(["one   ▲", "two   █", "three ░", "four  ░", "five  ▼"])).toEqual(["6,0 1x5"]);
  expect(scrollbars(["one   █", "two   █", "three ░", "four  ░"])).toEqual(["6,0 1x4"]);
});

it("the track may be blank", () => {
  expect(scrollbars(["a ▲", "b █", "c █", "d █", "e  ", "f ▼"])).toEqual(["2,0 1x6"]);
});

it("a track up to which a text reaches is one all the same", () => {
  const rows = ["one   ▒", "two   ▒", "three ▒", "longer▒", "five  ▒", "six   ▒", "seven ▒"];
  expect(scrollbars(rows)).toEqual(["6,0 1x7"]);
  expect(scrollbars(rows.with(3, "longer "))).toEqual(["6,0 1x3", "6,4 1x3"]);
});

it("the thumb may be blanks on a ground of their own", () => {
  const rows = ["one    ▒", "two    ▒", "three   ", "four    ", "five   ▒", "six    ▒"];
  const thumb = [2, 3].map((row) => ({ row, col: 7, length: 1, style: { inverse: true } }));
  const bars = (runs: typeof thumb) =>
    detectScrollbars(segmentScreen(screenFromText(rows, { runs }))).map(({ bounds }) => bounds);
  expect(bars(thumb)).toEqual([{ x: 7, y: 0, width: 1, height: 6 }]);
  expect(bars(thumb.map((run) => ({ ...run, col: 6, length: 2 })))).toEqual([]);
});

it("a line, a drawing and a bar of two rows are none", () => {
  expect(scrollbars(["a │ b", "a │ b", "a │ b"])).toEqual([]);
  expect(scrollbars([" ███", " ███", " ███"])).toEqual([]);
  expect(scrollbars(["a █", "b █"])).toEqual([]);
});

it("a line of text that reaches the track does not end it, one that goes on behind it does", () => {
  expect(scrollbars(["one    ▓", "two    ░", "a text ░x", "three  ░", "four   ░"])).toEqual([]);
  expect(scrollbars(["one    ▓", "two    ░", "a longe░", "four   ░"])).toEqual(["7,0 1x4"]);
});

it("columns of a chart and the walls of a drawing are none", () => {
  expect(scrollbars(["9 ┤    █", "6 ┤ █  █", "3 ┤ █  █", "0 ┤ █  █"])).toEqual([]);
  expect(scrollbars(["9 ┤       ▄", "6 ┤       █", "3 ┤       █", "0 ┤       █"])).toEqual([]);
  expect(scrollbars(["█        █", "█        █", "█   @    █", "██████████"])).toEqual([]);
  expect(scrollbars(["one   █  a", "two   █  b", "three █  c", "four  █  d"])).toEqual([]);
});

it("in a panel it stands before the wall, however wide the screen is", () => {
  const rows = ["one   ▒ │ a", "two   ▒ │ b", "three ▒ │ c"];
  expect(scrollbars(rows)).toEqual(["6,0 1x3"]);
});

it("buttons may stand beside it, and bars go on below its shades", () => {
  const rows = [
    "│ one   ▒ <Add>  │",
    "│ two   ▒ <Drop> │",
    "│ three ▒        │",
    "│ four  |        │",
  ];
  expect(scrollbars(rows)).toEqual(["8,0 1x4"]);
  expect(scrollbars(rows.map((row) => row.replace("<Add> ", "a text")))).toEqual([]);
});
