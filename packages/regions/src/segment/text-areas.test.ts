import { expect, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "./scene.ts";
import { textAreas } from "./text-areas.ts";

const ROWS = [
  "┌────── Edit notes ──────┐",
  "│ ┌────────────────────┐ │",
  "│ │Harbour             │ │",
  "│ │- [ ] call Mina     │ │",
  "│ │1) tides            │ │",
  "│ │                    │ │",
  "│ └────────────────────┘ │",
  "│   <  OK  >  <Cancel>   │",
  "└────────────────────────┘",
];

/** Text areas of a dialog of which some rows of the box have a ground of their own. */
function areas(grounds: Readonly<Record<number, number>>, row = 3, taken = -1): string[] {
  const runs = [
    ...ROWS.map((_, index) => ({ row: index, col: 0, length: 26, style: { bg: 7 } })),
    ...Object.entries(grounds).map(([at, bg]) => {
      return { row: Number(at), col: 3, length: 20, style: { bg } };
    }),
  ];
  const screen = screenFromText(ROWS, { runs, cursor: { row, col: 5, visible: true } });
  return textAreas(segmentScreen(screen), (at) => at !== taken).map(
    ({ name, row: y, height = 1, start, end }) => `${name} @${start},${y}+${end - start}x${height}`,
  );
}

test("lines on a ground that is not the dialog's, with the cursor in one", () => {
  expect(areas({ 2: 6, 3: 4, 4: 6 })).toEqual(["Edit notes @3,2+20x4"]);
  expect(areas({ 2: 6, 3: 6, 4: 6, 5: 6 })).toEqual(["Edit notes @3,2+20x4"]);
});

test("no list of which one row is lit, nor without the cursor in it", () => {
  expect(areas({ 3: 4 })).toEqual([]);
  expect(areas({ 2: 6, 3: 4, 4: 6 }, 7)).toEqual([]);
  expect(areas({ 2: 6, 3: 4, 4: 5 })).toEqual([]);
  // A control was found in it.
  expect(areas({ 2: 6, 3: 4, 4: 6 }, 3, 4)).toEqual([]);
});
