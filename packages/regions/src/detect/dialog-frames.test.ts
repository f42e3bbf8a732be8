import type { Cursor, Region } from "@pilotty/protocol";
import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { dialogFrames } from "./dialog-frames.ts";
import { Found } from "./found.ts";

/** The dialogs of a screen as `x,y`, given what was found on it. */
function dialogs(
  rows: readonly string[],
  {
    regions = [],
    runs = [],
    cursor,
  }: { regions?: Region[]; runs?: StyledRun[]; cursor?: Cursor } = {},
): string[] {
  const scene = segmentScreen(screenFromText(rows, { cols: 40, runs, ...(cursor && { cursor }) }));
  const found = new Found(scene.grid);
  found.add(regions);
  return dialogFrames(scene, found).map(({ bounds: { x, y } }) => `${x},${y}`);
}

function control(role: Region["role"], x: number, y: number, shortcut?: string): Region {
  const bounds = { x, y, width: 4, height: 1 };
  return {
    role,
    name: "",
    text: "",
    focused: false,
    bounds,
    ...(shortcut !== undefined && { shortcut }),
  };
}

const BOX = ["", "    ┌────────────────┐", "    │ Keep it?       │", "    └────────────────┘", ""];
const BEHIND = [
  "text",
  "text┌────────────────┐text",
  "text│ Keep it?       │text",
  "text└────────────────┘text",
  "text",
];

it("a frame with a push button at its bottom is a dialog, not one with a key hint or a menu", () => {
  expect(dialogs(BOX, { regions: [control("button", 6, 2)] })).toEqual(["4,1"]);
  expect(dialogs(BOX, { regions: [control("button", 6, 2, "q")] })).toEqual([]);
  expect(dialogs(BEHIND, { regions: [control("menuitem", 6, 2)] })).toEqual([]);
});

it("a frame that cuts off what is behind it is a dialog, but for panels side by side", () => {
  expect(dialogs(BEHIND)).toEqual(["4,1"]);
  expect(dialogs(BOX)).toEqual([]);
  const two = [
    "",
    "   ┌──────┐ ┌──────┐ text",
    "   │ a    │ │ b    │ text",
    "   └──────┘ └──────┘ text",
  ];
  expect(dialogs(two)).toEqual([]);
});

it("a frame alone on the screen with the cursor in it is a dialog", () => {
  expect(dialogs(BOX, { cursor: { row: 2, col: 14, visible: true } })).toEqual(["4,1"]);
  expect(dialogs(BOX, { cursor: { row: 4, col: 0, visible: true } })).toEqual([]);
  const rows = BOX.with(4, "$ ./box");
  expect(dialogs(rows, { cursor: { row: 2, col: 14, visible: true } })).toEqual([]);
});

it("a frame around the whole screen is none if a dialog stands in it", () => {
  const rule = "─".repeat(38);
  const blank = " ".repeat(38);
  const box = ["┌──────────┐", "│ Keep it? │", "└──────────┘"].map(
    (row) => `│    ${row.padEnd(34)}│`,
  );
  const rows = [`┌${rule}┐`, ...box, `│${blank}│`, `└${rule}┘`];
  const outer = control("button", 5, 4);
  expect(dialogs(rows, { regions: [outer, control("button", 7, 2)] })).toEqual(["5,1"]);
  expect(dialogs(rows, { regions: [outer] })).toEqual(["0,0"]);
});

it("the side of a covered panel beside a frame is nothing that it lies in front of", () => {
  const beside = (side: string) => [
    "text",
    `${side}           ┌────────┐`,
    `${side}           │ Next:  │`,
    `${side}           │ 4      │`,
    `${side}           └────────┘`,
  ];
  expect(dialogs(beside("a"))).toEqual(["12,1"]);
  expect(dialogs(beside("│"))).toEqual([]);
});

it("a box with a title and a list in the middle of an empty screen is a dialog", () => {
  const box = [
    "┌─ Select type ──┐",
    "│ gpt            │",
    "│ dos            │",
    "└────────────────┘",
  ];
  const rows = ["", "", ...box.map((row) => " ".repeat(11) + row), "", "", "", "Press L to load"];
  const regions: Region[] = [{ ...control("option", 13, 3), selected: true }];
  expect(dialogs(rows, { regions })).toEqual(["11,2"]);
  expect(dialogs(rows)).toEqual([]);
  expect(
    dialogs(
      rows.map((row) => row.slice(4)),
      { regions },
    ),
  ).toEqual([]);
  expect(dialogs(rows.with(1, "Files"), { regions })).toEqual([]);
});

it("a shadow beside a frame is no side of a panel", () => {
  const rows = [
    ...BEHIND.slice(0, 1),
    ...BEHIND.slice(1, 4).map((row) => row.slice(0, 22)),
    "text",
  ];
  const shadow: StyledRun[] = rows.map((_, row) => ({ row, col: 23, length: 1, style: { bg: 8 } }));
  expect(dialogs(rows, { runs: shadow })).toEqual(["4,1"]);
  expect(dialogs(rows.map((row, at) => (at === 0 ? row : `${row.padEnd(23)}│`)))).toEqual([]);
});

it("a panel close to the side of another one is none, also where that is covered in part", () => {
  const rows = [
    "text │ ┌────────────────┐ text",
    "text │ │ Next block     │ text",
    "text │ │ Score          │ text",
    "text │ └────────────────┘ text",
    "text",
  ];
  expect(dialogs(rows)).toEqual([]);
  expect(dialogs(rows.map((row) => row.replace(" │ ", "xx ")))).toEqual(["7,0"]);
});

it("the innermost frame around a control is the smallest one", () => {
  const rows = [
    "      ┌──────────────┐     ",
    "┌─────│ Open         │────┐",
    "│     │ Close        │    │",
    "│     └──────────────┘    │",
    "└─────────────────────────┘",
  ];
  expect(dialogs(rows, { regions: [control("menuitem", 8, 2)] })).toEqual([]);
});

it("a frame with a title on a ground that goes on around it for a cell is a dialog", () => {
  const rows = [
    "",
    "",
    "     ┌─ Quick cd ─────┐",
    "     │ cd logs        │",
    "     └────────────────┘",
  ];
  const ground = (bg: 4 | 7, col: number, length: number, from = 0, to = 8): StyledRun[] =>
    Array.from({ length: to - from }, (_, at) => ({ row: from + at, col, length, style: { bg } }));
  const screen = [...rows, ...Array<string>(3).fill("")];
  const mat = ground(7, 4, 20, 1, 6);
  expect(dialogs(screen, { runs: [...ground(4, 0, 40), ...mat] })).toEqual(["5,2"]);
  // It goes on to the right, or above: a part of a larger box.
  const wide = ground(7, 4, 30, 1, 6);
  expect(dialogs(screen, { runs: [...ground(4, 0, 40), ...wide] })).toEqual([]);
  const high = ground(7, 4, 20, 0, 6);
  expect(dialogs(screen, { runs: [...ground(4, 0, 40), ...high] })).toEqual([]);
});

it("a box in the middle of an empty full screen is one, other boxes are none", () => {
  const box = [
    "          ┌─ Login ──────────┐",
    "          │ User: ada        │",
    "          └──────────────────┘",
  ];
  const alone = (rows: readonly string[], alternateScreen = true, visible = false): number => {
    const cursor = { row: 0, col: 0, visible };
    const screen = { ...screenFromText(rows, { cols: 40, cursor }), alternateScreen };
    const scene = segmentScreen(screen);
    return dialogFrames(scene, new Found(scene.grid)).length;
  };
  const rows = ["", "", "", ...box, "", "", ""];
  expect(alone(rows)).toBe(1);
  expect(alone(rows, false)).toBe(0);
  expect(alone(rows, true, true)).toBe(0);
  expect(alone([...box, "", "", "", "", "", ""])).toBe(0);
  expect(alone(rows.with(1, "a text"))).toBe(0);
  expect(alone(rows.map((row) => row.slice(8)))).toBe(0);
});

it("a box in front of one of two panels is one, two panels side by side are none", () => {
  const rows = [
    "┌─ Left ───────────┐┌─ Right ──────────┐",
    "│ first file of all││ one              │",
    "│ se┌───────────┐xt││ two              │",
    "│ th│ Copying   │xt││ three            │",
    "│ fo│ it        │xt││ four             │",
    "│ fi└───────────┘xt││ five             │",
    "└──────────────────┘└──────────────────┘",
  ];
  expect(dialogs(rows)).toEqual(["4,2"]);
  expect(
    dialogs(rows.with(2, rows[1]!).with(3, rows[1]!).with(4, rows[1]!).with(5, rows[1]!)),
  ).toEqual([]);
});

it("a large box without a title in which the cursor waits is the edge of a page", () => {
  const inside = (title: string, height: number) => [
    "",
    `  ┌${title.padEnd(34, "─")}┐`,
    ...Array.from({ length: height }, () => `  │ rake${" ".repeat(29)}│`),
    `  └${"─".repeat(34)}┘`,
    "",
  ];
  const cursor = { row: 2, col: 8, visible: true };
  expect(dialogs(inside("", 12), { cursor })).toEqual([]);
  expect(dialogs(inside("─ Pick one ", 12), { cursor })).toEqual(["2,1"]);
  expect(dialogs([...inside("", 3), ...Array<string>(6).fill("")], { cursor })).toEqual(["2,1"]);
});
