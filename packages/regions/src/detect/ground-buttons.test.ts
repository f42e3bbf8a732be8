import type { Style } from "@pilotty/protocol";
import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

const GREEN = { bg: 2 } as const;
const BLUE = { bg: 4 } as const;
const LIT = { inverse: true } as const;

/** What is found on a box with words on grounds of their own in its last row, the focused one with a `*`. */
function found(
  box: readonly string[],
  words: readonly [string, Partial<Style>][],
  cursorAt = words[1]![0],
  alternateScreen = true,
): string[] {
  const rows = ["", "", ...box.map((line) => `      ${line}`), "", ""];
  const row = box.length;
  const runs = words.map(([word, style]) => ({
    row,
    col: rows[row]!.indexOf(word),
    length: word.length,
    style,
  }));
  const cursor = { row, col: rows[row]!.indexOf(cursorAt), visible: true };
  const screen = { ...screenFromText(rows, { cols: 50, runs, cursor }), alternateScreen };
  return detectRegions(screen).map(
    ({ role, name, focused }) => `${role} ${name}${focused ? "*" : ""}`,
  );
}

const ROW = ["┌──────────────────────────────┐", "│Begin     Stop    Leave it    │"];
const BAR = [...ROW, "└──────────────────────────────┘"];
const WORDS: [string, Partial<Style>][] = [
  ["Begin", GREEN],
  ["Stop", LIT],
  ["Leave it", BLUE],
];

test("tight words in a box of one row, the cursor on one of them", () => {
  expect(found(BAR, WORDS)).toEqual(["button Begin", "button Stop*", "button Leave it"]);
});

test("the cursor was left behind the word that was drawn last", () => {
  const box = [BAR[0]!, "│ Begin Stop Leave it          │", BAR[2]!];
  expect(found(box, WORDS, " Leave it")).toEqual([
    "button Begin",
    "button Stop*",
    "button Leave it",
  ]);
});

test("tight words below the rule of a message", () => {
  const box = [
    "┌──────────────────────────────┐",
    "│ The gate is open.            │",
    "├──────────────────────────────┤",
    "│Begin     Stop    Leave it    │",
    "└──────────────────────────────┘",
  ];
  expect(found(box, WORDS)).toEqual([
    "dialog The gate is open.",
    "button Begin",
    "button Stop*",
    "button Leave it",
  ]);
});

test("the cursor is elsewhere, a text goes on above them, or the screen scrolls", () => {
  const buttons = (all: string[]) => all.filter((one) => one.startsWith("button"));
  expect(buttons(found(BAR, WORDS, "    │"))).toEqual([]);
  const text = [ROW[0]!, "│Begin     and then            │", ROW[1]!, BAR[2]!];
  expect(buttons(found(text, WORDS))).toEqual([]);
  expect(buttons(found(BAR, WORDS, "Stop", false))).toEqual([]);
});
