import type { Screen, Style } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import { markedRows } from "../../test/marked-rows.ts";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

type Look = Partial<Style>;

const RED: Look = { fg: 1 };
const GREEN: Look = { fg: 2 };
const BOLD: Look = { bold: true };

/** A full screen of rows in which `{a:text}` is drawn in the look named `a`. */
function screenOf(
  rows: readonly string[],
  looks: Readonly<Record<string, Look>>,
  rest: Partial<Screen> = {},
): Screen {
  const { texts, runs } = markedRows(rows, looks);
  const screen = screenFromText(texts, { cols: 60, runs });
  return { ...screen, alternateScreen: true, cursor: at(0, 0), ...rest };
}

const at = (row: number, col: number) => ({ row, col, visible: true });

const found = (...args: Parameters<typeof screenOf>) =>
  detectRegions(screenOf(...args)).map(({ role, name }) => `${role} ${name}`);

describe("forms drawn in colours of their own", () => {
  const rows = [
    "Settings of the garden",
    "",
    "{r:[Choose a bed]}",
    "Rows in a bed      [{u:8         }]",
    "Water at night     ({r:*})YES  ({r: })NO",
    "Show the months    ({r: })YES  ({r:*})NO",
    "",
    "",
  ];
  const looks = { r: RED, u: { ...RED, underline: "single" as const } };

  it("are pages, also without a link, and their marks need no blank behind them", () => {
    expect(found(rows, looks)).toEqual([
      "button Choose a bed",
      "textbox Rows in a bed",
      "radio YES",
      "radio NO",
      "radio YES",
      "radio NO",
    ]);
  });

  it("with the cursor in the last row, it is a text in a pager", () => {
    expect(found(rows, looks, { cursor: at(7, 0) })).toEqual([]);
  });

  it("in the look of the text they are none", () => {
    expect(found(rows, {})).toEqual([]);
  });

  it("marks in a sentence and behind bullets are no form", () => {
    const text = [
      "A record ends with {r:[end]}. Old readers wrote {r:[X]}",
      "for what was lent and {r:[ ]} for what was not.",
      "- {r:[x]} done",
      "- {r:[ ]} to do",
      "",
      "",
    ];
    expect(found(text, looks)).toEqual([]);
  });
});

describe("forms drawn like links", () => {
  const rows = [
    "See {b:[Manual]} and the {b:[Index]} of beds.",
    "{u:[ State ]}: as it was.  {u:[ Undo ]}",
    "Name {b:_______}   {b:More}",
    "Show value   {b:Less}",
    "",
    "",
  ];
  const looks = {
    b: { fg: 6, underline: "single" as const },
    u: { underline: "single" as const },
  };

  it("other words in that look are links", () => {
    expect(found(rows, looks)).toEqual([
      "button Manual",
      "button Index",
      "button State",
      "button Undo",
      "textbox Name",
      "link More",
      "link Less",
    ]);
  });
});

describe("forms drawn like the text", () => {
  const rows = [
    "Read the {l:house rules} first, or ask for {c:help} here.",
    "",
    "Name: Ida_________",
    "Bed : [North side]",
    "Size: [Small__]",
    "(*) Daily ( ) Weekly",
    "Keep me: [ ]",
    "",
    "",
  ];
  const looks = { l: GREEN, c: { fg: 11 } };
  const all = [
    "link house rules",
    "link help",
    "textbox Name",
    "button North side",
    "textbox Size",
    "radio Daily",
    "radio Weekly",
    "checkbox Keep me",
  ];

  it("count where the cursor is at a link", () => {
    expect(found(rows, looks, { cursor: at(0, 40) })).toEqual(all);
  });

  it("elsewhere it may be a text in an editor", () => {
    expect(found(rows, looks, { cursor: at(4, 2) })).toEqual(["textbox Name"]);
  });

  it("brackets in the midst of a sentence are none", () => {
    const text = rows.with(3, "Bed [north] is old.");
    expect(found(text, looks, { cursor: at(0, 40) })).toEqual(
      all.filter((name) => name !== "button North side"),
    );
  });
});

it("weight alone does not tell a form where nothing has the focus", () => {
  const rows = [
    "Borrow {b:seeds} here.",
    "{b:[X]} Send by post {b:[ ]} Add a label",
    "{b:[ Ask ]} now",
    "",
    "",
  ];
  expect(found(rows, { b: BOLD })).toEqual([]);
});

describe("forms of which the brackets alone have a colour", () => {
  const looks = { r: RED, g: GREEN };
  const rows = [
    "Orchard shop",
    "",
    "See our {g:apples} and {g:opening hours} before you order.",
    "",
    "Name:{r:[}Vera________{r:]} Town:{r:[}______{r:]}",
    "",
    "{r:[}*{r:]} Cider{r:[} {r:]} Perry",
    "",
    "{r:[}{g:Order}{r:]}",
    "",
    "",
  ];

  it("are pages, wherever the cursor is, and their marks stand close together", () => {
    expect(found(rows, looks)).toEqual([
      "link apples",
      "link opening hours",
      "textbox Name",
      "textbox Town",
      "checkbox Cider",
      "checkbox Perry",
      "button Order",
    ]);
  });

  it("have words in round brackets behind a button, marks behind a colon and brackets in brackets", () => {
    const form = rows
      .with(2, "")
      .with(6, "Kind:{r:(}*{r:)} colza{r:(} {r:)} whale")
      .with(7, "{r:[[}Before nine.____{r:]]}")
      .with(8, "{r:[}{g:Order}{r:](Clear)}")
      .with(10, "{g:Back}");
    expect(found(form, looks)).toEqual([
      "textbox Name",
      "textbox Town",
      "radio colza",
      "radio whale",
      "textbox ",
      "button Order",
      "button Clear",
      "link Back",
    ]);
    const remark = found(form.with(8, "{r:[}{g:Order}{r:]}(Clear)"), looks);
    expect(remark).not.toContain("button Clear");
  });

  it("none where only some have it, or all in the look of the text", () => {
    expect(found(rows.with(4, "Name:{g:[}Vera________{g:]}"), looks)).toEqual([]);
    expect(found(rows, { g: GREEN })).toEqual([]);
  });
});

describe("texts that look like forms", () => {
  it("a log of what was started, in a pager", () => {
    const rows = [
      "[{g:  OK  }] Started the loom.",
      "[{g:  OK  }] Reached the yard.",
      "[{r:FAILED}] Start of the lamp.",
      "[{g:  OK  }] Started the clock.",
      "yard.log (END)",
    ];
    const looks = { r: RED, g: GREEN };
    expect(found(rows, looks, { cursor: at(4, 14) })).toEqual([]);
    expect(found(rows, looks)).toEqual([]);
  });
});

describe("a form of which the cursor is in a control that no other is drawn like", () => {
  const rows = [
    "Order a hive",
    "Kind: {b:[X]} oak {c:[ ]} elm {b:[ ]} fir",
    "{b:[X]} By post {b:[ ]} With a lid",
    "Yard: [{b:North}]",
    "{b:[ Send it ]}",
    "{b:Back}",
    "",
  ];
  const looks = { b: BOLD, c: { inverse: true }, l: { fg: 4 } };
  const all = [
    "checkbox oak",
    "checkbox elm",
    "checkbox fir",
    "checkbox By post",
    "checkbox With a lid",
    "button North",
    "button Send it",
  ];

  it("weight tells its controls, and words in their look are links", () => {
    expect(found(rows, looks, { cursor: at(1, 15) })).toEqual([...all, "link Back"]);
  });

  it("words in a colour of their own are links rather than those", () => {
    const titled = rows.with(0, "{b:Order a hive}").with(5, "{l:Back}");
    expect(found(titled, looks, { cursor: at(1, 15) })).toEqual([...all, "link Back"]);
  });

  it("elsewhere it may be a text in an editor", () => {
    expect(found(rows, looks, { cursor: at(2, 12) })).toEqual([]);
  });
});

it("what stands right behind the only field of a row is its button", () => {
  const page = [
    "Read the {l:house rules} and the {l:price list} before you",
    "order a hive of ours, or ask for {c:help} first.",
    "",
    "{l:Home} | {l:Map} | {l:Write to us}",
  ];
  const looks = { l: GREEN, c: { fg: 11 } };
  const last = (text: string) =>
    found([...page, text, "", ""], looks, { cursor: at(1, 34) }).slice(6);
  expect(last("Find: ________ Go")).toEqual(["textbox Find", "button Go"]);
  expect(last("Size: ________ inches")).toEqual(["textbox Size"]);
  const form = ["Name: ________", "Town: ________ [ ] new", "Find: ________ Go", "", ""];
  const buttons = found([...page, ...form], looks, { cursor: at(1, 34) });
  expect(buttons.filter((name) => name === "button Go")).toHaveLength(1);
  expect(last("Find: ________ {l:[ Go ]}")).toEqual(["textbox Find", "button Go"]);
  expect(last("Find: {l:[ Go ]}")).toEqual(["link [ Go ]"]);
});
