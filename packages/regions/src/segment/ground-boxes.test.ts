import type { Screen } from "@pilotty/protocol";
import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { Grid } from "./grid.ts";
import { groundBoxes } from "./ground-boxes.ts";
import { segmentScreen } from "./scene.ts";

const ROWS = [
  "int main(void) { return the_harbour_at_night(); }",
  "int main(void)                     _at_night(); }",
  "int main(void)   Quit now? [y/N]   _at_night(); }",
  "int main(void)                     _at_night(); }",
  "int main(void) { return the_harbour_at_night(); }",
];
const BOX: StyledRun[] = [1, 2, 3].map((row) => ({ row, col: 15, length: 20, style: { bg: 1 } }));

function boxes(rows: readonly string[], runs: readonly StyledRun[]) {
  return groundBoxes(new Grid(screenFromText(rows, { cols: 60, runs })));
}

it("a rectangle on a ground of its own with free cells at its sides", () => {
  expect(boxes(ROWS, BOX)).toEqual([{ x: 15, y: 1, width: 20, height: 3 }]);
});

it("no block that is drawn elsewhere too, is filled up to its sides, or stands at an edge", () => {
  const elsewhere: StyledRun = { row: 4, col: 50, length: 4, style: { bg: 1 } };
  expect(boxes(ROWS, [...BOX, elsewhere])).toEqual([]);
  expect(boxes(ROWS.with(1, ROWS[0]!), BOX)).toEqual([]);
  expect(boxes(ROWS.with(2, "int main(void) Quit now? [y/N]     _at_night(); }"), BOX)).toEqual([]);
  expect(boxes(ROWS.slice(0, 4), BOX)).toEqual([]);
  expect(boxes(ROWS, BOX.slice(0, 2))).toEqual([]);
});

it("is a dialog in front of what it cuts off, where a program has the screen", () => {
  const dialogs = (state: Partial<Screen>) =>
    detectRegions({ ...screenFromText(ROWS, { cols: 60, runs: BOX }), ...state })
      .filter(({ role }) => role === "dialog")
      .map(({ name }) => name);
  expect(dialogs({ alternateScreen: true })).toEqual(["Quit now? [y/N]"]);
  expect(dialogs({})).toEqual([]);
});

it("text may fill it where its button does", () => {
  const rows = [
    "",
    "",
    "",
    " text that fills its",
    " box from side to",
    "",
    " < OK             >",
    "",
    "",
    "",
    "",
  ];
  const box = [2, 3, 4, 5, 6, 7].map((row) => ({ row, col: 1, length: 18, style: { bg: 4 } }));
  const found = [{ x: 1, y: 2, width: 18, height: 6 }];
  expect(boxes(rows, box)).toEqual(found);
  expect(boxes(rows.with(6, " < OK   >"), box)).toEqual([]);
  expect(boxes(rows.with(5, " text"), box)).toEqual([]);
});

it("the margin round a frame is no box of its own", () => {
  const frame = [" Some text that ", "  ┌────────────┐", "  │ Quit now?  │", "  └────────────┘"];
  const rows = ["", ...frame.map((row) => `     ${row}`), "", ""];
  const runs = [1, 2, 3, 4, 5].map((row) => ({ row, col: 5, length: 18, style: { bg: 7 } }));
  const screen = screenFromText(rows.with(1, ""), { cols: 60, runs });
  const { frames } = segmentScreen({ ...screen, alternateScreen: true });
  expect(frames.map(({ bounds }) => bounds)).toEqual([{ x: 7, y: 2, width: 14, height: 3 }]);
});
