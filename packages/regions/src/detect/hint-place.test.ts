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

function names(rows: readonly string[], runs: readonly StyledRun[]): string[] {
  const scene = segmentScreen({
    ...screenFromText(rows, { cols: 40, runs }),
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
