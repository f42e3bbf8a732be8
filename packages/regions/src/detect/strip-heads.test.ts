import type { Screen } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const PAGE = ["", "  some text of the page", "  and more of it", "", "  the end"];
const FULL: Partial<Screen> = { alternateScreen: true };

/** What is found of a role, with a `*` for what is selected. */
function found(rows: readonly string[], runs: readonly StyledRun[] = [], role = "tab"): string[] {
  return detectRegions({ ...screenFromText(rows, { cols: 72, runs }), ...FULL })
    .filter((region) => region.role === role)
    .map(({ name, selected }) => `${name}${selected === true ? "*" : ""}`);
}

const run = (row: number, col: number, length: number, style: StyledRun["style"]): StyledRun => {
  return { row, col, length, style };
};
const lit = (row: number, col: number, length: number) => run(row, col, length, { inverse: true });
const bold = (row: number, col: number, length: number) => run(row, col, length, { bold: true });

describe("a bar", () => {
  const bar = " PowerMeter 2.1   Overview   Idle stats   Tunables   Wake";

  it("whose first words are no title of a menu is a strip of tabs", () => {
    const runs = [lit(0, 0, 27), lit(0, 29, 43)];
    const open = [lit(0, 0, 17), lit(0, 27, 45)];
    expect(found([bar, ...PAGE], open)).toEqual(["Overview*", "Idle stats", "Tunables", "Wake"]);
    expect(found([bar, ...PAGE], runs, "menuitem")).toEqual([]);
  });

  it("of titles alone is a menu bar", () => {
    const menu = "  File   Edit   View   Help";
    const open = [lit(0, 0, 1), lit(0, 7, 65)];
    expect(found([menu, ...PAGE], open)).toEqual([]);
    expect(found([menu, ...PAGE], open, "menuitem")).toEqual(["File*", "Edit", "View", "Help"]);
  });
});

describe("the first name of a strip is open", () => {
  it("where it is lit from the left edge to the next one", () => {
    const row = "Overview       Logs           Settings       About";
    expect(found([row, ...PAGE], [run(0, 0, 15, { bg: 4 })])).toEqual([
      "Overview*",
      "Logs",
      "Settings",
      "About",
    ]);
  });

  it("where names have keys or counts, or a rule goes below all of them", () => {
    expect(found([" F1 Output  F2 Input  F3 Cards", ...PAGE], [lit(0, 1, 9)])).toEqual([
      "Output*",
      "Input",
      "Cards",
    ]);
    expect(found([" Open (3)   Closed (12)   All (15)", ...PAGE], [bold(0, 1, 8)])).toHaveLength(3);
    const names = "  Files   Search   Options";
    expect(found([names, "─".repeat(60), ...PAGE], [bold(0, 2, 5)])).toEqual([
      "Files*",
      "Search",
      "Options",
    ]);
    expect(found([names, ...PAGE], [bold(0, 2, 5)])).toEqual([]);
  });
});

it("two names are tabs where both are files, and headings above a rule", () => {
  expect(found([" a.txt  b.md", ...PAGE], [lit(0, 0, 7)])).toEqual(["a.txt*", "b.md"]);
  expect(found(["  Local   Remote", "─".repeat(40), ...PAGE], [lit(0, 1, 7)])).toEqual([]);
  expect(found(["  Local   Remote", ...PAGE], [lit(0, 1, 7)])).toEqual([]);
});

it("boxes that are all closed are tabs on the edge of a page, but not in a table", () => {
  const top = ["┌──────┬────────┬──────────┐", "│ Main │ Search │ Settings │"];
  const page = ["├──────┴────────┴──────────┴────────┐", "│ text                              │"];
  expect(found([...top, ...page, ...PAGE], [bold(1, 2, 4)])).toEqual([
    "Main*",
    "Search",
    "Settings",
  ]);
  const table = ["├──────┼────────┼──────────┤", "│ text │ b      │ c        │"];
  expect(found([...top, ...table, ...PAGE], [bold(1, 2, 4)])).toEqual([]);
});

it("windows stand in tight brackets in the last row, buttons are padded or two", () => {
  expect(found([...PAGE, "", " [Home] [alice] [bob]"], [bold(6, 8, 7)])).toEqual([
    "Home",
    "alice*",
    "bob",
  ]);
  expect(found([...PAGE, "", " [Yes] [No]"], [bold(6, 7, 4)])).toEqual([]);
  expect(found([...PAGE, "", " [ Yes ] [ No ] [ Help ]"], [bold(6, 9, 6)])).toEqual([]);
});
