import { expect, test } from "vitest";
import {
  type Cell,
  DEFAULT_STYLE,
  type Line,
  lineText,
  type Screen,
  screenText,
} from "./screen.ts";

const cell = (text: string, width: Cell["width"] = 1): Cell => ({
  text,
  width,
  style: DEFAULT_STYLE,
});
const line = (...cells: Cell[]): Line => ({ cells, wrapped: false });
const blank = cell(" ");

test("the text of a row has no blanks at its end, and all others", () => {
  expect(lineText(line(blank, cell("a"), blank, cell("b"), blank, blank))).toBe(" a b");
  expect(lineText(line(blank, blank))).toBe("");
});

test("a wide character counts once, though it takes two cells", () => {
  expect(lineText(line(cell("漢", 2), cell("", 0), cell("e\u0301"), blank))).toBe("漢e\u0301");
});

test("the text of a screen keeps all rows", () => {
  const screen: Screen = {
    size: { cols: 2, rows: 4 },
    cursor: { row: 0, col: 0, visible: true },
    title: "",
    alternateScreen: false,
    mouse: "none",
    links: [],
    lines: [line(blank, blank), line(cell("a"), blank), line(blank, cell("b")), line(blank, blank)],
  };
  expect(screenText(screen)).toBe("\na\n b\n");
});

test("the default style cannot be changed by accident", () => {
  expect(Object.isFrozen(DEFAULT_STYLE)).toBe(true);
});
