import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { Grid } from "./grid.ts";
import { underlinedWords } from "./underlined-words.ts";

const ROWS = [
  "For help, see [Easy ways] in the [manual].",
  "Show Value  Completion",
  "The command name",
  "[ Apply ] changes",
];
const line = (row: number, col: number, length: number, fg = 6): StyledRun => {
  return { row, col, length, style: { fg, underline: "single" } };
};

function words(runs: readonly StyledRun[], alternateScreen = true, rows = ROWS): string[] {
  const screen = { ...screenFromText(rows, { cols: 50, runs }), alternateScreen };
  const { links, buttons } = underlinedWords(new Grid(screen), screen);
  return [
    ...links.map(({ name }) => `link ${name}`),
    ...buttons.map(({ name }) => `button ${name}`),
  ];
}

it("words in brackets, those in the look of these, and buttons with a line below", () => {
  const runs = [
    line(0, 14, 11),
    line(0, 33, 8),
    line(1, 0, 10),
    line(2, 4, 7, 2),
    line(3, 0, 9, 7),
  ];
  expect(words(runs)).toEqual(["link Easy ways", "link manual", "link Show Value", "button Apply"]);
  expect(words(runs, false)).toEqual([]);
});

it("what a manual underlines has no brackets, or they are not underlined", () => {
  expect(words([line(0, 15, 9), line(0, 34, 6), line(1, 0, 10), line(2, 4, 7)])).toEqual([]);
  expect(words([line(0, 14, 11), line(1, 0, 10), line(3, 0, 9)])).toEqual([]);
});

it("a button in the look of boxes to tick, and the brackets beside it", () => {
  const rows = ["Loaded from [the-path].", "[ Save ]", "[ ] oak", "[x] elm"];
  const marks = [line(2, 0, 3, 7), line(3, 0, 3, 7)];
  const runs = [line(0, 12, 10), line(1, 0, 8, 7)];
  expect(words([...runs, ...marks], true, rows)).toEqual(["link the-path", "button Save"]);
  expect(words([...runs, marks[0]!], true, rows)).toEqual([]);
  expect(words([...runs, line(2, 0, 3), line(3, 0, 3)], true, rows)).toEqual([]);
});
