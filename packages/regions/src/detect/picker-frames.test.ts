import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const WIDTH = 44;
const row = (text: string) => `│ ${text.padEnd(WIDTH - 4)} │`;
const EDGE = "─".repeat(WIDTH - 2);
const ROWS = [
  "Tips: ask for anything, or type /help",
  `╭${EDGE}╮`,
  row(""),
  row("Do you trust this folder?"),
  row(""),
  row("It may hold commands that run at once."),
  row(""),
  row("› 1. Trust it"),
  row("  2. Leave"),
  row(""),
  `╰${EDGE}╯`,
];
const HEADING: StyledRun = { row: 3, col: 2, length: 25, style: { bold: true } };
const CHOSEN: StyledRun = { row: 7, col: 2, length: 13, style: { fg: 2 } };

function dialogs(rows: readonly string[], runs: readonly StyledRun[] = [HEADING, CHOSEN]) {
  return detectRegions(screenFromText(rows, { cols: WIDTH, runs }))
    .filter(({ role }) => role === "dialog")
    .map(({ name }) => name);
}

it("a frame across the screen with a heading above all that can be chosen is a dialog", () => {
  expect(dialogs(ROWS)).toEqual(["Do you trust this folder?"]);
});

it("none without a heading of its own, without choices, or with text below", () => {
  expect(dialogs(ROWS, [CHOSEN])).toEqual([]);
  expect(dialogs(ROWS.with(4, row("Really?")))).toEqual([]);
  expect(dialogs(ROWS.with(7, row("Trust it")).with(8, row("or leave")))).toEqual([]);
  expect(dialogs([...ROWS, "one", "two", "three"])).toEqual([]);
  expect(
    dialogs(
      ROWS.slice(1),
      [HEADING, CHOSEN].map((run) => ({ ...run, row: run.row - 1 })),
    ),
  ).toEqual([]);
});
