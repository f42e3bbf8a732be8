import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const BOX = [
  "┌──────────── Send ───────────┐",
  "│                             │",
  "│   Enter a number: █         │",
  "│                             │",
  "└─────────────────────────────┘",
];
const BLINK: StyledRun = { row: 2, col: 20, length: 1, style: { blink: true } };

function fields(rows: readonly string[], runs: readonly StyledRun[], visible = false): string[] {
  const screen = screenFromText(rows, { runs, cursor: { row: 0, col: 0, visible } });
  return detectRegions({ ...screen, alternateScreen: true })
    .filter(({ role }) => role === "textbox")
    .map(({ name, value, focused }) => `${name}=${value}${focused ? "*" : ""}`);
}

test("a block that blinks behind a label in a frame", () => {
  expect(fields(BOX, [BLINK])).toEqual(["Enter a number=*"]);
  const typed = BOX.with(2, "│   Enter a number: 15█       │");
  expect(fields(typed, [{ ...BLINK, col: 22 }])).toEqual(["Enter a number=15*"]);
});

test("a block that does not blink, a terminal's cursor, text behind the block", () => {
  expect(fields(BOX, [])).toEqual([]);
  expect(fields(BOX, [BLINK], true)).toEqual([]);
  expect(fields(BOX.with(2, "│   Enter a number: █ of 9    │"), [BLINK])).toEqual([]);
});
