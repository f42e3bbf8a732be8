import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { linePrompt, pickerPrompt } from "./line-prompt.ts";
import { segmentScreen } from "./scene.ts";

/** The field as `name@start-end` on a screen that scrolls, the cursor behind the last row. */
function prompt(text: string, col = text.length): string | undefined {
  const cursor = { row: 2, col, visible: true };
  const screen = screenFromText(["Model: file", "Flags", text], { cols: 60, cursor });
  const field = linePrompt(segmentScreen(screen), () => true);
  return field && `${field.name}@${field.start}-${field.end}`;
}

test("a question in the last row, and the cursor behind it", () => {
  expect(prompt("Partition name?  []? ")).toBe("Partition name?  []?@21-22");
  expect(prompt("[sudo] password for kim: ")).toBe("[sudo] password for kim@25-26");
  expect(prompt("package name: (demo) ")).toBe("package name: (demo)@21-22");
  expect(prompt("What is your name? Ada")).toBe("What is your name?@19-22");
});

test("words that are to be typed are no choice of letters, and what asks for text needs no blank", () => {
  expect(prompt("Go on (yes/no/[fingerprint])? ")).toBe("Go on (yes/no/[fingerprint])?@30-31");
  expect(prompt("Overwrite (yes/no)? ")).toBe("Overwrite (yes/no)?@20-21");
  expect(prompt("Overwrite [yes/no]? ")).toBe("Overwrite [yes/no]?@20-21");
  expect(prompt("Enter new UNIX password:")).toBe("Enter new UNIX password@24-25");
  expect(prompt("Re-enter the word:")).toBe("Re-enter the word@18-19");
  expect(prompt("Verifying - Enter the word:")).toBe("Verifying - Enter the word@27-28");
  expect(prompt("Go on? [yes/no] ")).toBe("Go on? [yes/no]@16-17");
  expect(prompt("Greeting: ")).toBe("Greeting@10-11");
});

test("a question of somebody at a host, and one with a key in brackets that was found before", () => {
  expect(prompt("ada@box's password: ")).toBe("ada@box's password@20-21");
  expect(prompt("(ada@box) Password: ")).toBe("(ada@box) Password@20-21");
  const text = "Hex code (L to show codes): ";
  const screen = screenFromText([text], { cursor: { row: 0, col: text.length, visible: true } });
  const except = (from: number, to: number) => {
    const isFree = (_: number, start: number, end: number) => end <= from || start >= to;
    return linePrompt(segmentScreen(screen), isFree)?.name;
  };
  expect(except(10, 25)).toBe("Hex code (L to show codes)");
  expect(except(0, 8)).toBeUndefined();
});

test.each([
  ["a shell", "demo@box: "],
  ["a shell with a directory", "demo@box src $ "],
  ["an interpreter with a number", "In [1]: "],
  ["a choice of letters", "Go on? (y/n): "],
  ["a choice of a word or a letter", "Go on ([yes]/n/?)? "],
  ["what a program does", "Loading of modules: "],
  ["what a program looks for", "checking for cc: "],
  ["a line of text", "Search: box"],
  ["a text that ends with a colon", "These were found:"],
  ["a text that tells what to enter", "Please enter the following:"],
  ["a text of what was typed wrong", "Type errors found in the build:"],
  ["a number", "12:30: "],
])("none in %s", (_, text) => {
  expect(prompt(text)).toBeUndefined();
});

test("in a full screen the cursor may wait in the row below", () => {
  const rows = ["Disk", "Enter the new name, or <Enter> to keep it:", ""];
  const at = (row: number, col: number) => {
    const screen = screenFromText(rows, { cols: 60, cursor: { row, col, visible: true } });
    return linePrompt(segmentScreen({ ...screen, alternateScreen: true }), () => true)?.name;
  };
  expect(at(2, 0)).toBe("Enter the new name, or <Enter> to keep it");
  expect(at(2, 4)).toBeUndefined();
  expect(at(1, 0)).toBeUndefined();
  const typed = (runs: readonly StyledRun[]) => {
    const cursor = { row: 2, col: 5, visible: true };
    const screen = screenFromText(rows.with(2, "docs/"), { cols: 60, cursor, runs });
    return linePrompt(segmentScreen({ ...screen, alternateScreen: true }), () => true)?.name;
  };
  const field: StyledRun = { row: 2, col: 0, length: 60, style: { bg: 4 } };
  expect(typed([field])).toBe("Enter the new name, or <Enter> to keep it");
  expect(typed([])).toBeUndefined();
});

test("what is searched for, above a list of which one row is lit", () => {
  const find = (runs: readonly StyledRun[], first = "> r") => {
    const cursor = { row: 0, col: 3, visible: true };
    const screen = screenFromText([first, "Ruby", "Russet", "Kerry", ""], { cursor, runs });
    const field = pickerPrompt(segmentScreen(screen), () => true);
    return field && `${field.name}@${field.start}-${field.end}`;
  };
  const lit: StyledRun = { row: 2, col: 0, length: 6, style: { inverse: true } };
  expect(find([lit])).toBe("@2-3");
  expect(find([])).toBeUndefined();
  expect(find([lit], "$ r")).toBeUndefined();
});

test("what is searched for, below such a list", () => {
  const cursor = { row: 3, col: 3, visible: true };
  const runs: StyledRun[] = [{ row: 1, col: 0, length: 6, style: { inverse: true } }];
  const screen = screenFromText(["Ruby", "Russet", "Kerry", "> r"], { cursor, runs });
  expect(pickerPrompt(segmentScreen(screen), () => true)?.start).toBe(2);
});

test("right below a text that ends above the last rows of a screen without bars", () => {
  const asked = (text: string, runs: readonly StyledRun[] = []) => {
    const cursor = { row: 2, col: text.length, visible: true };
    const rows = ["# Shed", "See the notes.", text, "", "", ""];
    const screen = screenFromText(rows, { cols: 40, cursor, runs });
    const field = linePrompt(segmentScreen({ ...screen, alternateScreen: true }), () => true);
    return field && `${field.name}@${field.start}-${field.end}`;
  };
  expect(asked("Examine:  docs/")).toBe("Examine@10-15");
  expect(asked("Examine: ")).toBeUndefined();
  expect(asked("the shed: oak")).toBeUndefined();
  expect(
    asked("Examine: docs/", [{ row: 0, col: 0, length: 40, style: { inverse: true } }]),
  ).toBeUndefined();
});

test("the last row of a record in an editor without bars is none", () => {
  const at = (rows: readonly string[]) => {
    const cursor = { row: rows.length - 1, col: rows.at(-1)!.length, visible: true };
    const screen = screenFromText([...rows, "", "", ""], { cols: 40, cursor });
    return linePrompt(segmentScreen({ ...screen, alternateScreen: true }), () => true);
  };
  expect(at(["To: Ada", "Subject: sheds"])).toBeUndefined();
  expect(at(["1 title: Sheds", "2 Owner: Ada"])).toBeUndefined();
  expect(at(["# Sheds", "Owner: Ada"])?.name).toBe("Owner");
});
