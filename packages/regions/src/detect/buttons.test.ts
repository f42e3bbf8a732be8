import type { Screen } from "@pilotty/protocol";
import { describe, expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type ScreenFromTextOptions, type StyledRun, screenFromText } from "../screen-from-text.ts";

/** The buttons of a screen as `name@x,y+width`, the focused one with a `*`. */
function buttons(rows: readonly string[], options?: ScreenFromTextOptions): string[] {
  return detectRegions(screenFromText(rows, options))
    .filter(({ role }) => role === "button")
    .map(({ name, bounds: { x, y, width }, focused }) => {
      return `${name}@${x},${y}+${width}${focused ? "*" : ""}`;
    });
}

/** A dialog on a grey ground, its first button lit and its labels in several style runs. */
const YES_NO = [
  "  ┌──────────Confirm─────────┐",
  "  │ Remove the old file?     │",
  "  │                          │",
  "  ├──────────────────────────┤",
  "  │    < Yes >     < No  >   │",
  "  └──────────────────────────┘",
];
const GREY = { bg: 7, fg: 0 } as const;
const LIT = { bg: 4, fg: 7, bold: true } as const;
const YES_NO_RUNS = [
  ...YES_NO.map((_, row) => ({ row, col: 2, length: 28, style: GREY })),
  { row: 4, col: 7, length: 1, style: LIT },
  { row: 4, col: 8, length: 1, style: { ...LIT, fg: 3 } as const },
  { row: 4, col: 9, length: 1, style: { ...LIT, fg: 1 } as const },
  { row: 4, col: 10, length: 3, style: { ...LIT, fg: 3 } as const },
  { row: 4, col: 13, length: 1, style: LIT },
  { row: 4, col: 20, length: 1, style: { ...GREY, fg: 1 } as const },
];

describe("buttons at the bottom of a frame", () => {
  test("a key behind a dash is the shortcut", () => {
    const keyed = (row: string) => {
      const rows = YES_NO.with(4, row);
      const found = detectRegions(screenFromText(rows, { runs: YES_NO_RUNS }));
      return found
        .filter(({ role }) => role === "button")
        .map(({ name, shortcut }) => `${name} ${shortcut}`);
    };
    expect(keyed("  │ [ View - F3 ] [ Again ]  │")).toEqual(["View F3", "Again undefined"]);
    expect(keyed("  │ [ View - 12 ] [ Again ]  │")).toEqual([]);
  });

  test("a clause in parentheses is none", () => {
    expect(buttons(YES_NO.with(4, "  │        ( Go on )         │"))).toEqual(["Go on@11,4+9"]);
    expect(buttons(YES_NO.with(4, "  │ ( Go to exit, I to tag ) │"))).toEqual([]);
  });

  test("a label in several style runs is one button, and the lit one has the focus", () => {
    expect(buttons(YES_NO, { runs: YES_NO_RUNS })).toEqual(["Yes@7,4+7*", "No@19,4+7"]);
  });

  test("the text of a button has its brackets, its name has not", () => {
    const regions = detectRegions(screenFromText(YES_NO, { runs: YES_NO_RUNS }));
    expect(regions.find(({ role }) => role === "button")).toEqual({
      role: "button",
      name: "Yes",
      bounds: { x: 7, y: 4, width: 7, height: 1 },
      text: "< Yes >",
      focused: true,
      parent: 0,
    });
  });

  test("where no button is lit, the visible cursor tells the focus", () => {
    const cursor = { row: 4, col: 20, visible: true };
    expect(buttons(YES_NO, { cursor })).toEqual(["Yes@7,4+7", "No@19,4+7*"]);
    expect(buttons(YES_NO, { cursor: { ...cursor, visible: false } })).toEqual([
      "Yes@7,4+7",
      "No@19,4+7",
    ]);
  });

  test("a default button and hidden rules: [< OK >] [ Cancel ]", () => {
    const rows = [
      "┌─ Copy ───────────────────────────────┐",
      "│ to: /tmp                             │",
      "├──────────────────────────────────────┤",
      "│  [< OK >] [ Background ] [ Cancel ]  │",
      "└──────────────────────────────────────┘",
    ];
    expect(buttons(rows)).toEqual(["OK@3,3+8", "Background@12,3+14", "Cancel@27,3+10"]);
  });

  test("blank rows below the buttons, and two rows of buttons", () => {
    const rows = [
      "╭────────────────────╮",
      "│ Which one?         │",
      "│   <Yes>    <No>    │",
      "│   <All>    <None>  │",
      "│                    │",
      "╰────────────────────╯",
    ];
    expect(buttons(rows)).toEqual(["Yes@4,2+5", "No@13,2+4", "All@4,3+5", "None@13,3+6"]);
  });

  test("columns are cells: wide characters before and in a label", () => {
    const rows = [
      "┌────────────────────┐",
      "│ 删除文件？         │",
      "│                    │",
      "│ 文 │ < 确定 >      │",
      "│  < 确定 >  < No >  │",
      "└────────────────────┘",
    ];
    expect(buttons(rows)).toEqual(["确定@3,4+8", "No@13,4+6"]);
  });

  test("a picture of a dialog in a text is no dialog: the cursor waits elsewhere", () => {
    const rows = [...YES_NO, "$ "];
    expect(buttons(rows, { cursor: { row: 6, col: 2, visible: true } })).toEqual([]);
    expect(buttons(rows, { cursor: { row: 6, col: 2, visible: false } })).toHaveLength(2);
  });

  test.each([
    ["a status at the end of a panel", "│ [running]        │"],
    ["an empty list", "│ <none>           │"],
    ["a remark", "│ (optional)       │"],
    ["a sentence", "│ Really < Quit >? │"],
    ["a heading before the brackets", "│ state [ on ]     │"],
    ["numbers", "│ [ 12 ]  [ 7 ]    │"],
    ["a gauge", "│ [####  ]         │"],
    ["an address", "│ <http://a.org/>  │"],
    ["a file", "│ [ items.json ]   │"],
    ["a bracket that is not closed", "│ [ OK   < No >    │"],
  ])("%s is no button", (_, row) => {
    const rows = [
      "┌──────────────────┐",
      "│ Something        │",
      "│                  │",
      row,
      "└──────────────────┘",
    ];
    expect(buttons(rows)).toEqual([]);
  });

  test("letters in brackets before the rest of a word are keys", () => {
    const rows = [
      "┌──────────────────┐",
      "│ Something        │",
      "│                  │",
      "│ [Y]es  [N]o      │",
      "└──────────────────┘",
    ];
    const regions = detectRegions(screenFromText(rows)).filter(({ role }) => role === "button");
    expect(regions.map(({ name, shortcut }) => [name, shortcut])).toEqual([
      ["Yes", "Y"],
      ["No", "N"],
    ]);
  });

  test("a row of buttons in the middle of a text is none", () => {
    const rows = [
      "┌──────────────────┐",
      "│ Press one of     │",
      "│  < OK > < No >   │",
      "│ to go on.        │",
      "└──────────────────┘",
    ];
    expect(buttons(rows)).toEqual([]);
  });

  test("a box round one word is no dialog", () => {
    expect(buttons(["┌────────────┐", "│  [ Load ]  │", "└────────────┘"])).toEqual([]);
  });
});

describe("buttons without a frame", () => {
  const ROWS = [
    " /dev/sda1  20M",
    " [Bootable]  [ Delete ]  [  Quit  ]",
    " [  Write ]  [  Dump  ]",
    " Quit without writing",
  ];

  test("padded words of one width, one of them lit, and the row that goes on below", () => {
    const runs = [{ row: 1, col: 25, length: 10, style: { inverse: true } }];
    expect(buttons(ROWS, { runs })).toEqual([
      "Bootable@1,1+10",
      "Delete@13,1+10",
      "Quit@25,1+10*",
      "Write@1,2+10",
      "Dump@13,2+10",
    ]);
  });

  test("without a lit one there is no evidence", () => {
    expect(buttons(ROWS)).toEqual([]);
    // A colour of its own is not a light: a log colours its levels.
    const runs = [{ row: 1, col: 25, length: 10, style: { fg: 1 } as const }];
    expect(buttons(ROWS, { runs })).toEqual([]);
  });

  test("tabs are no buttons: tight brackets of different widths", () => {
    const runs = [
      { row: 0, col: 2, length: 6, style: { bg: 2 } as const },
      { row: 0, col: 9, length: 5, style: { bg: 4 } as const },
    ];
    expect(buttons(["  [Main] [Net]"], { runs })).toEqual([]);
  });
});

describe("buttons scattered over a screen", () => {
  const ROWS = [
    "  Control board",
    "  Pick one of the buttons below.",
    "",
    "",
    "                    [ Deploy ]",
    "",
    "",
    "    Some text about it all.",
    "",
    "                    [ About ]",
    ...Array.from({ length: 6 }, () => ""),
  ];
  const RUNS = [
    { row: 4, col: 20, length: 10, style: { bg: 7, fg: 0 } as const },
    { row: 9, col: 20, length: 9, style: { bg: 7, fg: 0 } as const },
  ];
  const FULL = { alternateScreen: true, mouse: "vt200" } as const;

  function names(
    rows: readonly string[],
    runs: readonly StyledRun[],
    modes: Partial<Screen> = FULL,
  ) {
    return detectRegions({ ...screenFromText(rows, { runs }), ...modes })
      .filter(({ role }) => role === "button")
      .map(({ name }) => name);
  }

  test("on grounds of their own, with or without the mouse", () => {
    expect(names(ROWS, RUNS)).toEqual(["Deploy", "About"]);
    expect(names(ROWS, RUNS, { alternateScreen: true })).toEqual(["Deploy", "About"]);
  });

  test("one that is left alone", () => {
    const rows = ROWS.toSpliced(4, 1, "");
    expect(names(rows, RUNS.slice(1))).toEqual(["About"]);
  });

  test("one alone in plain writing is none", () => {
    expect(names(ROWS.toSpliced(4, 1, ""), [])).toEqual([]);
  });

  test("a text is open in an editor: its cursor stands in it", () => {
    const cursor = { row: 7, col: 8, visible: true };
    expect(names(ROWS, [], { ...FULL, cursor })).toEqual([]);
    expect(names(ROWS, RUNS, { alternateScreen: true, cursor })).toEqual([]);
  });

  test("where a shell scrolls there are none", () => {
    expect(names(ROWS, RUNS, { alternateScreen: false, mouse: "none" })).toEqual([]);
  });

  test("a status at the bottom is none", () => {
    const rows = ["text", ...Array.from({ length: 10 }, () => ""), "        [ Read 29 lines ]"];
    const runs = [{ row: 11, col: 8, length: 17, style: { inverse: true } }];
    expect(names(rows, runs)).toEqual([]);
  });

  test.each([
    ["a log", ["[  OK  ] Started Label printer", "", "[  OK  ] Reached target"]],
    ["a script", ['if [ "$x" ]; then', "  echo", "fi", '[ "$y" ]', "", '[ "$z" ]']],
    ["empty boxes", ["[ ]", "", "[ ]"]],
    ["rows right below each other", ["text", "[ alpha ]", "[ beta ]", "text"]],
  ])("%s has none", (_, rows) => {
    expect(names(rows, [])).toEqual([]);
  });

  test("a row of two in a look of their own, in the midst of a page", () => {
    const runs = [
      { row: 1, col: 3, length: 7, style: { bold: true } },
      { row: 1, col: 11, length: 14, style: { bold: true } },
    ];
    const rows = ["   A question for you", "   [ Ask ] [ Start over ]", "   and on it goes"];
    const cursor = { row: 0, col: 0, visible: true };
    expect(names(rows, runs, { alternateScreen: true, cursor })).toEqual(["Ask", "Start over"]);
    expect(names(rows, runs, { cursor })).toEqual([]);
  });
});

test("a row of buttons may go on further than the one with the lit button", () => {
  const rows = ["", "", " [ Align ] [ Erase ] [ Help  ]", " [ Quit  ] [ Write ]", "", "", ""];
  const runs = [{ row: 3, col: 11, length: 9, style: { inverse: true } }];
  expect(buttons(rows, { runs })).toEqual([
    "Align@1,2+9",
    "Erase@11,2+9",
    "Help@21,2+9",
    "Quit@1,3+9",
    "Write@11,3+9*",
  ]);
});

test("a pointer stands before the lit one of several widths", () => {
  const rows = ["", "", " [  Type  ] >[Superblock]  [ Image Creation ]", "", "", ""];
  const runs = [{ row: 2, col: 12, length: 13, style: { inverse: true } }];
  expect(buttons(rows, { runs })).toEqual([
    "Type@1,2+10",
    "Superblock@13,2+12*",
    "Image Creation@27,2+18",
  ]);
  expect(buttons([...rows.with(2, rows[2]!.replace(">", " "))], { runs })).toEqual([]);
});
