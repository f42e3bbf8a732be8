import type { Region, Style } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import {
  cursorAt as at,
  linksOn as detect,
  focusedLinks as focus,
  linkNames as names,
  screenOf,
} from "../../test/links-on.ts";

type Look = Partial<Style>;

const BLUE: Look = { fg: 4 };

const PAGE = [
  "Garden club",
  "",
  "See the {a:seed lists}, the {b:beds in the north} and the",
  "{a:prices} [updated].",
  "",
  "  * {a:Meetings}",
  "  * {a:Members}",
  "",
  "{a:Contact} | {a:Help}",
  "",
];
const LINKS = [
  "seed lists",
  "beds in the north",
  "prices",
  "Meetings",
  "Members",
  "Contact",
  "Help",
];

describe("links of a page", () => {
  it("the current one is underlined and has the cursor", () => {
    const screen = screenOf(PAGE, { a: BLUE, b: { ...BLUE, underline: "single" } }, at(2, 24));
    expect(names(screen)).toEqual(LINKS);
    expect(focus(screen)).toEqual(["beds in the north"]);
    expect(detect(screen)[0]?.bounds).toEqual({ x: 8, y: 2, width: 10, height: 1 });
  });

  it("the current one is in reverse", () => {
    const screen = screenOf(PAGE, { a: BLUE, b: { ...BLUE, inverse: true } }, at(2, 24));
    expect(names(screen)).toEqual(LINKS);
    expect(focus(screen)).toEqual(["beds in the north"]);
  });

  it("the current one has the cursor on the blank before it", () => {
    const screen = screenOf(PAGE, { a: BLUE, b: { fg: 3 } }, at(2, 23));
    expect(focus(screen)).toEqual(["beds in the north"]);
  });

  it("the cursor is on the bracket round a control that is at work in a colour of its own", () => {
    const looks = { a: { fg: 2 }, b: { fg: 11 }, d: { fg: 12 } } as const;
    const page = PAGE.map((row) => row.replace("{b:beds in the north}", "{a:beds in the north}"));
    const rows = (control: string) => [...page, "", `  Tree  ${control}  and {d:not} more`, ""];
    expect(focus(screenOf(rows("[{b:Quince}]"), looks, at(11, 8)))).toEqual(["Quince"]);
    expect(names(screenOf(rows("[{b:Quince}"), looks, at(11, 8)))).toEqual([]);
  });

  it("the current one has a colour of its own, and no cursor", () => {
    const screen = screenOf(PAGE, { a: { fg: 2 }, b: { fg: 11, bold: true } });
    expect(names(screen)).toEqual(LINKS);
    expect(focus(screen)).toEqual(["beds in the north"]);
  });

  it("bold links, with the current one in reverse below the cursor", () => {
    const screen = screenOf(PAGE, { a: { bold: true }, b: { inverse: true } }, at(2, 24));
    expect(names(screen)).toEqual(LINKS);
  });

  it("the last row has the address of the current one in its look", () => {
    const rows = [...PAGE, "", "{b:beds/north.html}"];
    const screen = screenOf(rows, { a: { bold: true }, b: { inverse: true } }, at(2, 24));
    expect(names(screen)).toEqual(LINKS);
  });

  it("a question at the bottom has the cursor", () => {
    const looks = { a: { fg: 2 }, b: { fg: 11, bold: true }, q: { bg: 4 } } as const;
    const rows = [...PAGE, "", "{q:Are you sure? (y)}", "Arrow keys: Up and Down", "Help"];
    expect(names(screenOf(rows, looks, at(11, 17)))).toEqual(LINKS);
    expect(names(screenOf(rows, looks, at(8, 17)))).toEqual([]);
  });

  it("a field at the bottom has the focus, the current one a colour of its own", () => {
    const bounds = { x: 8, y: 11, width: 40, height: 1 };
    const field: Region = { role: "textbox", name: "Find", bounds, text: "plum", focused: true };
    const looks = { a: { fg: 2 }, b: { fg: 11, bold: true } };
    const rows = [...PAGE, "", "  Find: plum", "Arrow keys: Up and Down", "Help"];
    expect(names(screenOf(rows, looks, at(11, 12)), [field])).toEqual(LINKS);
    const buttons = rows.map((row) => row.replace("{b:beds in the north}", "{b:[Order]}"));
    expect(names(screenOf(buttons, looks, at(11, 12)), [field])).not.toContain("[Order]");
    const fields = rows.map((row) => row.replace("{b:beds in the north}", "[{b:plum}      ]"));
    expect(names(screenOf(fields, looks, at(11, 12)), [field])).not.toContain("plum");
  });

  it("none is current: the cursor is in the text", () => {
    const screen = screenOf(PAGE, { a: BLUE, b: BLUE }, { mouse: "vt200", ...at(0, 0) });
    expect(names(screen)).toEqual(LINKS);
    expect(focus(screen)).toEqual([]);
  });

  it("behind numbers, the numbers are none", () => {
    const rows = [
      "{n:You selected:}",
      "  {n:2}. {a:Page a}",
      "  {n:1}. {b:Orchard}",
      "  {n:0}. {a:The office}",
      "",
    ];
    const looks = { n: { fg: 12 }, a: BLUE, b: { ...BLUE, underline: "single" as const } };
    expect(names(screenOf(rows, looks, at(2, 5)))).toEqual(["Page a", "Orchard", "The office"]);
    expect(names(screenOf(rows, { n: { fg: 12 } }, at(2, 5)))).toEqual([]);
  });

  it("a box in front of the page holds the cursor, and cuts a link to one letter", () => {
    const rows = PAGE.with(1, "         ┌──────────────┐")
      .with(2, "See the {a:s}│ Back         │ {a:beds in the north} and the")
      .with(3, "{a:prices}   │ Save         │ by {a:early spring}, {a:late fall}.")
      .with(4, "         └──────────────┘");
    const screen = screenOf(rows, { a: BLUE }, at(2, 11));
    expect(names(screen)).toEqual([
      ...["beds in the north", "prices", "early spring", "late fall"],
      ...["Meetings", "Members", "Contact", "Help"],
    ]);
  });

  it("the current one of a page behind a dialog has not the focus", () => {
    const screen = screenOf(PAGE, { a: BLUE, b: { ...BLUE, inverse: true } });
    const button = { role: "button", name: "OK", text: "OK", focused: true } as const;
    const found = [{ ...button, bounds: { x: 50, y: 7, width: 2, height: 1 } }];
    expect(names(screen, found)).toEqual(LINKS);
    expect(focus(screen, found)).toEqual([]);
  });

  it("a link that goes on in the next row is one region a row", () => {
    const rows = PAGE.with(2, "See the {a:seed lists}, and the {b:beds in}").with(
      3,
      "{b:the north}, the {a:prices}.",
    );
    const screen = screenOf(rows, { a: BLUE, b: { ...BLUE, inverse: true } }, at(2, 28));
    expect(names(screen).slice(0, 4)).toEqual(["seed lists", "beds in", "the north", "prices"]);
    expect(focus(screen)).toEqual(["beds in"]);
  });

  it("not on cells that belong to a control", () => {
    const screen = screenOf(PAGE, { a: BLUE, b: { ...BLUE, underline: "single" } }, at(2, 24));
    const button = { role: "button", name: "Help", text: "Help", focused: false } as const;
    const found = [{ ...button, bounds: { x: 10, y: 8, width: 4, height: 1 } }];
    expect(names(screen, found)).toEqual(LINKS.slice(0, -1));
  });
});

describe("no links", () => {
  it("in the stream of a shell", () => {
    const looks = { a: BLUE, b: { ...BLUE, underline: "single" as const } };
    expect(detect(screenOf(PAGE, looks, { alternateScreen: false, ...at(2, 24) }))).toEqual([]);
  });

  it("in source code with the cursor on a word", () => {
    const rows = [
      "{a:import} os",
      "{a:from} pathlib {a:import} Path",
      "{a:class} Bed:",
      "    {a:def} sow(self, crop):",
      '        {a:return} self.add(crop, {c:"spring"})',
      "    {c:# what grows in it}",
      "    {a:def} weed(self): {a:pass}",
    ];
    expect(detect(screenOf(rows, { a: { fg: 3 }, c: { fg: 2 } }, at(1, 0)))).toEqual([]);
  });

  it("in a text whose search hits are lit, one of them below the cursor", () => {
    const rows = ["a {a:bed} of", "the {b:bed} in", "one {a:bed} more", "no {a:bed} here"];
    const looks = { a: { bg: 3 }, b: { bg: 1 } };
    expect(detect(screenOf(rows, looks, at(1, 4)))).toEqual([]);
  });

  it("in a list of files with coloured directories", () => {
    const rows = [
      "drwxr-xr-x 2 4096 Mar  1 {a:bed plans}",
      "drwxr-xr-x 2 4096 Mar  1 {b:crops}",
      "-rw-r--r-- 1  120 Mar  2 notes.md",
      "drwxr-xr-x 2 4096 Mar  3 {a:old labels}",
      "drwxr-xr-x 2 4096 Mar  3 {a:seeds}",
    ];
    expect(detect(screenOf(rows, { a: BLUE, b: { ...BLUE, inverse: true } }, at(1, 25)))).toEqual(
      [],
    );
  });

  it("in a conversation with a coloured name in front of each line", () => {
    const rows = [
      "Chat of the garden club",
      "",
      "{a:Ada King} says that the plums are ripe",
      "{a:Bob Lee} says that they are not",
      "{a:Eve Fox} says that it will rain",
      "{b:Sue Doe} says no",
      "",
    ];
    const looks = { a: BLUE, b: { ...BLUE, inverse: true } };
    const hidden = { cursor: { row: 0, col: 0, visible: false } };
    expect(detect(screenOf(rows, looks, hidden))).toEqual([]);
    const reached = rows.map((row) => row.replace(/^\{/, "See {"));
    expect(detect(screenOf(reached, looks, hidden))).toHaveLength(4);
  });

  it("in a manual in a pager", () => {
    const rows = [
      "{a:NAME}",
      "  sow - put seeds into a bed",
      "{a:SYNOPSIS}",
      "  {a:sow} [{a:-d} {b:depth}] {b:seed}",
      "{a:DESCRIPTION}",
      "  {a:sow} puts {b:seed} as deep as {b:depth} says. See {a:weed}.",
      "{c:Manual page sow(1) line 1}",
    ];
    const looks = { a: { bold: true }, b: { underline: "single" as const }, c: { inverse: true } };
    expect(detect(screenOf(rows, looks, at(6, 25)))).toEqual([]);
  });

  it("in a frame", () => {
    const rows = ["┌──────────────────────────────────────────────────┐", ...PAGE, ""].map(
      (row, index) =>
        index === 0
          ? row
          : `│ ${row}${" ".repeat(Math.max(0, 49 - row.replace(/\{\w:([^}]*)\}/gu, "$1").length))}│`,
    );
    rows.push("└──────────────────────────────────────────────────┘");
    const screen = screenOf(rows, { a: BLUE, b: { ...BLUE, inverse: true } }, at(3, 26));
    expect(detect(screen)).toEqual([]);
  });

  it("on an empty screen", () => {
    expect(detect(screenOf([""], {}))).toEqual([]);
    expect(detect(screenOf([], {}))).toEqual([]);
  });
});
