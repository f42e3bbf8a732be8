import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findMenuBars } from "./menu-bars.ts";
import { findMenus } from "./menus.ts";
import { segmentScreen } from "./scene.ts";

const BAR: StyledRun = { row: 0, col: 0, length: 40, style: { bg: 6 } };
const OPEN: StyledRun = { row: 0, col: 1, length: 6, style: { bg: 0 } };
const TITLES = "  File   Edit   View   Help";

/** Entries as `name=shortcut`, with a `*` for the lit one. */
function entries(rows: readonly string[], runs: readonly StyledRun[] = []): string[] {
  const scene = segmentScreen(screenFromText([...rows, "", "", ""], { cols: 40, runs }));
  return findMenus(scene, findMenuBars(scene)).flatMap((menu) =>
    menu.entries.map(({ name, shortcut, lit }) => `${lit ? "*" : ""}${name}=${shortcut}`),
  );
}

it("a box below the open title is a menu, its rules are no entries", () => {
  const rows = [
    TITLES,
    "┌───────────────┐",
    "│ Open        o │",
    "├───────────────┤",
    "│ Save all   ^S │",
    "│ Close         │",
    "└───────────────┘",
  ];
  const lit: StyledRun = { row: 4, col: 1, length: 15, style: { bg: 4 } };
  expect(entries(rows, [BAR, OPEN, lit])).toEqual([
    "Open=o",
    "*Save all=Ctrl+S",
    "Close=undefined",
  ]);
  expect(entries(rows, [BAR])).toEqual([]);
});

it("the widest entry may have a single blank before its key", () => {
  const rows = [
    TITLES,
    "┌─────────────┐",
    "│Save all as s│",
    "│Open        o│",
    "│Close       c│",
    "│Plan B       │",
    "└─────────────┘",
  ];
  expect(entries(rows, [BAR, OPEN])).toEqual([
    "Save all as=s",
    "Open=o",
    "Close=c",
    "Plan B=undefined",
  ]);
});

it("a block of another ground below the open title is a menu without a frame", () => {
  const rows = [TITLES, "  Open   ^O ", "  Close     "];
  const block = [1, 2].map((row) => ({ row, col: 1, length: 12, style: { bg: 7 as const } }));
  expect(entries(rows, [BAR, OPEN, ...block])).toEqual(["Open=Ctrl+O", "Close=undefined"]);
});

it("a box of entries with their keys is a popup menu, other boxes are none", () => {
  const box = (rows: readonly string[]) => [
    "",
    "┌────────────────┐",
    ...rows,
    "└────────────────┘",
  ];
  expect(entries(box(["│ Split up   (h) │", "│ Kill       (X) │", "│ Zoom           │"]))).toEqual([
    "Split up=h",
    "Kill=X",
    "Zoom=undefined",
  ]);
  expect(entries(box(["│ Marigold   N10 │", "│ Petrel     N3  │", "│ Tern       S7  │"]))).toEqual(
    [],
  );
  expect(entries(box(["│ total        4 │", "│ free         2 │", "│ used         2 │"]))).toEqual(
    [],
  );
});

it("the first entry of a block may be the lit one, and a hot letter does not light its entry", () => {
  const rows = [TITLES, "  Open   ^O ", "  Close     ", "  Print     "];
  const block = [2, 3].map((row) => ({ row, col: 1, length: 12, style: { bg: 7 as const } }));
  const lit: StyledRun = { row: 1, col: 1, length: 12, style: { bg: 2 } };
  const hot: StyledRun = { row: 3, col: 2, length: 1, style: { bg: 3 } };
  expect(entries(rows, [BAR, OPEN, lit, ...block, hot])).toEqual([
    "*Open=Ctrl+O",
    "Close=undefined",
    "Print=undefined",
  ]);
});

it("a character in front of every name is its key, unless the column at the right has one", () => {
  const rows = [
    TITLES,
    "┌──────────────┐",
    "│ T Cut     ^X │",
    "│ C Copy    ^C │",
    "│ D Delete     │",
    "└──────────────┘",
  ];
  expect(entries(rows, [BAR, OPEN])).toEqual(["Cut=Ctrl+X", "Copy=Ctrl+C", "Delete=D"]);
  expect(entries(rows.with(4, "│ Delete       │"), [BAR, OPEN])).toContain("T Cut=Ctrl+X");
});

it("a menu may have a single entry, which is lit where it stands apart from its frame", () => {
  const rows = [TITLES, "┌──────┐", "│ Quit │", "└──────┘"];
  const lit: StyledRun = { row: 2, col: 1, length: 6, style: { bg: 4 } };
  expect(entries(rows, [BAR, OPEN, lit])).toEqual(["*Quit=undefined"]);
  expect(entries(rows, [BAR, OPEN])).toEqual(["Quit=undefined"]);
});

it("a box over the end of the bar, on its ground, is a submenu that found no room below", () => {
  const rows = [
    "  File   Edit   View   ┌───────────────┐",
    "                       │ UTF-8         │",
    "                       │ Latin-1       │",
    "                       │ Greek         │",
    "                       └───────────────┘",
  ];
  const box = (style: StyledRun["style"]): StyledRun[] =>
    rows.map((_, row) => ({ row, col: 23, length: 17, style }));
  const lit: StyledRun = { row: 2, col: 24, length: 15, style: { bg: 0 } };
  expect(entries(rows, [BAR, ...box({ bg: 6 }), lit])).toEqual([
    "UTF-8=undefined",
    "*Latin-1=undefined",
    "Greek=undefined",
  ]);
  expect(entries(rows, [BAR, ...box({ bg: 4 }), lit])).toEqual([]);
});

it("boxes to tick behind their labels are no keys: the box is no menu", () => {
  const box = (...marks: string[]) => [
    "",
    "┌────────────────┐",
    ...marks.map((mark) => `│ Wrap lines ${mark} │`),
    "└────────────────┘",
  ];
  expect(entries(box(" F2", " F3", " F4"))).toHaveLength(3);
  expect(entries(box("[ ]", "[X]", "[ ]"))).toEqual([]);
});

it("a box whose entries end with a letter of their names is a menu, a card of keys is none", () => {
  const box = (texts: readonly string[]) => [
    "┌───────────────┐",
    ...texts.map((text) => `│ ${text} │`),
    "└───────────────┘",
  ];
  expect(entries(box(["Open        O", "Rename      R", "Delete      D"]))).toEqual([
    "Open=O",
    "Rename=R",
    "Delete=D",
  ]);
  expect(entries(box(["Apples      A", "Pears       B", "Plums       A"]))).toEqual([]);
  expect(entries(box(["j        Down", "k          Up", "q       Enter"]))).toEqual([]);
});

it("signs of submenus, marks and keys with another in front stand in the column of keys", () => {
  const rows = [
    TITLES,
    "┌────────────────────────┐",
    "│ New          Shift+A ⎘ │",
    "│ Region              >>>│",
    "│ Commit         zCtrl+S │",
    "│ Next     C-x <right>   │",
    "│ Stop attack(s)         │",
    "└────────────────────────┘",
  ];
  expect(entries(rows, [BAR, OPEN])).toEqual([
    "New=Shift+A",
    "Region=undefined",
    "Commit=z Ctrl+S",
    "Next=Ctrl+X Right",
    "Stop attack(s)=undefined",
  ]);
});

it("a dash alone stands for a rule", () => {
  const rows = [
    TITLES,
    "┌──────────┐",
    "│ Open   o │",
    "│ -        │",
    "│ Close  c │",
    "└──────────┘",
  ];
  expect(entries(rows, [BAR, OPEN])).toEqual(["Open=o", "Close=c"]);
});

it("a box in which a letter of each entry is drawn apart is a menu, if one is lit", () => {
  const rows = [
    "",
    "┌────────┐",
    "│Play    │",
    "│Remove  │",
    "│Sort   >│",
    "│Back    │",
    "└────────┘",
  ];
  const hot = [2, 3, 4, 5].map((row): StyledRun => ({ row, col: 1, length: 1, style: { fg: 3 } }));
  const lit: StyledRun = { row: 3, col: 2, length: 7, style: { bg: 4 } };
  const key: StyledRun = { row: 3, col: 1, length: 1, style: { fg: 3, bg: 4 } };
  const names = ["Play=undefined", "*Remove=undefined", "Sort=undefined", "Back=undefined"];
  expect(entries(rows, [BAR, ...hot, lit, key])).toEqual(names);
  expect(entries(rows, [...hot, lit, key])).toEqual([]);
  expect(entries(rows, [BAR, ...hot])).toEqual([]);
  expect(entries(rows, [BAR, lit])).toEqual([]);
});

it("rows of a box below a heading of its own, each with a letter drawn apart, none lit", () => {
  const rows = [
    "",
    "┌────────┐",
    "│  Keys  │",
    "│yarn    │",
    "│loom    │",
    "│wool    │",
    "│exit    │",
    "└────────┘",
  ];
  const heading: StyledRun = { row: 2, col: 1, length: 8, style: { fg: 1 } };
  const hot = [3, 4, 5, 6].map((row): StyledRun => ({ row, col: 1, length: 1, style: { fg: 4 } }));
  const names = ["yarn=undefined", "loom=undefined", "wool=undefined", "exit=undefined"];
  expect(entries(rows, [heading, ...hot])).toEqual(names);
  expect(entries(rows, hot)).toEqual([]);
  expect(entries(rows, [heading, ...hot.slice(1)])).toEqual([]);
});

it("a box by itself is a menu where letters stand in front, and strokes or signs of menus behind", () => {
  const box = [
    "",
    "  ┌─────────File─────────┐",
    "  │ N New file           │",
    "  │ O Open file          │",
    "  │ S Save            ^S │",
    "  │──────────────────────│",
    "  │ R Recent files ▷     │",
    "  │ T Settings           │",
    "  │ X Exit               │",
    "  └──────────────────────┘",
  ];
  const lit: StyledRun = { row: 3, col: 4, length: 20, style: { inverse: true } };
  expect(entries(box, [lit])).toEqual([
    "New file=N",
    "*Open file=O",
    "Save=Ctrl+S",
    "Recent files=R",
    "Settings=T",
    "Exit=X",
  ]);
  expect(entries(box)).toEqual([]);
  expect(entries(box.with(6, "  │ R Recent files       │"), [lit])).toEqual([]);
  expect(entries(box.with(7, "  │ Settings             │"), [lit])).toEqual([]);
});

it("signs of a state in front of each row of a box are no keys of theirs", () => {
  const rows = [
    "",
    "┌────────┐",
    "│ Checks │",
    "│ ✔ lint │",
    "│ ✔ test │",
    "│ ✔ docs │",
    "│ ● ship │",
    "└────────┘",
  ];
  const heading: StyledRun = { row: 2, col: 2, length: 6, style: { bold: true } };
  const signs = [3, 4, 5, 6].map(
    (row): StyledRun => ({ row, col: 2, length: 1, style: { fg: 2 } }),
  );
  const letters = rows.map((row) => row.replace(/[✔●]/u, "M"));
  expect(entries(rows, [heading, ...signs])).toEqual([]);
  expect(entries(letters, [heading, ...signs])).toEqual([]);
  const lit: StyledRun = { row: 4, col: 1, length: 8, style: { bg: 4 } };
  expect(entries(letters.toSpliced(2, 1), [BAR, ...signs, lit])).toEqual([]);
});
