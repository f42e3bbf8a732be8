import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { barHints } from "./bar-hints.ts";

/** Hints as `shortcut name`, on a screen whose keys are in another colour than the bar. */
function hints(row: string, keys: readonly string[]): string[] {
  const runs: StyledRun[] = keys.map((key) => {
    return { row: 1, col: row.indexOf(key), length: key.length, style: { fg: 14 } };
  });
  const screen = screenFromText(["text", row], { cols: 60, runs });
  return barHints(segmentScreen(screen)).map(({ name, shortcut }) => `${shortcut} ${name}`);
}

it("keys without a label are company for one that has one", () => {
  const keys = ["UP", "DOWN", "PAGE UP", "LEFT  HOME  Q"];
  expect(hints("Browser   UP,DOWN,PAGE UP   LEFT  HOME  Q quit", keys)).toEqual(["Q quit"]);
  expect(hints("Browser of all that is here  Q quit", ["Q"])).toEqual([]);
  expect(hints("Browser   AB,NORTH,WEST BY  Q quit", ["AB", "NORTH", "WEST BY", "Q"])).toEqual([]);
});

it("what stands between two hints belongs to neither", () => {
  const row = "ESC menu | F2 save | F5 commands | return edit";
  expect(hints(row, ["ESC", "F2", "F5", "return"])).toEqual([
    "Esc menu",
    "F2 save",
    "F5 commands",
    "Enter edit",
  ]);
});

it("a key may be pressed behind Esc", () => {
  const row = " F1 Help  ESC-F3 Close W.  ESC-X Quit";
  expect(hints(row, ["F1", "ESC-F3", "ESC-X"])).toEqual([
    "F1 Help",
    "Esc F3 Close W.",
    "Esc X Quit",
  ]);
});

it("the prompt in which somebody types behind the hints need not be explained", () => {
  const row = "Enter Done  Esc Clear   Filter: seeds";
  const runs = ["Enter", "Esc"].map((key) => {
    return { row: 1, col: row.indexOf(key), length: key.length, style: { fg: 14 } };
  });
  const names = (visible: boolean) => {
    const cursor = { row: 1, col: row.length, visible };
    const screen = screenFromText(["text", row], { cols: 60, runs, cursor });
    return barHints(segmentScreen(screen)).map(({ name }) => name);
  };
  expect(names(true)).toEqual(["Done", "Clear"]);
  expect(names(false)).toEqual([]);
});

it("bars stand in the first row as well", () => {
  const row = "q Quit s Save d Delete";
  const runs = ["q ", "s ", "d "].map((key) => {
    return { row: 0, col: row.indexOf(key), length: 1, style: { bold: true, fg: 3 } };
  });
  const screen = screenFromText([row, "", "", "", "", "", "text"], { cols: 60, runs });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  expect(barHints(scene).map(({ name, shortcut }) => `${shortcut} ${name}`)).toEqual([
    "q Quit",
    "s Save",
    "d Delete",
  ]);
});

it("a menu in front of the middle of a bar is no part of it", () => {
  const row = " 1Help   2Menu   3│ Edit some group file or so now and then │te 9PullDn10Quit";
  const found = (text: string) => {
    const keys = [
      [1, 1],
      [9, 1],
      [17, 1],
      [64, 1],
      [71, 2],
    ] as const;
    const runs = keys.map(
      ([col, length]): StyledRun => ({ row: 1, col, length, style: { fg: 14 } }),
    );
    const menu = { row: 1, col: 18, length: 43, style: { bg: 6 } } as const;
    const screen = screenFromText(["text", text], { cols: 80, runs: [...runs, menu] });
    return barHints(segmentScreen(screen)).map(({ name, shortcut }) => `${shortcut} ${name}`);
  };
  expect(found(row)).toEqual(["F1 Help", "F2 Menu", "F9 PullDn", "F10 Quit"]);
  // Text that no box sets off, and one that stands at the side.
  expect(found(row.replaceAll("│", " "))).toEqual([]);
  expect(found(" 1Help   2Menu   3│ Edit some group file or so of some others │")).toEqual([]);
});

it("a dash joins keys in a look of their own and words, wherever the next key begins", () => {
  const row = "Up/Down-move I-insert A-add to list X/Ctrl+X-exit";
  expect(hints(row, ["Up/Down", "I", "A", "X/Ctrl+X"])).toEqual([
    "Up move",
    "I insert",
    "A add to list",
    "X exit",
  ]);
  expect(hints("a/b-test of c/d-rest in the shed", ["a/b", "c/d"])).toEqual([]);
});

it("one of many may have a part of its name lit: it is left out, the others are not", () => {
  const row = "C  ASCII/UTF  E edit  P prev  G go  Q quit  T top";
  const keys = [..."CEPGQT"].map((key): StyledRun => {
    return { row: 1, col: row.search(new RegExp(`(?<!\\S)${key} `)), length: 1, style: { fg: 14 } };
  });
  const found = (lit: readonly StyledRun[]) => {
    const screen = screenFromText(["text", row], { cols: 60, runs: [...keys, ...lit] });
    return barHints(segmentScreen(screen)).map(({ name }) => name);
  };
  const others = ["edit", "prev", "go", "quit", "top"];
  const lit = (col: number, length: number) => ({ row: 1, col, length, style: { inverse: true } });
  expect(found([])).toEqual(["ASCII/UTF", ...others]);
  expect(found([lit(3, 5)])).toEqual(others);
  expect(found([lit(3, 5), lit(row.indexOf("prev"), 4)])).toEqual([]);
});
