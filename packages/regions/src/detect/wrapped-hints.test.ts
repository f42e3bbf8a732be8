import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

/** The hints of a question with marks below it, as `key name,row`. */
function hints(question: readonly string[]): string[] {
  const rows = ["? Name: oak", ...question, " ◉ Boat", " ◯ Oar", "", ""];
  const run = { row: 1, col: 0, length: 1, style: { fg: 2 as const } };
  return detectRegions(screenFromText(rows, { cols: 60, runs: [run] }))
    .filter(({ role }) => role === "button")
    .map(({ name, shortcut, bounds }) => `${shortcut} ${name},${bounds.y}`);
}

test("a sentence in brackets goes on in the next row", () => {
  const asked = "? What shall it be? (Press <space> to select, <a> to toggle";
  expect(hints([asked, "and <enter> to proceed)"])).toContain("Enter proceed,2");
  const letters = "? What shall it be?  [space to select, <right> to all, type";
  expect(hints([letters, "to filter, ? for more help]"])).toContain("? more help,2");
});

test("it ends in its row, or far from the edge, or is no sentence about keys", () => {
  const closed = "? What shall it be? (Press <space> to select, <a> to clear)";
  expect(hints([closed, "It is late and <enter> to proceed)"])).not.toContain("Enter proceed,2");
  const short = "? What? (Press <space> to select,";
  expect(hints(["", short, "and <enter> to proceed)"])).not.toContain("Enter proceed,3");
  const broken = "? What shall it be? (Press <a> to toggle all of it, <Return";
  expect(hints([broken, "> to submit)"])).not.toContain("> submit,2");
  const text = "? What shall it be (for all of us in the shed, and those at";
  expect(hints(["", text, "home, ? for more help)"])).toEqual([]);
});
