import type { Screen } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const WORKED: Partial<Screen> = {
  alternateScreen: true,
  cursor: { row: 0, col: 0, visible: false },
};

function buttons(rows: readonly string[], runs: readonly StyledRun[], state = WORKED): string[] {
  return detectRegions({ ...screenFromText(rows, { cols: 50, runs }), ...state })
    .filter(({ role }) => role === "button")
    .map(({ name }) => name);
}

const run = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { bg: 6 } };
};

describe("beside a text", () => {
  const ROWS = [
    "text",
    "text",
    "text",
    "Welcome to the harbour.     < OK      >",
    "text",
    "text",
    "text",
  ];

  it("padded words in brackets on a ground of their own", () => {
    expect(buttons(ROWS, [run(3, 28, 11)])).toEqual(["OK"]);
  });

  it("none in plain writing, in another look in part, close to the text, or where a text is edited", () => {
    expect(buttons(ROWS, [])).toEqual([]);
    expect(buttons(ROWS, [run(3, 28, 5)])).toEqual([]);
    expect(buttons(ROWS, [run(3, 20, 19)])).toEqual([]);
    const log = ROWS.with(3, "[ OK ] Started the label printer");
    expect(buttons(log, [run(3, 0, 6)])).toEqual([]);
    const cursor = { row: 3, col: 4, visible: true };
    expect(buttons(ROWS, [run(3, 28, 11)], { alternateScreen: true, cursor })).toEqual([]);
    expect(buttons(ROWS, [run(3, 28, 11)], { ...WORKED, alternateScreen: false })).toEqual([]);
  });
});

it("a tight one that is lit, alone in its row and with free rows around it", () => {
  const rows = ["text", "> Ada", "", "  [Next]", "", "text", "text", "text"];
  expect(buttons(rows, [run(3, 2, 6)])).toEqual(["Next"]);
  expect(buttons(rows.with(2, "text"), [run(3, 2, 6)])).toEqual([]);
  expect(buttons(rows, [])).toEqual([]);
});

describe("in a frame of a program that takes the mouse", () => {
  const ROWS = [
    "┌──────────────────┐",
    "│ Sum up           │",
    "│                  │",
    "│  < Add >         │",
    "│  < Clear >       │",
    "│                  │",
    "│                  │",
    "│                  │",
    "│ 12               │",
    "└──────────────────┘",
  ];
  const mouse: Partial<Screen> = { ...WORKED, mouse: "vt200" };

  it("padded words that have their rows for themselves", () => {
    expect(buttons(ROWS, [], mouse)).toEqual(["Add", "Clear"]);
  });

  it("none right below a text, without padding, or without the mouse", () => {
    expect(buttons(ROWS.with(2, "│ of all           │"), [], mouse)).toEqual([]);
    expect(buttons(ROWS.with(3, "│  <Add>           │"), [], mouse)).toEqual([]);
    expect(buttons(ROWS, [])).toEqual([]);
  });
});

it("one beside a field, above the buttons of a frame", () => {
  const rows = [
    "┌────────────────────────────────┐",
    "│ Open                           │",
    "│                                │",
    "│ Filter: [*       ]  [ Coding ] │",
    "│            [ OK ]  [ Cancel ]  │",
    "└────────────────────────────────┘",
  ];
  const fill: StyledRun[] = rows.map((_, row) => ({ row, col: 0, length: 34, style: { bg: 7 } }));
  expect(buttons(rows, fill)).toEqual(["Coding", "OK", "Cancel"]);
  const text = rows.with(3, "│ The coding is now [ unknown ]. │");
  expect(buttons(text, fill)).toEqual(["OK", "Cancel"]);
});

it("a question in a box of its own is no button", () => {
  const rows = [
    "┌────────────────────────────┐",
    "│ ┌────────────────────────┐ │",
    "│ │ Do you really want to? │ │",
    "│ └────────────────────────┘ │",
    "│  < Yes >   < No >          │",
    "└────────────────────────────┘",
  ];
  const fill: StyledRun[] = rows.map((_, row) => ({ row, col: 0, length: 30, style: { bg: 7 } }));
  expect(buttons(rows, fill)).toEqual(["Yes", "No"]);
});

it("one beside a field, in any row of a frame with buttons at its bottom", () => {
  const rows = [
    "┌────────────────────────────────┐",
    "│ Start at:                      │",
    "│ ____________________  [ Tree ] │",
    "│ Name:                          │",
    "│ _____________________________  │",
    "│            [ OK ]  [ Cancel ]  │",
    "└────────────────────────────────┘",
  ];
  const fill: StyledRun[] = rows.map((_, row) => ({ row, col: 0, length: 34, style: { bg: 7 } }));
  expect(buttons(rows, fill)).toEqual(["Tree", "OK", "Cancel"]);
  expect(buttons(rows.with(2, "│ ______________ or a [ Tree ] | │"), fill)).toEqual([
    "OK",
    "Cancel",
  ]);
});

describe("a row of padded words above the rule that ends a section of a frame", () => {
  const ROWS = [
    "┌──────────────────────────┐",
    "│ Overwrite all files?     │",
    "│ [ ] Not with empty ones  │",
    "│ [ All ] [ Older ] [ No ] │",
    "├──────────────────────────┤",
    "│ Some text                │",
    "└──────────────────────────┘",
  ];
  const mouse: Partial<Screen> = { ...WORKED, mouse: "any" };

  it("are its buttons", () => {
    expect(buttons(ROWS, [], mouse)).toEqual(["All", "Older", "No"]);
  });

  it("but not one alone, or in the middle of a text", () => {
    const one = ROWS.with(3, "│ [ All ]                  │");
    expect(buttons(one, [], mouse)).toEqual([]);
    expect(buttons(ROWS.with(4, ROWS[5]!), [], mouse)).toEqual([]);
  });
});

it("words in brackets between a scrollbar and the side of a frame", () => {
  const rows = [
    "┌──────────────────┐",
    "│ one   ▒ <Add>    │",
    "│ two   ▒ <Remove> │",
    "│ three ▒          │",
    "│ four  |          │",
    "└──────────────────┘",
  ];
  expect(buttons(rows, [])).toEqual(["Add", "Remove"]);
  expect(buttons(rows.with(2, "│ two   ▒          │"), [])).toEqual([]);
  expect(buttons(rows.with(4, "│ four  ▒ see <a>  │"), [])).toEqual([]);
});

describe("behind a field in a frame of one row", () => {
  const ROWS = [
    `┏${"━".repeat(48)}┓`,
    `┃Filter: ${" ".repeat(22)}<Apply> <Recent>  ┃`,
    `┗${"━".repeat(48)}┛`,
    " 1  0.00  10.0.0.1  DNS  query",
    " 2  0.10  10.0.0.2  DNS  answer",
    "",
  ];
  const field: StyledRun = { row: 1, col: 9, length: 22, style: { bg: 4 } };
  const runs = [field, run(1, 31, 7), run(1, 39, 8)];
  const mouse: Partial<Screen> = { ...WORKED, mouse: "any" };

  it("tight words on one ground, and the field up to them; the frame is no dialog", () => {
    const screen = { ...screenFromText(ROWS, { cols: 50, runs }), ...mouse };
    const found = detectRegions(screen).filter(({ role }) => role !== "group");
    expect(found.map(({ role, name }) => `${role} ${name}`)).toEqual([
      "textbox Filter",
      "button Apply",
      "button Recent",
    ]);
  });

  it("not without the mouse, or without a ground of their own", () => {
    expect(buttons(ROWS, runs)).toEqual([]);
    expect(buttons(ROWS, [field], mouse)).toEqual([]);
  });
});
