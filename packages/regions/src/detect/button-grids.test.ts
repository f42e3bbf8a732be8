import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

const BOX = [
  "  ┌───────────── Learn keys ─────────────┐",
  "  │  [Escape      ]     [Left arrow  ]   │",
  "  │  [Backspace   ]     [Right arrow ]   │",
  "  │  [Back/Shift-1]     [Insert      ]   │",
  "  │  [Completion  ]                      │",
  "  ├──────────────────────────────────────┤",
  "  │ Press each of the keys.              │",
  "  ├──────────────────────────────────────┤",
  "  │         [< Save >] [ Cancel ]        │",
  "  └──────────────────────────────────────┘",
];

/** The names of the buttons of a box with one of them lit. */
function buttons(rows: readonly string[]): string[] {
  const lit = { row: 8, col: 21, length: 10, style: { inverse: true } } as const;
  const screen = screenFromText(rows, { runs: [lit] });
  return detectRegions({ ...screen, alternateScreen: true })
    .filter(({ role }) => role === "button")
    .map(({ name }) => name)
    .sort();
}

it("bracketed words of one width in columns above the buttons of a dialog", () => {
  expect(buttons(BOX)).toEqual([
    "Back/Shift-1",
    "Backspace",
    "Cancel",
    "Completion",
    "Escape",
    "Insert",
    "Left arrow",
    "Right arrow",
    "Save",
  ]);
});

it("are no log, no array, no fields and none that are out of line", () => {
  const others = ["Cancel", "Save"];
  expect(buttons(BOX.with(2, "  │  [Backspace   ] went [Right arrow ]  │"))).toEqual(others);
  expect(buttons(BOX.with(2, "  │  [Backspace ]       [Right arrow ]   │"))).toEqual(others);
  expect(buttons(BOX.with(1, "  │  [12.5, 13.0  ]     [14.0, 15.5  ]   │"))).toEqual(others);
  expect(buttons(BOX.with(1, "  │  [            ]     [            ]   │"))).toEqual(others);
});
