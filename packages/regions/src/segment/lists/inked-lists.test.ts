import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { findLists } from "./find-lists.ts";

/** The rows of each list, the current one in stars. */
function lists(rows: readonly string[], runs: readonly StyledRun[]): string[] {
  const screen = { ...screenFromText(rows, { runs }), alternateScreen: true };
  const scene = segmentScreen(screen);
  return findLists(scene, () => true).map(({ rows: found, current }) =>
    found
      .map(({ row, start, end }) => {
        const text = scene.grid.text(row, start, end);
        return row === current ? `*${text}*` : text;
      })
      .join(", "),
  );
}

const MENU = [
  "┌Main Menu──────┐",
  "│New Game       │",
  "│Settings       │",
  "│Quit           │",
  "│               │",
  "└───────────────┘",
];
const coloured = (row: number): StyledRun => ({ row, col: 1, length: 12, style: { fg: 6 } });

test("entries below the title of a frame, one in another colour, and no cursor", () => {
  expect(lists(MENU, [coloured(1)])).toEqual(["*New Game*, Settings, Quit"]);
  expect(lists(MENU, [coloured(3)])).toEqual(["New Game, Settings, *Quit*"]);
});

test("not without a title, and not where the words are sentences or the colours are many", () => {
  const bare = ["┌───────────────┐", ...MENU.slice(1)];
  expect(lists(bare, [coloured(1)])).toEqual([]);
  const text = MENU.map((row) => row.replace("Settings ", "Settings."));
  expect(lists(text, [coloured(1)])).toEqual([]);
  expect(lists(MENU, [coloured(1), { ...coloured(2), style: { fg: 3 } }])).toEqual([]);
});

test("rows on a ground of their own inside a frame on another", () => {
  const rows = [
    "┌──────────────┐",
    "│ files        │",
    "│ ..           │",
    "│ docs         │",
    "│ src          │",
    "│              │",
    "│              │",
    "└──────────────┘",
  ];
  const frame = rows.map((_, row): StyledRun => ({ row, col: 0, length: 16, style: { bg: 7 } }));
  const box = [2, 3, 4, 5, 6].map((row): StyledRun => {
    return { row, col: 2, length: 12, style: { bg: 6, bold: row === 3 } };
  });
  expect(lists(rows, [...frame, ...box])).toEqual([".., *docs*, src"]);
});

test("numbered entries below a title that a rule closes off", () => {
  const panel = [
    "┌───────────────────────────┐",
    "│           Tasks           │",
    "├───────────────────────────┤",
    "│1. Sow the leeks in bed 4  │",
    "│1. Dig                     │",
    "│3. Water all that is sown  │",
    "│                           │",
    "└───────────────────────────┘",
  ];
  const current: StyledRun = { row: 4, col: 1, length: 6, style: { fg: 1 } };
  expect(lists(panel, [current])).toEqual([
    "1. Sow the leeks in bed 4, *1. Dig*, 3. Water all that is sown",
  ]);
  const told = panel.with(5, "│3. Water all that is sown. │");
  expect(lists(told, [current])).toEqual([]);
  const text = panel.map((row) => row.replace(/\d\. /, "   "));
  expect(lists(text, [{ ...current, col: 4, length: 3 }])).toEqual([]);
});

test("without a frame, a word in bold among others is no current row", () => {
  const menu = ["", " Main menu", "", "   Play", "   Load game", "   Quit", "", "", ""];
  const bold: StyledRun = { row: 3, col: 3, length: 4, style: { bold: true } };
  expect(lists(menu, [bold])).toEqual([]);
});
