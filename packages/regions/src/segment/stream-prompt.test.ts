import { expect, it, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "./scene.ts";
import { streamPrompt } from "./stream-prompt.ts";

/** The prompt as `name@start-end` at the end of a screen that scrolls. */
function prompt(rows: readonly string[], lit = 0): string | undefined {
  const row = rows.length - 1;
  const cursor = { row, col: rows[row]!.length, visible: true };
  const runs: StyledRun[] = lit > 0 ? [{ row, col: 0, length: lit, style: { fg: 4 } }] : [];
  const screen = screenFromText([...rows, ""], { cols: 60, cursor, runs });
  const field = streamPrompt(segmentScreen(screen), () => true);
  return field && `${field.name}@${field.start}-${field.end}`;
}

it("stands behind a sign below a question, or below its choices", () => {
  expect(prompt([" Name of the loom [table]:", " > "])).toBe("Name of the loom [table]@3-4");
  expect(prompt(["Which yarn?", "  [0] wool", "  [1] silk", " > 0,1"])).toBe("Which yarn?@3-6");
  expect(prompt(["Which yarn?", "wool is warm", "> "])).toBeUndefined();
  expect(prompt(["", "> "])).toBeUndefined();
});

it("stands behind words and a sign", () => {
  expect(prompt(["What now> u"])).toBe("What now@10-11");
  expect(prompt(["Update>> "], 6)).toBe("Update@9-10");
  expect(prompt(["sqlite> "])).toBeUndefined();
});

it("stands behind a word that the text above asks for, where another one was asked for before", () => {
  const before = (...rows: string[]) => prompt(["n/q> n", "", ...rows]);
  expect(before("Enter a yarn for this loom.", "yarn> wool")).toBe("yarn@6-10");
  expect(before("Option yarn.", "What it is woven of.", "yarn> ")).toBe("yarn@6-7");
  expect(before("Option yarn.", "", "yarn> ")).toBeUndefined();
  expect(before('Enter ".help" for hints.', "loom> ")).toBeUndefined();
  expect(before("loom comes with no warranty.", "loom> ")).toBeUndefined();
});

it("does not stand behind the name with which an interpreter greets", () => {
  expect(prompt(["Type help for the loom commands.", "loom> "])).toBeUndefined();
  expect(prompt(["loom> quit", "", "Now in the loom project.", "loom> ls"])).toBeUndefined();
});

it("stands behind a sentence that says what to enter, and not behind letters to choose from", () => {
  expect(prompt(["Enter a new word (6 letters or more) "])).toBe(
    "Enter a new word (6 letters or more)@37-38",
  );
  expect(prompt(["Enter the wool. "])).toBeUndefined();
  expect(prompt(["Would you like wool? Y/n (q to quit) "])).toBeUndefined();
});

it("stands behind the keys of the choices above", () => {
  expect(prompt(["n) New yarn", "q) Quit", "n/q> "])).toBe("n/q@5-6");
  expect(prompt(["n) New yarn", "q) Quit", "n/s/q> "])).toBeUndefined();
  expect(prompt(["", "n/q> "])).toBeUndefined();
});

it("stands behind what is taken if nothing is typed", () => {
  expect(prompt(["Country Name (2 letter code) [AU]:DE"])).toBe(
    "Country Name (2 letter code) [AU]@34-36",
  );
  expect(prompt(["Email Address []:"])).toBe("Email Address []@17-18");
  expect(prompt(["Author [Wren]: Mi"])).toBe("Author [Wren]@15-17");
  expect(prompt(["package name: (demo) box"])).toBe("package name@21-24");
});

it("stands behind a label of several words with a word or a name behind it", () => {
  expect(prompt(["Label of the loom: comet-2"])).toBe("Label of the loom@19-26");
  expect(prompt(["Label of the loom: comet-2.1"])).toBeUndefined();
  expect(prompt(["Rows of the loom: 84"])).toBeUndefined();
  expect(prompt(["Version of node: v20"])).toBeUndefined();
  expect(prompt(["Loading of the loom: comet-2"])).toBeUndefined();
});

it("stands behind a label in a look of its own", () => {
  expect(prompt(["Name: Wren"], 5)).toBe("Name@6-10");
  expect(prompt(["Name: Wren"])).toBeUndefined();
  expect(prompt(["Name: Wren"], 10)).toBeUndefined();
});

it("stands behind several words and a colon, if it is a word", () => {
  expect(prompt(["Your name: Wren"])).toBe("Your name@11-15");
  expect(prompt(["Packages found: 12"])).toBeUndefined();
  expect(prompt(["Waiting for it: one moment"])).toBeUndefined();
});

it("stands between two rules, in the midst of a screen", () => {
  const rule = "─".repeat(60);
  const cursor = { row: 2, col: 14, visible: true };
  const at = (rows: readonly string[]) => {
    const screen = screenFromText(rows, { cols: 60, cursor });
    return streamPrompt(segmentScreen(screen), () => true)?.start;
  };
  expect(at(["text", rule, "> fix the test", rule, "keys"])).toBe(2);
  expect(at(["text", rule, "> fix the test", "", "keys"])).toBeUndefined();
});

test.each([
  ["a shell", "kim@box [3]: "],
  ["an interpreter", "In [3]: x"],
  ["a choice of letters", "Write it [y/n]: "],
  ["a log", "12:30 [main]: started"],
])("none in %s", (_, text) => {
  expect(prompt(["", text])).toBeUndefined();
});

it("stands behind what is taken in brackets of its own, and behind a lit label with an arrow", () => {
  expect(prompt(["Select mode: [novice] "])).toBe("Select mode: [novice]@22-23");
  expect(prompt(["Checking: [done] "])).toBeUndefined();
  expect(prompt(["Error: [eslint] Retrying"])).toBeUndefined();
  expect(prompt(["pilotty main ❯ ls"])).toBeUndefined();
  expect(prompt([" pattern › ho"], 10)).toBe("pattern@11-13");
  expect(prompt([" pattern › ho"])).toBeUndefined();
});

it("stands behind a word below others for which something was taken", () => {
  const rows = ["package name: (gull)", "version: (1.0.0)", "description: Tide tables"];
  expect(prompt(rows)).toBe("description@13-24");
  expect(prompt(rows.with(0, "package name: gull"))).toBeUndefined();
});
