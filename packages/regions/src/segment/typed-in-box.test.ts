import { expect, test } from "vitest";
import { lists } from "../../test/lists-of.ts";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "./scene.ts";
import { typedInBox } from "./typed-in-box.ts";

const ROWS = [
  "07:43 raked  [x]",
  "08:5┌────────────────────────────┐",
  "09:5│ Find                       │",
  "10:0│                            │",
  "11:1│ ^u empty line, ^g abort    │",
  "12:1│                            │",
  "- [x│ sluice                     │",
  "- [ │[X] case insensitive        │",
  "    └────────────────────────────┘",
  "",
];
const TITLE: StyledRun = { row: 2, col: 6, length: 4, style: { bold: true } };

function screenOf(rows: readonly string[], col = 12, runs: readonly StyledRun[] = [TITLE]) {
  const cursor = { row: 6, col, visible: true };
  return { ...screenFromText(rows, { cols: 40, cursor, runs }), alternateScreen: true };
}

const fieldIn = (...args: Parameters<typeof screenOf>) =>
  typedInBox(segmentScreen(screenOf(...args)))?.name;

test("what is typed in a box below its title, the keys above it, and the mark below it", () => {
  expect(fieldIn(ROWS)).toBe("Find");
  const empty = ROWS.with(6, "- [x│                            │");
  expect(fieldIn(empty, 6)).toBe("Find");
  const found = detectRegions(screenOf(ROWS)).map(({ role, name }) => `${role} ${name}`);
  expect(found).toEqual([
    "dialog Find",
    "button empty line",
    "button abort",
    "textbox Find",
    "checkbox case insensitive",
  ]);
});

test("not a message, a text in one look, or a text that fills the screen", () => {
  expect(fieldIn(ROWS.with(6, "- [x│ All done.                  │"), 15)).toBeUndefined();
  expect(fieldIn(ROWS, 12, [])).toBeUndefined();
  expect(fieldIn(ROWS, 9)).toBeUndefined();
  expect(fieldIn(ROWS.with(5, "12:1│ one more line              │"))).toBeUndefined();
  const page = ROWS.map((row) => row.replace(/^.{4}(.)(.{28})(.)$/, "$1    $2    $3"));
  expect(fieldIn(page, 12)).toBeUndefined();
});

test("the title of a box is no row of the list right below it", () => {
  const box = [
    "07:43 raked  [x]",
    "08:5┌────────────────────────────┐",
    "09:5│ Select window to delete    │",
    "10:0│ 00 pans.log                │",
    "11:1│ 01 README.md               │",
    "12:1│ 02 berths                  │",
    "- [x└────────────────────────────┘",
    "",
  ];
  const title: StyledRun = { row: 2, col: 6, length: 23, style: { bold: true } };
  const lit: StyledRun = { row: 3, col: 6, length: 12, style: { inverse: true } };
  expect(lists(box, { cols: 40, runs: [title, lit] })[0]).toBe(
    "bar: *00 pans.log*, 01 README.md, 02 berths",
  );
  // One word may be the name of a row as well.
  const name = box.with(2, "09:5│ archive                    │");
  expect(lists(name, { cols: 40, runs: [{ ...title, length: 7 }, lit] })[0]).toContain("archive");
});
