import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { findLists } from "./find-lists.ts";

/** The rows of each list, the current one in stars. */
function lists(rows: readonly string[], runs: readonly StyledRun[], cursor = HIDDEN): string[] {
  const screen = screenFromText(rows, { cols: 40, runs, cursor });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return findLists(scene, () => true).flatMap((list) =>
    list.rows.map(({ row, start, end }) => {
      const name = scene.grid.text(row, start, end);
      return row === list.current ? `*${name}*` : name;
    }),
  );
}

const HIDDEN = { row: 0, col: 0, visible: false };
const bold = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { bold: true } };
};
const lit = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { inverse: true } };
};

const CENTRED = [
  "",
  "",
  "      Start game",
  "       Options",
  "     High scores",
  "        Quit",
  "",
];
const FOUND = ["Start game", "*Options*", "High scores", "Quit"];
const LEFT = ["", " Main menu", "", "   Play", "   Load game", "   Quit", "", "", ""];

it("entries in the middle, of which one is lit or has an ink of its own", () => {
  expect(lists(CENTRED, [lit(3, 7, 7)])).toEqual(FOUND);
  expect(lists(CENTRED, [bold(3, 7, 7)])).toEqual(FOUND);
  expect(lists(CENTRED, [bold(3, 7, 7), bold(4, 5, 11)])).toEqual([]);
  expect(lists(CENTRED.with(4, "High scores"), [bold(3, 7, 7)])).toEqual([]);
});

it("in a frame, with free rows between them, and no edge is an entry", () => {
  const rows = [
    "┌──── Menu ────┐",
    "│     Play     │",
    "│              │",
    "│   Settings   │",
    "│              │",
    "│     Quit     │",
    "└──────────────┘",
    "",
  ];
  expect(lists(rows, [bold(3, 4, 8)])).toEqual(["Play", "*Settings*", "Quit"]);
});

it("the current one between two marks, which are no part of its name", () => {
  expect(lists(CENTRED.with(3, "     > Options <"), [])).toEqual(FOUND);
  expect(lists(CENTRED.with(3, "     Options"), [])).toEqual([]);
});

it("one below the other, one of them in another ink", () => {
  expect(lists(LEFT, [bold(4, 3, 9)])).toEqual(["Play", "*Load game*", "Quit"]);
  expect(lists(LEFT, [bold(3, 3, 4)])).toEqual(["*Play*", "Load game", "Quit"]);
  const elsewhere = { row: 7, col: 3, visible: true };
  expect(lists(LEFT, [bold(4, 3, 9)], elsewhere)).toEqual([]);
});

it("headings, texts, figures and times are no menus", () => {
  const untitled = LEFT.with(1, "");
  expect(lists(untitled, [bold(3, 3, 4)])).toEqual([]);
  const headings = LEFT.with(7, "   More");
  expect(lists(headings, [bold(3, 3, 4), bold(7, 3, 4)])).toEqual([]);
  const text = LEFT.with(3, "   What you can do is this").with(5, "   Nothing.");
  expect(lists(text, [bold(4, 3, 9)])).toEqual([]);
  const log = LEFT.with(3, "   12:00 start").with(4, "   12:01 stop").with(5, "   12:02 end");
  expect(lists(log, [bold(4, 3, 10)])).toEqual([]);
});
