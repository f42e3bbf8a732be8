import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

function hints(rows: readonly string[]): string[] {
  const box = ["┌────────────────────────────┐", ...rows.map((row) => `│${row.padEnd(28)}│`)];
  const screen = screenFromText([
    ...box,
    "│                            │",
    "└────────────────────────────┘",
  ]);
  return detectRegions({ ...screen, alternateScreen: true })
    .filter(({ shortcut }) => shortcut !== undefined)
    .map(({ name, shortcut }) => `${shortcut} ${name}`);
}

const ROWS = [
  "  Which signal?",
  "",
  "       0-9 | Enter manually.",
  "     ENTER | To send signal.",
  'ESC or "q" | To abort.',
];

test("rows of keys with a bar between them and what they do", () => {
  expect(hints(ROWS)).toEqual(["Enter send signal", "Esc abort"]);
});

test("bars of a table: in other columns, without keys, or with text below", () => {
  expect(hints(ROWS.with(3, "   ENTER | To send signal."))).toEqual([]);
  expect(hints(["", "     plum | sweet", "     pear | sour", "     lime | sour"])).toEqual([]);
  expect(hints([...ROWS, "These are all the keys"])).toEqual([]);
});
