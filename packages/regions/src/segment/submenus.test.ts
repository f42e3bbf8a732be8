import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findMenuBars } from "./menu-bars.ts";
import { findMenus } from "./menus.ts";
import { segmentScreen } from "./scene.ts";

const BAR: StyledRun = { row: 0, col: 0, length: 40, style: { bg: 6 } };
const OPEN: StyledRun = { row: 0, col: 1, length: 6, style: { bg: 0 } };
const TITLES = "  File   Edit   View   Help";

/** Entries of each menu as `name=shortcut`, with a `*` for the lit one. */
function menus(rows: readonly string[], runs: readonly StyledRun[]): string[][] {
  const scene = segmentScreen(screenFromText([...rows, "", "", ""], { cols: 40, runs }));
  return findMenus(scene, findMenuBars(scene)).map(({ entries }) =>
    entries.map(({ name, shortcut, lit }) => `${lit ? "*" : ""}${name}=${shortcut}`),
  );
}

const COVERED = [
  TITLES,
  "┌────────────────┐",
  "│ Open         > ┌───────┐",
  "│ Save in        │ Here  │",
  "├────────────────│ There │",
  "│ Close      C-w └───────┘",
  "│ Quit           │",
  "└────────────────┘",
];
const LIT: StyledRun = { row: 2, col: 1, length: 15, style: { bg: 4 } };

it("a menu that its submenu covers in part, and the submenu on its lit entry", () => {
  expect(menus(COVERED, [BAR, OPEN, LIT])).toEqual([
    ["*Open=undefined", "Save in=undefined", "Close=Ctrl+W", "Quit=undefined"],
    ["Here=undefined", "There=undefined"],
  ]);
});

it("a box that stands elsewhere is no submenu, and a broken side is no menu", () => {
  const lit = { ...LIT, row: 5 };
  expect(menus(COVERED, [BAR, OPEN, lit])).toHaveLength(1);
  expect(menus(COVERED.with(7, "└───────────────┘"), [BAR, OPEN, LIT])).toEqual([]);
});

it("signs of submenus belong to no name, a single one may be a key", () => {
  const rows = (sign: string) => [
    TITLES,
    "┌──────────────┐",
    `│ Next tab   ${sign} │`,
    "│ Previous   < │",
    "│ Find Ctrl+F3 │",
    "└──────────────┘",
  ];
  expect(menus(rows("▶"), [BAR, OPEN])[0]).toContain("Next tab=undefined");
  expect(menus(rows(">"), [BAR, OPEN])[0]).toContain("Next tab=>");
  expect(menus(rows(">").with(3, "│ Previous   p │"), [BAR, OPEN])[0]).toContain(
    "Next tab=undefined",
  );
  expect(menus(rows(">"), [BAR, OPEN])[0]).toContain("Find=Ctrl+F3");
});

it("a pointer before a block lights its entry", () => {
  const rows = [TITLES, "  Copy   ^C", " >Cut    ^X<", "  Paste  ^V"];
  const block: StyledRun[] = [1, 2, 3].map((row) => {
    return { row, col: 2, length: 9, style: { bg: 7 as const } };
  });
  expect(menus(rows, [BAR, OPEN, ...block])).toEqual([
    ["Copy=Ctrl+C", "*Cut=Ctrl+X", "Paste=Ctrl+V"],
  ]);
});

it("several keys of an entry are not part of its name", () => {
  const rows = [
    TITLES,
    "┌──────────────┐",
    "│ Exit  q, F10 │",
    "│ Close        │",
    "│ One  by, two │",
    "└──────────────┘",
  ];
  expect(menus(rows, [BAR, OPEN])[0]).toEqual([
    "Exit=undefined",
    "Close=undefined",
    "One by, two=undefined",
  ]);
});
