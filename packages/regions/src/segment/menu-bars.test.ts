import { expect, it, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findMenuBars } from "./menu-bars.ts";
import { segmentScreen } from "./scene.ts";

const BAR: StyledRun = { row: 0, col: 0, length: 40, style: { bg: 6 } };

/** The titles of each bar, the open one in brackets. */
function bars(rows: readonly string[], runs: readonly StyledRun[] = [BAR]): string[] {
  const screen = screenFromText([...rows, "", "", ""], { cols: 40, runs });
  return findMenuBars(segmentScreen(screen)).map(({ titles, open }) =>
    titles.map(({ name }, index) => (index === open ? `[${name}]` : name)).join(" "),
  );
}

it("capitalised words at even distances on a ground of their own are a menu bar", () => {
  expect(bars(["  File   Edit   View   Help"])).toEqual(["File Edit View Help"]);
  expect(bars(["File Edit View Help"])).toEqual(["File Edit View Help"]);
  expect(bars(["File Sun/Moon Help"])).toEqual(["File Sun/Moon Help"]);
  expect(bars(["file/main Sun/moon 1/2"])).toEqual([]);
});

it("the last title may be a question mark", () => {
  expect(bars([" File  Edit  View  ?       0.8.3"])).toEqual(["File Edit View ?"]);
  expect(bars([" File  ?  View  Edit"])).toEqual([]);
  expect(bars([" File  View  ?"])).toEqual([]);
  expect(bars([" What Is This ?"])).toEqual([]);
});

it("titles may stand in cells of one width, and behind a sign for the program", () => {
  expect(bars(["File     Search   View     Help"])).toEqual(["File Search View Help"]);
  expect(bars(["File  Search         View   Help"])).toEqual([]);
  expect(bars(["  ≡  File  Edit  View"])).toEqual(["File Edit View"]);
  expect(bars(["  ≡  File  Edit"])).toEqual([]);
});

it("behind any other sign, each title has a letter of its own: the head of a table has none", () => {
  const hot = [6, 12, 18].map((col): StyledRun => ({ row: 0, col, length: 1, style: { fg: 1 } }));
  expect(bars(["  #   File  Edit  View"], [BAR, ...hot])).toEqual(["File Edit View"]);
  expect(bars(["  #   Name  Size  Date"])).toEqual([]);
  expect(bars(["  ✓   Passed  Failed  Skipped"])).toEqual([]);
});

it("the title on another ground is open", () => {
  const lit: StyledRun = { row: 0, col: 8, length: 6, style: { bg: 0 } };
  expect(bars(["  File   Edit   View   Help"], [BAR, lit])).toEqual(["File [Edit] View Help"]);
});

it("a line below the open title alone makes it a tab", () => {
  const lit: StyledRun = { row: 0, col: 9, length: 4, style: { bg: 0 } };
  const row = "  File   Edit   View   Help";
  expect(bars([row, "         ▬▬▬▬"], [BAR, lit])).toEqual([]);
  expect(bars([row, "─".repeat(40)], [BAR, lit])).toEqual(["File [Edit] View Help"]);
  expect(bars([row, "         ───── 1"], [BAR, lit])).toEqual(["File [Edit] View Help"]);
});

it("the last title may stand apart, and a hint behind a gap is none", () => {
  expect(bars(["  File  Edit  View                  Help"])).toEqual(["File Edit View"]);
  expect(bars(["  File  Edit  View  Help     F1 for help"])).toEqual(["File Edit View Help"]);
});

test.each([
  ["words without a ground", "  File   Edit   View   Help", []],
  ["headings at uneven distances", "  Name       Size  Modified", [BAR]],
  ["words in small letters", "  the   file   was   read", [BAR]],
  ["two words", "  File   Edit", [BAR]],
  ["a status", "  Line 4   Col 10   INS   UTF-8", [BAR]],
])("no menu bar in %s", (_, row, runs) => {
  expect(bars([row], runs)).toEqual([]);
});

it("two titles are a bar where a box hangs on the one that is lit", () => {
  const rows = [
    "  File  Select demo",
    "       ┌─────────┐",
    "       │ Widgets │",
    "       └─────────┘",
  ];
  const lit: StyledRun = { row: 0, col: 7, length: 13, style: { bg: 0 } };
  expect(bars(rows, [BAR, lit])).toEqual(["File [Select demo]"]);
  expect(bars(rows.slice(0, 1), [BAR, lit])).toEqual([]);
});

it("two titles at the left of a bar are one where nothing is lit, and the words of a title are none", () => {
  expect(bars(["  File  Select demo"])).toEqual(["File Select demo"]);
  expect(bars(["Garden  Seeds"])).toEqual([]);
  expect(bars(["  Garden      Seeds"])).toEqual([]);
  expect(bars(["first row", "  File  Help"], [{ ...BAR, row: 1 }])).toEqual([]);
});

it("a bar keeps its titles where a large menu is most of what is seen", () => {
  const menu: StyledRun[] = [1, 2, 3].map((row) => ({ row, col: 0, length: 30, style: { bg: 6 } }));
  expect(bars(["  File   Edit   View   Help"], [BAR, ...menu])).toEqual(["File Edit View Help"]);
});

it("titles on any ground are a bar where a menu hangs on one of them", () => {
  const row = "  File     Edit     View";
  const box = ["           ┌──────┐", "           │ Copy │", "           └──────┘"];
  expect(bars([row, ...box], [])).toEqual(["File [Edit] View"]);
  const blocks: StyledRun[] = [2, 11, 20].map((col) => {
    return { row: 0, col, length: 8, style: { inverse: true } };
  });
  const block: StyledRun[] = [1, 2, 3].map((at) => ({ ...blocks[1]!, row: at }));
  expect(bars([row, "           Copy", "           Cut"], [...blocks, ...block])).toEqual([
    "File [Edit] View",
  ]);
});

it("a menu may hang on its bar with tees, below titles a single blank apart", () => {
  const row = "File Edit View                      Help";
  const box = ["     ├──────┐", "     │ Copy │", "     │ Cut  │", "     └──────┘"];
  const lit: StyledRun = { row: 0, col: 5, length: 4, style: { inverse: true } };
  expect(bars([row, ...box], [lit])).toEqual(["File [Edit] View Help"]);
  expect(bars([row, ...box], [{ ...lit, col: 0 }])).toEqual([]);
  expect(bars([row, ...box], [])).toEqual([]);
});

it("headings above a lit row, or above a panel, are no bar", () => {
  const row = "  Name     Size     Modified";
  const lit: StyledRun = { row: 1, col: 2, length: 8, style: { inverse: true } };
  expect(bars([row, "  berth.c  12 K     today"], [lit])).toEqual([]);
  expect(bars([row, "  ┌──────────────────────────────┐"], [])).toEqual([]);
});

it("words in cells of their own above a rule are tabs", () => {
  const rows = ["  Today     Week     Month", "─".repeat(40), "Mon  08:00"];
  const cell = (col: number, length: number, bg: number) => {
    return { row: 0, col, length, style: { bg } } as StyledRun;
  };
  const runs = [cell(0, 9, 6), cell(10, 8, 1), cell(19, 9, 6)];
  expect(bars(rows, runs)).toEqual([]);
  expect(bars(rows.with(1, ""), runs)).toEqual(["Today [Week] Month"]);
  expect(bars(rows, [cell(0, 40, 6), cell(10, 8, 1)])).toEqual(["Today [Week] Month"]);
});
