import type { Screen } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const HIDDEN: Partial<Screen> = { cursor: { row: 0, col: 0, visible: false } };
const WORKED: Partial<Screen> = { ...HIDDEN, alternateScreen: true };

/** Push buttons, with `*` for the focused one. */
function buttons(rows: readonly string[], runs: readonly StyledRun[], state = WORKED): string[] {
  return detectRegions({ ...screenFromText(rows, { cols: 50, runs }), ...state })
    .filter(({ role, shortcut }) => role === "button" && shortcut === undefined)
    .map(({ name, focused }) => (focused ? `${name} *` : name));
}

const ground = (row: number, col: number, length: number, bg: number): StyledRun => {
  return { row, col, length, style: { bg } };
};

describe("words on grounds of their own below a question", () => {
  const ROWS = ["", "Remove the branch?", "", "     Remove       Keep", "", ""];

  it("each of them on one, or the lit one alone", () => {
    const both = [ground(3, 3, 10, 212), ground(3, 16, 8, 236)];
    expect(buttons(ROWS, both, HIDDEN)).toEqual(["Remove *", "Keep"]);
    expect(buttons(ROWS, [ground(3, 16, 8, 4)], HIDDEN)).toEqual(["Remove", "Keep *"]);
  });

  it("none without a question, padding, or a hidden cursor, and none in a text", () => {
    const lit = [ground(3, 16, 8, 4)];
    expect(buttons(ROWS.with(1, "Remove the branch"), lit, HIDDEN)).toEqual([]);
    expect(buttons(ROWS, [ground(3, 18, 4, 4)], HIDDEN)).toEqual([]);
    const cursor = { row: 5, col: 0, visible: true };
    expect(buttons(ROWS, lit, { cursor })).toEqual([]);
    expect(buttons([...ROWS, "one", "two", "three"], lit, HIDDEN)).toEqual([]);
  });
});

describe("cells of one width in a box of one row", () => {
  const BOX = ["┌──────────┬──────────┐", "│   Save   │  Cancel  │", "└──────────┴──────────┘"];

  it("with a label in the middle of each", () => {
    expect(buttons(["", "text", "", ...BOX, ""], [])).toEqual(["Save", "Cancel"]);
    const lit = [ground(4, 12, 10, 4)];
    expect(buttons(["", "text", "", ...BOX, ""], lit)).toEqual(["Save", "Cancel *"]);
  });

  it("none in a table, or where the labels stand in columns", () => {
    const table = [BOX[0]!, BOX[1]!, "├──────────┼──────────┤", BOX[1]!, BOX[2]!];
    expect(buttons(["", "", ...table, ""], [])).toEqual([]);
    expect(buttons(["", "", BOX[0]!, "│Save      │Cancel    │", BOX[2]!, ""], [])).toEqual([]);
    const cursor = { row: 6, col: 0, visible: true };
    expect(buttons(["", "", "", ...BOX, ""], [], { cursor })).toEqual([]);
  });
});

it("a word in brackets below a text, where a shell scrolls, or with something beside it, is none", () => {
  const rows = ["> moss", "> Email", "> Password", "", "[ Submit ]", "", ""];
  expect(buttons(["moss", "Email", "", "[ Submit ]", ""], [], HIDDEN)).toEqual([]);
  expect(buttons(rows, [], { cursor: { row: 6, col: 0, visible: true } })).toEqual([]);
  expect(buttons(rows.with(4, "[ OK ] Started"), [], HIDDEN)).toEqual([]);
  expect(buttons(["> moss", "", "[Submit]", ""], [], HIDDEN)).toEqual([]);
});

it("padded words whose brackets are drawn in a look of their own", () => {
  const rows = ["text", "┌────────┐", "└────────┘", "<   Save   >  <  Drop  >", ""];
  const bold = [0, 11, 14, 23].map((col): StyledRun => {
    return { row: 3, col, length: 1, style: { bold: true } };
  });
  const state: Partial<Screen> = { ...WORKED, mouse: "any" };
  expect(buttons(rows, bold, state)).toEqual(["Save", "Drop"]);
  expect(buttons(rows, [], state)).toEqual([]);
});

it("padded words in plain brackets below a text, or without the cursor in a field, are none", () => {
  const rows = ["  Name: [Nina________]", "  Some text", "     [ Save ]    [ Back ]", ""];
  const cursor = { row: 0, col: 9, visible: true };
  expect(buttons(rows, [], { alternateScreen: true, cursor })).toEqual([]);
  const below = { row: 3, col: 0, visible: true };
  expect(buttons(rows.with(1, ""), [], { alternateScreen: true, cursor: below })).toEqual([]);
});

it("labels that are padded at one side to one width, one of them lit", () => {
  const rows = ["", "   [ primary]  [extended]", ""];
  const lit = { row: 1, col: 3, length: 10, style: { inverse: true } };
  expect(buttons(rows, [lit])).toEqual(["primary *", "extended"]);
  expect(buttons(rows, [])).toEqual([]);
  const tight = ["", "   [second]  [thirds]", ""];
  expect(buttons(tight, [{ ...lit, length: 8 }])).toEqual([]);
});
