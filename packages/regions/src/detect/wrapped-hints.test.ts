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

test("keys in one look of their own, without their quotes, in the sentences of a text", () => {
  const rows = [
    "",
    "",
    "",
    "Use the keys to scroll, '*' for any item, '=' for sets",
    "of them, '?' for help, or 'Ctrl-X' to quit.",
    "",
    ...Array.from({ length: 10 }, () => "words of a text"),
  ];
  const found = (width: number) => {
    const keys = [
      [3, 25, 1],
      [3, 43, 1],
      [4, 10, 1],
      [4, 27, 6],
    ] as const;
    const runs = keys.map(([row, col, length]) => {
      const from = col - (width - 1);
      return { row, col: from, length: length + 2 * (width - 1), style: { fg: 2 as const } };
    });
    const screen = { ...screenFromText(rows, { cols: 60, runs }), alternateScreen: true };
    return detectRegions(screen).map(({ name, shortcut }) => `${shortcut} ${name}`);
  };
  expect(found(1)).toEqual(["* any item", "= sets", "? help", "Ctrl+X quit"]);
  // In source code the quotes have the look of what they are around.
  expect(found(2)).toEqual([]);
});
