import type { Screen } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const WORKED: Partial<Screen> = { alternateScreen: true };

/** Checkboxes and radio buttons as `name`, with their state where it is not `false`, and `*` for the focused one. */
function marks(rows: readonly string[], runs: readonly StyledRun[] = [], state = WORKED): string[] {
  return detectRegions({ ...screenFromText(rows, { cols: 60, runs }), ...state })
    .filter(({ role }) => role === "checkbox" || role === "radio")
    .map(({ name, checked, focused }) => {
      return `${name}${checked === false ? "" : ` ${checked}`}${focused ? " *" : ""}`;
    });
}

const ink = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { fg: 5 } };
};

describe("without a frame, one of the rows in another look", () => {
  const ROWS = ["Today", "", "  [ ] Plant", "  [x] Shop", "  [x] Read", "", "2 of 3"];

  it("of a program that has hidden the cursor", () => {
    expect(marks(ROWS, [ink(3, 2, 8)])).toEqual(["Plant", "Shop true *", "Read true"]);
    const inline = { cursor: { row: 6, col: 0, visible: false } };
    expect(marks(ROWS, [ink(3, 2, 8)], inline)).toHaveLength(3);
  });

  it("indented as a tree, with a mark behind, and ticked in part", () => {
    const tree = ["[~]** garden", "   [x]  - beds", "   [ ]  + seeds", "[x]** README"];
    expect(marks(tree, [ink(2, 3, 14)])).toEqual([
      "garden mixed",
      "- beds true",
      "+ seeds *",
      "README true",
    ]);
  });

  it("is none where somebody types, where all are alike, or where other rows join in", () => {
    expect(marks(ROWS)).toEqual([]);
    expect(marks(ROWS, [ink(3, 6, 2)])).toEqual([]);
    const cursor = { row: 3, col: 0, visible: true };
    expect(marks(ROWS, [ink(3, 2, 8)], { alternateScreen: true, cursor })).toEqual([]);
    expect(marks(ROWS.with(5, "  Notes"), [ink(3, 2, 8)])).toEqual([]);
  });

  it("is none in a log of a program", () => {
    const log = ["[*] start", "[+] found a host", "[-] no answer", "[*] end"];
    expect(marks(log, [ink(2, 0, 13)])).toEqual([]);
    expect(marks(["[-] start", "[-] host", "[-] end"], [ink(1, 0, 8)])).toEqual([]);
  });
});

it("a choice of one, with a free row below its question", () => {
  const cursor = { row: 6, col: 0, visible: false };
  const rows = ["Which tea?", "", "( ) Taro", "(•) Mint", "( ) Rose", "", "(q to quit)"];
  expect(marks(rows, [], { cursor })).toEqual(["Taro", "Mint true *", "Rose"]);
  expect(marks(rows.with(0, "Tea"), [], { cursor })).toEqual([]);
  expect(marks(rows, [], { cursor: { ...cursor, visible: true } })).toEqual([]);
});

it("pairs of marks without brackets", () => {
  const cursor = { row: 4, col: 0, visible: false };
  for (const [on, off] of ["◉◎", "■□", "▣▢", "☑☐"].map((pair) => [...pair])) {
    const rows = ["Days:", `> ${on} Monday`, `  ${off} Tuesday`, `  ${off} Friday`, ""];
    expect(marks(rows, [], { cursor })).toEqual(["Monday true *", "Tuesday", "Friday"]);
  }
});

it("the legend of a chart above the prompt of a shell is no choice", () => {
  const rows = ["  ▁▂▅▇▅▂▁", "  ■ cached  □ miss", "$ "];
  const cursor = { row: 2, col: 2, visible: true };
  expect(marks(rows, [], { cursor })).toEqual([]);
});

it("two crossed boxes beside a table, one of them in a bar that goes on behind its text", () => {
  const rows = [
    "Workers:           NAME    LOAD",
    "[x] Ada            relay     12",
    "[x] Bo             tide       4",
    "",
  ];
  const head: StyledRun = { row: 0, col: 0, length: 60, style: { bg: 2 } };
  const bar = (length: number): StyledRun => ({ row: 1, col: 0, length, style: { bg: 6 } });
  expect(marks(rows, [head, bar(10)])).toEqual(["Ada true *", "Bo true"]);
  // Lit as far as its text goes, or in another ink, it may be any line.
  expect(marks(rows, [head, bar(7)])).toEqual([]);
  expect(marks(rows, [head, ink(1, 0, 10)])).toEqual([]);
});
