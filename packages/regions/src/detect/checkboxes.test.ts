import { describe, expect, test } from "vitest";
import { checkboxesOn as checkboxes } from "../../test/checkboxes-on.ts";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

describe("checkboxes in a frame", () => {
  const LIST = [
    "┌───────────── Software ─────────────┐",
    "│  [*] desktop  Desktop environment  │",
    "│  [ ] gnome    GNOME                │",
    "│  [*] ssh      SSH server           │",
    "│                                    │",
    "│        <Ok>        <Cancel>        │",
    "└────────────────────────────────────┘",
  ];

  test("name, state and extent", () => {
    expect(checkboxes(LIST)).toEqual([
      "desktop Desktop environment@3,1+32 x",
      "gnome GNOME@3,2+18",
      "ssh SSH server@3,3+23 x",
    ]);
  });

  test("one cell in another colour is enough to see the focus", () => {
    const runs = [
      ...[1, 2, 3].map((row) => ({ row, col: 3, length: 33, style: { bg: 4 } as const })),
      { row: 2, col: 4, length: 1, style: { bg: 1 } as const },
    ];
    expect(checkboxes(LIST, { runs }).filter((line) => line.endsWith("*"))).toEqual([
      "gnome GNOME@3,2+18 *",
    ]);
  });

  test("two columns in one frame, and a lone one beside the buttons", () => {
    const rows = [
      "┌────────────────── Copy ──────────────────┐",
      "│                     [x] Using patterns   │",
      "│ [ ] Follow links    [ ] Dive into them   │",
      "│ (*) Small   ( ) Large                    │",
      "├──────────────────────────────────────────┤",
      "│          [< OK >]     [ Cancel ]         │",
      "└──────────────────────────────────────────┘",
    ];
    expect(checkboxes(rows)).toEqual([
      "Using patterns@22,1+18 x",
      "Follow links@2,2+16",
      "Dive into them@22,2+18",
    ]);
  });

  test("frames in a frame", () => {
    const rows = [
      "┌─────────────── Options ───────────────┐",
      "│ ┌ Files ─────────┐ ┌ Other ─────────┐ │",
      "│ │ [x] Verbose    │ │ [ ] Auto menus │ │",
      "│ │ [ ] Safe       │ └────────────────┘ │",
      "│ └────────────────┘                    │",
      "├───────────────────────────────────────┤",
      "│          [< OK >] [ Cancel ]          │",
      "└───────────────────────────────────────┘",
    ];
    const cursor = { row: 3, col: 5, visible: true };
    expect(checkboxes(rows, { cursor })).toEqual([
      "Verbose@4,2+11 x",
      "Auto menus@23,2+14",
      "Safe@4,3+8 *",
    ]);
  });

  test("a pointer before the mark is part of the checkbox", () => {
    const rows = [
      "┌───────────────┐",
      "│ > [x] Log     │",
      "│   [ ] Trace   │",
      "└───────────────┘",
    ];
    expect(checkboxes(rows)).toEqual(["Log@2,1+9 x *", "Trace@4,2+9"]);
  });

  test.each([
    ["Markdown", ["│ - [x] HTTP server    │", "│ - [ ] Authentication │"]],
    ["messages", ["│ [*] Scanning         │", "│ [*] 3 hosts found    │"]],
    ["messages of two kinds", ["│ [*] Scanning [ ]     │", "│ [!] no answer        │"]],
    ["a lone mark in a text", ["│ [x] marks the spot   │", "│ on this map          │"]],
    ["a mark inside a sentence", ["│ set [x] here         │", "│ and [ ] there        │"]],
    ["an empty column", ["│ [ ]                  │", "│ [ ]                  │"]],
    ["a folding tree", ["│ [+] src              │", "│ [-] docs             │"]],
  ])("%s in a frame is no checkbox", (_, text) => {
    const rows = ["┌──────────────────────┐", ...text, "└──────────────────────┘"];
    expect(checkboxes(rows)).toEqual([]);
  });
});

describe("checkboxes without a frame", () => {
  const SETUP = [
    "Categories       Display options",
    "Display options  For the current tab",
    "Header layout    [ ]    Tree view",
    "Meters           [x]    Show tabs",
    "                 [ ]    Show custom names",
  ];
  const RUNS = [2, 3, 4].flatMap((row) => [
    { row, col: 17, length: 1, style: { fg: 6 } as const },
    { row, col: 19, length: 5, style: { fg: 6 } as const },
  ]);

  test("a column of marked and empty ones, drawn apart from its text", () => {
    expect(checkboxes(SETUP, { runs: RUNS })).toEqual([
      "Tree view@17,2+16",
      "Show tabs@17,3+16 x",
      "Show custom names@17,4+24",
    ]);
  });

  test("without a colour of their own they are text", () => {
    expect(checkboxes(SETUP)).toEqual([]);
  });

  test("coloured messages have no empty ones", () => {
    const rows = ["[*] Scanning", "[*] 3 hosts found"];
    const runs = [0, 1].map((row) => ({ row, col: 0, length: 3, style: { fg: 4 } as const }));
    expect(checkboxes(rows, { runs })).toEqual([]);
    expect(checkboxes(["[ ] Scanning", "[*] 3 hosts"], { runs })).toHaveLength(2);
  });

  test("marks far from each other are no company", () => {
    const runs = [0, 5].map((row) => ({ row, col: 0, length: 3, style: { fg: 4 } as const }));
    expect(checkboxes(["[ ] Trace", "", "", "", "", "[x] Log"], { runs })).toEqual([]);
  });

  test("a bar on one of the rows of an application, without the cursor in it", () => {
    const list = ["Outputs", "", "[x] Kitchen", "[ ] Garden", "[x] Hall", "", ""];
    const runs = [{ row: 3, col: 0, length: 20, style: { bg: 4 } as const }];
    const names = (rows: readonly string[], row: number, alternateScreen = true) => {
      const screen = screenFromText(rows, {
        cols: 20,
        runs,
        cursor: { row, col: 4, visible: true },
      });
      return detectRegions({ ...screen, alternateScreen })
        .filter(({ role }) => role === "checkbox")
        .map(({ name, focused }) => (focused ? `${name} *` : name));
    };
    expect(names(list, 6)).toEqual(["Kitchen", "Garden *", "Hall"]);
    expect(names(list, 3)).toEqual([]);
    expect(names(list, 6, false)).toEqual([]);
    expect(names(list.with(5, "Default output"), 6)).toEqual([]);
    const long = [...list.slice(0, 5), "[ ] Cellar", "[ ] Attic", "Default output", ""];
    expect(names(long, 8)).toEqual(["Kitchen", "Garden *", "Hall", "Cellar", "Attic"]);
  });

  test("near push buttons that have no frame either", () => {
    const form = [
      "",
      "",
      "",
      "[x] Receipt",
      "[ ] At once",
      "",
      "  [ Send ]   [ Cancel ]",
      "",
      "",
      "",
    ];
    const look = { bold: true } as const;
    const runs = [
      { row: 6, col: 2, length: 8, style: look },
      { row: 6, col: 13, length: 10, style: look },
    ];
    const names = (rows: readonly string[], alternateScreen = true) =>
      detectRegions({ ...screenFromText(rows, { runs }), alternateScreen })
        .filter(({ role }) => role === "checkbox")
        .map(({ name }) => name);
    expect(names(form)).toEqual(["Receipt", "At once"]);
    expect(names(form, false)).toEqual([]);
    expect(names(form.with(6, "  [1 Send ]   [2 Cancel ]"))).toEqual([]);
  });
});

describe("a text in front of its mark, in a frame", () => {
  const rows = [
    "┌──────────── Filter ────────────┐",
    "│  INVITE  [*]        NOTIFY [ ] │",
    "│  INFO    [ ]        REFER  [*] │",
    "│                                │",
    "│       [ Filter ]  [ Cancel ]   │",
    "└────────────────────────────────┘",
  ];

  test("is its label, with the mark in its extent", () => {
    expect(checkboxes(rows)).toEqual([
      "INVITE@3,1+11 x",
      "NOTIFY@22,1+10",
      "INFO@3,2+11",
      "REFER@22,2+10 x",
    ]);
  });

  test("may be far in front of it, where its row has nothing else", () => {
    const far = [
      "┌───────────── Buffer ──────────────┐",
      "│ Wrap                          [ ] │",
      "│ Tabs                          [X] │",
      "│ Spaces (8)                    [ ] │",
      "│               [<Ok>]  [ Cancel ]  │",
      "└───────────────────────────────────┘",
    ];
    expect(checkboxes(far)).toEqual(["Wrap@2,1+33", "Tabs@2,2+33 x", "Spaces (8)@2,3+33"]);
    expect(checkboxes(far.with(1, "│ Wrap (1)            at 80     [ ] │"))).not.toContain(
      "Wrap (1)@2,1+33",
    );
  });

  test("a remark in a label is no mark", () => {
    const remark = rows.with(1, "│  [*] Role (#) Menu             │").with(2, rows[3]!);
    expect(checkboxes(remark)).toEqual(["Role (#) Menu@3,1+17 x"]);
  });

  test("is none where it belongs to the mark before it, nor outside of a frame", () => {
    const legend = rows.with(1, "│  [*] built in  [ ]             │").with(2, rows[3]!);
    expect(checkboxes(legend)).toEqual(["built in@3,1+12 x"]);
    expect(checkboxes(["INVITE  [*]", "INFO    [ ]", "REFER   [ ]"])).toEqual([]);
  });
});

test("a sign in front of more than one row quotes them", () => {
  const rows = ["Two beds:", "> [x] beans", "  [ ] peas", "  [ ] leeks"];
  const found = (texts: readonly string[]) =>
    detectRegions({
      ...screenFromText(texts, { cols: 40, cursor: { row: 9, col: 0, visible: true } }),
      alternateScreen: true,
    }).filter(({ role }) => role === "checkbox").length;
  expect(found(rows)).toBe(3);
  expect(found(rows.with(2, "> [ ] peas").with(3, "> [ ] leeks"))).toBe(0);
});
