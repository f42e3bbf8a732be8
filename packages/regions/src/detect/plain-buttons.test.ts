import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

/** The buttons of a screen with a lit word in some row, at which the cursor stands. */
function buttons(
  rows: readonly string[],
  {
    row = 4,
    word = "Leave",
    at,
    alternateScreen = true,
  }: { row?: number; word?: string; at?: number; alternateScreen?: boolean } = {},
): string[] {
  const col = at ?? rows[row]!.indexOf(word);
  const runs = [
    { row, col: rows[row]!.indexOf(word), length: word.length, style: { inverse: true } },
  ];
  const cursor = { row, col, visible: true };
  const screen = { ...screenFromText(rows, { cols: 40, runs, cursor }), alternateScreen };
  return detectRegions(screen)
    .filter(({ role }) => role === "button")
    .map(({ name, focused }) => `${name}${focused ? "*" : ""}`);
}

const BAR = [
  "",
  "",
  "",
  "   ┌─────────────────────────┐",
  "   │Stay    Leave    Ask me  │",
  "   └─────────────────────────┘",
  "",
];

test("words in a box of one row, the lit one with the cursor", () => {
  expect(buttons(BAR)).toEqual(["Stay", "Leave*", "Ask me"]);
  expect(buttons(BAR, { word: "Stay" })).toEqual(["Stay*", "Leave", "Ask me"]);
});

test("words below a rule", () => {
  const box = ["   ┌─────────────────────────┐", "   │ The gate is open.       │"];
  const rule = "   ├─────────────────────────┤";
  const rows = ["", ...box, rule, ...BAR.slice(4)];
  expect(buttons(rows)).toEqual(["Stay", "Leave*", "Ask me"]);
  expect(buttons(rows.with(3, "   │ and the text goes on    │"))).toEqual([]);
});

test("the cursor is elsewhere, the box is at the top, or the screen scrolls", () => {
  expect(buttons(BAR, { at: 27 })).toEqual([]);
  expect(buttons(BAR.slice(3), { row: 1 })).toEqual([]);
  expect(buttons(BAR, { alternateScreen: false })).toEqual([]);
});

test("one lit character beside words is a mark", () => {
  const rows = BAR.with(3, "   │                         │").toSpliced(
    2,
    1,
    "   ┌─────────────────────────┐",
  );
  const marked = rows.with(4, "   │ Has water       X       │");
  expect(buttons(marked, { word: "X" })).toEqual([]);
});

test("a blank apart below a rule, where the others start with capitals", () => {
  const rows = [
    "",
    "   ┌─────────────────────────┐",
    "   │ The gate is open.       │",
    "   ├─────────────────────────┤",
    "   │ Stay in Leave it Cancel │",
    "   └─────────────────────────┘",
    "",
  ];
  const word = "Leave it";
  expect(buttons(rows, { word })).toEqual(["Stay in", "Leave it*", "Cancel"]);
  expect(buttons(rows, { word, at: 20 })).toEqual(["Stay in", "Leave it*", "Cancel"]);
  expect(buttons(rows, { word, at: 24 })).toEqual([]);
  const sentence = "   │ Wait a Day for the gate │";
  expect(buttons(rows.with(4, sentence), { word: "Day" })).toEqual([]);
  const alone = "   │           OK            │";
  expect(buttons(rows.with(4, alone), { word: "OK" })).toEqual(["OK*"]);
  expect(buttons(rows.with(4, "   │        84 rows          │"), { word: "84 rows" })).toEqual([]);
  expect(buttons(rows.with(4, "   │ OK                      │"), { word: "OK" })).toEqual([]);
  expect(buttons(rows.with(3, "   │ and so it stays.        │"), { word })).toEqual([]);
  expect(buttons(rows.with(4, "   │ a 12:30 Leave it, b     │"), { word })).toEqual([]);
});

test("below a question, in the last row of a box", () => {
  const box = (question: string) => [
    "",
    "   ┌─────────────────────────┐",
    `   │${question.padEnd(25)}│`,
    "   │    Stay       Leave     │",
    "   └─────────────────────────┘",
  ];
  const lit = { row: 3, at: 0, alternateScreen: false };
  expect(buttons(box("   Leave the garden now?"), lit)).toEqual(["Stay", "Leave*"]);
  expect(buttons(box("   The gate is open."), lit)).toEqual([]);
});
