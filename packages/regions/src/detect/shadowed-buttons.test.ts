import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const GREY = { bg: 7 } as const;
const GREEN = { bg: 2, fg: 0 } as const;

/** The buttons of a grey box with green words in it, the focused one with a `*`. */
function buttons(rows: readonly string[], words: readonly string[], lit = ""): string[] {
  const runs: StyledRun[] = rows.map((_, row) => ({ row, col: 0, length: 50, style: GREY }));
  for (const word of words) {
    const row = rows.findIndex((text) => text.includes(word));
    const style = word === lit ? { ...GREEN, fg: 15 } : GREEN;
    runs.push({ row, col: rows[row]!.indexOf(word), length: word.length, style });
  }
  const screen = screenFromText(rows, {
    cols: 50,
    runs,
    cursor: { row: 0, col: 0, visible: false },
  });
  return detectRegions({ ...screen, alternateScreen: true })
    .filter(({ role }) => role === "button")
    .map(({ name, focused }) => `${name}${focused ? "*" : ""}`);
}

test("padded words with a shadow at their right and below them are buttons", () => {
  const rows = [
    "",
    "  Save the file?",
    "",
    "    Yes   ▄    No   ▄   Cancel ▄",
    "   ▀▀▀▀▀▀▀▀   ▀▀▀▀▀▀▀   ▀▀▀▀▀▀▀▀",
    "",
  ];
  const words = ["  Yes   ", "  No   ", " Cancel "];
  expect(buttons(rows, words, "  Yes   ")).toEqual(["Yes*", "No", "Cancel"]);
  expect(buttons(rows.with(4, ""), words)).toEqual([]);
});

test("what else stands beside them does not matter", () => {
  const rows = ["", "  notes.txt          Open  ▄", "  plan.txt          ▀▀▀▀▀▀▀▀", ""];
  expect(buttons(rows, ["  Open  "])).toEqual(["Open"]);
  expect(buttons(rows, [])).toEqual([]);
});
