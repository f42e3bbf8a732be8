import type { Screen } from "@pilotty/protocol";
import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type ScreenFromTextOptions, screenFromText } from "../screen-from-text.ts";

/** Names of checkboxes and radio buttons, with `x` if checked and `*` if focused. */
function marks(
  rows: readonly string[],
  options: ScreenFromTextOptions & Partial<Pick<Screen, "alternateScreen" | "mouse">> = {},
): string[] {
  const { alternateScreen = true, mouse = "none", ...others } = options;
  const screen = screenFromText(rows, { cols: 60, ...others });
  return detectRegions({ ...screen, alternateScreen, mouse })
    .filter(({ role }) => role === "checkbox" || role === "radio")
    .map(({ role, name, checked, focused }) => {
      return `${role} ${name}${checked ? " x" : ""}${focused ? " *" : ""}`;
    });
}

const SETS = [
  "Set 1",
  "  1 [ ] a.jpg",
  "  2 [x] b.jpg",
  "",
  "",
  "",
  "Set 2",
  "    [ ] c.jpg",
  "    [ ] d.jpg",
];

test("a mark whose brackets alone are lit, and marks further down in its column", () => {
  const lit = { row: 1, col: 4, length: 3, style: { inverse: true } };
  expect(marks(SETS, { runs: [lit] })).toEqual([
    "checkbox a.jpg *",
    "checkbox b.jpg x",
    "checkbox c.jpg",
    "checkbox d.jpg",
  ]);
  expect(marks(SETS)).toEqual([]);
  expect(marks(SETS, { runs: [{ ...lit, length: 1 }] })).toEqual([]);
});

test("the cursor in the brackets of a mark in a column", () => {
  const rows = ["Colours", "", "  ( ) Red", "  (*) Green", "  ( ) Blue"];
  expect(marks(rows, { cursor: { row: 3, col: 3, visible: true } })).toEqual([
    "radio Red",
    "radio Green x *",
    "radio Blue",
  ]);
  expect(marks(rows, { cursor: { row: 3, col: 8, visible: true } })).toEqual([]);
  const inText = ["1) [ ] and [*] mean nothing here."];
  expect(marks(inText, { cursor: { row: 0, col: 4, visible: true } })).toEqual([]);
});

test("round marks of which several are on, or that the space bar sets, are boxes to tick", () => {
  const options = { alternateScreen: false, cursor: { row: 4, col: 0, visible: false } };
  const one = ["  ○ Beans", "❯ ● Peas", "  ○ Corn"];
  expect(marks(["? Select a crop:", ...one], options)).toEqual([
    "radio Beans",
    "radio Peas x *",
    "radio Corn",
  ]);
  const asked = "? Select crops (<space> to select, enter to accept)";
  expect(marks([asked, ...one], options)).toEqual([
    "checkbox Beans",
    "checkbox Peas x *",
    "checkbox Corn",
  ]);
  expect(marks(["? Select crops:", "  ● Beans", "❯ ● Peas", "  ○ Corn"], options)).toEqual([
    "checkbox Beans x",
    "checkbox Peas x *",
    "checkbox Corn",
  ]);
});

const NOTICE = [
  " ┌──────────────────────────────────────┐",
  " │ Please wait until the list is done.  │",
  " │ Do not switch off the printer now.   │",
  " │                                      │",
  " │   (*) page 1 of 2                    │",
  " │   ( ) page 2 of 2                    │",
  " │                                      │",
  " └──────────────────────────────────────┘",
];

test("marks in a text that a box shows are no controls", () => {
  const hidden = { cursor: { row: 0, col: 0, visible: false } };
  expect(marks(NOTICE, hidden)).toEqual([]);
  // One is lit, a hot letter stands in one, or what stands above them is a title.
  const lit = { row: 4, col: 5, length: 15, style: { inverse: true } };
  expect(marks(NOTICE, { ...hidden, runs: [lit] })).toHaveLength(2);
  const hot = { row: 5, col: 9, length: 1, style: { fg: 3 } } as const;
  expect(marks(NOTICE, { ...hidden, runs: [hot] })).toHaveLength(2);
  const form = NOTICE.with(1, " │ Number of copies to print: [3   ]    │");
  expect(marks(form, hidden)).toHaveLength(2);
  const title = NOTICE.with(1, " │ Print                                │").with(2, NOTICE[3]!);
  expect(marks(title, hidden)).toHaveLength(2);
});

test("nor are those in a log that goes on in their column", () => {
  const log = [
    " ┌─ Log ────────────────────────────────┐",
    " │[ok] request /a                       │",
    " │started                               │",
    " │[x] cache miss                        │",
    " │( ) retry queued                      │",
    " │                                      │",
    " └──────────────────────────────────────┘",
  ];
  const hidden = { cursor: { row: 0, col: 0, visible: false } };
  expect(marks(log, hidden)).toEqual([]);
  expect(marks(log.with(2, log[5]!).with(1, log[5]!), hidden)).toEqual(["checkbox cache miss x"]);
});

test("underlined marks right in front of what is in brackets itself", () => {
  const rows = ["[ Save it ]", "", "[ ][ oak] -- Brown", "[x][ elm] -- Grey"];
  const line = (row: number, length: number) => {
    return { row, col: 0, length, style: { underline: "single" } } as const;
  };
  const button = line(0, 11);
  expect(marks(rows, { runs: [button, line(2, 3), line(3, 3)] })).toEqual([
    "checkbox [ oak] -- Brown",
    "checkbox [ elm] -- Grey x",
  ]);
  expect(marks(rows, { runs: [button] })).toEqual([]);
});

test("none in a text of a box, also beside a scrollbar", () => {
  const text = (bar: string) => [
    "text",
    "  ┌─ Log ────────────────────────────────┐",
    `  │ the tray was put in at half past ${bar} │`.padEnd(42),
    `  │ (*) hot enough                   ${bar} │`,
    `  │ ( ) too dark                     ${bar} │`,
    `  │ and nobody has seen it since     ${bar} │`,
    "  └──────────────────────────────────────┘",
  ];
  expect(marks(text("▒"))).toEqual([]);
  expect(marks(text(" "))).toEqual([]);
});

test("a mark whose text lies below the shadow of a box has none", () => {
  const rows = [
    "┌──────────────────────────┐",
    "│ ( ) Plum (X)         ing │",
    "└──────────────────────────┘",
  ];
  const lines = [...rows.slice(0, 2), "│ [ Ok ]                   │", rows[2]!];
  const shadow = { row: 1, col: 13, length: 9, style: { bg: 0 } };
  const ground = [0, 1, 2, 3].map((row) => ({ row, col: 0, length: 28, style: { bg: 7 } }));
  expect(marks(lines, { runs: [...ground, shadow] })).not.toContain("radio ing x");
});

test("a plus says yes among empty marks in a box with buttons, and nothing in a tree", () => {
  const form = [
    "┌──────── Find ────────────────────────┐",
    "│  [ ] Case sensitive   [+] Forward    │",
    "│  [ ] Whole words      [ ] Backward   │",
    "│                                      │",
    "│         [ Ok ]      [ Cancel ]       │",
    "└──────────────────────────────────────┘",
  ];
  expect(marks(form)).toEqual([
    "checkbox Case sensitive",
    "checkbox Forward x",
    "checkbox Whole words",
    "checkbox Backward",
  ]);
  expect(marks(form.with(4, form[3]!))).toEqual([]);
  expect(marks(form.map((row) => row.replaceAll("[ ]", "[-]")))).toEqual([]);
});

test("marks in a drawing in which nothing tells what the keys would do", () => {
  const drawing = [
    "╔══════════════════════╗",
    "║  /\\   buoy 7         ║",
    "║ <__>  ( ) off (*) on ║",
    "╚══════════════════════╝",
  ];
  const hidden = { row: 5, col: 0, visible: false };
  expect(marks(drawing, { cursor: hidden })).toEqual([]);
  const both = ["radio off", "radio on x"];
  expect(marks(drawing, { cursor: { row: 2, col: 9, visible: true } })).toEqual([
    "radio off *",
    "radio on x",
  ]);
  expect(marks(drawing, { cursor: hidden, mouse: "any" })).toEqual(both);
  const runs = [{ row: 2, col: 8, length: 3, style: { bold: true } }];
  expect(marks(drawing, { cursor: hidden, runs })).toEqual(both);
});

test("marks that a sentence lists", () => {
  const log = [
    "┌─────────────────────────────────────────┐",
    "│10:02 INFO  ( ) lamp, (*) fan, ( ) horn  │",
    "└─────────────────────────────────────────┘",
  ];
  const runs = [{ row: 1, col: 1, length: 5, style: { fg: 8 } }] as const;
  const cursor = { row: 2, col: 0, visible: false };
  expect(marks(log, { cursor, runs })).toEqual([]);
  const choice = log.with(1, "│Lit:  ( ) lamp   (*) fan   ( ) horn      │");
  expect(marks(choice, { cursor, runs })).toEqual(["radio lamp", "radio fan x", "radio horn"]);
});

test("what cannot be chosen has a dash among the choices of a box in a dialog", () => {
  const form = [
    "┌──────── Save ────────────────────────┐",
    "│  Keep:      ┌─ Format ───────────┐   │",
    "│             │(*) Plain           │   │",
    "│             │(-) Packed          │   │",
    "│             │( ) Text            │   │",
    "│             └────────────────────┘   │",
    "│         [ Save ]    [ Cancel ]       │",
    "└──────────────────────────────────────┘",
  ];
  expect(marks(form)).toEqual(["radio Plain x", "radio Packed", "radio Text"]);
  expect(marks(form.with(6, form[1]!.replace(/[^│]/gu, " ")))).toEqual([]);
  expect(marks(form.with(3, form[3]!.replace("(-)", "(!)")))).toEqual([]);
});
