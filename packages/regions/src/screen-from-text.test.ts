import { DEFAULT_STYLE, screenText } from "@pilotty/protocol";
import { expect, test } from "vitest";
import { screenFromText } from "./screen-from-text.ts";

test("as wide as its longest row, or 80 columns", () => {
  expect(screenFromText(["ab", "abc"]).size).toEqual({ cols: 3, rows: 2 });
  expect(screenFromText([]).size).toEqual({ cols: 80, rows: 0 });
});

test("every line has as many cells as the screen has columns", () => {
  const screen = screenFromText(["a", "abcdef", "ab文"], { cols: 3 });
  expect(screen.lines.map(({ cells }) => cells.length)).toEqual([3, 3, 3]);
  expect(screenText(screen)).toBe("a\nabc\nab");
});

test("a wide character takes two cells, a combining mark none", () => {
  const [line] = screenFromText(["文e\u0301👍│"]).lines;
  expect(line?.cells.map(({ text, width }) => `${text}${width}`)).toEqual([
    "文2",
    "0",
    "e\u03011",
    "👍2",
    "0",
    "│1",
  ]);
});

test("control characters are blanks", () => {
  expect(screenText(screenFromText(["a\u001b[1mb\tc"]))).toBe("a [1mb c");
});

test("runs style their cells and no others, and need not lie on the screen", () => {
  const runs = [
    { row: 0, col: 1, length: 5, style: { inverse: true } },
    { row: 9, col: 0, length: 1, style: { bold: true } },
  ];
  const [line] = screenFromText(["abc"], { runs }).lines;
  expect(line?.cells.map(({ style }) => style.inverse)).toEqual([false, true, true]);
  expect(line?.cells[0]?.style).toBe(DEFAULT_STYLE);
  expect(line?.cells[1]?.style).toBe(line?.cells[2]?.style);
});
