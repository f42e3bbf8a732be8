import type { Screen } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const PAGE = ["", "  some text of the page", "  and more of it", "", "  the end"];
const WORKED: Partial<Screen> = { alternateScreen: true };

/** Tabs as `shortcut:name`, with a `*` for the selected one. */
function tabs(rows: readonly string[], runs: readonly StyledRun[] = [], state = WORKED): string[] {
  const screen = { ...screenFromText(rows, { cols: 72, runs }), ...state };
  return detectRegions(screen)
    .filter(({ role }) => role === "tab")
    .map(
      ({ name, selected, shortcut }) =>
        `${shortcut === undefined ? "" : `${shortcut}:`}${name}${selected === true ? "*" : ""}`,
    );
}

const bold = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { bold: true } };
};
const lit = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { inverse: true } };
};

describe("names at the head of a program", () => {
  it("as far apart from each other", () => {
    const row = "  Overview   Idle stats   Tunables   Wake";
    expect(tabs([row, ...PAGE], [lit(0, 12, 12)])).toEqual([
      "Overview",
      "Idle stats*",
      "Tunables",
      "Wake",
    ]);
    expect(tabs(["PowerMeter 2", "", row, ...PAGE], [bold(2, 2, 8)])).toEqual([
      "Overview*",
      "Idle stats",
      "Tunables",
      "Wake",
    ]);
    const inline = { alternateScreen: false };
    expect(tabs([row, ...PAGE], [lit(0, 12, 12)], inline)).toHaveLength(4);
  });

  it("at one pitch, or in the middle of shares, behind a title", () => {
    const row = "Meter 2.1          Overview          Idle stats        Tunables";
    expect(tabs([row, ...PAGE], [lit(0, 18, 10)])).toEqual(["Overview*", "Idle stats", "Tunables"]);
    const shares = "      Request             Response              Detail";
    expect(tabs(["Flow", shares, ...PAGE], [lit(1, 21, 20)])).toEqual([
      "Request",
      "Response*",
      "Detail",
    ]);
    const titled = "Garden  Beds  Seeds  Tools  Notes";
    expect(tabs([titled, ...PAGE], [bold(0, 0, 6), lit(0, 13, 7)])).toEqual([
      "Beds",
      "Seeds*",
      "Tools",
      "Notes",
    ]);
  });

  it("on grounds of their own, but for those that cannot be chosen now", () => {
    const row = " Current   Sessions   Issues   Gists ";
    const ground = (col: number, length: number, bg: number): StyledRun => {
      return { row: 0, col, length, style: { bg } };
    };
    const runs = [ground(0, 9, 4), ground(10, 10, 8), ground(30, 7, 8)];
    expect(tabs([row, ...PAGE], runs)).toEqual(["Current*", "Sessions", "Issues", "Gists"]);
    expect(tabs([row, ...PAGE], [...runs.slice(0, 2), ground(30, 7, 2)])).toEqual([]);
  });

  it("between dividers of any kind, one of them in brackets", () => {
    for (const divider of [" | ", " │ ", " • ", " / ", " - ", " :: ", "|"]) {
      const row = ["Beds", "Seeds", "Tools"].join(divider);
      expect(tabs([row, ...PAGE], [bold(0, 4 + divider.length, 5)])).toEqual([
        "Beds",
        "Seeds*",
        "Tools",
      ]);
    }
    expect(tabs(["Beds | [Seeds] | Tools", ...PAGE])).toEqual(["Beds", "Seeds*", "Tools"]);
    expect(tabs(["Beds │ Seeds", ...PAGE], [lit(0, 6, 7)])).toEqual(["Beds", "Seeds*"]);
  });

  it("in brackets alone, one of many in a row", () => {
    const row = "Beds   [Seeds]   Tools   Notes";
    expect(tabs([row, ...PAGE])).toEqual(["Beds", "Seeds*", "Tools", "Notes"]);
    expect(tabs([`${row}   04:10`, ...PAGE])).toEqual([]);
    expect(tabs(["[Beds]   Seeds   Tools   Notes", ...PAGE])).toEqual([]);
    expect(tabs(["Beds   [Seeds]   Tools", ...PAGE])).toEqual([]);
  });

  it("in boxes that are closed, one of them in another look", () => {
    const boxes = ["┌──────┐ ┌───────┐ ┌───────┐", "│ Beds │ │ Seeds │ │ Tools │"];
    const rows = [...boxes, "└──────┘ └───────┘ └───────┘", ...PAGE];
    expect(tabs(rows, [bold(0, 9, 9)])).toEqual(["Beds", "Seeds*", "Tools"]);
    expect(tabs(rows, [lit(1, 10, 7)])).toEqual(["Beds", "Seeds*", "Tools"]);
    expect(tabs(rows)).toEqual([]);
  });

  it("with their keys", () => {
    const expected = ["1:Beds", "2:Seeds*", "3:Tools"];
    expect(tabs(["[1] Beds [2] Seeds [3] Tools", ...PAGE], [bold(0, 9, 9)])).toEqual(expected);
    expect(tabs(["1. Beds | 2. Seeds | 3. Tools", ...PAGE], [lit(0, 9, 10)])).toEqual(expected);
    expect(tabs(["(1) Beds  (2) Seeds  (3) Tools", ...PAGE], [lit(0, 9, 11)])).toEqual(expected);
    expect(tabs(["F1 Beds  F2 Seeds  F3 Tools", ...PAGE], [lit(0, 8, 10)])).toEqual([
      "F1:Beds",
      "F2:Seeds*",
      "F3:Tools",
    ]);
  });

  it("of files", () => {
    const row = " plan.py   beds.csv *   README.md";
    expect(tabs([row, ...PAGE], [lit(0, 0, 9)])).toEqual(["plan.py*", "beds.csv *", "README.md"]);
  });

  it("in brackets that touch", () => {
    const row = "[ Tides      ][ Harbour map ][ Notes ]";
    expect(tabs([row, ...PAGE], [bold(0, 14, 15)])).toEqual(["Tides", "Harbour map*", "Notes"]);
    const centred = "[   Tides   ][   Notes   ][   Map    ]";
    expect(tabs([centred, ...PAGE], [bold(0, 13, 13)])).toEqual(["Tides", "Notes*", "Map"]);
    const apart = centred.replaceAll("][", "]  [");
    expect(tabs([apart, ...PAGE], [bold(0, 15, 13)])).toEqual([]);
    expect(tabs([row, ...PAGE])).toEqual([]);
  });
});

describe("names elsewhere", () => {
  const FRAME = [
    "┌ Beds - Seeds - Tools ──────────────┐",
    "│                                    │",
    "│ text                               │",
    "│ text                               │",
    "└────────────────────────────────────┘",
  ];
  it("in the top edge of a frame", () => {
    expect(tabs([...PAGE, ...PAGE, ...FRAME], [bold(10, 9, 5)])).toEqual([
      "Beds",
      "Seeds*",
      "Tools",
    ]);
    expect(tabs([...PAGE, ...PAGE, ...FRAME])).toEqual([]);
  });

  it("in a frame of their own", () => {
    const strip = ["┌Garden──────────────────────┐", "│ Beds │ Seeds │ Tools       │"];
    const rows = [...strip, "└────────────────────────────┘", ...PAGE];
    expect(tabs(rows, [bold(1, 9, 5)])).toEqual(["Beds", "Seeds*", "Tools"]);
  });

  it("in the last row, where one is lit", () => {
    const row = " main   #garden   wren ";
    expect(tabs([...PAGE, ...PAGE, row], [lit(10, 7, 9)])).toEqual([]);
    const views = " Beds   Seeds   Tools ";
    expect(tabs([...PAGE, ...PAGE, views], [lit(10, 7, 7)])).toEqual(["Beds", "Seeds*", "Tools"]);
    expect(tabs([...PAGE, ...PAGE, views], [bold(10, 7, 7)])).toEqual([]);
  });
});

it("the windows of a multiplexer or of a chat in a bar", () => {
  const bar = lit(10, 0, 72);
  const rows = [...PAGE, ...PAGE];
  expect(tabs([...rows, "[ harbour ][  0$ sh  (1*$edit)  2-$ logs  ]"], [bar])).toEqual([
    "sh",
    "edit*",
    "logs",
  ]);
  expect(tabs([...rows, " [1:status] [2:#garden] [3:wren]"], [bar])).toEqual([
    "status",
    "#garden",
    "wren",
  ]);
});

describe("what only looks so", () => {
  it("the heading of a table, also with the column lit that it is sorted by", () => {
    const table = [
      "Name      Size      Date",
      "plan.py   1 K       May 3",
      "beds.csv  4 K       May 4",
    ];
    expect(tabs(table, [bold(0, 10, 4)])).toEqual([]);
    expect(tabs(table, [lit(0, 9, 6)])).toEqual([]);
    const upper = ["  PID  USER  STATE", "    1  root  S", "   12  wren  R"];
    expect(tabs(upper, [lit(0, 7, 4)])).toEqual([]);
    const walls = ["Name │ Size │ Date", "a    │ 1 K  │ May 3"];
    expect(tabs(walls, [bold(0, 7, 4)])).toEqual([]);
  });

  it("a title with a status, breadcrumbs, key hints, a path, a menu bar", () => {
    expect(tabs(["Garden   connected   idle", ...PAGE], [bold(0, 0, 6)])).toEqual([]);
    expect(tabs(["Garden > North > Beds", ...PAGE], [bold(0, 17, 4)])).toEqual([]);
    expect(tabs(["/home/ada/garden/beds", ...PAGE], [bold(0, 17, 4)])).toEqual([]);
    const hints = [lit(0, 0, 2), lit(0, 9, 2), lit(0, 18, 2)];
    expect(tabs(["^X Exit  ^S Save  ^F Find", ...PAGE], hints)).toEqual([]);
    expect(tabs(["q Quit  h Help  s Save", ...PAGE], [])).toEqual([]);
  });

  it("links with words behind them, below a box in front that has most of the page", () => {
    const box = Array.from({ length: 8 }, (_, row) => lit(row + 2, 0, 72));
    const rows = [
      "Home | Seed list | Map of the beds | Help",
      ...Array.from({ length: 10 }, () => ""),
    ];
    expect(tabs(rows, [lit(0, 0, 4), ...box])).toEqual([]);
  });

  it("a row of words in a screen that scrolls", () => {
    const shell = { alternateScreen: false, cursor: { row: 6, col: 2, visible: true } };
    const row = "Overview   Idle stats   Tunables   Wake";
    expect(tabs([row, ...PAGE, "$ "], [bold(0, 11, 10)], shell)).toEqual([]);
  });
});

it("the end of a line of text that is set to both sides is no strip", () => {
  const text = "sion, with all examples and more of it, refer  to  the  GNU";
  expect(tabs([text, "", ...PAGE], [bold(0, 56, 3)])).toEqual([]);
});
