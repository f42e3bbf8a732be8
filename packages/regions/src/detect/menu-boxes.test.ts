import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const ROWS = [
  "",
  "   the text of a page that goes on here",
  "   the te┌──────────────┐ goes on here",
  "   the te│ Watch        │ goes on here",
  "   the te│ Count        │ goes on here",
  "   the te│──────────────│ goes on here",
  "   the te│ Exit         │ goes on here",
  "   the te└──────────────┘ goes on here",
  "   the text of a page that goes on here",
  "",
];

/** The roles of the containers on a screen with a box in front, with hot letters in some rows. */
function containers(hot: readonly number[]): string[] {
  const runs: StyledRun[] = [
    { row: 3, col: 10, length: 14, style: { inverse: true } },
    { row: 3, col: 11, length: 1, style: { inverse: true, bold: true } },
    ...hot.map((row) => ({ row, col: 11, length: 1, style: { bold: true } })),
  ];
  const cursor = { row: 0, col: 0, visible: false };
  const screen = screenFromText(ROWS, { cols: 40, cursor, runs });
  const regions = detectRegions({ ...screen, alternateScreen: true });
  return regions.flatMap(({ role }) => (role === "dialog" ? [role] : []));
}

it("a box of entries with hot letters is a menu, not a dialog", () => {
  expect(containers([4, 6])).toEqual([]);
  expect(containers([])).toEqual(["dialog"]);
});
