import { describe, expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { Found } from "./found.ts";
import { detectTabs } from "./tabs.ts";

const PAGE = Array<string>(8).fill("text");

/** Tabs as `shortcut:name`, with a `*` for the selected one, of a program that has the screen. */
function tabs(rows: readonly string[], runs: readonly StyledRun[] = []): string[] {
  const screen = screenFromText(rows, { cols: 60, runs });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return detectTabs(scene, new Found(scene.grid)).map(
    ({ name, selected, shortcut }) =>
      `${shortcut === undefined ? "" : `${shortcut}:`}${name}${selected === true ? "*" : ""}`,
  );
}

const ink = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { fg: 3, bold: true } };
};
const ground = (row: number, col: number, length: number, bg = 4): StyledRun => {
  return { row, col, length, style: { bg } };
};

describe("cells with dividers", () => {
  const ROW = " Home │ Search │ My library (3)";

  it("of which one is in another look", () => {
    expect(tabs([ROW, "", ...PAGE], [ink(0, 8, 6)])).toEqual(["Home", "Search*", "My library (3)"]);
    const frame = [
      "┌──────────────────────────────┐",
      "│ Home │ Search │ Library      │",
      "│                              │",
      "│ text                         │",
      "└──────────────────────────────┘",
    ];
    expect(tabs([...PAGE, ...frame], [ink(9, 2, 4)])).toEqual(["Home*", "Search", "Library"]);
  });

  it("in a table, in a status or in one look are none", () => {
    expect(tabs([ROW, "", ...PAGE])).toEqual([]);
    expect(tabs([ROW, " 12   │ 19     │ 8", ...PAGE], [ink(0, 8, 6)])).toEqual([]);
    expect(tabs([" main │ line: 4 │ utf-8", "", ...PAGE], [ink(0, 1, 4)])).toEqual([]);
    expect(tabs([...PAGE, ...PAGE, ROW, "text"], [ink(16, 8, 6)])).toEqual([]);
  });
});

it("words above lines that are all the same, or none, are headings", () => {
  expect(tabs(["  Name   Size", "  ────   ────", ...PAGE])).toEqual([]);
  expect(tabs(["  Name   Size", "─────────────", ...PAGE])).toEqual([]);
  expect(tabs(["A heading", "─────────", ...PAGE])).toEqual([]);
});

describe("views of which one is in brackets", () => {
  it("with their keys, or above a rule", () => {
    expect(tabs(["View: F3:[Playback] F4: Capture  F5: All      F6:  Card", ...PAGE])).toEqual([
      "F3:Playback*",
      "F4:Capture",
      "F5:All",
    ]);
    expect(tabs(["  [general]    2cpu    3mem   ", "─".repeat(60), ...PAGE])).toEqual([
      "general*",
      "2cpu",
      "3mem",
    ]);
  });

  it("are none in a log, or where it is not one", () => {
    expect(tabs(["  [general]    a word    3mem", "─".repeat(60), ...PAGE])).toEqual([]);
    expect(tabs(["  [general]    [cpu]    mem", "─".repeat(60), ...PAGE])).toEqual([]);
    expect(tabs(["  [general]    cpu    mem", "text", ...PAGE])).toEqual([]);
    expect(tabs(["A:[one] B: two C: three", ...PAGE])).toEqual([]);
  });
});

describe("counted ones", () => {
  it("in brackets that touch, behind names, in cells", () => {
    expect(tabs(["[1][2][3][]=", ...PAGE], [ink(0, 3, 3)])).toEqual(["1", "2*", "3"]);
    expect(tabs([" Status [1]  Log [2]  Stash [3]", ...PAGE], [ink(0, 13, 7)])).toEqual([
      "1:Status",
      "2:Log*",
      "3:Stash",
    ]);
    expect(tabs([" 1  | 2  |", ...PAGE], [ground(0, 0, 4)])).toEqual(["1*", "2"]);
  });

  it("with the numbers in front, which in a bar at the top may all look alike", () => {
    const row = "Tuner 2 [1]Stations [2]Log [3]About".padEnd(60);
    const bar = { row: 0, col: 0, length: 60, style: { bg: 6 as const } };
    expect(tabs([row, ...PAGE], [bar])).toEqual(["1:Stations", "2:Log", "3:About"]);
    expect(tabs([row, ...PAGE])).toEqual([]);
    expect(tabs([row.replace("[2]", "[4]"), ...PAGE], [bar])).toEqual([]);
    expect(tabs([row, ...PAGE], [ink(0, 8, 11)])).toEqual(["1:Stations*", "2:Log", "3:About"]);
  });

  it("are none where nothing is lit, or in a text with notes", () => {
    expect(tabs(["[1][2][3]", ...PAGE])).toEqual([]);
    expect(tabs(["see Frost [1] and Hail [2] and Snow [3] for what it does", ...PAGE])).toEqual([]);
    expect(tabs(["a[1][2][3]", ...PAGE], [ink(0, 4, 3)])).toEqual([]);
    expect(tabs([" 1  | 2  |", ...PAGE])).toEqual([]);
  });
});

describe("tabs that are open alone", () => {
  it("on the ground of the page, in a filled row", () => {
    expect(tabs([" New account ", ...PAGE], [ground(0, 13, 47)])).toEqual(["New account*"]);
    expect(tabs([" New account ", ...PAGE], [ground(0, 15, 45)])).toEqual([]);
    expect(tabs([" New account ", ...PAGE], [ground(0, 0, 60)])).toEqual([]);
  });

  it("above panels side by side", () => {
    const panels = ["[orchard ]          [fields ]", "┌────────────────┐  ┌─────────────────┐"];
    const bar = [ground(0, 0, 60), ground(0, 0, 10, 0), ground(0, 20, 9, 0)];
    expect(tabs([...panels, ...PAGE], bar)).toEqual(["orchard*", "fields*"]);
    expect(tabs([panels[0]!, ...PAGE], bar)).toEqual([]);
  });
});

it("numbered names in the top edge of a frame, one of them in another look", () => {
  const frame = [
    "┌── help ──────1:Keys───2:Format───3:About──┐",
    "│ text                                      │",
    "└───────────────────────────────────────────┘",
  ];
  expect(tabs([...PAGE, ...frame], [ground(8, 15, 6)])).toEqual(["Keys*", "Format", "About"]);
  expect(tabs([...PAGE, ...frame])).toEqual([]);
  expect(
    tabs([...PAGE, frame[0]!.replace("2:", "4:"), ...frame.slice(1)], [ground(8, 15, 6)]),
  ).toEqual([]);
});

it("words right above a box, one of them with blanks around it on a ground", () => {
  const strip = " Today   Tomorrow   Week";
  const box = ["┌────────────────────────────┐", "│ text                       │"];
  const close = "└────────────────────────────┘";
  const rows = [...PAGE, "", strip, ...box, close];
  expect(tabs(rows, [ground(9, 8, 10)])).toEqual(["Today", "Tomorrow*", "Week"]);
  // Lit no further than its letters, or in ink alone.
  expect(tabs(rows, [ground(9, 9, 8)])).toEqual([]);
  expect(tabs(rows, [ink(9, 8, 10)])).toEqual([]);
  // Without a box, and as a sentence.
  expect(tabs([...PAGE, "", strip, "", "text"], [ground(9, 8, 10)])).toEqual([]);
  const sentence = rows.with(9, " Today:  Tomorrow,  Week.");
  expect(tabs(sentence, [ground(9, 8, 10)])).toEqual([]);
});

describe("windows in the last row", () => {
  const ROW = "Chat               │Accounts          │Buddies";

  it("the cell of one is on a ground of its own", () => {
    expect(tabs([...PAGE, "", ROW], [ground(9, 0, 19)])).toEqual(["Chat*", "Accounts", "Buddies"]);
    expect(tabs([...PAGE, "", ROW.slice(0, 30)], [ground(9, 0, 19)])).toEqual([
      "Chat*",
      "Accounts",
    ]);
  });

  it("a status: a word alone is lit, nothing is, or the dividers are those of a table", () => {
    expect(tabs([...PAGE, "", ROW], [ground(9, 0, 4)])).toEqual([]);
    expect(tabs([...PAGE, "", ROW])).toEqual([]);
    expect(tabs([...PAGE, ROW, ROW], [ground(9, 0, 19)])).toEqual([]);
  });
});

it("padded names in brackets, parted by the rule that they stand in, one in another ink", () => {
  const rows = [
    "┌─────────────────────────────────────────┐",
    "│ Settings                                │",
    "├─[ View ]─[ Keys ]─[ Colour map ]────────┤",
    "│ Theme                                   │",
    "│                                         │",
    "│                                         │",
    "└─────────────────────────────────────────┘",
  ];
  expect(tabs(rows, [ink(2, 10, 8)])).toEqual(["View", "Keys*", "Colour map"]);
  expect(tabs(rows)).toEqual([]);
  expect(tabs(rows.with(2, "├─[ 12 ]─[ 30 ]─[ 4 of 5 ]──────────────┤"), [ink(2, 10, 8)])).toEqual(
    [],
  );
  expect(
    tabs(rows.with(2, "├─[ View ]─[ Keys ]───────────────────────┤"), [ink(2, 10, 8)]),
  ).toEqual([]);
});
