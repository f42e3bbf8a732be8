import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { Found } from "./found.ts";
import { detectKeyHints } from "./key-hints.ts";

/** Hints as `shortcut name @column+width` in the last row of a full screen. */
function lastRow(text: string, col: number, visible = false): string[] {
  const runs = [{ row: 2, col: 0, length: 3, style: { fg: 6 } }];
  const screen = screenFromText(["text", "", text], {
    cols: 40,
    runs,
    cursor: { row: 2, col, visible },
  });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return detectKeyHints(scene, new Found(scene.grid)).map(({ name, shortcut, bounds }) => {
    return `${shortcut} ${name} @${bounds.x}+${bounds.width}`;
  });
}

it("is none where the cursor waits behind what is typed", () => {
  expect(lastRow("M-x sort-", 9, true)).toEqual([]);
  expect(lastRow("M-x sort-", 0, true)).toEqual(["Alt+X sort- @0+9"]);
});

it("may be the first letters of words in quotes", () => {
  expect(lastRow("'f'ile/'d'ir/'s'ym?", 19)).toEqual(["f file @0+6", "d dir @7+5", "s sym @13+5"]);
  expect(lastRow("Who 'd have known that, rock 'n'roll", 0)).toEqual([]);
});

it("may be in brackets behind a question", () => {
  expect(lastRow("rm -rf docs? [Esc cancels]", 26)).toEqual(["Esc cancels @14+11"]);
  expect(lastRow("rm -rf docs? [all of them]", 26)).toEqual([]);
});

it("may be a letter in the brackets at the end of a prompt", () => {
  expect(lastRow("Code (L to show codes, Enter = 83): ", 36, true)).toContain("L show codes @6+15");
  expect(lastRow("Name (a to z): ", 15, true)).toEqual([]);
  expect(lastRow("From (a to most of them) on ", 28, true)).toEqual([]);
});

it("may stand right above the prompt in which somebody types, below a free row", () => {
  const bar = "R)eplace A)ccept Q)uit e(X)it";
  const names = (rows: readonly string[]) => {
    const cursor = { row: rows.length - 1, col: 6, visible: true };
    const screen = screenFromText(rows, { cols: 40, cursor });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return detectKeyHints(scene, new Found(scene.grid)).map(({ name }) => name);
  };
  expect(names(["text", "", bar, "With: "])).toEqual(["Replace", "Accept", "Quit", "eXit"]);
  expect(names(["text", "more", "of it", "and", bar, "With: "])).toEqual([]);
  expect(names(["text", "", "", "R)eplace the text Q)uit", "With: "])).toEqual([]);
});

it("may be a key in brackets behind the letters that answer", () => {
  expect(lastRow("Weave it? y/n (q to quit) ", 26, true)).toContain("q quit @15+9");
  expect(lastRow("Weave it (q to quit) ", 21, true)).toEqual([]);
});

/** Hints in the last row of a shell, with the cursor behind it. */
function asked(text: string): string[] {
  const cursor = { row: 1, col: text.length, visible: true };
  const scene = segmentScreen(screenFromText(["$ rake", text], { cols: 80, cursor }));
  return detectKeyHints(scene, new Found(scene.grid)).map(
    ({ shortcut, name }) => `${shortcut} ${name}`,
  );
}

it("what a shell's program waits for behind the cursor", () => {
  expect(asked("Press [Enter] to continue or [Ctrl-C] to cancel ")).toEqual([
    "Enter continue",
    "Ctrl+C cancel",
  ]);
  expect(asked("Command (? for help, q to quit): ")).toEqual(["? help", "q quit"]);
  expect(asked("$ echo press q to quit")).toEqual([]);
});
