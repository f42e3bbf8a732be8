import type { Cursor } from "@pilotty/protocol";
import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { Found } from "./found.ts";
import { detectKeyHints } from "./key-hints.ts";

const BOX = [
  "text of the shed",
  "",
  "text of the quay",
  "    +---------------------------+",
  "    | Colours                   |",
  "    | [ENTER] to use - [q]uit   |",
  "    |                           |",
  "    | Dark                      |",
  "    | Light                     |",
  "    | Green                     |",
  "    | Blue                      |",
  "    | Grey                      |",
  "    +---------------------------+",
  ...Array<string>(8).fill(""),
];
const HEADING: StyledRun = { row: 4, col: 5, length: 27, style: { bg: 4 } };

function names(rows: readonly string[], runs: readonly StyledRun[], cursor?: Cursor): string[] {
  const scene = segmentScreen({
    ...screenFromText(rows, { cols: 40, runs, ...(cursor && { cursor }) }),
    alternateScreen: true,
  });
  return detectKeyHints(scene, new Found(scene.grid)).map(({ name }) => name);
}

it("keys stand between the heading of a box and a free row", () => {
  expect(names(BOX, [HEADING])).toEqual(["use", "quit"]);
});

it("not below a row of text, nor right above more of it", () => {
  expect(names(BOX, [])).toEqual([]);
  expect(names(BOX.with(6, "    | and other things to do    |"), [HEADING])).toEqual([]);
});

const PICKER = [
  "Take> gl",
  "  4/6 ----------------------------",
  "  ENTER open / CTRL-O edit",
  "> glaze.c",
  "  glazes",
  "  glue",
  "  gloves",
  "  globe",
  ...Array<string>(9).fill(""),
];

it("keys below the prompt in the first row, in a look of their own above what it finds", () => {
  const header = { row: 2, col: 2, length: 24, style: { fg: 4 as const } };
  const cursor = { row: 0, col: 8, visible: true };
  expect(names(PICKER, [header], cursor)).toEqual(["open", "edit"]);
  expect(names(PICKER.with(2, "  CTRL-R: reload"), [header], cursor)).toEqual(["reload"]);
  // In a text the cursor stands behind anything, and a comment below it ends with the line.
  expect(names(PICKER.with(0, "Take gla"), [header], cursor)).toEqual([]);
  expect(names(PICKER.with(1, "  4 of 6"), [header], cursor)).toEqual([]);
  expect(names(PICKER, [], cursor)).toEqual([]);
});
